import assert from "node:assert/strict";
import fc from "fast-check";
import { matrix, meanSquaredError, oneHot } from "../../lib/index.js";
import { matricesOf, repeatable } from "../arbitraries.js";
import { assertClose } from "../assert-close.js";
import { assertExplains } from "../bad-input.js";

const t = oneHot(2, 10);

describe("meanSquaredError(y, t)", () => {
  it("gives the chapter's two values to the last digit", () => {
    assert.equal(meanSquaredError([0.1, 0.05, 0.6, 0, 0.05, 0.1, 0, 0.1, 0, 0], t), 0.09750000000000003);
    assert.equal(meanSquaredError([0.1, 0.05, 0.1, 0, 0.05, 0.1, 0, 0.6, 0, 0], t), 0.5975);
  });

  it("is half the sum of squares, or their mean", () => {
    assert.equal(meanSquaredError([1, 2, 3], [1, 0, 0]), 6.5);
    assert.equal(meanSquaredError([1, 2, 3], [1, 0, 0], { reduction: "half-sum" }), 6.5);
    assert.equal(meanSquaredError([1, 2, 4], [1, 0, 0], { reduction: "mean" }), 20 / 3);
  });

  it("averages the examples of a batch", () => {
    const Y = matrix([
      [1, 2],
      [3, 4],
    ]);
    const T = matrix([
      [1, 0],
      [0, 4],
    ]);
    assert.equal(meanSquaredError(Y, T), (2 + 4.5) / 2);
    assert.equal(meanSquaredError(Y, T, { reduction: "mean" }), 13 / 4);
  });

  it("is 0 or more, the same both ways round, and changes nothing", () => {
    fc.assert(
      fc.property(matricesOf(3, 4, 1e6), matricesOf(3, 4, 1e6), (Y, T) => {
        const before = [Y.copy(), T.copy()];
        const error = meanSquaredError(Y, T);
        assert.ok(error >= 0);
        assert.equal(meanSquaredError(T, Y), error);
        assert.equal(meanSquaredError(Y, Y), 0);
        assertClose(meanSquaredError(Y.data, T.data) / 3 / error, 1, 1e-12);
        assert.deepEqual([Y, T], before);
      }),
      repeatable,
    );
  });

  it("explains bad input", () => {
    const nine = [0, 0, 0, 0, 0, 0, 0, 0, 0];
    assertExplains([
      [
        () => meanSquaredError(t, nine),
        "RangeError",
        "meanSquaredError: y and t must have the same shape, got (10) and (9)",
      ],
      [
        () => meanSquaredError(matrix([[1, 2]]), matrix([[1], [2]])),
        "RangeError",
        "meanSquaredError: y and t must have the same shape, got (1, 2) and (2, 1)",
      ],
      [() => meanSquaredError([], []), "RangeError", "meanSquaredError: y must not be empty, got length 0"],
      [
        () => meanSquaredError([1], [NaN]),
        "RangeError",
        "meanSquaredError: t must hold finite numbers, got NaN at [0]",
      ],
      [
        () => meanSquaredError([1], [1], { reduction: "sum" as never }),
        "RangeError",
        'meanSquaredError: reduction must be "half-sum" or "mean", got "sum"',
      ],
      [
        () => meanSquaredError([1], [1], { reduce: "mean" } as never),
        "TypeError",
        'meanSquaredError: options must be reduction, got "reduce"',
      ],
      [
        () => meanSquaredError([1e200], [-1e200]),
        "RangeError",
        "meanSquaredError: the result must stay finite, got Infinity",
      ],
      [
        () => meanSquaredError(1 as never, [1]),
        "TypeError",
        "meanSquaredError: y must be a vector or a matrix, got 1",
      ],
    ]);
  });
});
