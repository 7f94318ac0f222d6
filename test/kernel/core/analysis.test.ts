import assert from "node:assert/strict";
import { cellTypes } from "../../../book/cell-types.js";
import { browserHost } from "../../../kernel/browser/host.js";
import { Analysis } from "../../../kernel/core/analysis.js";
import { CellCompiler } from "../../../kernel/core/compile.js";
import { top } from "../../../scripts/setup.js";

describe("Analysis", () => {
  let compiler: CellCompiler;
  before(() => (compiler = new CellCompiler(browserHost(cellTypes(top), ""))));
  const analysis = () => new Analysis(compiler, compiler.begin());
  const usesOf = (...sources: string[]) => analysis().of(sources).at(-1)!.uses;

  it("finds what a cell declares, reads and may change", () => {
    const above = ["const list = [1];", "let total = 0;", "type Row = number[];"];
    assert.deepEqual(usesOf(...above, "const first = list[0];\nfirst;").declares, ["first"]);
    assert.deepEqual(usesOf(...above, "list.length;").reads, ["list"]);
    assert.deepEqual(usesOf(...above, "list.length;").changes, []);
    assert.deepEqual(usesOf(...above, "list.push(total);").changes, ["list"]);
    assert.deepEqual(usesOf(...above, "total += 1;").changes, ["total"]);
    assert.deepEqual(usesOf(...above, "const row: Row = [];").reads, ["Row"]);
  });

  it("looks through functions, at what they read and at what they change", () => {
    const above = [
      "const list = [1];",
      "function add(value: number) { list.push(value); }",
      "const clear = (some: number[]) => { some.length = 0; };",
    ];
    assert.deepEqual(usesOf(...above.slice(0, 2)).through.add.changes, ["list"]);
    assert.deepEqual(usesOf(...above, "add(2);").changes, ["list"]);
    assert.deepEqual(usesOf(...above, "clear(list);").changes, ["list"]);
    assert.deepEqual(usesOf(...above, "const own = [1];\nclear(own);").changes, []);
  });

  it("sees a cell after all above it, whether those have run or not, and says what is wrong", () => {
    const [, wrong] = analysis().of(["const text = 'a';", "const number: number = text;"]);
    assert.equal(wrong.diagnostics.length, 1);
    assert.match(wrong.diagnostics[0].message, /'string' is not assignable to type 'number'/);
    const [, right] = analysis().of(["const text = 1;", "const number: number = text;"]);
    assert.deepEqual(right.diagnostics, []);
  });

  it("knows what a cell needs of others that are wrong as they stand", () => {
    const cells = analysis().of([
      "function slope(x: number): number { return y; }",
      "import { missing } from './nowhere';\nconst steps = [slope(1)];",
      "const short = { steps };\ntype Row = typeof steps;",
      "console.log(short, nobody);",
    ]);
    assert.ok(cells.every(({ diagnostics }) => diagnostics.length > 0));
    assert.deepEqual(cells[1].uses.reads, ["slope"]);
    assert.deepEqual(cells[2].uses.reads, ["steps"]);
    assert.deepEqual(cells[3].uses.reads, ["short", "nobody"]);
  });

  it("looks anew at what is written as it was, below what isn't", () => {
    const known = analysis();
    const wrong = (first: string): number => known.of([first, "const n: number = a;"])[1].diagnostics.length;
    assert.deepEqual([wrong("const a = 1;"), wrong("const a = 'x';"), wrong("const a = 2;")], [0, 1, 0]);
  });

  it("does not look again at what has not changed, and looks at all below what has", () => {
    const known = analysis();
    const before = known.of(["const a = 1;", "const b = a;", "b;"]);
    const after = known.of(["const a = 1;", "const b = a + 1;", "b;"]);
    assert.equal(after[0].uses, before[0].uses);
    assert.notEqual(after[1].uses, before[1].uses);
    assert.deepEqual(after[2].uses, before[2].uses);
  });

  it("does not look again at what a change above has nothing to do with", () => {
    const known = analysis();
    const below = ["let n = 0;", "function add() { n++; }", "add();"];
    const before = known.of(["const a = 1;", ...below]);
    const after = known.of(["const a = 'one';\nfunction b() { return a; }", ...below]);
    for (const i of [1, 2, 3]) assert.equal(after[i].uses, before[i].uses, below[i - 1]);
  });

  it("looks only at what names do below a change that leaves all types as they are", () => {
    const known = analysis();
    const add = (what: string) => [`let n = 0, m = 0;`, `function add() { ${what}++; }`, "add();", "m;"];
    const before = known.of(add("n"));
    assert.deepEqual(before[2].uses.changes, ["n"]);
    const after = known.of(add("m"));
    assert.deepEqual(after[2].uses.changes, ["m"]);
    assert.equal(after[2].diagnostics, before[2].diagnostics, "not compiled again");
  });

  it("completes and explains after the cells above", () => {
    const above = ["/** How far it goes. */\nconst distance = 2;"];
    for (const between of [[], ["1;"], ["const more = 1;", "2;"]]) {
      const { candidates } = analysis().complete([...above, ...between, "dist"], 4);
      assert.equal(candidates[0].name, "distance");
      assert.match(analysis().inspect([...above, ...between, "distance;"], 3)!, /How far it goes/);
      assert.match(analysis().inspect([...between, ...above, "distance;"], 3)!, /How far it goes/);
    }
    assert.equal(analysis().inspect(["  "], 1), undefined);
  });
});
