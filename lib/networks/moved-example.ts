// What of an example's way through the network changes when a single number on it has moved: see incremental-gradient.ts.

import { Vector } from "../arrays/vector.js";
import { surprise } from "../losses/cross-entropy-error.js";
import { toShares } from "../losses/softmax.js";
import type { TwoLayerParameters } from "./two-layer-parameters.js";
import type { TwoLayerPass } from "./two-layer-pass.js";

/** One example on its way through the network, and its loss when something on that way has moved. */
export class MovedExample {
  readonly #parameters: TwoLayerParameters;
  readonly #pass: TwoLayerPass;
  readonly #shares: Vector;
  readonly #weights: Vector;
  #n = 0;
  #j = 0;
  #label = 0;
  #answer = 0;
  #opposed = 0;

  constructor(parameters: TwoLayerParameters, pass: TwoLayerPass) {
    this.#parameters = parameters;
    this.#pass = pass;
    this.#shares = new Vector(parameters.W2.cols);
    this.#weights = new Vector(parameters.W2.cols);
  }

  /** Takes example n, from its probabilities. */
  begin(n: number, label: number): void {
    const { data, cols } = this.#pass.Y;
    for (let k = 0; k < cols; k++) this.#shares[k] = data[n * cols + k];
    this.#n = n;
    this.#label = label;
  }

  /** Takes hidden unit j: its answer, 1 / (1 + opposed), and its weights to the scores. */
  lookAt(j: number): void {
    const { Z1 } = this.#pass;
    const { data, cols } = this.#parameters.W2;
    for (let k = 0; k < cols; k++) this.#weights[k] = data[j * cols + k];
    this.#j = j;
    this.#answer = Z1.data[this.#n * Z1.cols + j];
    this.#opposed = (1 - this.#answer) / this.#answer;
  }

  /**
   * How the losses differ when the sum of the unit has moved to one side and to the other: all scores move, each by its
   * weight times the change of the answer. Both are computed in one loop, side by side.
   */
  sumDifference(move: number): number {
    const shares = this.#shares;
    const weights = this.#weights;
    const label = this.#label;
    const ahead = 1 / (1 + this.#opposed * exponential(-move)) - this.#answer;
    const behind = 1 / (1 + this.#opposed * exponential(move)) - this.#answer;
    let totalAhead = 0;
    let totalBehind = 0;
    for (let k = 0; k < shares.length; k++) {
      totalAhead += shares[k] * exponential(ahead * weights[k]);
      totalBehind += shares[k] * exponential(behind * weights[k]);
    }
    const lossAhead = surprise((shares[label] * exponential(ahead * weights[label])) / totalAhead);
    const lossBehind = surprise((shares[label] * exponential(behind * weights[label])) / totalBehind);
    return (
      (Number.isNaN(lossAhead) ? this.#plainly(move) : lossAhead) -
      (Number.isNaN(lossBehind) ? this.#plainly(-move) : lossBehind)
    );
  }

  /** How the losses differ when the score of class k has moved to one side and to the other. */
  scoreDifference(k: number, move: number): number {
    return this.#movedScore(k, move) - this.#movedScore(k, -move);
  }

  /** The loss when the score of class k has moved: the other classes notice only through the total, which was 1. */
  #movedScore(k: number, move: number): number {
    const share = this.#shares[k];
    const moved = share * exponential(move);
    return surprise((k === this.#label ? moved : this.#shares[this.#label]) / (1 - share + moved));
  }

  /** The loss by the whole way through the network: for units and scores so far out that only 0 and ∞ is left of them. */
  #plainly(move: number): number {
    const { X, Z1 } = this.#pass;
    const { W1, b1, W2, b2 } = this.#parameters;
    let sum = b1[this.#j] + move;
    for (let place = X.starts[this.#n]; place < X.starts[this.#n + 1]; place++)
      sum += X.values[place] * W1.data[X.columns[place] * W1.cols + this.#j];
    const scores = new Vector(b2);
    for (let j = 0; j < W2.rows; j++) {
      const answer = j === this.#j ? 1 / (1 + Math.exp(-sum)) : Z1.data[this.#n * Z1.cols + j];
      for (let k = 0; k < W2.cols; k++) scores[k] += answer * W2.data[j * W2.cols + k];
    }
    toShares(scores, 0, scores.length);
    return surprise(scores[this.#label]);
  }
}

/** eˣ. Close to 0, where nearly all moves lead, five terms of its series give all digits at a fifth of the cost. */
export function exponential(x: number): number {
  if (!(x > -1e-3 && x < 1e-3)) return Math.exp(x);
  return 1 + x * (1 + x * (1 / 2 + x * (1 / 6 + x * (1 / 24))));
}
