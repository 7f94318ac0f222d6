import assert from "node:assert/strict";
import { hogCells, syntheticDigits } from "../../../lib/data/index.js";
import { drawDirections } from "../../../lib/figures/index.js";
import { matrix, Matrix } from "../../../lib/index.js";
import { assertSnapshot } from "../snapshot.js";

const spokes = (svg: string): string[] => [...svg.matchAll(/ d="(M[^"]*)"/g)].map(([, d]) => d);

describe("drawDirections(image, histograms, options)", () => {
  it("draws the directions of a digit's edges over it", () => {
    const image = syntheticDigits({ seed: 1, train: 1, test: 1 }).xTrain.image(0);
    const figure = drawDirections(image, hogCells(image), { halfTurn: true, firstAngle: 10, scale: 8 });
    assertSnapshot("directions", figure);
    assert.equal(figure.alt, "An image of 28 × 28 pixels under 4 × 4 histograms of 9 directions.");
  });

  it("draws spokes from the middle of the field, or lines through it, and leaves out zeros", () => {
    // One field of 20 × 20 pixels of the figure: its middle is at 22, and the longest spoke 9.6 long.
    const image = new Matrix(2, 2);
    const histogram = matrix([[4, 2, 0, 0]]);
    assert.deepEqual(spokes(drawDirections(image, histogram).svg), ["M22,22L31.6,22", "M22,22L22,26.8"]);
    assert.deepEqual(spokes(drawDirections(image, matrix([[4, 2]]), { halfTurn: true }).svg), [
      "M12.4,22L31.6,22",
      "M22,17.2L22,26.8",
    ]);
    assert.deepEqual(spokes(drawDirections(image, matrix([[1, 0]]), { firstAngle: 90 }).svg), [
      "M22,22L22,31.6",
    ]);
    assert.deepEqual(spokes(drawDirections(image, new Matrix(4, 4)).svg), []);
  });

  it("lays the fields' borders between the pixels", () => {
    const image = new Matrix(28, 28).map((_, i, j) => (i + j === 0 ? 1 : 0));
    const { svg } = drawDirections(image, new Matrix(4, 2), { scale: 7 });
    assert.match(svg, /transform="translate\(12,15.5\) scale\(7\)"><path stroke="#\w+" d="m0 0h1">/);
    assert.match(svg, /<line x1="110" x2="110" y1="12" y2="208">/);
  });

  it("writes its label below the picture", () => {
    const image = new Matrix(2, 2);
    const { svg } = drawDirections(image, matrix([[4, 2]]), { label: "SIFT" });
    assert.match(svg, /^<svg [^>]*width="44" height="62"/);
    assert.match(svg, /<text[^>]*translate\(22,50\)[^>]*>SIFT<\/text>/);
  });

  it("refuses what makes no picture", () => {
    const refuses = (histograms: Matrix, message: string, scale?: number) =>
      assert.throws(() => drawDirections(new Matrix(2, 2), histograms, { scale }), {
        name: "RangeError",
        message: `drawDirections: ${message}`,
      });
    refuses(new Matrix(3, 4), "expected a square number of fields, got 3");
    refuses(matrix([[1, -1]]), "histograms must be finite and at least 0, got -1 in field 0");
    refuses(matrix([[1, NaN]]), "histograms must be finite and at least 0, got NaN in field 0");
    refuses(new Matrix(4, 4), "scale must be from 1 to 40, got 0", 0);
  });
});
