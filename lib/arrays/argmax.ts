// From scores to a decision: the index of the largest one.

import { checkNoNaN, toVector } from "./check-arrays.js";
import { Matrix } from "./matrix.js";
import type { Vector, VectorLike } from "./vector.js";

/**
 * Returns the index of the largest entry, the first one if several are equal; for a matrix one index per row.
 *
 * @param scores - not empty, without NaN
 * @throws {RangeError} if there is no entry or one is NaN
 * @throws {TypeError} if `scores` is neither vector nor matrix
 * @example
 * argmax([0.1, 0.05, 0.6]) // => 2
 * argmax(matrix([[0, 1], [1, 0]])) // => [ 1, 0 ]
 * Source: 4.5, `np.argmax`
 */
export function argmax(scores: VectorLike): number;
export function argmax(scores: Matrix): number[];
export function argmax(scores: VectorLike | Matrix): number | number[] {
  if (scores instanceof Matrix) {
    checkNoNaN("argmax", "scores", scores.data, scores.cols);
    return Array.from(scores, largestOf);
  }
  const entries = toVector("argmax", "scores", scores, "a vector or a matrix");
  checkNoNaN("argmax", "scores", entries);
  return largestOf(entries);
}

function largestOf(entries: Vector): number {
  let best = 0;
  for (let i = 1; i < entries.length; i++) if (entries[i] > entries[best]) best = i;
  return best;
}
