import assert from "node:assert/strict";
import { CellCompiler, type CompiledCell } from "../../../kernel/core/compile.js";
import type { Declared } from "../../../kernel/core/declared.js";
import { changingHost, hostOf } from "../compiled.js";

/** Whether a cell is another one's work, taken over: arrays are made anew with each. */
const isTakenOver = (cell: CompiledCell, from: CompiledCell): boolean => cell.names === from.names;

describe("a cell that a compiler knows", () => {
  let compiler: CellCompiler;
  let begin: Declared;
  let set: (name: string, text: string) => void;
  beforeEach(() => {
    const [host, change] = changingHost({
      "/notebooks/m.ts": "export const m = 1;",
      "/notebooks/tsconfig.json": "{}",
    });
    set = change;
    compiler = new CellCompiler(host);
    begin = compiler.begin();
  });
  const compile = (before: Declared, source: string, isMoving = false): CompiledCell => {
    const cell = compiler.compile(before, source, isMoving);
    assert.ok(cell.ok, cell.diagnostics[0]?.message);
    return cell;
  };

  it("is the same where it stands in the same place", () => {
    const cell = compile(begin, "const a = 1;");
    assert.equal(compile(begin, "const a = 1;"), cell);
    assert.notEqual(compile(begin, "const a = 2;"), cell);
    assert.ok(!isTakenOver(compile(begin, "const a = 1; "), cell));
    assert.equal(compile(begin, "const a = 1;"), cell);
  });

  it("is taken over where what it mentions is declared alike, and stands after what is there", () => {
    const other = compile(begin, "const other = 1;").declared;
    const cell = compile(begin, "const a = 1; a;");
    const again = compile(other, "const a = 1; a;");
    assert.ok(isTakenOver(again, cell));
    assert.notEqual(again, cell);
    const names = (declared: Declared): string =>
      declared.files.flatMap(({ declares }) => [...declares.keys()]).join();
    assert.deepEqual([names(cell.declared), names(again.declared)], ["a", "other,a"]);
    assert.equal(names(again.declaredWithout(new Set(["a"]))), "other");
    assert.equal(names(again.declaredWithout(new Set())), "other,a");
  });

  it("is compiled anew where JSX may mean something else than it did", () => {
    const other = compile(begin, "const other = 1;").declared;
    const jsx =
      "/** @jsx h */ const h = (name: string, ..._: unknown[]) => name; namespace h { export namespace JSX { export interface IntrinsicElements { a: object } } } ";
    for (const source of [`${jsx}<a/>;`, `${jsx}<a></a>;`, "'</';"]) {
      const [one, two] = [compile(other, source), compile(begin, source)];
      assert.ok(!isTakenOver(two, one), source);
      assert.deepEqual([compile(other, source) === one, compile(begin, source) === two], [true, true]);
    }
  });

  it("is compiled anew when a file has changed, that it imports or another", () => {
    const source = 'import { m } from "./m"; m;';
    const cell = compile(begin, source);
    assert.equal(compile(begin, source), cell);
    set("/notebooks/m.ts", "export const m: number = 2;");
    const anew = compile(begin, source);
    assert.ok(!isTakenOver(anew, cell));
    assert.equal(compile(begin, source), anew);
  });

  it("is compiled anew when the tsconfig.json has changed, which is said to be wrong once after each change", () => {
    const cell = compile(begin, "const f = (x?: string) => x;");
    assert.equal(compiler.takeMistake(), undefined);
    set("/notebooks/tsconfig.json", '{ "compilerOptions": { "strict": false, "stirct": true } }');
    assert.ok(!isTakenOver(compile(begin, "const f = (x?: string) => x;"), cell));
    compile(begin, "const g = (x) => x;");
    assert.match(compiler.takeMistake()!, /'stirct'/);
    assert.equal(compiler.takeMistake(), undefined);
    compile(begin, "const h = (x) => x;");
    assert.equal(compiler.takeMistake(), undefined);
    set("/notebooks/tsconfig.json", '{ "compilerOptions": { "nothing": true } }');
    compile(begin, "1;");
    assert.match(compiler.takeMistake()!, /'nothing'/);
    assert.equal(compiler.compile(begin, "const g = (x) => x;").ok, false);
  });

  it("is not known while it is wrong", () => {
    assert.equal(compiler.compile(begin, "late;").ok, false);
    const after = compile(begin, "const late = 1;").declared;
    assert.ok(compiler.compile(after, "late;").ok);
    assert.equal(compiler.compile(begin, "late;").ok, false);
  });

  it("with another number in it is taken over while a hand moves that", () => {
    const above = compile(begin, "const rate = 0.1;").declared;
    const cell = compile(above, "const a = 2 * rate;");
    const moved = compile(above, "const a = 3 * rate;", true);
    assert.ok(isTakenOver(moved, cell));
    assert.match(moved.code, /a = 3 \* /);
    const checked = compiler.compile(above, "const a = 4 * rate;");
    assert.ok(checked.ok && !isTakenOver(checked, cell));
    assert.ok(isTakenOver(compile(cell.declared, "const a = 6 * rate;", true), checked));
    assert.equal(compiler.compile(begin, "const a = 5 * rate;", true).ok, false);
    const text = compile(begin, "type rate = 1;").declared;
    assert.equal(compiler.compile(text, "const a = 5 * rate;", true).ok, false);
  });

  it("with another number in it is compiled anew when a file has changed", () => {
    const cell = compile(begin, 'import { m } from "./m"; m + 1;');
    set("/notebooks/m.ts", "export const m = 'text';");
    assert.ok(!isTakenOver(compile(begin, 'import { m } from "./m"; m + 2;', true), cell));
  });

  it("does the same with names as long as what it calls does", () => {
    const source = "f();";
    const { declared } = compile(begin, "let n = 0; function f() { n++; }");
    compile(declared, source);
    const does = (changes: string[]) => [
      { declares: ["f"], reads: [], changes: [], through: { f: { reads: [], changes, parameters: [] } } },
    ];
    const first = compiler.uses(declared, source, does(["n"]));
    assert.deepEqual(first.changes, ["n"]);
    assert.equal(compiler.uses(declared, source, does(["n"])), first);
    assert.deepEqual(compiler.uses(declared, source, does([])).changes, []);
    assert.deepEqual(compiler.uses(declared, "f(); wrong;", does(["n"])).reads, ["f", "wrong"]);
  });
});

