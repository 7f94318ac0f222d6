import assert from "node:assert/strict";
import fc from "fast-check";
import { Matrix, Vector, matrix, relu, sigmoid, stepFunction } from "../../lib/index.js";
import { finite, matrices, repeatable, vectors } from "../arbitraries.js";
import { assertClose } from "../assert-close.js";
import { assertExplains } from "../bad-input.js";

const activations = { stepFunction, sigmoid, relu };

describe("stepFunction(x)", () => {
  it("is 1 above 0, else 0", () => {
    assert.equal(String(stepFunction([-1, -0, 0, 1e-300, 2])), "[0, 0, 0, 1, 1]");
  });
});

describe("sigmoid(x)", () => {
  it("climbs from 0 to 1 through one half", () => {
    // 1 / (1 + np.exp(-x)), NumPy 2.4
    assertClose(sigmoid([-1, 0.5, 2]), [0.26894142, 0.62245933, 0.88079708], 5e-9);
    assert.equal(sigmoid(0), 0.5);
    assert.deepEqual(
      [-1e308, -1000, 1000, 1e308, -Infinity, Infinity].map((x) => sigmoid(x)),
      [0, 0, 1, 1, 0, 1],
    );
  });

  it("mirrors itself: σ(−x) = 1 − σ(x)", () => {
    fc.assert(
      fc.property(finite(1e308), (x) => {
        assertClose(sigmoid(-x), 1 - sigmoid(x), 1e-15);
      }),
      repeatable,
    );
  });
});

describe("relu(x)", () => {
  it("keeps what is above 0", () => {
    assert.equal(String(relu([-1, 0, 2])), "[0, 0, 2]");
    assert.ok(Object.is(relu(-0), 0));
    assert.equal(relu(Infinity), Infinity);
  });
});

for (const [name, activation] of Object.entries(activations)) {
  describe(`${name}(x)`, () => {
    it("does the same to a number, a vector and a matrix, and changes none", () => {
      fc.assert(
        fc.property(vectors(1e308), matrices(1e308), (x, X) => {
          const before = [x.slice(), X.copy()];
          const [y, Y] = [activation(x), activation(X)];
          assert.ok(y instanceof Vector && Y instanceof Matrix);
          assert.deepEqual(
            [...y],
            Array.from(x, (value) => activation(value)),
          );
          assert.deepEqual(
            [...Y.data],
            Array.from(X.data, (value) => activation(value)),
          );
          assert.deepEqual(Y.shape, X.shape);
          assert.deepEqual([x, X], before);
        }),
        repeatable,
      );
    });

    it("explains bad input", () => {
      assertExplains([
        [() => activation(NaN), "RangeError", `${name}: x must be a number, got NaN`],
        [() => activation([1, NaN]), "RangeError", `${name}: x must not hold NaN, got NaN at [1]`],
        [
          () => activation(matrix([[0], [NaN]])),
          "RangeError",
          `${name}: x must not hold NaN, got NaN at (1, 0)`,
        ],
        [() => activation([]), "RangeError", `${name}: x must not be empty, got length 0`],
        [
          () => activation("1" as never),
          "TypeError",
          `${name}: x must be a number, a vector or a matrix, got "1"`,
        ],
      ]);
    });
  });
}
