import assert from "node:assert/strict";
import { Matrix, matrix } from "../../../lib/index.js";
import { drawDigits } from "../../../lib/figures/index.js";
import { assertExplains } from "../../bad-input.js";
import { assertSnapshot } from "../snapshot.js";

const corner = matrix([
  [1, 0],
  [0, 0.5],
]);

describe("drawDigits(images, options)", () => {
  it("draws a sheet of images with their labels", () => {
    // Rings with soft edges, from a small one to a large one.
    const rings = [2, 3, 4, 5, 6, 7].map((radius) =>
      new Matrix(20, 20).map((_, i, j) =>
        Math.max(0, 1 - Math.abs(Math.hypot(i - 9.5, j - 9.5) - radius) / 2),
      ),
    );
    assertSnapshot("digits", drawDigits(rings, { labels: [2, 3, 4, 5, 6, 7], columns: 4, marked: [3] }));
  });

  it("draws a run of equal pixels as one line, and the ground not at all", () => {
    const paths = (image: Matrix, max?: number) =>
      [...drawDigits([image], { max }).svg.matchAll(/<path stroke="([^"]*)" d="([^"]*)"/g)].map(
        ([, stroke, d]) => `${stroke} ${d}`,
      );
    assert.deepEqual(paths(corner), ["#919293 m7 7h1", "#22252b m6 6h1"]);
    assert.deepEqual(paths(matrix([[1, 1, 1]])), ["#22252b m6 6h3"]);
    assert.deepEqual(paths(new Matrix(2, 2)), []);
    assert.deepEqual(paths(matrix([[255, 300, -4]]), 255), ["#22252b m6 6h2"]);
  });

  it("says how many images it shows, and their labels", () => {
    assert.equal(drawDigits([corner]).alt, "1 image of 2 × 2 pixels.");
    assert.equal(
      drawDigits([corner, corner], { labels: ["a", "b"] }).alt,
      "2 images of 2 × 2 pixels, labelled a, b.",
    );
  });

  it("does not change the images", () => {
    const image = corner.copy();
    drawDigits([image]);
    assert.deepEqual(image, corner);
  });

  it("refuses what makes no sheet", () => {
    const refuses = (call: () => unknown, message: string) =>
      assert.throws(call, { name: "RangeError", message: `drawDigits: ${message}` });
    refuses(() => drawDigits([]), "expected at least one image, got none");
    refuses(
      () => drawDigits([corner, new Matrix(3, 2)]),
      "images must have the same shape, got (2, 2) and (3, 2)",
    );
    refuses(
      () => drawDigits([corner], { labels: [1, 2] }),
      "labels must be as many as images, got 2 labels for 1 images",
    );
    refuses(
      () => drawDigits([corner], { columns: 0 }),
      "columns must be a whole number of at least 1, got 0",
    );
    refuses(() => drawDigits([corner], { scale: NaN }), "scale must be finite, got NaN");
    refuses(() => drawDigits([corner], { max: 0 }), "max must be above 0, got 0");
  });

  it("refuses what is no image", () => {
    assertExplains([
      [
        () => drawDigits([matrix([[1, NaN]])]),
        "RangeError",
        "drawDigits: images must hold finite numbers, got NaN at (0, 1)",
      ],
      [
        () => drawDigits([[1]] as never),
        "TypeError",
        "drawDigits: images must be matrices, got an array of length 1",
      ],
    ]);
  });

  it("writes heads above its columns", () => {
    const { svg } = drawDigits([corner, corner], { columnLabels: ["test", "near"], scale: 20 });
    assert.match(svg, />test<.*>near</s);
    assert.throws(() => drawDigits([corner, corner], { columnLabels: ["test"] }), {
      name: "RangeError",
      message: "drawDigits: columnLabels must be as many as columns, got 1 for 2",
    });
  });
});