describe("a compiler", () => {
  it("reads Node's types when a cell needs them, and for whoever asks what there is", () => {
    const fresh = () => new CellCompiler(hostOf());
    const one = fresh();
    assert.ok(one.compile(one.begin(), "process.env;").ok);
    const two = fresh();
    assert.match(two.inspect(two.begin(), "process", 3)!, /process/);
    const three = fresh();
    const { candidates } = three.complete(three.begin(), "proc", 4);
    assert.ok(candidates.some(({ name }) => name === "process"));
  });

  it("knows what the surroundings have declared before the first cell", () => {
    const compiler = new CellCompiler(hostOf());
    const begin = compiler.begin("declare function say(text: string): void;");
    assert.ok(compiler.compile(begin, "say('a');").ok);
    assert.equal(compiler.compile(begin, "say(1);").ok, false);
    assert.equal(compiler.begin().files.length, 0);
  });

  it("warms up in steps, which end when a cell has come first", () => {
    const steps = (areSmall?: boolean): number => {
      const compiler = new CellCompiler(hostOf());
      return Array.from(compiler.warmUp(compiler.begin(), areSmall)).length;
    };
    const whole = steps();
    assert.equal(steps(true), whole);
    assert.ok(steps(false) < whole);
    const compiler = new CellCompiler(hostOf());
    const begin = compiler.begin();
    const some = compiler.warmUp(begin);
    for (let i = 0; i < whole - 2; i++) some.next();
    assert.ok(compiler.compile(begin, "2;").ok);
    assert.deepEqual(Array.from(some), []);
  });

  it("looks for less when a cell comes that is what it has warmed up with", () => {
    const host = hostOf();
    let looks = 0;
    const sys = new Proxy(host.sys, {
      get(target, name, self) {
        looks++;
        return Reflect.get(target, name, self) as unknown;
      },
    });
    const compiler = new CellCompiler({ ...host, sys });
    const begin = compiler.begin();
    Array.from(compiler.warmUp(begin));
    const looksFor = (source: string): number => {
      looks = 0;
      assert.ok(compiler.compile(begin, source).ok);
      return looks;
    };
    const [first, second] = [looksFor("1"), looksFor("2")];
    assert.ok(first < second);
  });

  it("prepares what the next cells are likely to import, and Node's types", () => {
    const read: string[] = [];
    const host = hostOf({ "/notebooks/tsconfig.json": "{}" });
    const fileExists = (name: string): boolean => {
      read.push(name);
      return host.sys.fileExists(name);
    };
    const compiler = new CellCompiler({ ...host, sys: { ...host.sys, fileExists } });
    const begin = compiler.begin();
    assert.ok(Array.from(compiler.prepare(["likely-package"], () => begin)).length > 0);
    assert.ok(read.some((name) => name.includes("likely-package")));
    Array.from(compiler.prepare([], () => assert.fail("Node's types are there")));
  });
});
