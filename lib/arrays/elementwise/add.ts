import { type Combined, combineEntries, type Operand } from "./operand.js";

/**
 * Returns the sum a + b, entry by entry.
 *
 * A number goes with every entry of the other, a vector with every row of a matrix; other shapes must be the same.
 *
 * @param a - a number, a vector or a matrix, finite
 * @param b - another
 * @returns a Matrix if one is a matrix, else a Vector if one is a vector, else a number
 * @throws {RangeError} if the shapes don't fit, one is empty, or an entry or a result is not finite
 * @throws {TypeError} if an argument is of another kind
 * @example
 * add([1, 2], [10, 20]) // => [11, 22]
 * add(matrix([[1, 2], [3, 4]]), [10, 20]) // => [[11, 22],
 *                                         //     [13, 24]]
 * add([1, 2], 0.5) // => [1.5, 2.5]
 * Source: `np.add`, whose broadcasting has more rules than the two above
 */
export function add<A extends Operand, B extends Operand>(a: A, b: B): Combined<A, B> {
  return combineEntries("add", a, b, (x, y) => x + y);
}
