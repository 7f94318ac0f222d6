// A linear support vector machine, trained by steps downhill: a score per class, and a margin between right and wrong.

import { checkAllFinite, checkMatrix, checkVector, shapeOf } from "../arrays/check-arrays.js";
import {
  checkOptions,
  checkPositive,
  checkResult,
  checkRoom,
  checkWhole,
  describe,
} from "../arrays/check.js";
import { argmax } from "../arrays/reductions/argmax.js";
import { Matrix } from "../arrays/matrix.js";
import { multiplyInto } from "../arrays/products.js";
import { drawBatch } from "../arrays/draw.js";
import type { Random } from "../arrays/random.js";
import { SparseRows } from "../arrays/sparse-rows.js";
import { Vector, type VectorLike } from "../arrays/vector.js";
import { blocks, type Examples, readExamples, toExamples } from "../examples/example-reader.js";
import { readLabelledSet, shareRight } from "../examples/labelled-set.js";
import { type Targets, toLabels } from "../examples/labels.js";
import { HingeDescent, moments, subtractProducts } from "./hinge-descent.js";

/** Settings of `linearSvm`. */
export interface LinearSvmOptions {
  /** Where the mini-batches come from. */
  random: Random;
  /** How many steps to take, a whole number from 1. 1000 if left out. */
  steps?: number;
  /** Examples in a mini-batch, a whole number from 1. 100 if left out. */
  batchSize?: number;
  /** Length of a step, above 0, for examples whose mean squared distance from their mean is 1. 10 if left out. */
  learningRate?: number;
  /** Weight λ of ½ λ Σ w² beside the hinge loss, above 0, for the same examples. 1e-4 if left out. */
  regularization?: number;
}

/** A trained linear support vector machine; `linearSvm` makes it. */
export class LinearSvm {
  /** The weights: (inputs, classes). */
  readonly W: Matrix;
  /** The biases, one per class. */
  readonly b: Vector;
  /** The hinge loss of each mini-batch, before its step. */
  readonly losses: Vector;

  /**
   * @param parts - what the training has found: kept, not copied
   * @throws {RangeError} if a weight or bias is not finite, or `b` hasn't one bias per column of `W`
   * @throws {TypeError} if `W` is not a Matrix, or another is not a Vector
   */
  constructor(parts: { W: Matrix; b: Vector; losses: Vector }) {
    const { W, b, losses } = Object(parts) as typeof parts;
    checkMatrix("LinearSvm", "W", W);
    checkVector("LinearSvm", "b", b);
    checkVector("LinearSvm", "losses", losses);
    checkAllFinite("LinearSvm", "W", W.data, W.cols);
    checkAllFinite("LinearSvm", "b", b);
    if (b.length !== W.cols)
      throw new RangeError(
        `LinearSvm: b must have one bias per class, got ${shapeOf(b)} and W ${shapeOf(W)}`,
      );
    this.W = W;
    this.b = b;
    this.losses = losses;
  }

  /**
   * Returns the score of each class, x·W + b: above 0 where the class says "mine".
   *
   * @param X - one example per row, or images
   * @returns shape (examples, classes)
   * @throws {RangeError} if `X` hasn't one finite entry per weight of a class
   */
  scores(X: Examples): Matrix {
    const reader = readExamples("LinearSvm.scores", "X", X, this.W.rows);
    const scores = new Matrix(reader.length, this.W.cols);
    const rows = new SparseRows();
    for (const indices of blocks(reader.length, reader.length)) reader.fill(rows, indices);
    multiplyInto(scores, rows, this.W);
    const shifted = scores.map((score, _, k) => score + this.b[k]);
    checkResult("LinearSvm.scores", shifted.data);
    return shifted;
  }

  /**
   * Returns the class with the highest score, for an example or for each of many.
   *
   * @throws {RangeError} as for `scores`
   */
  predict(x: VectorLike): number;
  predict(X: Examples): number[];
  predict(x: VectorLike | Examples): number | number[] {
    const X = toExamples("LinearSvm", x);
    const classes = argmax(this.scores(X));
    return X === x ? classes : classes[0];
  }

