import assert from "node:assert/strict";
import { drawConfusion } from "../../../lib/figures/index.js";
import { colors } from "../../../lib/figures/parts/theme.js";
import { Matrix } from "../../../lib/index.js";
import { english } from "../../../lib/figures/words/english.js";
import { korean } from "../../../lib/figures/words/korean.js";
import { speak } from "../../../lib/figures/words/speak.js";
import { drawnBy, elements } from "../picture.js";

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

  it("says what the colors stand for, and the most of it, in either language", () => {
    const counts = (classes: number) =>
      new Matrix(classes, classes).map((_, i, j) => (i === j ? 900 + i : i === 0 && j < 3 ? 6 + j : 0));
    const key = (classes: number) => {
      const { svg } = drawConfusion(counts(classes));
      const shown = elements(svg, "text").map(({ text }) => text);
      const swatches = elements(svg, "rect").filter(({ width, height }) => width === "12" && height === "12");
      return [
        shown.filter((text) => /\d{3}/.test(text) || text.includes("8")).slice(-2),
        drawnBy(svg, "rect").match(/fill="(#\w+)"/g),
        swatches.length,
      ];
    };
    const paint = [`fill="${colors.model}"`, `fill="${colors.second}"`];
    assert.deepEqual(key(21), [["right, up to 920", "mistakes, up to 8"], paint, 2]);
    try {
      speak(korean);
      assert.deepEqual(key(21)[0], ["맞음, 최대 920번", "틀림, 최대 8번"]);
    } finally {
      speak(english);
    }
    assert.doesNotMatch(drawConfusion(counts(20)).svg, /up to/);
    assert.doesNotMatch(drawConfusion(new Matrix(21, 21)).svg, /NaN/);
  });
});
