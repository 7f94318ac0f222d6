import { checkAllFinite } from "../check-arrays.js";
import type { Matrix } from "../matrix.js";
import type { Vector, VectorLike } from "../vector.js";
import { NonFiniteError } from "../non-finite-error.js";
import { pairwiseSum } from "./pairwise-sum.js";
import { type AxisOptions, reduce } from "./reduce.js";

/**
 * Returns the length of a vector, √Σ x²; of a matrix the same over all entries; with `axis` one length per column or row.
 *
 * @param values - a vector or a matrix, finite
 * @param options - `{ axis: 0 }` goes down the columns, `{ axis: 1 }` along the rows
 * @throws {RangeError} if there are no values, one is not finite, or the length is beyond the largest number, or `axis` is not 0 or 1
 * @throws {TypeError} if `values` is neither vector nor matrix
 * @example
 * norm([3, 4]) // => 5
 * norm(matrix([[3, 4], [5, 12]]), { axis: 1 }) // => [5, 13]
 * Source: `np.linalg.norm`; for a matrix the Frobenius norm
 */
export function norm(values: VectorLike | Matrix): number;
export function norm(values: Matrix, options: { axis: 0 | 1 }): Vector;
export function norm(values: Matrix, options?: AxisOptions): number | Vector;
export function norm(values: VectorLike | Matrix, options: AxisOptions = {}): number | Vector {
  return reduce("norm", values, options, (entries) => {
    checkAllFinite("norm", "values", entries);
    const length = lengthOf(entries);
    if (!Number.isFinite(length)) throw new NonFiniteError(`norm: the length must be finite, got ${length}`);
    return length;
  });
}

/** √Σ x² of finite entries; the largest is taken out first where squares would overflow or vanish. */
export function lengthOf(entries: Vector): number {
  const squares = pairwiseSum(entries.map((value) => value * value));
  if (squares > 1e-290 && squares < Infinity) return Math.sqrt(squares);
  const largest = entries.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return largest === 0 ? 0 : largest * Math.sqrt(pairwiseSum(entries.map((value) => (value / largest) ** 2)));
}
