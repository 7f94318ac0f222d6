import assert from "node:assert/strict";
import { syntheticDigits } from "../../../lib/data/index.js";
import { Matrix, matrix } from "../../../lib/index.js";
import { drawDoubts } from "../../../lib/figures/index.js";
import { assertExplains } from "../../bad-input.js";
import { assertSnapshot } from "../snapshot.js";

const image = new Matrix(2, 2);
const probabilities = matrix([
  [0.7, 0.2, 0.1],
  [0.1, 0.9, 0],
]);

describe("drawDoubts(images, probabilities, options)", () => {
  it("draws each image beside its probabilities", () => {
    const { xTrain } = syntheticDigits({ seed: 1, train: 3, test: 1 });
    const images = [0, 1, 2].map((i) => xTrain.image(i));
    const thoughts = matrix([
      [0.6, 0.3, 0.1],
      [0.05, 0.9, 0.05],
      [0, 0, 1],
    ]);
    assertSnapshot("doubts", drawDoubts(images, thoughts, { labels: [1, 1, 2], columns: 2 }));
  });

  it("says what was guessed and what is true", () => {
    assert.equal(
      drawDoubts([image, image], probabilities, { labels: [2, 1], classes: ["cat", "dog", "owl"] }).alt,
      "2 images with the probabilities of their classes: cat 70 %, truly owl 10 %; dog 90 %, rightly.",
    );
  });

  it("refuses what does not go together", () => {
    const refuses = (images: Matrix[], options: { labels: number[] }, message: string) =>
      assert.throws(() => drawDoubts(images, probabilities, options), {
        name: "RangeError",
        message: `drawDoubts: ${message}`,
      });
    refuses([], { labels: [] }, "expected at least one image, got none");
    refuses(
      [image],
      { labels: [1] },
      "probabilities and labels must be as many as images, got 2 and 1 for 1",
    );
    refuses(
      [image, image],
      { labels: [1] },
      "probabilities and labels must be as many as images, got 2 and 1 for 2",
    );
    refuses(
      [image, new Matrix(3, 2)],
      { labels: [1, 1] },
      "images must have the same shape, got (2, 2) and (3, 2)",
    );
    refuses(
      [image, image],
      { labels: [1, 1], classes: ["a"] } as never,
      "classes must be as many as probabilities, got 1 for 3",
    );
  });

  it("refuses numbers that are no probabilities, labels or sizes", () => {
    const image = matrix([[1]]);
    const draw =
      (shares: number[], label: number, options: object = {}) =>
      () =>
        drawDoubts([image], matrix([shares]), { labels: [label], ...options });
    assertExplains([
      [draw([NaN, 1], 0), "RangeError", "drawDoubts: probabilities must lie between 0 and 1, got NaN"],
      [draw([0.5, 0.5], 7), "RangeError", "drawDoubts: labels[0] must be a label from 0 to 1, got 7"],
      [draw([0.5, 0.5], 0, { scale: 0 }), "RangeError", "drawDoubts: scale must be from 1 to 20, got 0"],
      [
        draw([0.5, 0.5], 0, { columns: 0 }),
        "RangeError",
        "drawDoubts: columns must be a whole number of at least 1, got 0",
      ],
      [
        () => drawDoubts([image], matrix([[1]]), undefined as never),
        "TypeError",
        "drawDoubts: options must be an object with alt, labels, classes, columns, scale or max, got undefined",
      ],
    ]);
  });
});
