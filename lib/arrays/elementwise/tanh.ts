import { mapEntries, type Mapped, type Operand } from "./operand.js";

/**
 * Returns the hyperbolic tangent of x, entry by entry: a smooth step from −1 to 1.
 *
 * @param x - any number except NaN, or a vector or matrix of such
 * @returns in the shape of `x`
 * @throws {RangeError} if `x` is empty, or an entry is NaN
 * @throws {TypeError} if `x` is of another kind
 * @example
 * tanh([-1000, 0, 1000]) // => [-1, 0, 1]
 * Source: `np.tanh`
 */
export function tanh<X extends Operand>(x: X): Mapped<X> {
  return mapEntries("tanh", x, Math.tanh);
}
