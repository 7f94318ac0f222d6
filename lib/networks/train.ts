// `train` checks what it is given; the work itself is in training.ts.

import { describe } from "../arrays/check.js";
import type { Examples } from "../examples/example-reader.js";
import { type LabelledSet, readLabelledSet } from "../examples/labelled-set.js";
import type { Targets } from "../examples/labels.js";
import { readTrainOptions, type TrainOptions } from "./train-options.js";
import { Training } from "./training.js";
import { TwoLayerNet } from "./two-layer-network.js";

/** What to learn from and, if given, what to be tested with: as `loadMnist` returns it. */
export type TrainingData = {
  /** Examples to learn from, one per row: a matrix, or images. */
  readonly xTrain: Examples;
  /** Their targets: labels, a one-hot matrix, or targets of `downhill/data`. */
  readonly tTrain: Targets;
} & (
  | {
      /** Examples that are never learned from. */
      readonly xTest: Examples;
      /** Their targets. */
      readonly tTest: Targets;
    }
  | { readonly xTest?: undefined; readonly tTest?: undefined }
);

/**
 * Returns a training of `net`: await it to run it to its end, or loop over it with `for await` to be told of its progress.
 *
 * Each step draws a mini-batch, takes the gradient of its loss and moves every parameter: w ← w − learningRate · ∂L/∂w.
 * The net learns in place, and `history` grows with it. Whoever stops in the middle keeps both, and can go on by
 * awaiting once more. Nothing happens before that, and so an `async` function that returns a training runs it first.
 *
 * @param net - the network to train: its parameters are changed
 * @changes net
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
  const { xTrain, tTrain, xTest, tTest } = Object(data) as TrainingData;
  const [inputs, classes] = [net.inputSize, net.outputSize];
  const read = (X: unknown, t: unknown, names: { X: string; t: string }): LabelledSet =>
    readLabelledSet("train", X as Examples, t as Targets, { inputs, classes, names });
  const learned = read(xTrain, tTrain, { X: "xTrain", t: "tTrain" });
  const tested = xTest !== undefined || tTest !== undefined;
  const held = tested ? read(xTest, tTest, { X: "xTest", t: "tTest" }) : undefined;
  return new Training(net.parameters, learned, held, readTrainOptions(options, learned.reader.length));
}
