// The smallest network there is, to show what ∂L/∂W looks like: one layer of weights, softmax, cross-entropy.

import { checkAllFinite, checkMatrix, shapeOf, toRow } from "../arrays/check-arrays.js";
import { checkOptions, describe } from "../arrays/check.js";
import { crossEntropyError, delta } from "../losses/cross-entropy-error.js";
import { dot, transposedDot } from "../arrays/dot.js";
import { Matrix } from "../arrays/matrix.js";
import { numericalGradient } from "../gradients/numerical-gradient.js";
import { type Targets, toLabel, toLabels } from "../examples/labels.js";
import { drawWeights } from "../arrays/draw.js";
import type { Random } from "../arrays/random.js";
import { softmax } from "../losses/softmax.js";
import type { Vector, VectorLike } from "../arrays/vector.js";

/**
 * A network of one layer without bias: inputs times weights give one score per class.
 *
 * @example
 * const net = new SimpleNet({ W: matrix([[0.47355232, 0.9977393, 0.84668094], [0.85557411, 0.03563661, 0.69422093]]) });
 * net.predict([0.6, 0.9]) // => [1.05414809, 0.63071653, 1.1328074]
 * net.loss([0.6, 0.9], [0, 0, 1]) // => 0.9280682857864075
 * Source: 4.4.2
 */
export class SimpleNet {
  /** The weights: one row per input, one column per class. */
  readonly W: Matrix;

  /**
   * @param options - `{ W }`, the weights, of which a copy is kept; or `{ random }`, a generator from which
   *   2×3 weights are drawn normally
   * @throws {RangeError} if a weight is not finite
   * @throws {TypeError} if neither or both are given, or there is no such option
   */
  constructor(options: { W: Matrix; random?: undefined } | { random: Random; W?: undefined }) {
    const { W, random } = (options ?? {}) as { W?: Matrix; random?: Random };
    if (W === undefined && typeof random?.normal !== "function")
      throw new TypeError(
        `SimpleNet: options must hold a Matrix W or a generator random, got ${describe(options)}`,
      );
    checkOptions<{ W?: Matrix; random?: Random }>("SimpleNet", options, ["W", "random"]);
    if (W !== undefined && random !== undefined)
      throw new TypeError("SimpleNet: options must hold W or random, got both");
    if (W !== undefined) checkWeights(W);
    this.W = W?.copy() ?? drawWeights("SimpleNet", random!, [2, 3], 1);
  }

  /**
   * Returns the scores xW, one per class; softmax would turn them into probabilities.
   *
   * @param x - an example with one entry per row of W, or a matrix of one example per row
   * @param W - other weights to predict with; the net's own if left out
   * @returns a Vector of scores, or a Matrix with one row of them per example
   * @throws {RangeError} if `x` doesn't fit W, is empty or not finite, or W is not finite
   * @throws {TypeError} if `x` or `W` is of another kind
   */
  predict(x: VectorLike, W?: Matrix): Vector;
  predict(X: Matrix, W?: Matrix): Matrix;
  predict(x: VectorLike | Matrix, W: Matrix = this.W): Vector | Matrix {
    if (!(x instanceof Matrix)) {
      const row = toRow("SimpleNet", "x", x, "a vector or a matrix");
      checkAllFinite("SimpleNet", "x", row.data);
      return this.predict(row, W).data;
    }
    checkAllFinite("SimpleNet", "x", x.data, x.cols);
    checkWeights(W);
    if (x.cols !== W.rows)
      throw new RangeError(
        `SimpleNet: x must have one entry per row of W, got ${x.cols} entries and W ${shapeOf(W)}`,
      );
    return dot(x, W);
  }

  /**
   * Returns the cross-entropy of softmax(xW) against the target, for a batch its mean over the examples.
   *
   * @param x - an example, or a matrix of one example per row
   * @param t - its target, one-hot or as a label; for a batch a one-hot matrix or a list of labels
   * @param W - other weights to predict with, so that the loss can be seen as a function of them; the net's
   *   own if left out
   * @returns 0 or more, in nats
   * @throws {RangeError} if `x` or `t` don't fit W or the scores leave the finite numbers
   */
  loss(x: VectorLike, t: VectorLike | number, W?: Matrix): number;
  loss(X: Matrix, t: Targets, W?: Matrix): number;
  loss(x: VectorLike | Matrix, t: VectorLike | number | Targets, W: Matrix = this.W): number {
    return x instanceof Matrix
      ? crossEntropyError(softmax(this.predict(x, W)), t as Targets)
      : crossEntropyError(softmax(this.predict(x, W)), t as VectorLike | number);
  }

  /**
   * Returns ∂L/∂W from its formula, xᵀ(y − t) with y = softmax(xW), in one go.
   *
   * A factor p / (p + 1e-7), where p is the probability of the right class, stands for the 1e-7 that the loss adds inside
   * its logarithm.
   *
   * @param x - an example, or a matrix of one example per row
   * @param t - its target, as for `loss`
   * @returns nats per unit of each weight, in the shape of W
   * @throws as `loss` does
   */
  gradient(x: VectorLike, t: VectorLike | number): Matrix;
  gradient(X: Matrix, t: Targets): Matrix;
  gradient(x: VectorLike | Matrix, t: VectorLike | number | Targets): Matrix {
    const X = x instanceof Matrix ? x : toRow("SimpleNet", "x", x, "a vector or a matrix");
    const Y = softmax(this.predict(X));
    const labels =
      x instanceof Matrix
        ? toLabels("SimpleNet", "t", t as Targets, Y.rows, Y.cols)
        : [toLabel("SimpleNet", t as VectorLike | number, Y.cols)];
    // ∂L/∂(xW) = (y − t) / n. The 1e-7 inside the logarithm makes the slope smaller where y is tiny.
    const share = (i: number): number => Y.at(i, labels[i]) / (Y.at(i, labels[i]) + delta) / X.rows;
    return transposedDot(
      X,
      Y.map((y, i, k) => share(i) * (k === labels[i] ? y - 1 : y)),
    );
  }

  /**
   * Returns ∂L/∂W by moving one weight after the other a little, as `numericalGradient` does.
   *
   * @param x - an example, or a matrix of one example per row
   * @param t - its target, as for `loss`
   * @returns nats per unit of each weight, in the shape of W
   * @throws as `loss` does
   */
  numericalGradient(x: VectorLike, t: VectorLike | number): Matrix;
  numericalGradient(X: Matrix, t: Targets): Matrix;
  numericalGradient(x: VectorLike | Matrix, t: VectorLike | number | Targets): Matrix {
    // The overloads of `loss` take the pairs apart that this union holds together.
    return numericalGradient((W) => this.loss(x as Matrix, t as Matrix, W), this.W);
  }
}

function checkWeights(W: Matrix): void {
  checkMatrix("SimpleNet", "W", W);
  checkAllFinite("SimpleNet", "W", W.data, W.cols);
}
