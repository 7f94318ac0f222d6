import assert from "node:assert/strict";
import { Matrix, createRandom, matrix } from "../../../lib/index.js";
import { colors, drawWeights } from "../../../lib/figures/index.js";
import { assertExplains } from "../../bad-input.js";
import { assertSnapshot } from "../snapshot.js";

/** Weights of two units for images of 2 × 2 pixels. */
const W = matrix([
  [1, 0],
  [0, -2],
  [-1, 0],
  [0, 2],
]);

describe("drawWeights(W, options)", () => {
  it("draws a column of weights as an image for each unit", () => {
    const random = createRandom(1);
    const weights = new Matrix(64, 3).map((_, i, j) => Math.cos((i % 8) - j) + 0.1 * random.normal());
    assertSnapshot("weights", drawWeights(weights, { height: 8, scale: 6, labels: ["a", "b", "c"] }));
  });

  it("draws positive weights in one colour and negative ones in another, the ground not at all", () => {
    const { svg } = drawWeights(W, { height: 2, extent: 2 });
    const runs = (stroke: string) =>
      [...svg.matchAll(new RegExp(`<path stroke="${stroke}" d="([^"]*)"`, "g"))].map(([, d]) => d);
    assert.equal(runs(colors.second).join(), "m13 7h1");
    assert.equal(runs(colors.model).join(), "m13 6h1");
    assert.equal([...svg.matchAll(/<path stroke/g)].length, 4, "two depths of each colour");
  });

  it("draws the first 20 units unless told which, with three numbers at the colors' key", () => {
    const count = (svg: string) => [...svg.matchAll(/<text/g)].length - 3;
    assert.equal(count(drawWeights(new Matrix(4, 30), { height: 2 }).svg), 20);
    assert.equal(count(drawWeights(new Matrix(4, 3), { height: 2 }).svg), 3);
    const { svg, alt } = drawWeights(new Matrix(4, 30), { height: 2, units: [29, 7] });
    assert.match(svg, />29<.*>7</s);
    assert.match(alt, /^The weights of 2 units as images of 2 × 2 pixels/);
  });

  it("refuses what makes no images", () => {
    const refuses = (options: object, message: string) =>
      assert.throws(() => drawWeights(W, { height: 2, ...options }), {
        name: "RangeError",
        message: `drawWeights: ${message}`,
      });
    refuses({ units: [] }, "expected at least one unit, got none");
    refuses({ units: [2] }, "units must be columns from 0 to 1, got 2");
    refuses({ height: 3 }, "height must divide the 4 rows, got 3");
    refuses({ labels: ["a"] }, "labels must be as many as units, got 1 labels for 2 units");
    refuses({ columns: 0 }, "columns must be a whole number of at least 1, got 0");
    refuses({ scale: 0.5 }, "scale must be from 1 to 20, got 0.5");
    refuses({ extent: NaN }, "extent must be finite, got NaN");
  });

  it("refuses weights that are not finite, and what is no matrix", () => {
    assertExplains([
      [
        () => drawWeights(matrix([[NaN]]), { height: 1 }),
        "RangeError",
        "drawWeights: W must hold finite numbers, got NaN at (0, 0)",
      ],
      [() => drawWeights(undefined as never), "TypeError", "drawWeights: W must be a Matrix, got undefined"],
    ]);
  });

  it("says what its colors stand for", () => {
    const { svg } = drawWeights(matrix([[0.2], [-0.3]]), { height: 1, extent: 0.3 });
    assert.match(svg, />−0\.3<.*>0<.*>\+0\.3</s);
    assert.equal(
      [...svg.matchAll(/fill="#[0-9a-f]{6}" [^>]*stroke="#e4e2da"|<rect [^>]*fill="#[0-9a-f]{6}"/g)].length,
      11,
    );
  });
});
