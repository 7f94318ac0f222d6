// From scores to a decision: the index of the largest one.

import { checkNoNaN } from "../check-arrays.js";
import { Matrix } from "../matrix.js";
import { Vector, type VectorLike } from "../vector.js";
import { along, type AxisOptions } from "./reduce.js";

/**
 * Returns the index of the largest entry, the first one if several are equal; for a matrix one index per row.
 *
 * @param scores - not empty, without NaN
 * @param options - for a matrix: `{ axis: 1 }`, the same as left out, looks along the rows, `{ axis: 0 }` down the columns
 * @throws {RangeError} if there is no entry or one is NaN, or `axis` is not 0 or 1
 * @throws {TypeError} if `scores` is neither vector nor matrix
 * @example
 * argmax([0.1, 0.05, 0.6]) // => 2
 * argmax(matrix([[0, 1], [1, 0]])) // => [ 1, 0 ]
 * Source: 4.5, `np.argmax`, which takes all entries of a matrix together where no axis is given
 */
export function argmax(scores: VectorLike): number;
export function argmax(scores: Matrix, options?: AxisOptions): number[];
export function argmax(scores: VectorLike | Matrix): number | number[];
export function argmax(scores: VectorLike | Matrix, options: AxisOptions = {}): number | number[] {
  if (scores instanceof Matrix) checkNoNaN("argmax", "scores", scores.data, scores.cols);
  const lines = along("argmax", "scores", scores, options, 1);
  if (!(lines instanceof Vector)) return lines.map(largestOf);
  checkNoNaN("argmax", "scores", lines);
  return largestOf(lines);
}

function largestOf(entries: Vector): number {
  let best = 0;
  for (let i = 1; i < entries.length; i++) if (entries[i] > entries[best]) best = i;
  return best;
}
