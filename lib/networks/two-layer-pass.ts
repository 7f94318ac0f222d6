// One trip of a batch through a network of two layers, and the way back that gives the gradient. What is computed on the
// way stands in arrays that are made once and used for every batch: a training step allocates next to nothing.

import { delta, surprise } from "../losses/cross-entropy-error.js";
import { Matrix } from "../arrays/matrix.js";
import { multiplyInto, NonZeros } from "../arrays/non-zeros.js";
import { toShares } from "../losses/softmax.js";
import { type TwoLayerParameters, zerosLike } from "./two-layer-parameters.js";
import { sum } from "../arrays/sum.js";
import { Vector } from "../arrays/vector.js";

/** The working memory of a forward and a backward pass with batches of one size. */
export class TwoLayerPass {
  /** The examples, one per row; to be filled before `forward`. */
  readonly X: NonZeros = new NonZeros();
  /** What the hidden units answer: (examples, hidden units), from 0 to 1. */
  readonly Z1: Matrix;
  /** The probabilities: (examples, outputs). */
  readonly Y: Matrix;
  /** ∂L/∂ each parameter, after `backward`. */
  readonly gradient: TwoLayerParameters;

  readonly #losses: Vector;
  readonly #parameters: TwoLayerParameters;
  readonly #Z1: NonZeros = new NonZeros();
  readonly #slopesY: Matrix;
  readonly #slopesZ1: Matrix;
  readonly #turned: NonZeros = new NonZeros();
  readonly #slopes: NonZeros = new NonZeros();
  readonly #W2Turned: Matrix;

  /**
   * @param parameters - of the network: read at every pass, never changed
   * @param batchSize - how many examples go through at once
   */
  constructor(parameters: TwoLayerParameters, batchSize: number) {
    const { W2 } = parameters;
    this.#parameters = parameters;
    this.#losses = new Vector(batchSize);
    this.Z1 = new Matrix(batchSize, W2.rows);
    this.Y = new Matrix(batchSize, W2.cols);
    this.gradient = zerosLike(parameters);
    this.#slopesY = new Matrix(batchSize, W2.cols);
    this.#slopesZ1 = new Matrix(batchSize, W2.rows);
    this.#W2Turned = new Matrix(W2.cols, W2.rows);
  }

  /** Fills Z1 = sigmoid(X W1 + b1) and Y = softmax(Z1 W2 + b2). */
  forward(): void {
    const { Z1, Y } = this;
    const { W1, b1, W2, b2 } = this.#parameters;
    multiplyInto(Z1, this.X, W1);
    addRowwise(Z1, b1);
    sigmoidEach(Z1.data);
    multiplyInto(Y, this.#Z1.fill(Z1), W2);
    addRowwise(Y, b2);
    for (let start = 0; start < Y.data.length; start += Y.cols) toShares(Y.data, start, start + Y.cols);
  }

  /** The loss of what `forward` left: the mean of −log(y + 1e-7) over the examples, in nats. */
  loss(labels: ArrayLike<number>): number {
    const { rows, cols, data } = this.Y;
    for (let i = 0; i < rows; i++) this.#losses[i] = surprise(data[i * cols + labels[i]]);
    return sum(this.#losses) / rows;
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
    const slopesY = this.#slopesY;
    const slopesZ1 = this.#slopesZ1;

    // ∂L/∂(Z1 W2 + b2) = (Y − T) / n. The 1e-7 inside the logarithm makes the slope smaller where y is tiny.
    for (let i = 0; i < Y.rows; i++) {
      const right = i * Y.cols + labels[i];
      const share = Y.data[right] / (Y.data[right] + delta) / Y.rows;
      for (let place = i * Y.cols; place < (i + 1) * Y.cols; place++)
        slopesY.data[place] = share * (Y.data[place] - (place === right ? 1 : 0));
    }
    multiplyInto(gradient.W2, this.#turned.fillTransposed(this.#Z1), slopesY);
    sumColumns(slopesY, gradient.b2);

    // ∂L/∂(X W1 + b1) = (∂L/∂Z1) · Z1 (1 − Z1), the sigmoid's slope.
    turn(W2, this.#W2Turned);
    multiplyInto(slopesZ1, this.#slopes.fill(slopesY), this.#W2Turned);
    for (let place = 0; place < Z1.data.length; place++)
      slopesZ1.data[place] *= Z1.data[place] * (1 - Z1.data[place]);
    multiplyInto(gradient.W1, this.#turned.fillTransposed(X), slopesZ1);
    sumColumns(slopesZ1, gradient.b1);
  }
}

function addRowwise({ rows, cols, data }: Matrix, b: Vector): void {
  for (let i = 0, place = 0; i < rows; i++) for (let j = 0; j < cols; j++, place++) data[place] += b[j];
}

function sigmoidEach(values: Vector): void {
  for (let i = 0; i < values.length; i++) values[i] = 1 / (1 + Math.exp(-values[i]));
}

function sumColumns({ rows, cols, data }: Matrix, sums: Vector): void {
  sums.fill(0);
  for (let i = 0, place = 0; i < rows; i++) for (let j = 0; j < cols; j++, place++) sums[j] += data[place];
}

function turn({ rows, cols, data }: Matrix, turned: Matrix): void {
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < cols; j++) turned.data[j * rows + i] = data[i * cols + j];
}
