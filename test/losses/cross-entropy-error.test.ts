import assert from "node:assert/strict";
import fc from "fast-check";
import { crossEntropyError, matrix, oneHot, softmax, vector } from "../../lib/index.js";
import { labelledScores, repeatable } from "../arbitraries.js";
import { assertClose } from "../assert-close.js";
import { assertExplains } from "../bad-input.js";

const two = [0.1, 0.05, 0.6, 0, 0.05, 0.1, 0, 0.1, 0, 0];
const seven = [0.1, 0.05, 0.1, 0, 0.05, 0.1, 0, 0.6, 0, 0];
const t = oneHot(2, 10);

describe("crossEntropyError(y, t)", () => {
  it("gives the chapter's two values to the last digit", () => {
    assert.equal(crossEntropyError(two, t), 0.510825457099338);
    assert.equal(crossEntropyError(seven, t), 2.302584092994546);
  });

  it("takes a label instead of one-hot", () => {
    assert.equal(crossEntropyError(two, 2), 0.510825457099338);
    assert.equal(crossEntropyError(vector(seven), 2), 2.302584092994546);
  });

  it("averages over the examples of a batch, with the guard", () => {
    const Y = matrix([two, seven, two]);
    const expected = (0.510825457099338 + 2.302584092994546 - Math.log(1e-7)) / 3;
    assertClose(crossEntropyError(Y, [2, 2, 3]), expected, 1e-15);
    assertClose(crossEntropyError(Y, new Uint8Array([2, 2, 3])), expected, 1e-15);
    assertClose(crossEntropyError(Y, oneHot([2, 2, 3], 10)), expected, 1e-15);
  });

  it("costs at most 16.1 nats and nothing for a sure and right prediction", () => {
    assert.equal(crossEntropyError([0, 1], 0), -Math.log(1e-7));
    assert.ok(Object.is(crossEntropyError([0, 1], 1), 0));
  });

  it("tells one-hot from labels by type, also where the sizes agree", () => {
    const Y = matrix([
      [0.9, 0.1],
      [0.2, 0.8],
    ]);
    assert.equal(crossEntropyError(Y, [0, 1]), crossEntropyError(Y, oneHot([0, 1], 2)));
    assert.equal(crossEntropyError([0.9, 0.1], [0, 1]), crossEntropyError([0.9, 0.1], 1));
  });

  it("is 0 or more, equal for one-hot and labels, and changes nothing", () => {
    for (const limit of [3, 1e308])
      fc.assert(
        fc.property(labelledScores(limit), ([scores, labels]) => {
          const Y = softmax(scores);
          const T = oneHot(labels, Y.cols);
          const before = [Y.copy(), T.copy(), [...labels]];
          const loss = crossEntropyError(Y, labels);
          assert.ok(loss >= 0);
          assert.equal(crossEntropyError(Y, T), loss);
          assert.equal(crossEntropyError(Y.row(0), labels[0]), crossEntropyError(Y.row(0), T.row(0)));
          assert.deepEqual([Y, T, labels], before);
        }),
        repeatable,
      );
  });

  it("explains bad input", () => {
    const Y = matrix([two, seven]);
    const says = (rest: string): string => `crossEntropyError: ${rest}`;
    assertExplains([
      [
        () => crossEntropyError(two, [0, 0, 1]),
        "RangeError",
        says("y and a one-hot t must have the same shape, got (10) and (3)"),
      ],
      [
        () => crossEntropyError(two, [0, 0, 0.5, 0.5, 0, 0, 0, 0, 0, 0]),
        "RangeError",
        says("t must be one-hot, a single 1 and else 0, got [0, 0, 0.5, 0.5, 0, 0, 0, 0, 0, 0]"),
      ],
      [
        () => crossEntropyError([0.5, 0.5], [1, 1]),
        "RangeError",
        says("t must be one-hot, a single 1 and else 0, got [1, 1]"),
      ],
      [
        () => crossEntropyError([0.5, 0.5], [0, 0]),
        "RangeError",
        says("t must be one-hot, a single 1 and else 0, got [0, 0]"),
      ],
      [
        () => crossEntropyError([0.5, 0.5], [NaN, 1]),
        "RangeError",
        says("t must be one-hot, a single 1 and else 0, got [NaN, 1]"),
      ],
      [() => crossEntropyError(two, 10), "RangeError", says("t must be a label from 0 to 9, got 10")],
      [() => crossEntropyError(two, 0.5), "RangeError", says("t must be a label from 0 to 9, got 0.5")],
      [
        () => crossEntropyError(0.5 as never, 0),
        "TypeError",
        says("y must be a vector or a matrix, got 0.5"),
      ],
      [() => crossEntropyError([], 0), "RangeError", says("y must not be empty, got length 0")],
      [
        () => crossEntropyError([0.5, NaN], 0),
        "RangeError",
        says("y must hold probabilities from 0 to 1, got NaN at [1]"),
      ],
      [
        () => crossEntropyError([1.05, 0.63], 0),
        "RangeError",
        says("y must hold probabilities from 0 to 1, got 1.05 at [0]"),
      ],
      [
        () => crossEntropyError(matrix([[1, -0.1]]), [0]),
        "RangeError",
        says("y must hold probabilities from 0 to 1, got -0.1 at (0, 1)"),
      ],
      [
        () => crossEntropyError(Y, [2]),
        "RangeError",
        says("t must have one label per example, got 1 labels for 2 examples"),
      ],
      [() => crossEntropyError(Y, [2, 10]), "RangeError", says("t[1] must be a label from 0 to 9, got 10")],
      [() => crossEntropyError(Y, []), "RangeError", says("t must not be empty, got length 0")],
      [
        () => crossEntropyError(Y, oneHot([2], 10)),
        "RangeError",
        says("a one-hot t must have the shape (2, 10), got (1, 10)"),
      ],
      [
        () => crossEntropyError(Y, matrix([two, two])),
        "RangeError",
        says(`t must be one-hot, a single 1 and else 0 in each row, got [${two.join(", ")}] in row 0`),
      ],
    ]);
  });
});
