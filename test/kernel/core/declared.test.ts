import assert from "node:assert/strict";
import { Declared, fileName, namesIn, slotOf } from "../../../kernel/core/declared.js";

const x = "declare const x = 1;\nexport { x };";
const otherX = "declare const x: string;\nexport { x };";
const y = "declare const y: number;\nexport { y };";
const usesX = "declare const z: typeof x;\nexport { z };";
const row = "declare class Row {\n  private a;\n}\nexport { Row };";
const aRow = "declare const row: Row;\nexport { row };";
const rowType = "type Row = 1;\nexport { Row };";
const rowValue = "declare const Row = 1;\nexport { Row };";
const pair = "declare const a = 1, b = 2;\nexport { a, b };";
const usesB = "declare const c: typeof b;\nexport { c };";
const forAll = "declare global {\n  var shared: number;\n}\nexport {};";
const h = "/** @jsx h */";

const after = (...texts: string[]): Declared =>
  texts.reduce((state, text) => state.with(text), new Declared("/here"));

/** The names that each file declares. */
const names = ({ files }: Declared): string =>
  files.map(({ declares }) => [...declares.keys()].join()).join(" ");

describe("Declared", () => {
  describe("with(text)", () => {
    it("stays as it is when a cell declares again what it has declared", () => {
      const state = after(x, y);
      assert.equal(state.with(y), state);
      assert.equal(state.with(x), state);
      assert.equal(after("export {};").files.length, 0);
    });

    it("is the same state after the same cell", () => {
      const state = after(y);
      assert.equal(state.with(x), state.with(x));
      assert.notEqual(state.with(x), state.with(otherX));
      assert.notEqual(state.with(x), after(x));
    });

    it("changes when a later cell has to do with what is declared again", () => {
      for (const [what, ...cells] of [
        ["row is still of the old class", row, aRow, row],
        ["x is another one", x, otherX, x],
        ["row would be of the new type", row, aRow, rowType, aRow],
        ["z would be of the new x", x, usesX, x],
        ["it counts for all", x, forAll, x],
        ["it mentions one of two", pair, usesB, pair],
        ["it is one of two", usesB, pair, usesB],
        [
          "it is named by its number",
          row,
          'declare const a: import("./__cell_0__").Row;\nexport { a };',
          row,
        ],
      ]) {
        const before = after(...cells.slice(0, -1));
        assert.notEqual(before.with(cells.at(-1)!), before, what);
      }
      for (const text of [
        forAll,
        'declare module "m" {\n}\nexport {};',
        "declare module 'm' {\n}\nexport {};",
      ]) {
        const state = after(text);
        assert.notEqual(state.with(text), state, "what counts for all may do so anew");
      }
    });

    it("forgets what nothing can refer to any more, and keeps the rest in order", () => {
      for (const [expected, ...cells] of [
        ["x y", x, y],
        ["y x", x, y, otherX],
        ["x z x", x, usesX, otherX],
        ["z x", usesX, x, otherX],
        ["Row row Row", row, aRow, rowType, row],
        // a type and a value of one name are two things
        ["Row Row", rowType, rowValue],
        ["Row Row", rowValue, rowType],
        ["Row Row", rowType, rowValue, row],
        ["Row Row", row, rowType],
        ["Row", rowType, 'import { Row } from "m";\nexport { Row };'],
        ["Row", 'import { Row } from "m";\nexport { Row };', 'import { Row } from "n";\nexport { Row };'],
        ["a,b a", pair, "declare const a = 3;\nexport { a };"],
        ["a b", pair, "declare const a = 3;\nexport { a };", "declare const b = 4;\nexport { b };"],
        ["x x", `declare global {\n  var shared: number;\n}\n${x}`, otherX],
        ["a,b", pair, "declare const a = 3, b = 4;\nexport { a, b };"],
        [" x", forAll, x, otherX],
        [' "m"', forAll, 'declare module "m" {\n}\nexport {};'],
      ])
        assert.equal(names(after(...cells)), expected, cells.join("\n"));
    });

    it("keeps what a later cell names by its number", () => {
      const old = 'declare const a: import("./__cell_0__").Row;\nexport { a };';
      assert.equal(names(after(row, old, rowType, row)), "Row a Row");
      const own = 'declare const Row: import("./__cell_0__").Row;\ntype Row = 1;\nexport { Row };';
      assert.equal(names(after(row, own)), "Row Row");
    });

    it("gives each file the first number that is free", () => {
      const slots = (...texts: string[]): number[] => after(...texts).files.map(({ slot }) => slot);
      assert.deepEqual(slots(x, y), [0, 1]);
      assert.deepEqual(slots(x, y, otherX), [1, 2]);
      assert.deepEqual(slots(x, y, otherX, usesX), [1, 2, 0]);
      assert.equal(after(x).files[0].tree.fileName, "/here/__cell_0__.d.ts");
    });
  });

  describe("with(text, jsx)", () => {
    it("remembers what the last cell has said of JSX", () => {
      const none = new Declared("/here");
      const said = none.with("export {};", h);
      assert.deepEqual([said.jsx, said.files.length], [h, 0]);
      assert.equal(said.with("export {};", h), said);
      assert.equal(said.with("export {};"), said);
      assert.equal(said.with(x).jsx, h);
      assert.equal(said.with(x, h).with(x, h), said.with(x, h));
      const anew = said.with(x).with(x, "/** @jsx k */");
      assert.deepEqual([anew.jsx, names(anew)], ["/** @jsx k */", "x"]);
      assert.equal(said.with(x, "/** @jsx k */").jsx, "/** @jsx k */");
      assert.equal(said.with(x, h).jsx, h);
    });
  });

  describe("isSameFor(other, source, declarations)", () => {
    const nothing = "export {};";
    const same = (one: Declared, other: Declared, source: string, declarations = nothing): boolean => {
      assert.equal(other.isSameFor(one, source, declarations), one.isSameFor(other, source, declarations));
      return one.isSameFor(other, source, declarations);
    };

    it("holds where all is declared alike that a cell mentions, and what that mentions", () => {
      assert.ok(same(after(x), after(y, x), "x;"));
      assert.ok(same(after(x), after(x, otherX), "y;"));
      assert.ok(same(after(row, aRow), after(x, row, aRow), "row;"));
      assert.ok(!same(after(x), after(otherX), "x;"));
      assert.ok(!same(after(x), after(y), "x;"));
      assert.ok(!same(after(row, aRow), after(rowType, aRow), "row;"));
      assert.ok(!same(after(x, usesX), after(usesX), "z;"));
      assert.ok(!same(after(x), after(y), ";", "declare const q: typeof x;\nexport { q };"));
      assert.ok(!same(after(x), after(x, forAll), ";"));
      assert.ok(!same(after(pair, usesB), after(usesB), "c;"));
    });

    it("leaves out what a cell declares itself, in the same ways", () => {
      assert.ok(same(after(x), after(otherX), "const x = 3;", "declare const x = 3;\nexport { x };"));
      assert.ok(!same(after(x), after(otherX), "type x = 3; x;", "type x = 3;\nexport { x };"));
      assert.ok(!same(after(row), after(x), "type Row = 3;", "type Row = 3;\nexport { Row };"));
    });

    it("doesn't hold where JSX means something else, or where a file is named by its number", () => {
      assert.ok(!same(after(x), after(x).with(nothing, h), ";"));
      assert.ok(!same(after(x), after(x), ";", 'declare const q: import("./__cell_0__").x;\nexport { q };'));
      const named = 'declare const a: import("./__cell_0__").Row;\nexport { a };';
      assert.ok(!same(after(row, named), after(row, named), "a;"));
      assert.ok(same(after(row, named), after(row, named), "b;"));
    });
  });

  describe("isLike(other, names)", () => {
    it("holds where names are declared in the same ways", () => {
      assert.ok(after(x).isLike(after(otherX), ["x"]));
      assert.ok(after(x, y).isLike(after(otherX), ["x", "none"]));
      assert.ok(!after(x).isLike(after(y), ["x"]));
      assert.ok(!after(row).isLike(after(rowType), ["Row"]));
      assert.ok(!after(x, y).isLike(after(x), ["x", "y"]));
      assert.ok(after(rowValue, rowType).isLike(after(rowType), ["Row"]), "the last counts");
      assert.ok(!after(x).isLike(after(x).with("export {};", h), ["x"]));
      const state = after(x);
      assert.ok(state.isLike(state, ["x"]));
    });
  });
});

describe("namesIn(text)", () => {
  it("finds all words that may be names, once", () => {
    assert.deepEqual(
      [...namesIn("größe+$a_1*größe; 2 + x2.y // 3z #p")],
      ["größe", "$a_1", "x2", "y", "z", "p"],
    );
    assert.deepEqual([...namesIn("1 + 2;")], []);
  });
});

describe("slotOf(request)", () => {
  it("is the number of a declaration file that an import means", () => {
    for (const request of [fileName("/here", 12), "./__cell_12__", "__cell_12__", "/a/__cell_12__.js"])
      assert.equal(slotOf(request), 12, request);
    for (const request of [
      "./x__cell_1__",
      "__cell_1__.ts",
      "__cell_x__",
      "__cell_1__/more",
      "__cell__",
      "pack",
    ])
      assert.equal(slotOf(request), undefined, request);
  });
});
