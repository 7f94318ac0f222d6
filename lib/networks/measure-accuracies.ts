// How many examples a network in training guesses right: block by block, so that a stop button works in between.

import { blocks } from "../examples/example-reader.js";
import type { LabelledSet } from "../examples/labelled-set.js";
import type { Accuracies } from "./training-history.js";
import type { TwoLayerParameters } from "./two-layer-parameters.js";
import { TwoLayerPass } from "./two-layer-pass.js";

/** Measures the accuracies on both sets, and yields between blocks; nothing comes out if a loss is not finite. */
export function* measureAccuracies(
  parameters: TwoLayerParameters,
  trainSet: LabelledSet,
  testSet: LabelledSet | undefined,
): Generator<void, Omit<Accuracies, "step"> | undefined, undefined> {
  const train = yield* accuracy(parameters, trainSet);
  const test = testSet && (yield* accuracy(parameters, testSet));
  return Number.isNaN(train) || Number.isNaN(test) ? undefined : { train, test };
}

/** The share of a set's examples that are guessed right; NaN if a loss is not finite. */
function* accuracy(
  parameters: TwoLayerParameters,
  { reader, labels }: LabelledSet,
): Generator<void, number, undefined> {
  let pass: TwoLayerPass | undefined;
  let right = 0;
  for (const indices of blocks(reader.length)) {
    if (pass?.Y.rows !== indices.length) pass = new TwoLayerPass(parameters, indices.length);
    reader.fill(pass.X, indices);
    pass.forward();
    const classes = indices.map((index) => labels[index]);
    if (!Number.isFinite(pass.loss(classes))) return NaN;
    right += pass.countRight(classes);
    yield;
  }
  return right / reader.length;
}
