import assert from "node:assert/strict";
import { findHoles } from "../../../lib/data/features/holes.js";
import { matrix } from "../../../lib/index.js";

const holesOf = (...lines: string[]): ReturnType<typeof findHoles> =>
  findHoles(matrix(lines.map((line) => Array.from(line, (pixel) => (pixel === "#" ? 1 : 0)))));

describe("findHoles(ink)", () => {
  it("finds ground that ink encloses, with its size and middle", () => {
    assert.deepEqual(holesOf("####", "#..#", "####"), [{ area: 2, row: 1, col: 1.5 }]);
    assert.equal(holesOf("#####", "#.#.#", "#####").length, 2);
  });

  it("takes ground for open that reaches a rim, on each of the four sides", () => {
    assert.deepEqual(holesOf("####", "...#", "####"), []);
    assert.deepEqual(holesOf("####", "#...", "####"), []);
    assert.deepEqual(holesOf("#.##", "#..#", "####"), []);
    assert.deepEqual(holesOf("####", "#..#", "##.#"), []);
  });

  it("finds nothing in an image of one row, of one column, or of one pixel", () => {
    for (const lines of [["#.#"], ["#", ".", "#"], ["."]]) assert.deepEqual(holesOf(...lines), []);
  });
});
