import assert from "node:assert/strict";
import fc from "fast-check";
import { argmax, matrix } from "../../../lib/index.js";
import { repeatable, vectors } from "../../arbitraries.js";
import { assertExplains } from "../../bad-input.js";

describe("argmax(scores)", () => {
  it("finds the largest entry, the first of equals", () => {
    assert.equal(argmax([0.1, 0.05, 0.6]), 2);
    assert.equal(argmax([1, 3, 3]), 1);
    assert.equal(argmax([-Infinity, -1]), 1);
    assert.equal(argmax([7]), 0);
  });

  it("finds it in each row of a matrix", () => {
    assert.deepEqual(
      argmax(
        matrix([
          [0, 1, 0],
          [5, 1, 2],
        ]),
      ),
      [1, 0],
    );
  });

  it("finds an entry that no other exceeds", () => {
    fc.assert(
      fc.property(vectors(1e308), (scores) => {
        const before = scores.slice();
        assert.equal(scores[argmax(scores)], Math.max(...scores));
        assert.deepEqual(scores, before);
      }),
      repeatable,
    );
  });

  it("explains bad input", () => {
    assertExplains([
      [() => argmax([]), "RangeError", "argmax: scores must not be empty, got length 0"],
      [() => argmax([1, NaN]), "RangeError", "argmax: scores must not hold NaN, got NaN at [1]"],
      [
        () => argmax(matrix([[1], [NaN]])),
        "RangeError",
        "argmax: scores must not hold NaN, got NaN at (1, 0)",
      ],
      [() => argmax(3 as never), "TypeError", "argmax: scores must be a vector or a matrix, got 3"],
      [
        () => argmax(new Uint8Array(3) as never),
        "TypeError",
        "argmax: scores must be a vector or a matrix, got a Uint8Array of length 3",
      ],
    ]);
  });
});
