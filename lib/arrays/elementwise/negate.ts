import { mapEntries, type Mapped, type Operand } from "./operand.js";

/**
 * Returns −x, entry by entry: where x points uphill, this is the way down.
 *
 * @param x - any number except NaN, or a vector or matrix of such
 * @returns in the shape of `x`
 * @throws {RangeError} if `x` is empty, or an entry is NaN
 * @throws {TypeError} if `x` is of another kind
 * @example
 * negate([3, -4]) // => [-3, 4]
 * Source: `np.negative`
 */
export function negate<X extends Operand>(x: X): Mapped<X> {
  return mapEntries("negate", x, (value) => -value);
}
