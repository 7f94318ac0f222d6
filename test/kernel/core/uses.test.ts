import assert from "node:assert/strict";
import { browserHost } from "../../../kernel/browser/host.js";
import { Analysis } from "../../../kernel/core/analysis.js";
import { CellCompiler } from "../../../kernel/core/compile.js";
import type { CellUses } from "../../../kernel/core/effects.js";
import { standardTypes } from "../../../kernel/lite/standard-types.js";

/** A package whose documentation says what it changes. */
const dice = `/** A stream of random numbers. @changes itself */
export interface Random { uniform(): number }
/** A net's size. @changes nothing */
export interface Net { size: number }
export declare function createRandom(seed: number): Random;
/**
 * Trains a net.
 * @changes net - it learns in place
 * @changes rest
 * @remarks data
 */
export declare function train(steps: number, net: Net, data: number[], ...rest: Net[]): void;
/** @changes */
export declare function touch(net: Net): void;`;

/** What the cell in question stands below. */
const above = [
  `let total = 0, other = 1; const list = [1], rows = [[1], [2]];
interface Deep { a: { b: number[] }; m: Map<string, number>; s?: string }
const deep: Deep = { a: { b: [1] }, m: new Map() };
namespace Space { export const n = 1; export interface Row { x: number } }`,
  `function add(value: number) { list.push(value); }
function fill(some: number[], n: number, ...more: number[][]) { some.length = n; n = 2; }
const clear = (some: number[]) => { some.length = 0; };
const tools = { put: (n: number) => { total = n; } };
class Counter { n = 0; step() { this.n++; } static all = 0; }
const counter = new Counter();
const settle = (async () => { total = 1; })();
function sizeOf(some: number[]) { return some.length + total; }
const both = [(n: number) => { other = n; }];`,
  `import { createRandom, touch, train, type Net, type Random } from "dice";
const random = createRandom(1);
const bag = { random, name: "bag" };
const net = { size: 1 }, data = [1];
class Holder { random = createRandom(2); }
const holder = new Holder();`,
];