  /**
   * Returns the share of examples whose right class has the highest score.
   *
   * @returns from 0 to 1
   * @throws {RangeError} as for `scores`, or if `t` hasn't one label per example
   */
  accuracy(X: Examples, t: Targets): number {
    const guesses = this.predict(X);
    return shareRight(guesses, toLabels("LinearSvm.accuracy", "t", t, guesses.length));
  }
}

/**
 * Returns a linear classifier with a margin: for each class a score x·w + b that should be 1 or more for the class's own
 * examples and −1 or less for all others.
 *
 * It goes downhill on hingeLoss + ½ λ Σ w², one mini-batch at a time. The hinge has a kink, so its gradient is a
 * subgradient, and single steps jump; the weights returned are the mean over the second half of the steps. The examples'
 * mean is subtracted and their spread divided out within, so that the same settings fit pixels and any descriptor.
 *
 * @param X - one example per row, or images
 * @param t - the class of each: labels from 0, a one-hot matrix, or targets of `downhill/data`
 * @param options - `random`, and settings
 * @throws {RangeError} if `X` and `t` differ in length, a number is not finite, a setting is out of range, or all
 *   examples are the same
 * @throws {TypeError} if an argument is of another kind
 * @example
 * const X = matrix([[0, 0], [0, 1], [3, 0], [3, 1]]);
 * linearSvm(X, [0, 0, 1, 1], { random: createRandom(1) }).predict([2, 5]) // => 1
 * Source: 4.1.1; the steps are those of Shalev-Shwartz, Singer, Srebro and Cotter, Pegasos, 2011, with the chapter's
 * constant learning rate
 */
export function linearSvm(X: Examples, t: Targets, options: LinearSvmOptions): LinearSvm {
  const caller = "linearSvm";
  const examples = readLabelledSet(caller, X, t);
  const { random, steps = 1000, batchSize = 100, learningRate = 10, regularization = 1e-4 } = options ?? {};
  if (typeof random?.choice !== "function")
    throw new TypeError(`${caller}: random must be made by createRandom, got ${describe(random)}`);
  checkOptions(caller, options, ["random", "steps", "batchSize", "learningRate", "regularization"]);
  checkWhole(caller, "steps", steps, 1);
  checkWhole(caller, "batchSize", batchSize, 1);
  checkRoom(caller, "steps", steps);
  checkRoom(caller, "batchSize, with 100 numbers for each example,", 100 * batchSize);
  checkRoom(caller, "inputs and classes", examples.reader.inputs * examples.classes);
  checkPositive(caller, "learningRate", learningRate);
  checkPositive(caller, "regularization", regularization);
  const { mean, variance } = moments(examples);
  if (!(variance > 0)) throw new RangeError(`${caller}: X must hold different examples, got only equal ones`);
  if (!(learningRate / variance > 0 && learningRate / variance < Infinity))
    throw new RangeError(`${caller}: X must scatter measurably, got a mean squared distance of ${variance}`);

  const descent = new HingeDescent(examples, mean, batchSize);
  const summed = {
    W: new Matrix(examples.reader.inputs, examples.classes),
    bias: new Vector(examples.classes),
  };
  const losses = new Vector(steps);
  const averaged = Math.ceil(steps / 2);
  for (let step = 0; step < steps; step++) {
    const indices = drawBatch(caller, random, examples.labels.length, batchSize);
    losses[step] = descent.step(
      indices,
      learningRate / variance,
      learningRate * regularization,
      learningRate,
    );
    if (step >= steps - averaged) {
      add(summed.W.data, descent.W.data);
      add(summed.bias, descent.bias);
    }
  }
  const W = summed.W.map((total) => total / averaged);
  const b = subtractProducts(
    summed.bias.map((total) => total / averaged),
    mean,
    W,
  );
  // A weight that is not finite leaves none of its class's bias either.
  if (!b.every(Number.isFinite))
    throw new RangeError(
      `${caller}: learningRate and regularization must leave the weights finite, got ${learningRate} and ${regularization}`,
    );
  return new LinearSvm({ W, b, losses });
}

function add(sums: Vector, values: Vector): void {
  for (let i = 0; i < sums.length; i++) sums[i] += values[i];
}
