import { type Combined, combineEntries, type Operand } from "./operand.js";

/**
 * Returns the quotient a / b, entry by entry.
 *
 * A number goes with every entry of the other, a vector with every row of a matrix; other shapes must be the same.
 *
 * @param a - a number, a vector or a matrix, finite
 * @param b - another
 * @returns a Matrix if one is a matrix, else a Vector if one is a vector, else a number
 * @throws {RangeError} if the shapes don't fit, one is empty, or an entry or a result is not finite, such as one divided by 0
 * @throws {TypeError} if an argument is of another kind
 * @example
 * divide([1, 2, 3], 2) // => [0.5, 1, 1.5]
 * divide(6, [1, 2, 3]) // => [6, 3, 2]
 * Source: `np.divide`, whose broadcasting has more rules than the two above
 */
export function divide<A extends Operand, B extends Operand>(a: A, b: B): Combined<A, B> {
  return combineEntries("divide", a, b, (x, y) => x / y);
}
