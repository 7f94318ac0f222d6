// A network with one hidden layer, and the two ways to its gradient: by formula, and by difference quotients.

import { argmax } from "../arrays/argmax.js";
import { toVector } from "../arrays/check-arrays.js";
import { nonFiniteError } from "../arrays/check.js";
import { crossEntropyError } from "../losses/cross-entropy-error.js";
import {
  type Examples,
  isVector,
  range,
  readExamples,
  readLabels,
  type Targets,
} from "../examples/example-reader.js";
import { incrementalGradient } from "./incremental-gradient.js";
import { Matrix } from "../arrays/matrix.js";
import { fromSafetensors, toSafetensors } from "../arrays/safetensors.js";
import {
  checkParameters,
  copyParameters,
  drawParameters,
  type TwoLayerNetOptions,
  type TwoLayerParameters,
} from "./two-layer-parameters.js";
import { TwoLayerPass } from "./two-layer-pass.js";
import type { Vector, VectorLike } from "../arrays/vector.js";

/**
 * A network of two layers: softmax(sigmoid(X W1 + b1) W2 + b2).
 *
 * @example
 * const random = createRandom(1);
 * const net = new TwoLayerNet({ random, inputSize: 2, hiddenSize: 4, outputSize: 2, weightInitStd: 1 });
 * net.predict([1, 0]) // => [0.457729, 0.542271]
 * net.loss([1, 0], 1) // => 0.6119892254992686
 * net.gradient([1, 0], 1).b2 // => [0.45772892, -0.45772892]
 * Source: 4.5, `TwoLayerNet`
 */
export class TwoLayerNet {
  /** The weights and biases; changing them changes the network. */
  readonly parameters: TwoLayerParameters;

  /**
   * @param options - `{ random }` and sizes: weights are drawn normally, biases are 0; or `{ parameters }`: those of
   *   another network, of which a copy is kept
   * @throws {RangeError} if a size is out of range, or parameters don't fit each other or are not finite
   * @throws {TypeError} if neither `random` nor `parameters` are given, or there is no such option
   */
  constructor(options: TwoLayerNetOptions | { parameters: TwoLayerParameters }) {
    if ("parameters" in Object(options)) {
      const { parameters } = options as { parameters: TwoLayerParameters };
      checkParameters("TwoLayerNet", parameters);
      this.parameters = copyParameters(parameters);
    } else this.parameters = drawParameters(caller, options as TwoLayerNetOptions);
  }

  /** How many numbers an example has. */
  get inputSize(): number {
    return this.parameters.W1.rows;
  }

  /** How many hidden units there are. */
  get hiddenSize(): number {
    return this.parameters.W1.cols;
  }

  /** How many classes there are. */
  get outputSize(): number {
    return this.parameters.W2.cols;
  }

  /**
   * Returns the probability of each class.
   *
   * @param x - an example of `inputSize` finite numbers, a matrix of one example per row, or images
   * @returns a Vector (outputs), or a Matrix with such a row for each example; each row adds up to 1
   * @throws {RangeError} if `x` doesn't fit the network, is empty or not finite, or the parameters are not finite or
   *   too large
   */
  predict(x: VectorLike): Vector;
  predict(X: Examples): Matrix;
  predict(x: VectorLike | Examples): Vector | Matrix {
    if (isVector(x)) return this.predict(asRow(x)).data;
    const examples = readExamples(caller, "x", x, this.inputSize);
    const Y = new Matrix(examples.length, this.outputSize);
    // A thousand at a time: enough to be quick, and little memory whatever the size of the set.
    let pass = new TwoLayerPass(this.parameters, Math.min(1000, examples.length));
    for (let from = 0; from < examples.length; from += 1000) {
      const count = Math.min(1000, examples.length - from);
      if (count < pass.Y.rows) pass = new TwoLayerPass(this.parameters, count);
      examples.fill(pass.X, range(from, count));
      this.#forward(pass);
      Y.data.set(pass.Y.data, from * Y.cols);
    }
    return Y;
  }

  /**
   * Returns the cross-entropy of the prediction against the target, for many examples its mean.
   *
   * @param x - an example, a matrix of one example per row, or images
   * @param t - its target, one-hot or as a label; for many a one-hot matrix, a list of labels, or targets of `downhill/data`
   * @returns 0 or more, in nats
   * @throws {RangeError} if `x` or `t` don't fit the network or each other
   */
  loss(x: VectorLike, t: VectorLike | number): number;
  loss(X: Examples, t: Targets): number;
  loss(x: VectorLike | Examples, t: VectorLike | number | Targets): number {
    const [X, targets] = asBatch(x, t);
    const Y = this.predict(X);
    return crossEntropyError(Y, readLabels(caller, targets, Y.rows, Y.cols) as number[]);
  }

