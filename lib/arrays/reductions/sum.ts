import { isVectorLike } from "../check-arrays.js";
import type { Matrix } from "../matrix.js";
import { NonFiniteError } from "../non-finite-error.js";
import { Vector, type VectorLike } from "../vector.js";
import { pairwiseSum } from "./pairwise-sum.js";
import { type AxisOptions, reduce } from "./reduce.js";

/**
 * Returns the sum of all entries, 0 if there are none; with `axis` one sum per column or row of a matrix.
 *
 * The additions are paired rather than made from left to right: their rounding errors then grow with log n,
 * not with n.
 *
 * @param values - a vector of any length or a matrix; NaN and ±Infinity go through to the sum
 * @param options - `{ axis: 0 }` sums down the columns, `{ axis: 1 }` along the rows
 * @throws {RangeError} if finite entries add up to more than the largest number, or `axis` is not 0 or 1
 * @throws {TypeError} if `values` is neither vector nor matrix, or an entry is not a number
 * @example
 * sum([0.1, 0.2, 0.3]) // => 0.6000000000000001
 * sum(matrix([[1, 2], [3, 4]]), { axis: 0 }) // => [4, 6]
 * Source: `np.sum`, in whose order the entries are added
 */
export function sum(values: VectorLike | Matrix): number;
export function sum(values: Matrix, options: { axis: 0 | 1 }): Vector;
export function sum(values: Matrix, options?: AxisOptions): number | Vector;
export function sum(values: VectorLike | Matrix, options: AxisOptions = {}): number | Vector {
  const empty = isVectorLike(values) && values.length === 0;
  return reduce("sum", empty ? [0] : values, options, total);
}

function total(entries: Vector): number {
  const result = pairwiseSum(entries);
  if (!Number.isFinite(result) && entries.every(Number.isFinite))
    throw new NonFiniteError(`sum: the sum must stay finite, got ${result}`);
  return result;
}
