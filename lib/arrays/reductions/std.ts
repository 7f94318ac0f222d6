import { checkAllFinite } from "../check-arrays.js";
import type { Matrix } from "../matrix.js";
import type { Vector, VectorLike } from "../vector.js";
import { meanOf } from "./mean.js";
import { lengthOf } from "./norm.js";
import { pairwiseSum } from "./pairwise-sum.js";
import { type AxisOptions, reduce } from "./reduce.js";

/**
 * Returns the standard deviation of all entries, √(Σ (x − mean)² / n); with `axis` one per column or row of a matrix.
 *
 * @param values - a vector or a matrix, finite
 * @param options - `{ axis: 0 }` goes down the columns, `{ axis: 1 }` along the rows
 * @throws {RangeError} if there are no values, one is not finite, or `axis` is not 0 or 1
 * @throws {TypeError} if `values` is neither vector nor matrix
 * @example
 * std([1, 2, 6]) // => 2.160246899469287
 * std(matrix([[1, 2], [3, 6]]), { axis: 0 }) // => [1, 2]
 * Source: `np.std`: of the values themselves (n), not an estimate from a sample (n − 1)
 */
export function std(values: VectorLike | Matrix): number;
export function std(values: Matrix, options: { axis: 0 | 1 }): Vector;
export function std(values: Matrix, options?: AxisOptions): number | Vector;
export function std(values: VectorLike | Matrix, options: AxisOptions = {}): number | Vector {
  return reduce("std", values, options, (entries) => {
    checkAllFinite("std", "values", entries);
    const mean = meanOf(entries);
    const squares = pairwiseSum(entries.map((value) => (value - mean) ** 2));
    if (squares > 1e-290 && squares < Infinity) return Math.sqrt(squares / entries.length);
    // Squares that vanish, or none.
    if (squares < Infinity) return lengthOf(entries.map((value) => value - mean)) / Math.sqrt(entries.length);
    // Squares that overflow: by way of halves, since even a difference of finite numbers may.
    const halves = entries.map((value) => value / 2 - mean / 2);
    return 2 * lengthOf(halves.map((half) => half / Math.sqrt(entries.length)));
  });
}
