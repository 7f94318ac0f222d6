// Cells of matrices at the limits of what is drawn in which way.

import assert from "node:assert/strict";
import { drawConfusion, drawMatrix } from "../../../lib/figures/index.js";
import { colors } from "../../../lib/figures/parts/theme.js";
import { textWidth } from "../../../lib/figures/parts/text.js";
import { matrix, Matrix } from "../../../lib/index.js";
import { elements, sizeOf } from "../picture.js";

const texts = (svg: string) => elements(svg, "text").map(({ text }) => text);
const identity = new Matrix(2, 2).map((_, i, j) => Number(i === j));

describe("drawConfusion(counts)", () => {
  it("has cells as wide as their names, and a margin for those of the rows", () => {
    const { svg } = drawConfusion(identity, { classes: ["automobile", "dog"] });
    const name = Math.ceil(textWidth("automobile"));
    assert.deepEqual(sizeOf(svg), [name + 34 + 2 * (name + 6) + 20, 30 + 2 * (name + 6) + 50]);
  });

  it("names no mistake where there is none, and takes 40 classes", () => {
    assert.equal(
      drawConfusion(identity).alt,
      "Confusion matrix of 2 classes: 100.0 % of 2 examples lie on the diagonal.",
    );
    assert.match(drawConfusion(new Matrix(40, 40)).alt, /^Confusion matrix of 40 classes: 0\.0 % of 1 /);
  });
});

describe("drawMatrix(M)", () => {
  const cells = (...entries: number[]) => texts(drawMatrix(matrix([entries])).svg).slice(0, entries.length);

  it("writes 300 entries, and draws more without their numbers", () => {
    assert.equal(texts(drawMatrix(new Matrix(15, 20)).svg).filter((text) => text === "0.000").length, 300);
    assert.ok(!texts(drawMatrix(new Matrix(43, 7)).svg).includes("0.000"));
  });

  it("writes powers of ten where no entry shows in its decimals, and from ten million on", () => {
    assert.deepEqual(cells(0, 0), ["0.000", "0.000"]);
    assert.deepEqual(cells(0.0005, 0), ["0.001", "0.000"]);
    assert.deepEqual(cells(0.00049, 0), ["4.9×10⁻⁴", "0"]);
    assert.deepEqual(cells(9_999_999, 0), ["9999999.000", "0.000"]);
    assert.deepEqual(cells(1e7, 0), ["10⁷", "0"]);
  });
});

describe("drawMatrix(M) of a large matrix", () => {
  const paths = (M: Matrix) => elements(drawMatrix(M).svg, "path").map(({ stroke, d }) => `${stroke} ${d}`);

  it("shows of a block the first of its entries of the greatest magnitude", () => {
    const first = new Matrix(2, 301).map((_, i, j) => (i > 0 ? 0 : ([4, 1, -4][j] ?? 0)));
    assert.deepEqual(paths(first), [`${colors.second} m0 0h1`]);
  });

  it("says how large blocks are where it has any, also in one direction only", () => {
    assert.match(
      drawMatrix(new Matrix(1, 301)).alt,
      / each square: the largest in magnitude of 1 × 6 entries\.$/,
    );
    assert.match(
      drawMatrix(new Matrix(301, 1)).alt,
      / each square: the largest in magnitude of 6 × 1 entries\.$/,
    );
    assert.doesNotMatch(drawMatrix(new Matrix(56, 6)).alt, /each square/);
  });

  it("is as wide as its squares, or as its name", () => {
    // Names of two digits at the left; 6 columns of 9 pixels, 18 of 20.
    const left = 16 + Math.ceil(textWidth("55")) + 8;
    assert.equal(sizeOf(drawMatrix(new Matrix(56, 6)).svg)[0], left + 6 * 9 + 16);
    const label = "n".repeat(50);
    assert.equal(sizeOf(drawMatrix(new Matrix(18, 18), { label }).svg)[0], left + 50 * 9 + 16);
  });
});
