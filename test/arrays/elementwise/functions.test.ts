import assert from "node:assert/strict";
import fc from "fast-check";
import { exp, log, matrix, tanh, vector } from "../../../lib/index.js";
import { repeatable, vectors } from "../../arbitraries.js";
import { assertClose } from "../../assert-close.js";
import { assertExplains } from "../../bad-input.js";

describe("exp(x), log(x) and tanh(x)", () => {
  const x = vector([0.1, 0.7, -1.3, 2.25, 3, -0.5]);

  it("give what NumPy gives, but for the last digit", () => {
    // np.exp(x), np.log(np.abs(x)) and np.tanh(x) of NumPy 2.4
    const e = [1.1051709180756477, 2.0137527074704766, 0.2725317930340126];
    assertClose(exp(x), [...e, 9.487735836358526, 20.085536923187668, 0.6065306597126334], 1e-14);
    const l = [-2.3025850929940455, -0.35667494393873245, 0.26236426446749106];
    assertClose(
      log(x.map(Math.abs)),
      [...l, 0.8109302162163288, 1.0986122886681098, -0.6931471805599453],
      1e-15,
    );
    const t = [0.09966799462495582, 0.6043677771171634, -0.8617231593133063];
    assertClose(tanh(x), [...t, 0.9780261147388136, 0.9950547536867305, -0.46211715726000974], 1e-15);
  });

  it("take a number, a vector or a matrix, and change none", () => {
    assert.equal(exp(0), 1);
    assert.equal(exp(-1000), 0);
    assert.deepEqual(tanh(matrix([[-1000, 0, 1000]])), matrix([[-1, 0, 1]]));
    fc.assert(
      fc.property(vectors(700), (x) => {
        const before = x.slice();
        assertClose(log(exp(x)), x, 1e-9);
        assert.deepEqual(x, before);
      }),
      repeatable,
    );
  });

  it("explain bad input", () => {
    assertExplains([
      [() => exp(1000), "RangeError", "exp: results must be finite, got Infinity for 1000"],
      [() => log([1, 0]), "RangeError", "log: results must be finite, got -Infinity for 0 at [1]"],
      [() => log(matrix([[1], [-1]])), "RangeError", "log: results must be finite, got NaN for -1 at (1, 0)"],
      [() => tanh(NaN), "RangeError", "tanh: x must be a number, got NaN"],
      [() => tanh([]), "RangeError", "tanh: x must not be empty, got length 0"],
      [() => exp(["1"] as never), "TypeError", 'exp: x must hold numbers, got "1" at [0]'],
    ]);
  });
});