describe("what a cell has to do with other cells", () => {
  let analysis: Analysis;
  before(() => {
    const compiler = new CellCompiler(
      browserHost({ ...standardTypes(), "/node_modules/dice/index.d.ts": dice }, ""),
    );
    analysis = new Analysis(compiler, compiler.begin());
    for (const { diagnostics } of analysis.of(above)) assert.deepEqual(diagnostics, []);
  });
  const usesOf = (source: string): CellUses => {
    const { uses, diagnostics } = analysis.of([...above, source]).at(-1)!;
    assert.deepEqual(
      diagnostics.map(({ message }) => message),
      [],
      source,
    );
    return uses;
  };
  const changesOf = (source: string): string => usesOf(source).changes.toSorted().join();
  const readsOf = (source: string): string => usesOf(source).reads.toSorted().join();

  describe("changes", () => {
    for (const [source, changes] of [
      // by assigning
      ["total = 1;", "total"],
      ["total += 1;", "total"],
      ["total ??= 1;", "total"],
      ["total **= 2;", "total"],
      ["total++;", "total"],
      ["--total;", "total"],
      ["total ^= 1;", "total"],
      ["[total] = [2];", "total"],
      ["[total, ...rows[0]] = [2];", "rows,total"],
      ["[total = 5] = [];", "total"],
      ["({ total } = { total: 1 });", "total"],
      ["({ a: total } = { a: 1 });", "total"],
      ["({ a: [total, other] } = { a: [1, 2] });", "other,total"],
      ["({ total = 4 } = {} as { total?: number });", "total"],
      ["({ a: total, ...deep.a } = { a: 1, b: [2] });", "deep,total"],
      ["for (total of list) {}", ""],
      // what is held
      ["deep.a.b = [];", "deep"],
      ['deep["a"].b[0] = 1;', "deep"],
      ["deep.a.b[0]++;", "deep"],
      ["(deep as any).x = 1;", "deep"],
      ["(deep).s = '';", "deep"],
      ["deep!.s = '';", "deep"],
      ["(deep satisfies Deep).s = '';", "deep"],
      ["delete deep.s;", "deep"],
      // by methods of JavaScript's own
      ["list.push(total);", "list"],
      ["list.splice(0);", "list"],
      ["list.copyWithin(0, 1);", "list"],
      ["rows[0].sort();", "rows"],
      ["deep.m.set('a', total);", "deep"],
      ["deep.m.delete('a');", "deep"],
      ["Object.assign(deep, { s: '' });", "deep"],
      ["Object.assign({}, deep);", ""],
      ["Object.defineProperty(deep.a, 'x', { value: list });", "deep"],
      ["Object.keys(deep);", ""],
      ["Object.assign.bind(deep);", ""],
      ["const myObject = { assign: (a: object) => a }; myObject.assign(deep);", ""],
      // by what cells declare
      ["add(1);", "list"],
      ["clear(list);", "list"],
      ["clear(deep.a.b);", "deep"],
      ["clear([...list]);", "list"],
      ["fill(list, total);", "list"],
      ["fill([], total);", ""],
      ["counter.step();", "counter"],
      ["tools.put(1);", "total"],
      ["both[0](1);", "other"],
      ["await settle;", "total"],
      ["const local = [1]; clear(local);", ""],
      // under another name
      ["const { a } = deep; a.b.push(1);", "deep"],
      ["const first = rows[0]; const again = first; again.push(1);", "rows"],
      ["for (const row of rows) row.push(1);", "rows"],
      ["for (const [i] of rows) list.at(i);", ""],
      ["let n = total; n++;", ""],
      ["let maybe = deep as Deep | undefined; maybe!.s = '';", "deep"],
      ["function now() { var p: Deep = q!; var q: Deep | undefined = p; p.s = ''; } now();", ""],
      ["{ let a = deep; let b = a; a = b; b.s = ''; }", "deep"],
      // as its documentation says
      ["random.uniform();", "random"],
      ["list.map(() => random.uniform());", "random"],
      ["bag.random.uniform();", "bag"],
      ["train(1, net, data);", "net"],
      ["train(1, { size: 1 }, data, net);", "net"],
      ["train(1, { size: 1 }, data, { size: 1 }, net, deep as never);", "deep,net"],
      ["String(net);", ""],
      ["String(random);", "random"],
      ["String([random]);", "random"],
      ["String({ random });", "random"],
      ["String({ r: [random] });", "random"],
      ["String({ ...bag });", "bag"],
      ["String(bag.name);", ""],
      ["String({ toString() { return ''; }, random });", "random"],
      ["String(holder);", ""],
      ["touch(net);", ""],
      // nothing
      ["-total;", ""],
      ["!total;", ""],
      ["typeof total;", ""],
      ["total === 1;", ""],
      ["total + 1;", ""],
      ["deep instanceof Map;", ""],
      ["new Date;", ""],
      ["(String as any)(deep);", ""],
      ["list.map((x) => x + total);", ""],
      ["rows.flat().concat(list).slice(1);", ""],
      ["sizeOf(list);", ""],
      ["new Counter();", ""],
      ["({ total });", ""],
      ["function later() { total = 1; list.push(1); }", ""],
      ["const later = () => { total = 1; };", ""],
      ["const later = function () { total = 1; };", ""],
      ["const total = 5;", ""],
      ["class Later { run() { total = 1; } }", ""],
      ["function now() { total = 1; } now();", "total"],
      ["(() => { total = 1; })();", "total"],
      ["const now = Math.max(total = 1);", "total"],
      ["const now = Promise.resolve(total = 1);", "total"],
      ["namespace Now { total = 1; }", "total"],
      ["export default class {}", ""],
    ])
      it(`${changes || "nothing"}: ${source}`, () => assert.equal(changesOf(source), changes));
  });

  describe("reads", () => {
    for (const [source, reads] of [
      ["total;", "total"],
      ["list[other];", "list,other"],
      ["deep.a;", "deep"],
      ["({ total });", "total"],
      ["({ total: 1 });", ""],
      ["({ a: total });", "total"],
      ["({ [total]: 1 });", "total"],
      ["const a: Deep = deep;", "Deep,deep"],
      ["const a = {} as Space.Row; a;", "Space"],
      ["let b: typeof list; b = [];", "list"],
      ["add(1);", "add"],
      ["function f() { return total; }", "total"],
      ["const total = 1; total;", ""],
      ["{ const total = 1; add(total); }", "add"],
      ["((list: number) => list)(1);", ""],
      ["Math.max(1);", ""],
      ["import { train } from 'dice'; train(total, net, []);", "net,total"],
      ["let mine = {}; ({ a: mine } = deep);", "deep"],
      ["const { a: mine, ['m']: other } = deep;", "deep"],
      ["deep['a']; `${other}`; void 0; undefined;", "deep,other"],
      ["const f = function () { return [arguments.length, undefined]; }", ""],
      [
        "interface More extends Deep { x: Space.Row } class Also extends Counter { override n = other; }",
        "Counter,Deep,Space,other",
      ],
      ["export default total;", "total"],
      ["counter.n; Counter.all; ({ n: 1, all: 2 });", "Counter,counter"],
      ["label: for (;;) break label;", ""],
      ["export { total as more }; const more = 1;", "total"],
    ])
      it(`${reads || "nothing"}: ${source}`, () => assert.equal(readsOf(source), reads));

    it("names that nothing declares, which cells that are wrong may mean to", () => {
      const source = "nobody; const a: Nothing = 1; ({ nowhere }); other; List.x; deeep;";
      const { uses } = analysis.of([...above, source]).at(-1)!;
      assert.deepEqual(uses.reads.toSorted(), ["List", "Nothing", "deeep", "nobody", "nowhere", "other"]);
    });
  });

  describe("declares", () => {
    it("its names, whatever they are", () => {
      const source =
        "const a = 1, { b, c: [d] } = { b: 1, c: [2] }; function f() {} class C {} type T = 1; interface I {} enum E { x } namespace N { export const y = 1; } import { train } from 'dice'; { const inner = 1; }";
      assert.equal(usesOf(source).declares.toSorted().join(), "C,E,I,N,T,a,b,d,f,train");
      assert.deepEqual(usesOf("export default function () {}").declares, []);
      assert.deepEqual(usesOf("declare global { var forAll: number }").declares, []);
    });
  });

  describe("does through a function", () => {
    const throughOf = (source: string, name = "f"): string => {
      const { reads, changes, parameters } = usesOf(source).through[name];
      return [reads.toSorted(), changes.toSorted(), parameters].map((some) => some.join()).join(" | ");
    };
    for (const [source, expected] of [
      ["function f() { total = other; }", "other,total | total | "],
      ["const f = () => list.length;", "list |  | "],
      ["const f = function (x: number) { x = 1; };", " |  | "],
      ["function f(some: number[]) { some.push(1); }", " |  | 0"],
      ["function f(n: number, some: number[]) { some[n] = n; }", " |  | 1"],
      ["function f({ some }: { some: number[] }) { some.push(1); }", " |  | 0"],
      ["function f(some: number[][]) { const [first] = some; first.push(1); }", " |  | 0"],
      ["function f(some: number[][]) { for (const one of some) one.push(1); }", " |  | 0"],
      ["function f(some: number[]) { let other = some; other = []; }", " |  | 0"],
      ["function f(n: number) { n++; return n; }", " |  | "],
      ["function f(some: number[]) { return some.map((x) => x + 1); }", " |  | "],
      ["function f(some: number[]) { fill(some, 1); }", "fill |  | 0"],
      ["function f(some: number[]) { g(some); } function g(some: number[]) { some.pop(); }", "g |  | 0"],
      ["function f(): void { f(); add(1); }", "add |  | "],
      ["class f { run() { total = 1; } }", "total | total | "],
      ["const f = { run: () => { total = 1; } };", "total | total | "],
      ["const f = { run() { total = 1; } };", "total | total | "],
      ["const f = [{ run: [function () { total = 1; }] }];", "total | total | "],
      ["const f = { n: 1, run() { total = 1; } };", "total | total | "],
      ["const f = [1, () => { total = 1; }];", "total | total | "],
      ["const f = Promise.resolve(total);", "total |  | "],
      ["const f = add.bind(null, total);", "add,total |  | "],
    ])
      it(`${expected}: ${source}`, () => assert.equal(throughOf(source), expected));

    it("and says so of nothing else", () => {
      assert.deepEqual(
        Object.keys(
          usesOf(
            "const a = { b: 1 }, c = [total], d = total, e = { total }, g = {}, h: [] = [], { f } = { f: () => 1 };",
          ).through,
        ),
        [],
      );
    });

    it("what functions of cells above do, also where those are called by others", () => {
      const uses = analysis.of([...above, "function twice() { add(1); add(2); }", "twice();"]).at(-1)!.uses;
      assert.deepEqual(uses.changes, ["list"]);
      const anew = analysis.of([...above, "const add = (n: number) => n;", "add(1);"]).at(-1)!.uses;
      assert.deepEqual(anew.changes, [], "the last of each name counts");
    });

    it("what functions of cells above do now, when one far away does something else", () => {
      const changesWith = (body: string): readonly string[] => {
        const cells = [`function far() { ${body} }`, "function near() { far(); }", "near();"];
        return analysis.of([...above, ...cells]).at(-1)!.uses.changes;
      };
      assert.deepEqual([changesWith("total = 1;"), changesWith("other = 1;")], [["total"], ["other"]]);
    });
  });
});
