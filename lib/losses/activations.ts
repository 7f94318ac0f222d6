// Activation functions: what a neuron makes of its weighted sum. All work on a number, a vector or a matrix.

import { mapEntries, type Mapped, type Operand } from "../arrays/elementwise/operand.js";

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
export function stepFunction<X extends Operand>(x: X): Mapped<X> {
  return mapEntries("stepFunction", x, (value) => (value > 0 ? 1 : 0));
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
export function sigmoid<X extends Operand>(x: X): Mapped<X> {
  return mapEntries("sigmoid", x, (value) => 1 / (1 + Math.exp(-value)));
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
export function relu<X extends Operand>(x: X): Mapped<X> {
  return mapEntries("relu", x, (value) => (value > 0 ? value : 0));
}
