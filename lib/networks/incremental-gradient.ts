// The numerical gradient of a whole network in less than a second. The plain way runs all examples through the whole
// network for each of 39,760 weights, twice. But a weight that moves changes little of what was computed before:
//   W1[i, j]  the sum of hidden unit j, by h times pixel i: that unit's answer, and through it the scores
//   b1[j]     the same, as if from a pixel that is always 1
//   W2[j, k]  the score of class k, by h times the answer of unit j
//   b2[k]     the same, as if from a unit that always answers 1
// The rest is kept. An example whose pixel is 0 doesn't notice the move at all and is left out: it adds exactly 0 to
// the difference. What comes out is still (L(w + h) − L(w − h)) / 2h, with every example's loss computed after the move.

import { defaultStep } from "../gradients/numerical-gradient.js";
import { surprise } from "../losses/cross-entropy-error.js";
import { toShares } from "../losses/softmax.js";
import type { TwoLayerParameters } from "./two-layer-parameters.js";
import type { TwoLayerPass } from "./two-layer-pass.js";
import { Vector } from "../arrays/vector.js";

const h = defaultStep;

/**
 * Fills the gradient of `pass` with difference quotients of the loss.
 *
 * @param parameters - of the network that `pass` belongs to; left as they are
 * @param pass - after `forward`
 * @param labels - the right class of each example
 */
export function incrementalGradient(
  parameters: TwoLayerParameters,
  pass: TwoLayerPass,
  labels: ArrayLike<number>,
): void {
  const { X, Z1, Y } = pass;
  const { W1, b1, W2, b2 } = pass.gradient;
  const [hiddenSize, classes] = parameters.W2.shape;
  const slopes = [W1.data, b1, W2.data, b2];
  for (const entries of slopes) entries.fill(0);

  const example = new MovedExample(parameters, pass);
  for (let n = 0; n < Y.rows; n++) {
    example.begin(n, labels[n]);
    for (let j = 0; j < hiddenSize; j++) {
      const answer = Z1.data[n * hiddenSize + j];
      example.lookAt(j);
      for (let place = X.starts[n]; place < X.starts[n + 1]; place++) {
        const move = h * X.values[place];
        W1.data[X.columns[place] * hiddenSize + j] += example.movedSum(move) - example.movedSum(-move);
      }
      b1[j] += example.movedSum(h) - example.movedSum(-h);
      for (let k = 0, move = h * answer; k < classes; k++)
        W2.data[j * classes + k] += example.movedScore(k, move) - example.movedScore(k, -move);
    }
    for (let k = 0; k < classes; k++) b2[k] += example.movedScore(k, h) - example.movedScore(k, -h);
  }
  for (const entries of slopes)
    for (let place = 0; place < entries.length; place++) entries[place] /= 2 * h * Y.rows;
}

/** One example on its way through the network, and its loss when something on that way has moved. */
class MovedExample {
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

  /** The loss when the sum of the unit has moved: all scores move, each by its weight times the change of the answer. */
  movedSum(move: number): number {
    const shares = this.#shares;
    const weights = this.#weights;
    const change = 1 / (1 + this.#opposed * exponential(-move)) - this.#answer;
    let total = 0;
    for (let k = 0; k < shares.length; k++) total += shares[k] * exponential(change * weights[k]);
    const loss = surprise((shares[this.#label] * exponential(change * weights[this.#label])) / total);
    return Number.isNaN(loss) ? this.#plainly(move, undefined, 0) : loss;
  }

  /** The loss when the score of class k has moved: the other classes notice only through the total, which was 1. */
  movedScore(k: number, move: number): number {
    const share = this.#shares[k];
    const moved = share * exponential(move);
    const loss = surprise((k === this.#label ? moved : this.#shares[this.#label]) / (1 - share + moved));
    return Number.isNaN(loss) ? this.#plainly(0, k, move) : loss;
  }

  /** The loss by the whole way through the network: for units and scores so far out that only 0 and ∞ is left of them. */
  #plainly(sumMove: number, movedClass: number | undefined, scoreMove: number): number {
    const { X, Z1 } = this.#pass;
    const { W1, b1, W2, b2 } = this.#parameters;
    let sum = b1[this.#j] + sumMove;
    for (let place = X.starts[this.#n]; place < X.starts[this.#n + 1]; place++)
      sum += X.values[place] * W1.data[X.columns[place] * W1.cols + this.#j];
    const scores = new Vector(b2);
    for (let j = 0; j < W2.rows; j++) {
      const answer = j === this.#j ? 1 / (1 + Math.exp(-sum)) : Z1.data[this.#n * Z1.cols + j];
      for (let k = 0; k < W2.cols; k++) scores[k] += answer * W2.data[j * W2.cols + k];
    }
    if (movedClass !== undefined) scores[movedClass] += scoreMove;
    toShares(scores, 0, scores.length);
    return surprise(scores[this.#label]);
  }
}

/** eˣ. Close to 0, where nearly all moves lead, five terms of its series give all digits at a fifth of the cost. */
export function exponential(x: number): number {
  if (!(x > -1e-3 && x < 1e-3)) return Math.exp(x);
  return 1 + x * (1 + x * (1 / 2 + x * (1 / 6 + x * (1 / 24))));
}
