import { type Combined, combineEntries, type Operand } from "./operand.js";

/**
 * Returns the product a · b, entry by entry; `dot` is the one that sums up.
 *
 * A number goes with every entry of the other, a vector with every row of a matrix; other shapes must be the same.
 *
 * @param a - a number, a vector or a matrix, finite
 * @param b - another
 * @returns a Matrix if one is a matrix, else a Vector if one is a vector, else a number
 * @throws {RangeError} if the shapes don't fit, one is empty, or an entry or a result is not finite
 * @throws {TypeError} if an argument is of another kind
 * @example
 * multiply([1, 2, 3], [2, 2, 0]) // => [2, 4, 0]
 * multiply(matrix([[1, 2], [3, 4]]), [1, 0]) // => [[1, 0],
 *                                            //     [3, 0]]
 * Source: `np.multiply`, whose broadcasting has more rules than the two above
 */
export function multiply<A extends Operand, B extends Operand>(a: A, b: B): Combined<A, B> {
  return combineEntries("multiply", a, b, (x, y) => x * y);
}
