import assert from "node:assert/strict";
import fc from "fast-check";
import { matrix, softmax, sum } from "../../lib/index.js";
import { matrices, repeatable, vectors } from "../arbitraries.js";
import { assertClose } from "../assert-close.js";
import { assertExplains } from "../bad-input.js";

describe("softmax(x)", () => {
  it("turns scores into shares", () => {
    // np.exp(x - x.max()) / np.exp(x - x.max()).sum(), NumPy 2.4
    assertClose(
      softmax([0.3, 2.9, 4]),
      [0.01821127329554753, 0.24519181293507392, 0.7365969137693786],
      1e-15,
    );
    assert.deepEqual([...softmax([1000, 0])], [1, 0]);
    assert.deepEqual([...softmax([5])], [1]);
    assert.deepEqual([...softmax([1e308, -1e308, 1e308])], [0.5, 0, 0.5]);
  });

  it("takes a matrix row by row", () => {
    const Y = softmax(
      matrix([
        [0, 0],
        [1000, -1000],
      ]),
    );
    assert.equal(String(Y), "[[0.5, 0.5],\n [1,   0]]");
    fc.assert(
      fc.property(matrices(50), (X) => {
        const alone = [...X].map((row) => [...softmax(row)]);
        assert.deepEqual(softmax(X), matrix(alone));
      }),
      repeatable,
    );
  });

  it("gives shares from 0 to 1 that add up to 1, and does not change its argument", () => {
    for (const limit of [1, 50, 1e308])
      fc.assert(
        fc.property(matrices(limit), (X) => {
          const before = X.copy();
          for (const row of softmax(X)) {
            assert.ok(row.every((share) => share >= 0 && share <= 1));
            assertClose(sum(row), 1, 1e-15 * row.length);
          }
          assert.deepEqual(X, before);
        }),
        repeatable,
      );
  });

  it("stays the same when all scores move together", () => {
    fc.assert(
      fc.property(vectors(100), (x) => {
        assertClose(softmax(x.map((score) => score + 1000)), softmax(x), 1e-11);
      }),
      repeatable,
    );
  });

  it("explains bad input", () => {
    assertExplains([
      [() => softmax([]), "RangeError", "softmax: x must not be empty, got length 0"],
      [
        () => softmax([1, Infinity]),
        "RangeError",
        "softmax: x must hold finite numbers, got Infinity at [1]",
      ],
      [
        () => softmax(matrix([[1, NaN]])),
        "RangeError",
        "softmax: x must hold finite numbers, got NaN at (0, 1)",
      ],
      [() => softmax(1 as never), "TypeError", "softmax: x must be a vector or a matrix, got 1"],
    ]);
  });
});
