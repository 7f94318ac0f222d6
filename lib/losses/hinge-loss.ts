// The loss of a support vector machine: 0 once every answer is right by a margin.

import { checkAllFinite, checkMatrix } from "../arrays/check-arrays.js";
import { checkResult } from "../arrays/check.js";
import type { Matrix } from "../arrays/matrix.js";
import { type Targets, toLabels } from "../examples/labels.js";

/**
 * Returns the hinge loss of scores: Σ max(0, 1 − s·y) over the classes, where s is 1 for the right class and −1 for the
 * others; the mean over the examples.
 *
 * A score on its right side of 0 by 1 or more costs nothing, whether by 1 or by 100; from there the cost grows in a
 * straight line.
 *
 * @param Y - scores, one row per example, one column per class: finite
 * @param t - the right classes: labels, a one-hot matrix, or targets of `downhill/data`
 * @returns 0 or more
 * @throws {RangeError} if `Y` and `t` don't fit each other, or a score or the loss is not finite
 * @throws {TypeError} if an argument is of another kind
 * @example
 * hingeLoss(matrix([[2, -1, 0.5]]), [0]) // => 1.5
 * hingeLoss(matrix([[2, -1, 0.5]]), [2]) // => 3.5
 * Source: Cortes and Vapnik, Support-vector networks, 1995; one class against the rest
 */
export function hingeLoss(Y: Matrix, t: Targets): number {
  checkMatrix("hingeLoss", "y", Y);
  checkAllFinite("hingeLoss", "y", Y.data, Y.cols);
  const labels = toLabels("hingeLoss", "t", t, Y.rows, Y.cols);
  let total = 0;
  for (let i = 0; i < Y.rows; i++)
    for (let k = 0; k < Y.cols; k++) total += hinge(Y.data[i * Y.cols + k], k === labels[i] ? 1 : -1);
  checkResult("hingeLoss", [total]);
  return total / Y.rows;
}

/** The cost of one score that should be at or beyond `side`, which is 1 or −1. */
export function hinge(score: number, side: number): number {
  return Math.max(0, 1 - side * score);
}
