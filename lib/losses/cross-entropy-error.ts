// The cross-entropy: how little probability a prediction gave to the right class.

import { place, toVector } from "../arrays/check-arrays.js";
import { Matrix } from "../arrays/matrix.js";
import { sum } from "../arrays/reductions/sum.js";
import { type Targets, toLabel, toLabels } from "../examples/labels.js";
import { Vector } from "../arrays/vector.js";
import type { VectorLike } from "../arrays/vector.js";

/** Added inside the logarithm, so that a probability of 0 costs 16.1 nats instead of infinitely many. */
export const delta = 1e-7;

/**
 * Returns −Σ tₖ log(yₖ + 1e-7), for a batch its mean over the examples.
 *
 * Only the entry of the right class counts, so the target may also be given as that class's label. Which form
 * it has is told by its type: beside a vector `y`, a vector is one-hot and a number is a label; beside a
 * matrix `Y`, a matrix is one-hot and a list is labels.
 *
 * @param y - probabilities from 0 to 1, as `softmax` gives them: a vector, or a matrix with one example per
 *   row
 * @param t - target, one-hot in the shape of `y`, or a label (one per row of a batch) from 0 to the number of
 *   classes − 1
 * @returns 0 or more, in nats
 * @throws {RangeError} if the shapes don't fit, `y` leaves 0 … 1, `t` is not one-hot or a label lies outside
 * @throws {TypeError} if an argument is of another kind
 * @example
 * crossEntropyError([0.1, 0.3, 0.6], [0, 0, 1]) // => 0.510825457099338
 * crossEntropyError([0.1, 0.3, 0.6], 2) // => 0.510825457099338
 * Source: 4.2.2 and 4.2.4, whose batch form loses the 1e-7. A result below 0, which the 1e-7 makes of y = 1,
 * is 0 here.
 */
export function crossEntropyError(y: VectorLike, t: VectorLike | number): number;
export function crossEntropyError(Y: Matrix, t: Targets): number;
export function crossEntropyError(y: VectorLike | Matrix, t: VectorLike | Targets | number): number {
  if (!(y instanceof Matrix)) {
    const probabilities = toVector(caller, "y", y, "a vector or a matrix");
    checkProbabilities(probabilities);
    return surprise(probabilities[toLabel(caller, t as VectorLike | number, probabilities.length)]);
  }
  checkProbabilities(y.data, y.cols);
  const labels = toLabels(caller, "t", t as Targets, y.rows, y.cols);
  const surprises = new Vector(y.rows);
  for (let i = 0; i < y.rows; i++) surprises[i] = surprise(y.data[i * y.cols + labels[i]]);
  return sum(surprises) / y.rows;
}

const caller = "crossEntropyError";

/** −log(p + 1e-7), but not below 0: the loss of one example whose right class got the probability p. */
export function surprise(probability: number): number {
  return Math.max(0, -Math.log(probability + delta));
}

function checkProbabilities(values: Vector, cols?: number): void {
  for (let i = 0; i < values.length; i++) {
    if (!(values[i] >= 0 && values[i] <= 1))
      throw new RangeError(
        `${caller}: y must hold probabilities from 0 to 1, got ${values[i]} at ${place(i, cols)}`,
      );
  }
}
