// A data set of handwritten digits: images and targets to train on and to test with, and where they come from.

import { checkFlag, checkOptions } from "../../arrays/check.js";
import { inspect } from "../../arrays/format.js";
import { Images } from "../images/images.js";
import { LabelTargets } from "../images/label-targets.js";
import { OneHotTargets } from "../images/one-hot-targets.js";
import { dataWords } from "../words.js";

/** How to give the numbers of a data set. */
export interface DigitOptions {
  /** Pixels from 0 to 1 (`true`, the default) or from 0 to 255. */
  readonly normalize?: boolean;
  /** Images of the shape `[images, 784]` (`true`, the default) or `[images, 1, 28, 28]`. */
  readonly flatten?: boolean;
  /** Targets as one-hot rows, or as labels 0 to 9 (`false`, the default). */
  readonly oneHotLabel?: boolean;
}

/** The options that give targets as one-hot rows. */
export type OneHot = { readonly oneHotLabel: true };

/** The options that give targets as labels. */
export type Label = { readonly oneHotLabel?: false };

/** Images and targets to train on and to test with; `T` is `LabelTargets` or `OneHotTargets`. */
export interface Digits<T extends LabelTargets | OneHotTargets = LabelTargets | OneHotTargets> {
  /** The images to train on. */
  readonly xTrain: Images;
  /** Their targets. */
  readonly tTrain: T;
  /** The images to test with, never trained on. */
  readonly xTest: Images;
  /** Their targets. */
  readonly tTest: T;
  /** Which data these are: MNIST, or digits that this library drew. */
  readonly source: "MNIST" | "synthetic";
  /** What went wrong while MNIST was being looked for, a sentence each; empty if nothing did. */
  readonly notes: readonly string[];
  /** Returns a line or two that say which data these are, to stand above what is made of them. */
  describe(): string;
}

/** The values that a data set is made of: pixels and labels as bytes. */
export interface DigitBytes {
  readonly trainImages: Uint8Array;
  readonly trainLabels: Uint8Array;
  readonly testImages: Uint8Array;
  readonly testLabels: Uint8Array;
}

const digitOptions = ["normalize", "flatten", "oneHotLabel"] as const;

/** Throws unless `options` holds nothing but the named options and those of all digits, which are true or false. */
export function checkDigitOptions<T extends DigitOptions>(
  caller: string,
  options: T,
  names: readonly (keyof T & string)[],
): void {
  checkOptions<T>(caller, options, [...digitOptions, ...names]);
  for (const name of digitOptions) checkFlag(caller, name, options[name]);
}

/** The height and the width of every image, in pixels. */
export const digitSize = 28;

/**
 * Returns bytes as a data set.
 *
 * @param bytes - images of 28 × 28 pixels and their labels 0 to 9: kept, not copied
 * @param options - how to give the numbers
 * @param source - which data they are
 * @param notes - what went wrong on the way
 */
export function digitsOf(
  bytes: DigitBytes,
  options: DigitOptions,
  source: Digits["source"],
  notes: readonly string[],
): Digits {
  const { normalize, flatten, oneHotLabel = false } = options;
  const images = (data: Uint8Array) =>
    new Images(data, { height: digitSize, width: digitSize, normalize, flatten });
  const targets = (labels: Uint8Array) =>
    oneHotLabel ? new OneHotTargets(labels) : new LabelTargets(labels);
  const digits = {
    xTrain: images(bytes.trainImages),
    tTrain: targets(bytes.trainLabels),
    xTest: images(bytes.testImages),
    tTest: targets(bytes.testLabels),
    source,
    notes,
    describe: () => description(digits),
    [inspect]: () => description(digits),
  };
  return digits;
}

function description({ source, xTrain, xTest, notes }: Omit<Digits, "describe">): string {
  const say = dataWords();
  const counts = say.counts(xTrain.length, xTest.length, xTrain.height, xTrain.width);
  return source === "MNIST" ? say.mnist(counts) : say.synthetic(counts, notes.length > 0);
}
