import { mapEntries, type Mapped, type Operand } from "./operand.js";

/**
 * Returns the natural logarithm of x, entry by entry.
 *
 * @param x - above 0, or a vector or matrix of such
 * @returns in the shape of `x`
 * @throws {RangeError} if `x` is empty, or an entry is not above 0
 * @throws {TypeError} if `x` is of another kind
 * @example
 * log([1, Math.E]) // => [0, 1]
 * Source: `np.log`
 */
export function log<X extends Operand>(x: X): Mapped<X> {
  return mapEntries("log", x, Math.log);
}
