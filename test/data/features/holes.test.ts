import assert from "node:assert/strict";
import { findHoles } from "../../../lib/data/features/holes.js";
import { matrix, Matrix } from "../../../lib/index.js";

/** A drawing from lines of text: # is ink. */
function drawing(...lines: string[]): Matrix {
  return matrix(lines.map((line) => Array.from(line, (character) => (character === "#" ? 1 : 0))));
}

describe("findHoles(ink)", () => {
  it("finds ground that ink shuts in, from the top down", () => {
    const eight = drawing("#####.", "#...#.", "#####.", ".#.#..", ".#.#..", ".###..");
    assert.deepEqual(findHoles(eight), [
      { area: 3, row: 1, col: 2 },
      { area: 2, row: 3.5, col: 2 },
    ]);
  });

  it("doesn't let ground leak through the corner of two pixels, nor call a bay a hole", () => {
    assert.equal(findHoles(drawing(".#.", "#.#", ".#.")).length, 1);
    assert.equal(findHoles(drawing("###", "#.#", "#.#")).length, 0);
    assert.equal(findHoles(drawing("...", "...")).length, 0);
    assert.equal(findHoles(drawing("##", "##")).length, 0);
  });

  it("does not change its argument", () => {
    const ink = drawing("###", "#.#", "###");
    const before = ink.copy();
    findHoles(ink);
    assert.deepEqual(ink, before);
  });
});
