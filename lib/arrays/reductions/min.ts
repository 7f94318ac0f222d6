import { checkNoNaN } from "../check-arrays.js";
import type { Matrix } from "../matrix.js";
import type { Vector, VectorLike } from "../vector.js";
import { type AxisOptions, reduce } from "./reduce.js";

/**
 * Returns the smallest entry; with `axis` the smallest of each column or row of a matrix.
 *
 * @param values - a vector or a matrix, without NaN
 * @param options - `{ axis: 0 }` goes down the columns, `{ axis: 1 }` along the rows
 * @throws {RangeError} if there are no values, one is NaN, or `axis` is not 0 or 1
 * @throws {TypeError} if `values` is neither vector nor matrix
 * @example
 * min([3, 1, 2]) // => 1
 * min(matrix([[1, 5], [3, 4]]), { axis: 0 }) // => [1, 4]
 * Source: `np.min`
 */
export function min(values: VectorLike | Matrix): number;
export function min(values: Matrix, options: { axis: 0 | 1 }): Vector;
export function min(values: Matrix, options?: AxisOptions): number | Vector;
export function min(values: VectorLike | Matrix, options: AxisOptions = {}): number | Vector {
  return reduce("min", values, options, (entries) => {
    checkNoNaN("min", "values", entries);
    return entries.reduce((best, value) => (value < best ? value : best));
  });
}
