// A network with one hidden layer, and the two ways to its gradient: by formula, and by difference quotients.

import { argmax } from "../arrays/reductions/argmax.js";
import { Matrix } from "../arrays/matrix.js";
import { isVectorLike } from "../arrays/check-arrays.js";
import { checkOptions } from "../arrays/check.js";
import { NonFiniteError } from "../arrays/non-finite-error.js";
import { fromSafetensors, toSafetensors } from "../arrays/safetensors.js";
import type { Vector, VectorLike } from "../arrays/vector.js";
import {
  blocks,
  type ExampleReader,
  type Examples,
  readExamples,
  toExamples,
} from "../examples/example-reader.js";
import { type LabelledSet, readLabelledSet, readOneOrMany, shareRight } from "../examples/labelled-set.js";
import type { Targets } from "../examples/labels.js";
import { crossEntropyError } from "../losses/cross-entropy-error.js";
import { incrementalGradient } from "./incremental-gradient.js";
import {
  checkParameters,
  copyParameters,
  drawParameters,
  entriesOf,
  type KnownParameters,
  parameterNames,
  type TwoLayerNetOptions,
  type TwoLayerParameters,
} from "./two-layer-parameters.js";
import { TwoLayerPass } from "./two-layer-pass.js";

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
  constructor(options: TwoLayerNetOptions | KnownParameters) {
    if ("parameters" in Object(options)) {
      checkOptions<KnownParameters>(caller, options as KnownParameters, ["parameters"]);
      const { parameters } = options as KnownParameters;
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
    const Y = this.#probabilities(readExamples(caller, "x", toExamples(caller, x), this.inputSize));
    return isVectorLike(x) ? Y.data : Y;
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
    const { reader, labels } = this.#read(x, t);
    return crossEntropyError(this.#probabilities(reader), labels as number[]);
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
    const { inputSize: inputs, outputSize: classes } = this;
    const set = readLabelledSet(caller, X, t, { inputs, classes, names: { X: "x", t: "t" } });
    return shareRight(argmax(this.#probabilities(set.reader)), set.labels);
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
    const { pass, labels } = this.#passed(x, t);
    pass.backward(labels);
    return finite(pass.gradient);
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
    const { pass, labels } = this.#passed(x, t);
    incrementalGradient(this.parameters, pass, labels);
    return finite(pass.gradient);
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

  #read(x: VectorLike | Examples, t: VectorLike | number | Targets): LabelledSet {
    return readOneOrMany(caller, x, t, { inputs: this.inputSize, classes: this.outputSize });
  }

  /** All examples after their way forward, in one pass. */
  #passed(
    x: VectorLike | Examples,
    t: VectorLike | number | Targets,
  ): { pass: TwoLayerPass; labels: ArrayLike<number> } {
    const { reader, labels } = this.#read(x, t);
    const pass = new TwoLayerPass(this.parameters, reader.length);
    for (const indices of blocks(reader.length, reader.length)) reader.fill(pass.X, indices);
    this.#forward(pass);
    return { pass, labels };
  }

  /** The probabilities of each class for each example, block by block. */
  #probabilities(reader: ExampleReader): Matrix {
    const Y = new Matrix(reader.length, this.outputSize);
    let pass: TwoLayerPass | undefined;
    for (const indices of blocks(reader.length)) {
      if (pass?.Y.rows !== indices.length) pass = new TwoLayerPass(this.parameters, indices.length);
      reader.fill(pass.X, indices);
      this.#forward(pass);
      Y.data.set(pass.Y.data, indices[0] * Y.cols);
    }
    return Y;
  }

  /** Throws if no probabilities come out: whoever changes the parameters may make them too large, or no numbers. */
  #forward(pass: TwoLayerPass): void {
    pass.forward();
    if (!pass.Y.data.some(Number.isNaN)) return;
    checkParameters(caller, this.parameters);
    throw new NonFiniteError(`${caller}: scores must be finite, got parameters too large for that`);
  }
}

const caller = "TwoLayerNet";

function finite(gradient: TwoLayerParameters): TwoLayerParameters {
  for (const name of parameterNames)
    if (!entriesOf(gradient[name]).every(Number.isFinite))
      throw new NonFiniteError(`${caller}: the gradient must be finite, got inputs too large for that`);
  return gradient;
}
