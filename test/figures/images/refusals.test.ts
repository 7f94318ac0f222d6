// What images refuse beside too much: values of another kind, and parts that don't go together.

import {
  drawDigits,
  drawDirections,
  drawDoubts,
  drawNetwork,
  drawRoutes,
  drawWeights,
} from "../../../lib/figures/index.js";
import { matrix, Matrix } from "../../../lib/index.js";
import { assertExplains, outOfRange, wrongKind } from "../../bad-input.js";

const pixel = matrix([[1]]);

describe("images refuse", () => {
  it("what is of another kind, by its name and place", () => {
    assertExplains([
      wrongKind(
        () => drawNetwork([5 as never]),
        "drawNetwork: layers[0] must be an object with size, label, symbol, shown, got 5",
      ),
      wrongKind(
        () => drawRoutes([[5 as never]]),
        "drawRoutes: routes[0][0] must be an object with text, by, got 5",
      ),
      wrongKind(
        () => drawDirections(pixel, 5 as never),
        "drawDirections: histograms must be a Matrix, got 5",
      ),
      wrongKind(
        () => drawDoubts([pixel], 5 as never, { labels: [0] }),
        "drawDoubts: probabilities must be a Matrix, got 5",
      ),
      wrongKind(() => drawWeights(5 as never), "drawWeights: W must be a Matrix, got 5"),
    ]);
  });

  it("what is no picture, or doesn't go together", () => {
    assertExplains([
      [
        () => drawDigits(pixel as never),
        "TypeError",
        "drawDigits: images must be an array of matrices, got a Matrix of shape (1, 1)",
      ],
      [
        () => drawDigits([[[1]]] as never),
        "TypeError",
        "drawDigits: images must be matrices, got an array of length 1",
      ],
      outOfRange(
        () => drawDigits([matrix([[1, NaN]])]),
        "drawDigits: images must hold finite numbers, got NaN at (0, 1)",
      ),
      outOfRange(
        () => drawDigits([pixel, new Matrix(1, 2)]),
        "drawDigits: images must have the same shape, got (1, 1) and (1, 2)",
      ),
      outOfRange(
        () => drawDigits([pixel, new Matrix(2, 1)]),
        "drawDigits: images must have the same shape, got (1, 1) and (2, 1)",
      ),
      outOfRange(
        () => drawDigits([pixel], { labels: [1, 2] }),
        "drawDigits: labels must be as many as images, got 2 labels for 1 images",
      ),
      outOfRange(
        () =>
          drawDirections(
            pixel,
            matrix([
              [1, 2],
              [1, 2],
              [1, Infinity],
              [0, 0],
            ]),
          ),
        "drawDirections: histograms must be finite and at least 0, got Infinity in field 2",
      ),
      outOfRange(
        () => drawDoubts([pixel], new Matrix(2, 2), { labels: [0] }),
        "drawDoubts: probabilities and labels must be as many as images, got 2 and 1 for 1",
      ),
      outOfRange(
        () => drawDoubts([pixel], new Matrix(1, 2), { labels: [0, 1] }),
        "drawDoubts: probabilities and labels must be as many as images, got 1 and 2 for 1",
      ),
      outOfRange(
        () => drawDoubts([pixel], new Matrix(1, 2), { labels: [0], classes: ["a"] }),
        "drawDoubts: classes must be as many as probabilities, got 1 for 2",
      ),
      outOfRange(
        () => drawDoubts([pixel], new Matrix(1, 2), {} as never),
        "drawDoubts: probabilities and labels must be as many as images, got 1 and undefined for 1",
      ),
      outOfRange(
        () => drawDirections(matrix([[NaN]]), pixel),
        "drawDirections: images must hold finite numbers, got NaN at (0, 0)",
      ),
      ...[1.5, -0.5, NaN].map((share) =>
        outOfRange(
          () => drawDoubts([pixel], matrix([[0, share]]), { labels: [0] }),
          `drawDoubts: probabilities must lie between 0 and 1, got ${share}`,
        ),
      ),
      outOfRange(
        () => drawWeights(matrix([[1, NaN]]), { height: 1 }),
        "drawWeights: W must hold finite numbers, got NaN at (0, 1)",
      ),
      [
        () => drawNetwork([{ size: 2, label: "a", symbol: "x", shown: 1 }] as never),
        "RangeError",
        "drawNetwork: layers[0].shown must be a whole number of at least 2, got 1",
      ],
      [
        () => drawRoutes([[{ text: "a", by: "people" }]], { picture: 5 as never }),
        "TypeError",
        "drawRoutes: picture must be a Matrix, got 5",
      ],
      outOfRange(
        () => drawRoutes([[{ text: "a", by: "people" }]], { picture: matrix([[NaN]]) }),
        "drawRoutes: images must hold finite numbers, got NaN at (0, 0)",
      ),
    ]);
  });
});
