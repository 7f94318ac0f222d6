import assert from "node:assert/strict";
import fc from "fast-check";
import {
  argmin,
  argmax,
  matrix,
  max,
  mean,
  min,
  norm,
  std,
  sum,
  transpose,
  Vector,
} from "../../../lib/index.js";
import { matrices, repeatable, vectors } from "../../arbitraries.js";
import { assertClose } from "../../assert-close.js";
import { assertExplains } from "../../bad-input.js";

const x = [0.1, 0.7, -1.3, 2.25, 3, -0.5, 8.125, 1e-3, 0.3, 4.4];
const A = matrix([
  [0.1, 0.7, -1.3],
  [2.25, 3, -0.5],
]);

describe("mean, std, min, max and norm of values", () => {
  it("are NumPy's", () => {
    // np.mean(x), np.std(x), …, of x, of A, and of A with axis=0 and axis=1, NumPy 2.4
    assert.equal(mean(x), 1.7076);
    assert.equal(mean(A), 0.7083333333333334);
    assert.deepEqual([...mean(A, { axis: 0 })], [1.175, 1.85, -0.9]);
    assert.deepEqual([...mean(A, { axis: 1 })], [-0.1666666666666667, 1.5833333333333333]);
    assert.equal(std(x), 2.698317038451931);
    assertClose(std(A), 1.4995601206872484, 1e-15);
    assertClose(std(A, { axis: 0 }), [1.075, 1.15, 0.4], 1e-15);
    assertClose(std(A, { axis: 1 }), [0.8379870059984357, 1.504622507105649], 1e-15);
    assertClose(norm(x), 10.097926816926334, 1e-14);
    assertClose(norm(A), 4.06232691938992, 1e-15);
    assertClose(norm(A, { axis: 0 }), [2.2522211259110416, 3.0805843601498726, 1.392838827718412], 1e-15);
    assert.deepEqual([min(x), max(x), min(A), max(A)], [-1.3, 8.125, -1.3, 3]);
    assert.deepEqual([...min(A, { axis: 0 }), ...max(A, { axis: 1 })], [0.1, 0.7, -1.3, 0.7, 3]);
    assert.deepEqual([...sum(A, { axis: 0 })], [2.35, 3.7, -1.8]);
    assert.deepEqual([...sum(A, { axis: 1 })], [-0.5000000000000001, 4.75]);
  });

  it("go down the columns as along the rows of the transpose", () => {
    fc.assert(
      fc.property(matrices(1e6), (X) => {
        const before = X.copy();
        for (const f of [sum, mean, std, min, max, norm]) {
          const down = f(X, { axis: 0 });
          assert.ok(down instanceof Vector && down.length === X.cols);
          assert.deepEqual(down, f(transpose(X), { axis: 1 }));
          for (let i = 0; i < X.rows; i++) assert.equal(f(X, { axis: 1 })[i], f(X.row(i)));
        }
        for (const f of [argmax, argmin]) assert.deepEqual(f(X, { axis: 0 }), f(transpose(X)));
        assert.deepEqual(X, before);
      }),
      repeatable,
    );
  });

  it("stay between the smallest and the largest entry, and finite", () => {
    fc.assert(
      fc.property(vectors(1e308), (values) => {
        const [low, high] = [min(values), max(values)];
        assert.ok(
          mean(values) >= low - Math.abs(low) * 1e-15 && mean(values) <= high + Math.abs(high) * 1e-15,
        );
        assert.ok(std(values) >= 0 && std(values) <= (high / 2 - low / 2) * (1 + 1e-12));
        assert.equal(values[argmin(values)], low);
      }),
      repeatable,
    );
  });

  it("are the root of a sum of squares to the last bit, where those neither overflow nor vanish", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 7 }), (values) => {
        const squares = (center: number): number =>
          values.reduce((total, value) => total + (value - center) ** 2, 0);
        assert.equal(norm(values), Math.sqrt(squares(0)));
        assert.equal(std(values), Math.sqrt(squares(mean(values)) / values.length));
      }),
      repeatable,
    );
  });

  it("find the first of equals", () => {
    assert.equal(argmin([3, 1, 1]), 1);
    assert.deepEqual(argmin(A), [2, 2]);
    assert.deepEqual(argmin(matrix([[0, 0]])), [0]);
  });

  it("survive squares that overflow or vanish", () => {
    assertClose(norm([3e200, 4e200]) / 1e200, 5, 1e-15);
    assertClose(norm([3e-200, 4e-200]) * 1e200, 5, 1e-15);
    assert.equal(norm([0, 0]), 0);
    assert.equal(mean([1.5e308, 1.5e308]), 1.5e308);
    assertClose(std([-1e308, 1e308]) / 1e308, 1, 1e-15);
  });

  it("explain bad input", () => {
    assertExplains([
      [() => mean([]), "RangeError", "mean: values must not be empty, got length 0"],
      [() => mean([1, NaN]), "RangeError", "mean: values must hold finite numbers, got NaN at [1]"],
      [() => std([Infinity]), "RangeError", "std: values must hold finite numbers, got Infinity at [0]"],
      [() => max([1, NaN]), "RangeError", "max: values must not hold NaN, got NaN at [1]"],
      [() => min("1" as never), "TypeError", 'min: values must be a vector or a matrix, got "1"'],
      [() => min([1, NaN]), "RangeError", "min: values must not hold NaN, got NaN at [1]"],
      [() => std("1" as never), "TypeError", 'std: values must be a vector or a matrix, got "1"'],
      [() => norm("1" as never), "TypeError", 'norm: values must be a vector or a matrix, got "1"'],
      [() => norm([1, NaN]), "RangeError", "norm: values must hold finite numbers, got NaN at [1]"],
      [() => argmin("1" as never), "TypeError", 'argmin: scores must be a vector or a matrix, got "1"'],
      [() => argmin([1, NaN]), "RangeError", "argmin: scores must not hold NaN, got NaN at [1]"],
      [
        () => argmin(matrix([[1], [NaN]])),
        "RangeError",
        "argmin: scores must not hold NaN, got NaN at (1, 0)",
      ],
      [() => argmax(A, null as never), "TypeError", "argmax: options must be an object with axis, got null"],
      [
        () => argmin([1, 2] as never, { axis: 1 }),
        "RangeError",
        "argmin: axis must be left out for a vector, got 1",
      ],
      [() => norm([1.5e308, 1.5e308]), "RangeError", "norm: the length must be finite, got Infinity"],
      [() => sum([1e308, 1e308]), "RangeError", "sum: the sum must stay finite, got Infinity"],
      [
        () => sum(A, { axis: 2 as 1 }),
        "RangeError",
        "sum: axis must be 0, down the columns, or 1, along the rows, got 2",
      ],
      [() => sum(A, 0 as never), "TypeError", "sum: options must be an object with axis, got 0"],
      [
        () => max([1, 2] as never, { axis: 0 }),
        "RangeError",
        "max: axis must be left out for a vector, got 0",
      ],
      [() => argmin(A, { axes: 0 } as never), "TypeError", 'argmin: options must be axis, got "axes"'],
    ]);
  });
});

describe("std(values), where squares vanish", () => {
  it("is the spread, not 0", () => {
    assert.ok(Math.abs(std([1e-200, 2e-200, 6e-200]) / 2.160246899469287e-200 - 1) < 1e-15);
    assert.equal(std([3e-200, 3e-200]), 0);
  });
});
