// The squared error: how far predictions lie from their targets.

import { checkAllFinite, checkSameShape, toVector } from "../arrays/check-arrays.js";
import { checkOptions, checkResult, describe } from "../arrays/check.js";
import { Matrix } from "../arrays/matrix.js";
import { pairwiseSum } from "../arrays/reductions/pairwise-sum.js";
import { Vector } from "../arrays/vector.js";
import type { VectorLike } from "../arrays/vector.js";

/** Settings of `meanSquaredError`. */
export interface MeanSquaredErrorOptions {
  /**
   * `"half-sum"` (if left out): ½ Σ (y − t)², for a batch its mean over the examples. `"mean"`: the mean of
   * all squares.
   */
  reduction?: "half-sum" | "mean";
}

/**
 * Returns ½ Σ (yₖ − tₖ)², or with `reduction: "mean"` the mean (1/n) Σ (yₖ − tₖ)².
 *
 * The half makes the derivative come out as y − t. The chapter's text speaks of a mean, its code takes the
 * half sum, and so does this function unless told otherwise.
 *
 * @param y - prediction: a vector, or a matrix with one example per row
 * @param t - target, of the same shape
 * @returns 0 or more, in squared units of `y`
 * @throws {RangeError} if the shapes differ, are empty, or an entry or the result is not finite
 * @throws {TypeError} if an argument is neither vector nor matrix, or there is no such option
 * @example
 * meanSquaredError([0.5, 0.5], [0, 1]) // => 0.25
 * meanSquaredError([0.5, 0.25, 0.25], [0, 1, 0], { reduction: "mean" }) // => 0.2916666666666667
 * Source: 4.2.1
 */
export function meanSquaredError(y: VectorLike, t: VectorLike, options?: MeanSquaredErrorOptions): number;
export function meanSquaredError(Y: Matrix, T: Matrix, options?: MeanSquaredErrorOptions): number;
export function meanSquaredError(
  y: VectorLike | Matrix,
  t: VectorLike | Matrix,
  options: MeanSquaredErrorOptions = {},
): number {
  checkOptions("meanSquaredError", options, ["reduction"]);
  const { reduction = "half-sum" } = options;
  if (reduction !== "half-sum" && reduction !== "mean")
    throw new RangeError(
      `meanSquaredError: reduction must be "half-sum" or "mean", got ${describe(reduction)}`,
    );
  const [prediction, target] = [entries("y", y), entries("t", t)];
  checkSameShape("meanSquaredError", "y and t", y, t);

  const squares = new Vector(prediction.length);
  for (let i = 0; i < squares.length; i++) {
    const error = prediction[i] - target[i];
    squares[i] = error * error;
  }
  const total = pairwiseSum(squares);
  checkResult("meanSquaredError", [total]);
  if (reduction === "mean") return total / squares.length;
  return (0.5 * total) / (y instanceof Matrix ? y.rows : 1);
}

function entries(name: string, values: VectorLike | Matrix): Vector {
  const [result, cols] =
    values instanceof Matrix
      ? [values.data, values.cols]
      : [toVector("meanSquaredError", name, values, "a vector or a matrix")];
  checkAllFinite("meanSquaredError", name, result, cols);
  return result;
}
