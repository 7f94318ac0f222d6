import assert from "node:assert/strict";
import fc from "fast-check";
import {
  add,
  divide,
  Matrix,
  matrix,
  multiply,
  negate,
  scale,
  subtract,
  Vector,
  vector,
} from "../../../lib/index.js";
import { matricesOf, repeatable, vectors } from "../../arbitraries.js";
import { assertExplains } from "../../bad-input.js";

const A = matrix([
  [0.1, 0.7, -1.3],
  [2.25, 3, -0.5],
]);
const b = [1, 0.2, 3];

describe("add(a, b), subtract(a, b), multiply(a, b) and divide(a, b)", () => {
  it("give what NumPy gives, a vector going with every row of a matrix", () => {
    // A + b, A - b, A * b, A / b and 1 / A of NumPy 2.4
    const expected: [Matrix, number[]][] = [
      [add(A, b), [1.1, 0.8999999999999999, 1.7, 3.25, 3.2, 2.5]],
      [add(b, A), [1.1, 0.8999999999999999, 1.7, 3.25, 3.2, 2.5]],
      [subtract(A, b), [-0.9, 0.49999999999999994, -4.3, 1.25, 2.8, -3.5]],
      [multiply(A, b), [0.1, 0.13999999999999999, -3.9000000000000004, 2.25, 0.6000000000000001, -1.5]],
      [divide(A, b), [0.1, 3.4999999999999996, -0.43333333333333335, 2.25, 15, -0.16666666666666666]],
      [
        divide(1, A),
        [10, 1.4285714285714286, -0.7692307692307692, 0.4444444444444444, 0.3333333333333333, -2],
      ],
    ];
    for (const [result, entries] of expected) {
      assert.deepEqual(result.shape, [2, 3]);
      assert.deepEqual([...result.data], entries);
    }
  });

  it("give a number, a Vector or a Matrix, whichever is the larger of the two", () => {
    const sums: [unknown, unknown][] = [
      [add(1, 2), 3],
      [add([1, 2], 1), vector([2, 3])],
      [add(1, [1, 2]), vector([2, 3])],
      [add(vector([1, 2]), Float32Array.of(1, 2)), vector([2, 4])],
      [add(matrix([[1], [2]]), 1), matrix([[2], [3]])],
      [add(matrix([[1, 2]]), matrix([[3, 4]])), matrix([[4, 6]])],
    ];
    for (const [result, expected] of sums) assert.deepEqual(result, expected);
  });

  it("are undone by their opposites, and change no argument", () => {
    const pair = fc
      .integer({ min: 1, max: 5 })
      .chain((n) => fc.tuple(matricesOf(n, 3, 1e6), matricesOf(n, 3, 1e6)));
    fc.assert(
      fc.property(pair, ([X, Y]) => {
        const [x, y] = [X.copy(), Y.copy()];
        assert.deepEqual(subtract(X, Y), add(X, negate(Y)));
        assert.deepEqual(add(X, Y), add(Y, X));
        assert.deepEqual(multiply(X, 2), add(X, X));
        assert.deepEqual(divide(scale(X, 4), 4), X);
        for (let i = 0; i < X.rows; i++) assert.deepEqual(add(X, Y.row(0)).row(i), add(X.row(i), Y.row(0)));
        assert.deepEqual([X, Y], [x, y]);
      }),
      repeatable,
    );
  });

  it("explain bad input", () => {
    assertExplains([
      [() => add([1, 2], [1]), "RangeError", "add: a and b must have the same shape, got (2) and (1)"],
      [
        () => add(A, matrix([[1, 2, 3]])),
        "RangeError",
        "add: a and b must have the same shape, got (2, 3) and (1, 3)",
      ],
      [
        () => subtract(A, [1, 2]),
        "RangeError",
        "subtract: a vector beside a matrix must be as long as its rows, got (2, 3) and (2)",
      ],
      [
        () => subtract([1, 2], A),
        "RangeError",
        "subtract: a vector beside a matrix must be as long as its rows, got (2) and (2, 3)",
      ],
      [() => multiply([], 2), "RangeError", "multiply: a must not be empty, got length 0"],
      [() => multiply(NaN, 2), "RangeError", "multiply: a must be finite, got NaN"],
      [
        () => multiply(2, [1, Infinity]),
        "RangeError",
        "multiply: b must hold finite numbers, got Infinity at [1]",
      ],
      [
        () => divide([1, 2], [1, 0]),
        "RangeError",
        "divide: results must be finite, got Infinity for 2 and 0 at [1]",
      ],
      [() => divide(0, 0), "RangeError", "divide: results must be finite, got NaN for 0 and 0"],
      [
        () => add(matrix([[0, 1e308]]), 1e308),
        "RangeError",
        "add: results must be finite, got Infinity for 1e+308 and 1e+308 at (0, 1)",
      ],
      [() => add("1" as never, 2), "TypeError", 'add: a must be a number, a vector or a matrix, got "1"'],
      [
        () => add(1, new Uint8Array(2) as never),
        "TypeError",
        "add: b must be a number, a vector or a matrix, got a Uint8Array of length 2",
      ],
    ]);
  });
});

describe("scale(x, factor) and negate(x)", () => {
  it("turn and stretch vectors and matrices", () => {
    assert.deepEqual(scale([3, 4], -0.5), vector([-1.5, -2]));
    assert.deepEqual(scale(matrix([[1, -2]]), 3), matrix([[3, -6]]));
    assert.deepEqual(negate(matrix([[1, -2]])), matrix([[-1, 2]]));
    assert.equal(negate(3), -3);
    fc.assert(
      fc.property(vectors(1e300), (x) => {
        assert.ok(negate(x) instanceof Vector);
        assert.deepEqual(negate(negate(x)), x);
        assert.deepEqual(scale(x, -1), negate(x));
      }),
      repeatable,
    );
  });

  it("explain bad input", () => {
    assertExplains([
      [() => scale([1], "2" as never), "TypeError", 'scale: factor must be a number, got "2"'],
      [() => scale(2 as never, 3), "TypeError", "scale: x must be a vector or a matrix, got 2"],
      [
        () => scale([0, 1e200], 1e200),
        "RangeError",
        "scale: results must be finite, got Infinity for 1e+200 at [1]",
      ],
      [() => negate([NaN]), "RangeError", "negate: x must not hold NaN, got NaN at [0]"],
      [
        () => negate({} as never),
        "TypeError",
        "negate: x must be a number, a vector or a matrix, got an object",
      ],
    ]);
  });
});
