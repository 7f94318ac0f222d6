// `train` and its settings; the work itself is in training.ts.

import { checkFunction, checkOptions, checkPositive, checkWhole, describe } from "../arrays/check.js";
import { type Examples, readExamples, readLabels, type Targets } from "../examples/example-reader.js";
import type { Random } from "../arrays/random.js";
import { type LabelledExamples, Training, type TrainingSettings } from "./training.js";
import type { TrainingProgress } from "./training-history.js";
import { TwoLayerNet } from "./two-layer-network.js";

/** What to learn from and, if given, what to be tested with: as `loadMnist` returns it. */
export interface TrainingData {
  /** Examples to learn from, one per row: a matrix, or images. */
  readonly xTrain: Examples;
  /** Their targets: labels, a one-hot matrix, or targets of `downhill/data`. */
  readonly tTrain: Targets;
  /** Examples that are never learnt from. */
  readonly xTest?: Examples;
  /** Their targets; needed beside `xTest`. */
  readonly tTest?: Targets;
}

/** Settings of `train`. */
export interface TrainOptions {
  /** Where the mini-batches come from. */
  random: Random;
  /** How many steps to take, a whole number from 0. 1000 if left out. */
  steps?: number;
  /** Examples in a mini-batch, a whole number from 1. 100 if left out. */
  batchSize?: number;
  /** How far a step goes, as a multiple of the gradient; above 0. 0.1 if left out. */
  learningRate?: number;
  /** How the gradient is found: by its formula (`"analytic"`, the default) or from differences of the loss. */
  gradient?: "analytic" | "numerical";
  /**
   * After how many steps the accuracies are measured, a whole number; before the first step and after the last they
   * are too. An epoch if left out; 0 measures none.
   */
  accuracyEvery?: number;
  /** Is told how far the training has come, several times a second and at its end. */
  onProgress?: (progress: TrainingProgress) => void;
  /** Ends the training when it says so: the `signal` of an `AbortController`. */
  signal?: { readonly aborted: boolean };
}

/**
 * Returns a training of `net`: await it to run it to its end, or loop over it with `for await` to be told of its progress.
 *
 * Each step draws a mini-batch, takes the gradient of its loss and moves every parameter: w ← w − learningRate · ∂L/∂w.
 * The net learns in place, and `history` grows with it. Whoever stops in the middle keeps both, and can go on by
 * awaiting once more.
 *
 * @param net - the network to train: its parameters are changed
 * @param data - examples and targets, such as `loadMnist` returns; left as they are
 * @param options - settings
 * @returns a training that has not begun yet; awaited, its history
 * @throws {RangeError} if data don't fit the network or each other, or a setting is out of range
 * @throws {TypeError} if something is of another kind, or there is no such option
 * @example
 * const random = createRandom(1);
 * const net = new TwoLayerNet({ random, inputSize: 2, hiddenSize: 4, outputSize: 2, weightInitStd: 1 });
 * const xor = { xTrain: matrix([[0, 0], [0, 1], [1, 0], [1, 1]]), tTrain: [0, 1, 1, 0] };
 * const training = train(net, xor, { random, steps: 2000, batchSize: 4, learningRate: 1 });
 * training.progress.step // => 0
 * // (await training).accuracies.at(-1) gives { step: 2000, train: 1, test: undefined }
 * Source: 4.5; the steps are those of `gradientDescent`, with another mini-batch each time
 */
export function train(net: TwoLayerNet, data: TrainingData, options: TrainOptions): Training {
  if (!(net instanceof TwoLayerNet))
    throw new TypeError(`train: net must be a TwoLayerNet, got ${describe(net)}`);
  const read = (X: Examples, t: Targets, names: { rows: string; t: string }): LabelledExamples => {
    const examples = readExamples("train", names.rows, X, net.inputSize);
    return { examples, labels: readLabels("train", t, examples.length, net.outputSize, names) };
  };
  const { xTrain, tTrain, xTest, tTest } = Object(data) as TrainingData;
  const learnt = read(xTrain, tTrain, { rows: "xTrain", t: "tTrain" });
  const tested = xTest !== undefined || tTest !== undefined;
  const held = tested ? read(xTest as Examples, tTest as Targets, { rows: "xTest", t: "tTest" }) : undefined;
  return new Training(net.parameters, learnt, held, readOptions(options, learnt.examples.length));
}

const optionNames = [
  "random",
  "steps",
  "batchSize",
  "learningRate",
  "gradient",
  "accuracyEvery",
  "onProgress",
  "signal",
] as const;

function readOptions(options: TrainOptions, examples: number): TrainingSettings {
  const { random, steps = 1000, batchSize = 100, learningRate = 0.1 } = Object(options) as TrainOptions;
  if (typeof random?.choice !== "function")
    throw new TypeError(`train: options must hold a generator random, got ${describe(random)}`);
  checkOptions("train", options, optionNames);
  const { gradient = "analytic", onProgress, signal } = options;
  checkWhole("train", "steps", steps, 0);
  checkWhole("train", "batchSize", batchSize, 1);
  checkPositive("train", "learningRate", learningRate);
  // An epoch: as many steps as show as many examples as there are.
  const { accuracyEvery = Math.max(1, Math.round(examples / batchSize)) } = options;
  checkWhole("train", "accuracyEvery", accuracyEvery, 0);
  if (gradient !== "analytic" && gradient !== "numerical")
    throw new RangeError(`train: gradient must be "analytic" or "numerical", got ${describe(gradient)}`);
  if (onProgress !== undefined) checkFunction("train", "onProgress", onProgress);
  if (signal !== undefined && typeof signal?.aborted !== "boolean")
    throw new TypeError(`train: signal must be an AbortController's signal, got ${describe(signal)}`);
  return { random, steps, batchSize, learningRate, gradient, accuracyEvery, onProgress, signal };
}
