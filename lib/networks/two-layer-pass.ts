// One trip of a batch through a network of two layers, and the way back that gives the gradient. What is computed on the
// way stands in arrays that are made once and used for every batch: a training step allocates next to nothing.

import { delta, surprise } from "../losses/cross-entropy-error.js";
import { Matrix } from "../arrays/matrix.js";
import { multiplyInto } from "../arrays/products.js";
import { SparseRows } from "../arrays/sparse-rows.js";
import { transposeInto } from "../arrays/transpose.js";
import { Descender } from "../gradients/descender.js";
import { toShares } from "../losses/softmax.js";
import { entriesOf, parameterNames, type TwoLayerParameters, zerosLike } from "./two-layer-parameters.js";
import { pairwiseSum } from "../arrays/reductions/pairwise-sum.js";
import { Vector } from "../arrays/vector.js";

/** The working memory of a forward and a backward pass with batches of one size. */
export class TwoLayerPass {
  /** The examples, one per row; to be filled before `forward`. */
  readonly X: SparseRows = new SparseRows();
  /** What the hidden units answer: (examples, hidden units), from 0 to 1. */
  readonly Z1: Matrix;
  /** The probabilities: (examples, outputs). */
  readonly Y: Matrix;
  /** ∂L/∂ each parameter, after `backward`. */
  readonly gradient: TwoLayerParameters;

  readonly #losses: Vector;
  readonly #parameters: TwoLayerParameters;
  readonly #sparseZ1: SparseRows = new SparseRows();
  /** The slopes of the loss by A2 = Z1 W2 + b2, the scores, and by A1 = X W1 + b1. */
  readonly #dA2: Matrix;
  readonly #dA1: Matrix;
  readonly #sparseDA2: SparseRows = new SparseRows();
  readonly #transposed: SparseRows = new SparseRows();
  readonly #W2Transposed: Matrix;
  readonly #descenders: readonly Descender[];

  /**
   * @param parameters - of the network: read at every pass; only `descend` changes them
   * @param batchSize - how many examples go through at once
   */
  constructor(parameters: TwoLayerParameters, batchSize: number) {
    const { W2 } = parameters;
    this.#parameters = parameters;
    this.#losses = new Vector(batchSize);
    this.Z1 = new Matrix(batchSize, W2.rows);
    this.Y = new Matrix(batchSize, W2.cols);
    this.gradient = zerosLike(parameters);
    this.#dA2 = new Matrix(batchSize, W2.cols);
    this.#dA1 = new Matrix(batchSize, W2.rows);
    this.#W2Transposed = new Matrix(W2.cols, W2.rows);
    this.#descenders = parameterNames.map((name) => new Descender(entriesOf(parameters[name])));
  }

  /** Fills Z1 = sigmoid(X W1 + b1) and Y = softmax(Z1 W2 + b2). */
  forward(): void {
    const { Z1, Y } = this;
    const { W1, b1, W2, b2 } = this.#parameters;
    multiplyInto(Z1, this.X, W1);
    addRowwise(Z1, b1);
    sigmoidEach(Z1.data);
    multiplyInto(Y, this.#sparseZ1.fill(Z1), W2);
    addRowwise(Y, b2);
    sharesOfRows(Y);
  }

  /** The loss of what `forward` left: the mean of −log(y + 1e-7) over the examples, in nats. */
  loss(labels: ArrayLike<number>): number {
    return meanSurprise(this.Y, labels, this.#losses);
  }

  /** How many examples `forward` gave the largest probability to the right class. */
  countRight(labels: ArrayLike<number>): number {
    const { rows, cols, data } = this.Y;
    let right = 0;
    for (let i = 0; i < rows; i++) {
      let best = 0;
      for (let k = 1; k < cols; k++) if (data[i * cols + k] > data[i * cols + best]) best = k;
      if (best === labels[i]) right++;
    }
    return right;
  }

  /**
   * Fills `gradient` from what `forward` left, going from the loss back to the weights.
   *
   * @param labels - the right class of each example
   */
  backward(labels: ArrayLike<number>): void {
    const { X, Z1, Y, gradient } = this;
    const { W2 } = this.#parameters;
    const dA2 = this.#dA2;
    const dA1 = this.#dA1;

    // ∂L/∂A2 = (Y − T) / n. The 1e-7 inside the logarithm makes the slope smaller where y is tiny.
    for (let i = 0; i < Y.rows; i++) {
      const right = i * Y.cols + labels[i];
      const share = Y.data[right] / (Y.data[right] + delta) / Y.rows;
      for (let place = i * Y.cols; place < (i + 1) * Y.cols; place++)
        dA2.data[place] = share * (Y.data[place] - (place === right ? 1 : 0));
    }
    multiplyInto(gradient.W2, this.#transposed.fillTransposed(this.#sparseZ1), dA2);
    sumColumns(dA2, gradient.b2);

    // ∂L/∂A1 = (∂L/∂Z1) · Z1 (1 − Z1), the sigmoid's slope.
    transposeInto(this.#W2Transposed, W2);
    multiplyInto(dA1, this.#sparseDA2.fill(dA2), this.#W2Transposed);
    for (let place = 0; place < Z1.data.length; place++)
      dA1.data[place] *= Z1.data[place] * (1 - Z1.data[place]);
    multiplyInto(gradient.W1, this.#transposed.fillTransposed(X), dA1);
    sumColumns(dA1, gradient.b1);
  }

  /** Moves the parameters a step against `gradient`. */
  descend(learningRate: number): void {
    parameterNames.forEach((name, i) =>
      this.#descenders[i].step(entriesOf(this.gradient[name]), learningRate),
    );
  }
}

function addRowwise({ rows, cols, data }: Matrix, b: Vector): void {
  for (let i = 0, place = 0; i < rows; i++) for (let j = 0; j < cols; j++, place++) data[place] += b[j];
}

/** 1 / (1 + e⁻ˣ) of each value, in place. */
export function sigmoidEach(values: Vector): void {
  for (let i = 0; i < values.length; i++) values[i] = 1 / (1 + Math.exp(-values[i]));
}

/** Turns each row of scores into shares, in place. */
export function sharesOfRows({ cols, data }: Matrix): void {
  for (let start = 0; start < data.length; start += cols) toShares(data, start, start + cols);
}

/** The mean of −log(y + 1e-7) over the examples; `losses` has room for one each. */
export function meanSurprise(
  { rows, cols, data }: Matrix,
  labels: ArrayLike<number>,
  losses: Vector,
): number {
  for (let i = 0; i < rows; i++) losses[i] = surprise(data[i * cols + labels[i]]);
  return pairwiseSum(losses) / rows;
}

function sumColumns({ rows, cols, data }: Matrix, sums: Vector): void {
  sums.fill(0);
  for (let i = 0, place = 0; i < rows; i++) for (let j = 0; j < cols; j++, place++) sums[j] += data[place];
}
