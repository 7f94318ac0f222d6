import assert from "node:assert/strict";
import { hingeLoss, matrix, Matrix } from "../../lib/index.js";
import { assertExplains } from "../bad-input.js";

const Y = matrix([
  [2, -1, 0.5],
  [-3, 1, -1],
]);

describe("hingeLoss(Y, t)", () => {
  it("costs nothing from the margin on, and grows in a straight line before it", () => {
    // By hand: the right class 0 + 0 and the third 1 + 0.5; then 0 for all three.
    assert.equal(hingeLoss(matrix([[2, -1, 0.5]]), [0]), 1.5);
    assert.equal(hingeLoss(matrix([[2, -1, 0.5]]), [2]), 3.5);
    assert.equal(hingeLoss(matrix([[-3, 1, -1]]), [1]), 0);
    assert.equal(hingeLoss(matrix([[0]]), [0]), 1);
  });

  it("averages over the examples, and takes labels or one-hot rows", () => {
    assert.equal(hingeLoss(Y, [0, 1]), 0.75);
    assert.equal(
      hingeLoss(
        Y,
        matrix([
          [1, 0, 0],
          [0, 1, 0],
        ]),
      ),
      0.75,
    );
  });

  it("explains bad input", () => {
    assertExplains([
      [
        () => hingeLoss([1] as unknown as Matrix, [0]),
        "TypeError",
        "hingeLoss: y must be a Matrix, got an array of length 1",
      ],
      [
        () => hingeLoss(matrix([[NaN]]), [0]),
        "RangeError",
        "hingeLoss: y must hold finite numbers, got NaN at (0, 0)",
      ],
      [
        () => hingeLoss(Y, [0]),
        "RangeError",
        "hingeLoss: t must have one label per example, got 1 labels for 2 examples",
      ],
      [
        () => hingeLoss(matrix([[0, 1e308, 1e308]]), [0]),
        "RangeError",
        "hingeLoss: the result must stay finite, got Infinity",
      ],
      [() => hingeLoss(Y, [0, 3]), "RangeError", "hingeLoss: t[1] must be a label from 0 to 2, got 3"],
    ]);
  });
});
