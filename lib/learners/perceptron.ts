// The perceptron and Rosenblatt's rule: the simplest thing that learns from data by itself.

import { checkAllFinite, checkMatrix, toVector } from "../arrays/check-arrays.js";
import {
  checkFinite,
  checkOptions,
  checkPositive,
  checkResult,
  checkWhole,
  describe,
} from "../arrays/check.js";
import { Matrix } from "../arrays/matrix.js";
import { copyLabels, type Labels } from "../examples/labels.js";
import { Vector } from "../arrays/vector.js";
import type { VectorLike } from "../arrays/vector.js";

/**
 * A neuron with a step: it says 1 where w·x + b > 0, else 0. The line w·x + b = 0 is where it changes its
 * mind.
 *
 * @example
 * const and = new Perceptron([0.5, 0.5], -0.7);
 * and.predict([1, 1]) // => 1
 * Source: 4.1, which takes it from chapter 2
 */
export class Perceptron {
  /** The weights, one per input. */
  readonly w: Vector;
  /** The bias. */
  readonly b: number;

  /**
   * @param w - weights, one per input: finite, not empty; a copy is kept
   * @param b - bias, finite
   * @throws {RangeError} if a number is not finite or there are no weights
   */
  constructor(w: VectorLike, b: number) {
    this.w = toVector("Perceptron", "w", w);
    checkAllFinite("Perceptron", "w", this.w);
    checkFinite("Perceptron", "b", b);
    this.b = b;
  }

  /**
   * Returns 0 or 1 for an example, or for each row of a matrix.
   *
   * @throws {RangeError} if `x` hasn't one finite entry per weight
   */
  predict(x: VectorLike): number;
  predict(X: Matrix): number[];
  predict(x: VectorLike | Matrix): number | number[] {
    if (x instanceof Matrix) return Array.from(x, (row) => this.predict(row));
    const inputs = toVector("Perceptron", "x", x);
    checkAllFinite("Perceptron", "x", inputs);
    if (inputs.length !== this.w.length)
      throw new RangeError(
        `Perceptron: x must have one entry per weight, got ${inputs.length} and ${this.w.length}`,
      );
    let total = this.b;
    for (let i = 0; i < inputs.length; i++) total += this.w[i] * inputs[i];
    checkResult("Perceptron", [total]);
    return total > 0 ? 1 : 0;
  }
}

/** Settings of `trainPerceptron`. */
export interface TrainPerceptronOptions {
  /** How often to go through the examples at most, a whole number from 0 to 100,000. 100 if left out. */
  epochs?: number;
  /** How far a mistake moves the weights, above 0. 1 if left out, with which whole numbers stay exact. */
  learningRate?: number;
  /** Where to start. Zero weights and zero bias if left out. */
  start?: Perceptron;
}

/** A perceptron of each epoch is kept; where that many don't suffice, no line separates the classes. */
const mostEpochs = 100_000;

/** What became of the training of a perceptron. */
export interface PerceptronTraining {
  /** The perceptron before the first epoch and after each one. */
  history: Perceptron[];
  /** How many examples each perceptron of `history` gets wrong. */
  mistakes: number[];
  /** Whether the last one gets every example right; the training stops as soon as one does. */
  converged: boolean;
}

/**
 * Returns what a perceptron learns by Rosenblatt's rule: at each mistake, w ← w + learningRate (t − y) x, and
 * b likewise.
 *
 * If a line separates the two classes, the rule finds one after finitely many mistakes (the convergence
 * theorem). If none does, as for XOR, it never comes to rest.
 *
 * @param X - one example per row, finite
 * @param t - the right answer for each, 0 or 1
 * @throws {RangeError} if `X` and `t` differ in length, `t` holds anything but 0 and 1, or a setting is out
 *   of range
 * @throws {TypeError} if an argument is of another kind, or there is no such option
 * @example
 * const X = matrix([[0, 0], [1, 0], [0, 1], [1, 1]]);
 * trainPerceptron(X, [0, 0, 0, 1]).converged // => true
 * trainPerceptron(X, [0, 1, 1, 0]).converged // => false
 * Source: 4.1; F. Rosenblatt, The Perceptron, Psychological Review 65 (1958)
 */
export function trainPerceptron(
  X: Matrix,
  t: Labels,
  options: TrainPerceptronOptions = {},
): PerceptronTraining {
  const caller = "trainPerceptron";
  checkMatrix(caller, "X", X);
  checkOptions(caller, options, ["epochs", "learningRate", "start"]);
  const { epochs = 100, learningRate = 1, start = new Perceptron(new Vector(X.cols), 0) } = options;
  const labels = copyLabels(caller, "t", t, 2);
  if (labels.length !== X.rows)
    throw new RangeError(
      `${caller}: t must have one label per example, got ${labels.length} labels for ${X.rows} examples`,
    );
  checkWhole(caller, "epochs", epochs, 0);
  if (!(epochs <= mostEpochs))
    throw new RangeError(`${caller}: epochs must be at most ${mostEpochs}, got ${epochs}`);
  checkPositive(caller, "learningRate", learningRate);
  if (!(start instanceof Perceptron))
    throw new TypeError(`${caller}: start must be a Perceptron, got ${describe(start)}`);

  const mistakesOf = (perceptron: Perceptron): number =>
    perceptron.predict(X).filter((answer, i) => answer !== labels[i]).length;
  const history = [start];
  const mistakes = [mistakesOf(start)];
  while (history.length <= epochs && mistakes.at(-1) !== 0) {
    history.push(oneEpoch(history.at(-1)!, X, labels, learningRate));
    mistakes.push(mistakesOf(history.at(-1)!));
  }
  return { history, mistakes, converged: mistakes.at(-1) === 0 };
}

function oneEpoch(perceptron: Perceptron, X: Matrix, t: number[], learningRate: number): Perceptron {
  let current = perceptron;
  for (let i = 0; i < X.rows; i++) {
    const x = X.row(i);
    const move = learningRate * (t[i] - current.predict(x));
    if (move !== 0)
      current = new Perceptron(
        current.w.map((weight, k) => weight + move * x[k]),
        current.b + move,
      );
  }
  return current;
}
