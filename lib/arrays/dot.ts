// Products of vectors and matrices; how they are computed is in products.ts.
// NaN and ±Infinity go through to the result, as in any product; finite numbers never give one of them.

import { checkMatrix, place, shapeOf, toRow } from "./check-arrays.js";
import { firstNonFinite } from "./first-non-finite.js";
import { Matrix } from "./matrix.js";
import { NonFiniteError } from "./non-finite-error.js";
import { multiply, multiplyTransposed } from "./products.js";
import type { Vector, VectorLike } from "./vector.js";

/**
 * Returns the product of `a` and `b`: Σ aₖ bₖ over the last axis of `a` and the first of `b`.
 *
 * | a | b | result |
 * |---|---|---|
 * | vector (n) | vector (n) | number |
 * | vector (n) | matrix (n, m) | Vector (m): an example through the weights |
 * | matrix (m, n) | vector (n) | Vector (m) |
 * | matrix (m, n) | matrix (n, p) | Matrix (m, p): a batch through the weights |
 *
 * @throws {RangeError} if the inner sizes differ, a vector is empty, or finite entries give a sum that is not finite
 * @throws {TypeError} if an argument is neither vector nor matrix
 * @example
 * dot([1, 2], [3, 4]) // => 11
 * dot([1, 2], matrix([[1, 3, 5], [2, 4, 6]])) // => [5, 11, 17]
 * Source: 4.4.2, `np.dot`
 */
export function dot(a: VectorLike, b: VectorLike): number;
export function dot(a: VectorLike, B: Matrix): Vector;
export function dot(A: Matrix, b: VectorLike): Vector;
export function dot(A: Matrix, B: Matrix): Matrix;
export function dot(a: VectorLike | Matrix, b: VectorLike | Matrix): number | Vector | Matrix;
export function dot(a: VectorLike | Matrix, b: VectorLike | Matrix): number | Vector | Matrix {
  const A = a instanceof Matrix ? a : toRow("dot", "a", a, "a vector or a matrix");
  const B = b instanceof Matrix ? b : toColumn(toRow("dot", "b", b, "a vector or a matrix"));
  if (A.cols !== B.rows)
    throw new RangeError(`dot: inner sizes must agree, got ${shapeOf(a)} and ${shapeOf(b)}`);
  const product = multiply(A, B);
  checkProduct("dot", product, A, B);
  if (a instanceof Matrix && b instanceof Matrix) return product;
  return a instanceof Matrix || b instanceof Matrix ? product.data : product.data[0];
}

/**
 * Returns AᵀB without building Aᵀ.
 *
 * With a layer's inputs as A and the slopes of the loss behind it as B, this is the gradient of its weights.
 *
 * @param A - (n, m)
 * @param B - (n, p)
 * @returns (m, p)
 * @throws {RangeError} if A and B differ in rows, or finite entries give a sum that is not finite
 * @throws {TypeError} if an argument is not a matrix
 * @example
 * transposedDot(matrix([[1, 2]]), matrix([[3, 4]])) // => [[3, 4],
 *                                                   //     [6, 8]]
 * Source: 4.5, the gradient of a layer's weights
 */
export function transposedDot(A: Matrix, B: Matrix): Matrix {
  checkMatrix("transposedDot", "A", A);
  checkMatrix("transposedDot", "B", B);
  if (A.rows !== B.rows)
    throw new RangeError(`transposedDot: rows must agree, got ${shapeOf(A)} and ${shapeOf(B)}`);
  const product = multiplyTransposed(A, B);
  checkProduct("transposedDot", product, A, B);
  return product;
}

/** Throws if finite factors gave a product that is not finite. */
function checkProduct(caller: string, product: Matrix, A: Matrix, B: Matrix): void {
  const wrong = firstNonFinite(product.data);
  if (wrong >= 0 && firstNonFinite(A.data) < 0 && firstNonFinite(B.data) < 0)
    throw new NonFiniteError(
      `${caller}: products must be finite, got ${product.data[wrong]} at ${place(wrong, product.cols)}`,
    );
}

function toColumn({ cols, data }: Matrix): Matrix {
  return new Matrix(cols, 1, data);
}
