// Activation functions: what a neuron makes of its weighted sum. All work on a number, a vector or a matrix.

import { checkNoNaN, toVector } from "../arrays/check-arrays.js";
import { Matrix } from "../arrays/matrix.js";
import { NonFiniteError } from "../arrays/non-finite-error.js";
import type { Vector, VectorLike } from "../arrays/vector.js";

/**
 * Returns 1 where x > 0, else 0.
 *
 * Its slope is 0 everywhere but at 0 itself, so that nothing can be learned through it (4.2.5).
 *
 * @param x - any number except NaN, or a vector or matrix of them
 * @returns 0 or 1, in the shape of `x`
 * @throws {RangeError} if `x` is empty or NaN
 * @throws {TypeError} if `x` is of another kind
 * @example
 * stepFunction([-1, 0, 2]) // => [0, 0, 1]
 * Source: 4.2.5, which takes it from chapter 3
 */
export function stepFunction(x: number): number;
export function stepFunction(x: VectorLike): Vector;
export function stepFunction(X: Matrix): Matrix;
export function stepFunction(x: number | VectorLike | Matrix): number | Vector | Matrix {
  return applyToEach("stepFunction", x, (value) => (value > 0 ? 1 : 0));
}

/**
 * Returns 1 / (1 + e⁻ˣ): a smooth step, whose slope is 0 nowhere.
 *
 * Stable up to ±1e308: where e⁻ˣ overflows to infinity the quotient is 0, as it should be.
 *
 * @param x - any number except NaN, or a vector or matrix of them
 * @returns from 0 to 1, in the shape of `x`
 * @throws {RangeError} if `x` is empty or NaN
 * @throws {TypeError} if `x` is of another kind
 * @example
 * sigmoid(0) // => 0.5
 * sigmoid([-1000, 0, 1000]) // => [0, 0.5, 1]
 * Source: 4.2.5, which takes it from chapter 3
 */
export function sigmoid(x: number): number;
export function sigmoid(x: VectorLike): Vector;
export function sigmoid(X: Matrix): Matrix;
export function sigmoid(x: number | VectorLike | Matrix): number | Vector | Matrix {
  return applyToEach("sigmoid", x, (value) => 1 / (1 + Math.exp(-value)));
}

/**
 * Returns max(0, x): the rectified linear unit.
 *
 * @param x - any number except NaN, or a vector or matrix of them
 * @returns from 0 up, in the shape of `x`
 * @throws {RangeError} if `x` is empty or NaN
 * @throws {TypeError} if `x` is of another kind
 * @example
 * relu([-1, 0, 2]) // => [0, 0, 2]
 * Source: the book's chapter 3
 */
export function relu(x: number): number;
export function relu(x: VectorLike): Vector;
export function relu(X: Matrix): Matrix;
export function relu(x: number | VectorLike | Matrix): number | Vector | Matrix {
  return applyToEach("relu", x, (value) => (value > 0 ? value : 0));
}

function applyToEach(
  caller: string,
  x: number | VectorLike | Matrix,
  f: (value: number) => number,
): number | Vector | Matrix {
  if (typeof x === "number") {
    if (Number.isNaN(x)) throw new NonFiniteError(`${caller}: x must be a number, got NaN`);
    return f(x);
  }
  const result = x instanceof Matrix ? x.copy() : toVector(caller, "x", x, "a number, a vector or a matrix");
  const [entries, cols] = result instanceof Matrix ? [result.data, result.cols] : [result];
  checkNoNaN(caller, "x", entries, cols);
  for (let i = 0; i < entries.length; i++) entries[i] = f(entries[i]);
  return result;
}
