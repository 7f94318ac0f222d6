import { mapEntries, type Mapped, type Operand } from "./operand.js";

/**
 * Returns eˣ, entry by entry.
 *
 * @param x - up to 709, where eˣ overflows, or a vector or matrix of such
 * @returns in the shape of `x`
 * @throws {RangeError} if `x` is empty, or an entry is NaN or the result leaves the finite numbers
 * @throws {TypeError} if `x` is of another kind
 * @example
 * exp([0, 1]) // => [1, 2.71828183]
 * Source: `np.exp`
 */
export function exp<X extends Operand>(x: X): Mapped<X> {
  return mapEntries("exp", x, Math.exp);
}
