import { checkAllFinite } from "../check-arrays.js";
import type { Matrix } from "../matrix.js";
import type { Vector, VectorLike } from "../vector.js";
import { pairwiseSum } from "./pairwise-sum.js";
import { type AxisOptions, reduce } from "./reduce.js";

/**
 * Returns the mean of all entries, Σ x / n; with `axis` one mean per column or row of a matrix.
 *
 * @param values - a vector or a matrix, finite
 * @param options - `{ axis: 0 }` goes down the columns, `{ axis: 1 }` along the rows
 * @throws {RangeError} if there are no values, one is not finite, or `axis` is not 0 or 1
 * @throws {TypeError} if `values` is neither vector nor matrix
 * @example
 * mean([1, 2, 6]) // => 3
 * mean(matrix([[1, 2], [3, 4]]), { axis: 0 }) // => [2, 3]
 * Source: `np.mean`
 */
export function mean(values: VectorLike | Matrix): number;
export function mean(values: Matrix, options: { axis: 0 | 1 }): Vector;
export function mean(values: Matrix, options?: AxisOptions): number | Vector;
export function mean(values: VectorLike | Matrix, options: AxisOptions = {}): number | Vector {
  return reduce("mean", values, options, (entries) => {
    checkAllFinite("mean", "values", entries);
    return meanOf(entries);
  });
}

/** The mean of finite entries; where their sum would overflow, each is divided first. */
export function meanOf(entries: Vector): number {
  const mean = pairwiseSum(entries) / entries.length;
  return Number.isFinite(mean) ? mean : pairwiseSum(entries.map((value) => value / entries.length));
}
