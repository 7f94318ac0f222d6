import assert from "node:assert/strict";
import { drawConfusion } from "../../../lib/figures/index.js";
import { colors } from "../../../lib/figures/parts/theme.js";
import { Matrix } from "../../../lib/index.js";
import { elements } from "../picture.js";

describe("drawConfusion(counts) of more than 20 classes", () => {
  it("writes no counts, but draws right answers and mistakes in their colors", () => {
    const counts = (classes: number) =>
      new Matrix(classes, classes).map((_, i, j) => (i === 0 && j < 2 ? [9, 4][j] : 0));
    const written = (classes: number) =>
      elements(drawConfusion(counts(classes)).svg, "text").filter(({ text }) => text === "4" || text === "9")
        .length;
    // The names 4 and 9 of a row and a column each, and two counts; of a large one the first and the last name only.
    assert.deepEqual([written(20), written(21)], [6, 0]);
    const paths = elements(drawConfusion(counts(21)).svg, "path").map(({ stroke, d }) => `${stroke} ${d}`);
    assert.deepEqual(paths, [`${colors.second} m1 0h1`, `${colors.model} m0 0h1`]);
  });
});
