// From scores to probabilities.

import { checkAllFinite, toVector } from "../arrays/check-arrays.js";
import type { Mapped } from "../arrays/elementwise/operand.js";
import { Matrix } from "../arrays/matrix.js";
import type { Vector, VectorLike } from "../arrays/vector.js";

/**
 * Returns exp(xₖ) / Σ exp(xᵢ): positive shares that add up to 1; for a matrix row by row.
 *
 * The largest score is taken off first. That changes nothing in the quotient, and keeps exp from overflowing:
 * scores may lie anywhere between ±1e308.
 *
 * @param x - scores: not empty, finite
 * @returns from 0 to 1, in the shape of `x`; each row adds up to 1
 * @throws {RangeError} if there are no scores or one is not finite
 * @throws {TypeError} if `x` is neither vector nor matrix
 * @example
 * softmax([1000, 0]) // => [1, 0]
 * softmax([0.3, 2.9, 4.0]) // => [0.01821127, 0.24519181, 0.73659691]
 * Source: 4.4.2, which takes it from chapter 3
 */
export function softmax<X extends VectorLike | Matrix>(x: X): Mapped<X> {
  const y =
    x instanceof Matrix ? x.copy() : toVector("softmax", "x", x as VectorLike, "a vector or a matrix");
  const [entries, cols] = y instanceof Matrix ? [y.data, y.cols] : [y];
  checkAllFinite("softmax", "x", entries, cols);
  const size = cols ?? entries.length;
  for (let start = 0; start < entries.length; start += size) toShares(entries, start, start + size);
  return y as Mapped<X>;
}

/** Turns the scores from `start` up to `end` into their shares, in place. */
export function toShares(scores: Vector, start: number, end: number): void {
  let largest = -Infinity;
  for (let k = start; k < end; k++) if (scores[k] > largest) largest = scores[k];
  let total = 0;
  for (let k = start; k < end; k++) total += scores[k] = Math.exp(scores[k] - largest);
  for (let k = start; k < end; k++) scores[k] /= total;
}
