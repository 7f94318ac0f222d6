// The numbers that a network of two layers learns, and their gradient, which has the same shapes.

import { checkAllFinite, shapeOf } from "../arrays/check-arrays.js";
import { checkOptions, checkPositive, checkRoom, checkWhole, describe } from "../arrays/check.js";
import { Matrix } from "../arrays/matrix.js";
import { drawWeights } from "../arrays/draw.js";
import type { Random } from "../arrays/random.js";
import { Vector } from "../arrays/vector.js";

/** Weights and biases of two layers, or the gradient of a loss with respect to them. */
export interface TwoLayerParameters {
  /** (inputs, hidden units) */
  readonly W1: Matrix;
  /** (hidden units) */
  readonly b1: Vector;
  /** (hidden units, outputs) */
  readonly W2: Matrix;
  /** (outputs) */
  readonly b2: Vector;
}

/** Sizes and beginning of a `TwoLayerNet`. */
export interface TwoLayerNetOptions {
  /** Where the first weights come from. */
  random: Random;
  /** Numbers in an example, a whole number from 1. 784 if left out: the pixels of a digit. */
  inputSize?: number;
  /** Hidden units, a whole number from 1. 50 if left out. */
  hiddenSize?: number;
  /** Classes, a whole number from 1. 10 if left out. */
  outputSize?: number;
  /** Standard deviation of the first weights, above 0. 0.01 if left out. */
  weightInitStd?: number;
}

/** The beginning of a `TwoLayerNet` whose parameters are known: they tell the sizes. */
export type KnownParameters = { parameters: TwoLayerParameters } & {
  [Name in keyof TwoLayerNetOptions]?: undefined;
};

/** The names of the parameters, from the input to the output. */
export const parameterNames = ["W1", "b1", "W2", "b2"] as const;

/** Parameters of the same shapes, all 0. */
export function zerosLike({ W1, b1, W2, b2 }: TwoLayerParameters): TwoLayerParameters {
  return {
    W1: new Matrix(W1.rows, W1.cols),
    b1: new Vector(b1.length),
    W2: new Matrix(W2.rows, W2.cols),
    b2: new Vector(b2.length),
  };
}

/** The same parameters in arrays of their own. */
export function copyParameters({ W1, b1, W2, b2 }: TwoLayerParameters): TwoLayerParameters {
  return { W1: W1.copy(), b1: new Vector(b1), W2: W2.copy(), b2: new Vector(b2) };
}

/** All numbers of one parameter in a row. */
export function entriesOf(parameter: Matrix | Vector): Vector {
  return parameter instanceof Matrix ? parameter.data : parameter;
}

/** Throws unless the four are finite arrays that make a network. */
export function checkParameters(caller: string, parameters: TwoLayerParameters): void {
  for (const name of parameterNames) {
    const parameter: unknown = parameters?.[name];
    const kind = name.startsWith("W") ? Matrix : Vector;
    if (!(parameter instanceof kind))
      throw new TypeError(`${caller}: ${name} must be a ${kind.name}, got ${describe(parameter)}`);
    checkAllFinite(
      caller,
      name,
      entriesOf(parameter),
      parameter instanceof Matrix ? parameter.cols : undefined,
    );
  }
  const { W1, b1, W2, b2 } = parameters;
  if (!(b1.length === W1.cols && W2.rows === W1.cols && b2.length === W2.cols))
    throw new RangeError(
      `${caller}: W1 (n, h), b1 (h), W2 (h, m) and b2 (m) must fit each other, got ` +
        parameterNames.map((name) => `${name} ${shapeOf(parameters[name])}`).join(", "),
    );
}

/** First parameters: weights drawn normally, biases 0. */
export function drawParameters(caller: string, options: TwoLayerNetOptions): TwoLayerParameters {
  const {
    random,
    inputSize = 784,
    hiddenSize = 50,
    outputSize = 10,
    weightInitStd = 0.01,
  } = Object(options) as TwoLayerNetOptions;
  if (typeof random?.normal !== "function")
    throw new TypeError(
      `${caller}: options must hold a generator random, or parameters, got ${describe(options)}`,
    );
  checkOptions(caller, options, ["random", "inputSize", "hiddenSize", "outputSize", "weightInitStd"]);
  checkWhole(caller, "inputSize", inputSize, 1);
  checkWhole(caller, "hiddenSize", hiddenSize, 1);
  checkWhole(caller, "outputSize", outputSize, 1);
  checkRoom(caller, "inputSize and hiddenSize", inputSize * hiddenSize);
  checkRoom(caller, "hiddenSize and outputSize", hiddenSize * outputSize);
  checkPositive(caller, "weightInitStd", weightInitStd);
  const draw = (...shape: [rows: number, cols: number]): Matrix =>
    drawWeights(caller, random, shape, weightInitStd);
  return {
    W1: draw(inputSize, hiddenSize),
    b1: new Vector(hiddenSize),
    W2: draw(hiddenSize, outputSize),
    b2: new Vector(outputSize),
  };
}
