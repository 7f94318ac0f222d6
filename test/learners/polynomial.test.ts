import assert from "node:assert/strict";
import fc from "fast-check";
import {
  Vector,
  createRandom,
  dot,
  gradientDescent,
  linspace,
  meanSquaredError,
  polynomialFeatures,
} from "../../lib/index.js";
import { repeatable } from "../arbitraries.js";
import { assertClose } from "../assert-close.js";
import { assertExplains } from "../bad-input.js";

const mean = { reduction: "mean" } as const;

describe("polynomialFeatures(x, degree)", () => {
  it("is 1, x, 2x² − 1, 4x³ − 3x, …", () => {
    assert.equal(String(polynomialFeatures([0, 0.5], 3)), "[[1, 0,   -1,    0],\n [1, 0.5, -0.5, -1]]");
    assert.deepEqual(polynomialFeatures([0.2], 0).shape, [1, 1]);
  });

  it("is cos(k · arccos x), so it stays between −1 and 1, and does not change x", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1 }),
        fc.nat(12),
        (x, degree) => {
          const before = [...x];
          const features = polynomialFeatures(x, degree);
          const expected = features.map((_, i, k) => Math.cos(k * Math.acos(x[i])));
          assertClose(features.data, expected.data, 1e-12);
          assert.deepEqual(x, before);
        },
      ),
      repeatable,
    );
  });

  it("lets descent overfit: the error on its own points falls, on others it turns up", () => {
    const random = createRandom(2);
    const noisy = (x: number): number => Math.sin(Math.PI * x) + random.normal(0, 0.3);
    const [train, test] = [linspace(-1, 1, 10), linspace(-0.99, 0.99, 100)];
    const [X, T] = [polynomialFeatures(train, 9), polynomialFeatures(test, 9)];
    const [t, s] = [train.map(noisy), test.map(noisy)];
    const { path, values } = gradientDescent((w) => meanSquaredError(dot(X, w), t, mean), new Vector(10), {
      learningRate: 0.05,
      steps: 3000,
      gradient: (w) =>
        dot(
          dot(X, w).map((y, i) => (2 / 10) * (y - t[i])),
          X,
        ),
    });
    const heldOut = path.map((w) => meanSquaredError(dot(T, w), s, mean));
    const best = heldOut.indexOf(Math.min(...heldOut));
    assert.ok(best > 20 && best < 200, `best after ${best} steps`);
    assert.ok(values.every((value, i) => i === 0 || value < values[i - 1]));
    assert.ok(values[3000] < values[best] / 10, `${values[3000]} and ${values[best]}`);
    assert.ok(heldOut[3000] > 3 * heldOut[best], `${heldOut[3000]} and ${heldOut[best]}`);
  });

  it("explains bad input", () => {
    assertExplains([
      [
        () => polynomialFeatures([], 2),
        "RangeError",
        "polynomialFeatures: x must not be empty, got length 0",
      ],
      [
        () => polynomialFeatures([2], 2),
        "RangeError",
        "polynomialFeatures: x must lie between -1 and 1, got 2",
      ],
      [
        () => polynomialFeatures([0, -2], 2),
        "RangeError",
        "polynomialFeatures: x must lie between -1 and 1, got -2",
      ],
      [
        () => polynomialFeatures(new Float64Array(10), 1e7),
        "RangeError",
        "polynomialFeatures: x and degree must make at most 50000000 numbers, got 100000010",
      ],
      [
        () => polynomialFeatures([NaN], 2),
        "RangeError",
        "polynomialFeatures: x must hold finite numbers, got NaN at [0]",
      ],
      [
        () => polynomialFeatures([0], 1.5),
        "RangeError",
        "polynomialFeatures: degree must be a whole number of at least 0, got 1.5",
      ],
    ]);
  });
});
