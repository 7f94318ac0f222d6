import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { checkCells } from "../../../kernel/node/check-cells.js";

const folder = fileURLToPath(new URL("../../../notebooks", import.meta.url));

/** The codes of the errors in each cell. */
const codes = (...cells: string[]): number[][] =>
  checkCells(cells, folder).map((found) => found.map(({ code }) => code));

describe("checkCells(cells, cwd)", () => {
  it("finds nothing in cells that are right", () => {
    const cells = [
      'import { sigmoid } from "downhill";',
      "const y: number = sigmoid(0);",
      "await Promise.resolve(y)",
    ];
    assert.deepEqual(codes(...cells), [[], [], []]);
  });
  it("knows what earlier cells have declared, and what later ones have declared anew", () => {
    assert.deepEqual(codes("let x = 1", "const x = 'text'", "x.length", "x.toFixed()"), [[], [], [], [2551]]);
  });
  it("checks strictly", () => {
    assert.deepEqual(codes("const f = (x) => x"), [[7006]]);
  });
  it("says where and in which words", () => {
    const [[found]] = checkCells(["const a = 1;\nconst b: string = a;"], folder);
    assert.equal(found.message, "Type 'number' is not assignable to type 'string'.");
    assert.deepEqual([found.line, found.column, found.length], [1, 6, 1]);
  });
  it("goes on after a cell with errors, and starts anew for the next notebook", () => {
    assert.deepEqual(codes("const a: number = ''", "const b = 1", "b"), [[2322], [], []]);
    assert.deepEqual(codes("b"), [[2304]]);
  });
});
