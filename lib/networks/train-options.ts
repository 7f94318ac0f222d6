// What `train` may be told, and the check of it.

import {
  checkFunction,
  checkOptions,
  checkPositive,
  checkRoom,
  checkWhole,
  describe,
} from "../arrays/check.js";
import type { Random } from "../arrays/random.js";
import type { TrainingProgress } from "./training-history.js";

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

/** The options of `train`, complete. */
export type TrainingSettings = Required<Omit<TrainOptions, "signal" | "onProgress">> &
  Pick<TrainOptions, "signal" | "onProgress">;

const names = [
  "random",
  "steps",
  "batchSize",
  "learningRate",
  "gradient",
  "accuracyEvery",
  "onProgress",
  "signal",
] as const;

/**
 * The options with what was left out filled in; throws if one is out of range.
 *
 * @param examples - how many there are to learn from
 */
export function readTrainOptions(options: TrainOptions, examples: number): TrainingSettings {
  const { random, steps = 1000, batchSize = 100, learningRate = 0.1 } = Object(options) as TrainOptions;
  if (typeof random?.choice !== "function")
    throw new TypeError(`train: options must hold a generator random, got ${describe(random)}`);
  checkOptions("train", options, names);
  const { gradient = "analytic", onProgress, signal } = options;
  checkWhole("train", "steps", steps, 0);
  checkWhole("train", "batchSize", batchSize, 1);
  checkRoom("train", "steps", steps);
  checkRoom("train", "batchSize, with 100 numbers for each example,", 100 * batchSize);
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
