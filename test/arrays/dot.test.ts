import assert from "node:assert/strict";
import fc from "fast-check";
import { transposedDot } from "../../lib/arrays/dot.js";
import { Matrix, Vector, dot, matrix, vector } from "../../lib/index.js";
import { matricesOf, repeatable } from "../arbitraries.js";
import { assertClose } from "../assert-close.js";
import { assertExplains } from "../bad-input.js";

const A = matrix([
  [1, 2, 3],
  [4, 5, 6],
]);
const B = matrix([
  [1, -1],
  [2, 0.5],
  [0, 3],
]);

/** Two matrices that can be multiplied, and the same two with equal row counts. */
const pairs = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([m, n, p]) => fc.tuple(matricesOf(m, n, 10), matricesOf(n, p, 10), matricesOf(m, p, 10)));

describe("dot(a, b)", () => {
  it("multiplies vectors and matrices in every pairing", () => {
    assert.equal(dot([1, 2], [3, 4]), 11);
    assert.equal(dot(vector([2]), vector([3])), 6);
    assert.equal(String(dot(A, [1, 0, -1])), "[-2, -2]");
    assert.equal(String(dot([1, 2], A)), "[9, 12, 15]");
    assert.equal(String(dot(A, B)), "[[ 5,  9],\n [14, 16.5]]");
    assert.ok(dot(A, [1, 1, 1]) instanceof Vector);
    assert.ok(dot(A, B) instanceof Matrix);
  });

  it("takes each entry from a row and a column, and changes neither", () => {
    fc.assert(
      fc.property(pairs, ([P, Q]) => {
        const before = [P.copy(), Q.copy()];
        const product = dot(P, Q);
        assert.deepEqual(product.shape, [P.rows, Q.cols]);
        for (let i = 0; i < P.rows; i++)
          for (let j = 0; j < Q.cols; j++)
            assertClose(
              product.at(i, j),
              dot(
                P.row(i),
                Array.from(Q, (row) => row[j]),
              ),
              1e-12,
            );
        assert.deepEqual([P, Q], before);
      }),
      repeatable,
    );
  });

  it("explains bad input", () => {
    assertExplains([
      [() => dot([1, 2], [1, 2, 3]), "RangeError", "dot: inner sizes must agree, got (2) and (3)"],
      [() => dot(A, A), "RangeError", "dot: inner sizes must agree, got (2, 3) and (2, 3)"],
      [() => dot(A, [1, 2]), "RangeError", "dot: inner sizes must agree, got (2, 3) and (2)"],
      [() => dot([1, 2, 3], A), "RangeError", "dot: inner sizes must agree, got (3) and (2, 3)"],
      [() => dot([], []), "RangeError", "dot: a must not be empty, got length 0"],
      [() => dot([1], 1 as never), "TypeError", "dot: b must be a vector or a matrix, got 1"],
      [() => dot("1" as never, [1]), "TypeError", 'dot: a must be a vector or a matrix, got "1"'],
      [
        () => dot([1e308, 1e308], [1, 1]),
        "RangeError",
        "dot: products must be finite, got Infinity at (0, 0)",
      ],
    ]);
  });
});

describe("products with NaN and Infinity", () => {
  const row = matrix([[0, 1]]);
  const weights = matrix([
    [Infinity, NaN],
    [2, 3],
  ]);

  it("let them go through: 0 · Infinity is NaN", () => {
    assert.deepEqual([...dot(row, weights).data], [NaN, NaN]);
    assert.deepEqual([...transposedDot(matrix([[0], [1]]), weights).data], [NaN, NaN]);
    assert.deepEqual([...dot(matrix([[Infinity, 1]]), matrix([[1], [1]])).data], [Infinity]);
    assert.deepEqual([...dot(matrix([[NaN, 1]]), matrix([[1], [1]])).data], [NaN]);
  });
});

describe("transposedDot(A, B)", () => {
  it("is the product with A turned over", () => {
    fc.assert(
      fc.property(pairs, ([P, , R]) => {
        const turned = matrix(Array.from({ length: P.cols }, (_, j) => Array.from(P, (row) => row[j])));
        assert.deepEqual(transposedDot(P, R), dot(turned, R));
      }),
      repeatable,
    );
  });

  it("explains bad input", () => {
    assertExplains([
      [() => transposedDot(A, B), "RangeError", "transposedDot: rows must agree, got (2, 3) and (3, 2)"],
      [() => transposedDot(5 as never, B), "TypeError", "transposedDot: A must be a Matrix, got 5"],
      [() => transposedDot(A, 5 as never), "TypeError", "transposedDot: B must be a Matrix, got 5"],
      [
        () => transposedDot(matrix([[1, 1e308]]), matrix([[1, 1e10]])),
        "RangeError",
        "transposedDot: products must be finite, got Infinity at (1, 1)",
      ],
    ]);
  });
});