  /**
   * Returns the share of examples whose right class gets the largest probability.
   *
   * @param X - a matrix of one example per row, or images
   * @param t - their targets, as for `loss`
   * @returns from 0 to 1
   * @throws {RangeError} if `X` or `t` don't fit the network or each other
   */
  accuracy(X: Examples, t: Targets): number {
    const Y = this.predict(X);
    const labels = readLabels(caller, t, Y.rows, Y.cols);
    return argmax(Y).filter((guess, i) => guess === labels[i]).length / Y.rows;
  }

  /**
   * Returns the gradient of the loss from its formula, going back from the output to the input (backpropagation).
   *
   * @param x - an example, a matrix of one example per row, or images
   * @param t - its target, as for `loss`
   * @returns ∂L/∂W1, ∂L/∂b1, ∂L/∂W2 and ∂L/∂b2, each in the shape of its parameter; nats per unit
   * @throws {RangeError} if `x` or `t` don't fit the network or each other
   */
  gradient(x: VectorLike, t: VectorLike | number): TwoLayerParameters;
  gradient(X: Examples, t: Targets): TwoLayerParameters;
  gradient(x: VectorLike | Examples, t: VectorLike | number | Targets): TwoLayerParameters {
    const [X, targets] = asBatch(x, t);
    const examples = readExamples(caller, "x", X, this.inputSize);
    const labels = readLabels(caller, targets, examples.length, this.outputSize);
    const pass = new TwoLayerPass(this.parameters, examples.length);
    examples.fill(pass.X, range(0, examples.length));
    this.#forward(pass);
    pass.backward(labels);
    return pass.gradient;
  }

  /**
   * Returns the gradient by moving each weight a little to both sides, as the function `numericalGradient` does, but in
   * seconds rather than hours: after each move only what depends on that weight is computed anew.
   *
   * @param x - an example, a matrix of one example per row, or images
   * @param t - its target, as for `loss`
   * @returns as `gradient` does, within about 1e-9
   * @throws {RangeError} if `x` or `t` don't fit the network or each other
   */
  numericalGradient(x: VectorLike, t: VectorLike | number): TwoLayerParameters;
  numericalGradient(X: Examples, t: Targets): TwoLayerParameters;
  numericalGradient(x: VectorLike | Examples, t: VectorLike | number | Targets): TwoLayerParameters {
    const [X, targets] = asBatch(x, t);
    const examples = readExamples(caller, "x", X, this.inputSize);
    const labels = readLabels(caller, targets, examples.length, this.outputSize);
    const pass = new TwoLayerPass(this.parameters, examples.length);
    examples.fill(pass.X, range(0, examples.length));
    this.#forward(pass);
    incrementalGradient(this.parameters, pass, labels);
    return pass.gradient;
  }

  /** Returns the parameters as the bytes of a safetensors file, which other programs read too. */
  save(): Uint8Array {
    return toSafetensors(this.parameters);
  }

  /**
   * Returns the network whose parameters were saved.
   *
   * @param bytes - a safetensors file with W1, b1, W2 and b2
   * @throws {RangeError} if the file is damaged, or its parameters don't fit each other or are not finite
   * @throws {TypeError} if `bytes` is not a Uint8Array, or a parameter is missing or of another kind
   * @example
   * const net = new TwoLayerNet({ random: createRandom(1), inputSize: 2, hiddenSize: 4, outputSize: 2 });
   * TwoLayerNet.load(net.save()).parameters.W1.at(0, 0) === net.parameters.W1.at(0, 0) // => true
   */
  static load(bytes: Uint8Array): TwoLayerNet {
    const parameters: object = fromSafetensors(bytes);
    return new TwoLayerNet({ parameters: parameters as TwoLayerParameters });
  }

  /** Throws if no probabilities come out: whoever changes the parameters may make them too large, or no numbers. */
  #forward(pass: TwoLayerPass): void {
    pass.forward();
    if (!pass.Y.data.some(Number.isNaN)) return;
    checkParameters(caller, this.parameters);
    throw nonFiniteError(`${caller}: scores must be finite, got parameters too large for that`);
  }
}

const caller = "TwoLayerNet";

function asRow(x: VectorLike): Matrix {
  return new Matrix(1, x.length, toVector(caller, "x", x));
}

/** An example and its target as a batch of one; batches stay as they are. */
function asBatch(x: VectorLike | Examples, t: VectorLike | number | Targets): [Examples, Targets] {
  if (!isVector(x)) return [x, t as Targets];
  const X = asRow(x);
  if (typeof t === "number") return [X, [t]];
  const row = toVector(caller, "t", t as VectorLike, "a one-hot vector or a label");
  return [X, new Matrix(1, row.length, row)];
}
