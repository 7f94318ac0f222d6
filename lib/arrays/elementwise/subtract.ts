import { type Combined, combineEntries, type Operand } from "./operand.js";

/**
 * Returns the difference a − b, entry by entry.
 *
 * A number goes with every entry of the other, a vector with every row of a matrix; other shapes must be the same.
 *
 * @param a - a number, a vector or a matrix, finite
 * @param b - another
 * @returns a Matrix if one is a matrix, else a Vector if one is a vector, else a number
 * @throws {RangeError} if the shapes don't fit, one is empty, or an entry or a result is not finite
 * @throws {TypeError} if an argument is of another kind
 * @example
 * subtract([3, 4], [1, 1]) // => [2, 3]
 * subtract([3, 4], 1) // => [2, 3]
 * Source: `np.subtract`, whose broadcasting has more rules than the two above
 */
export function subtract<A extends Operand, B extends Operand>(a: A, b: B): Combined<A, B> {
  return combineEntries("subtract", a, b, (x, y) => x - y);
}
