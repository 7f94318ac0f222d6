// Digits that look like handwriting and need no download: each numeral's strokes as curves, written unevenly.
// They stand in for MNIST where it is not to be had; they are easier than MNIST, and no substitute for its results.

import { checkWhole } from "../../arrays/check.js";
import { createRandom, type Random } from "../../arrays/random.js";
import {
  checkDigitOptions,
  digitSize,
  digitsOf,
  type DigitBytes,
  type DigitOptions,
  type Digits,
  type Label,
  type OneHot,
} from "./digits.js";
import { fitCurves } from "./fit.js";
import { handwrite } from "./handwriting.js";
import { numerals, type Numeral } from "./numerals.js";
import { drawPath } from "./pen.js";
import type { LabelTargets } from "../images/label-targets.js";
import type { OneHotTargets } from "../images/one-hot-targets.js";

/** Half a million images of 784 bytes take 390 MB. */
const mostImages = 500_000;

/** How many digits to draw, from which seed, and how to give them. */
export interface SyntheticOptions extends DigitOptions {
  /** The seed, a whole number from 0 to 2³² − 1; the same seed draws the same digits. Default: 0. */
  readonly seed?: number;
  /** How many images to train on, at least 1. Default: 60,000. */
  readonly train?: number;
  /** How many images to test with, at least 1. Default: 10,000. */
  readonly test?: number;
}

/**
 * Returns images of digits that the library draws itself, in the shapes and types of `loadMnist`.
 *
 * The first images stay the same when more are asked for.
 *
 * @param options - `seed`, `train`, `test` as above; `normalize`, `flatten`, `oneHotLabel` as for `loadMnist`
 * @returns images `xTrain`, `xTest` and targets `tTrain`, `tTest`, with `source` `"synthetic"`
 * @throws {RangeError} if the seed or a number of images is out of range: at most 500,000 in all
 * @throws {TypeError} if an option is of another kind, or there is no such option
 * @example
 * const { xTrain, tTrain } = syntheticDigits({ seed: 1, train: 1000, test: 100 });
 * xTrain.shape // => [1000, 784]
 * tTrain.shape // => [1000]
 *
 * Source: none; the strokes are the library's own, the format is MNIST's.
 */
export function syntheticDigits(options: SyntheticOptions & OneHot): Digits<OneHotTargets>;
export function syntheticDigits(options?: SyntheticOptions & Label): Digits<LabelTargets>;
export function syntheticDigits(options?: SyntheticOptions): Digits;
export function syntheticDigits(options: SyntheticOptions = {}): Digits {
  checkDigitOptions("syntheticDigits", options, ["seed", "train", "test"]);
  return digitsOf(drawDigitBytes(options), options, "synthetic", []);
}

/**
 * Returns the pixels and labels of `syntheticDigits` as bytes.
 *
 * @param options - the seed and how many digits to draw
 * @throws {RangeError} if the seed or a number of images is out of range
 */
export function drawDigitBytes({ seed = 0, train = 60_000, test = 10_000 }: SyntheticOptions): DigitBytes {
  checkWhole("syntheticDigits", "seed", seed, 0);
  if (!(seed < 2 ** 32)) throw new RangeError(`syntheticDigits: seed must be below 2³², got ${seed}`);
  checkWhole("syntheticDigits", "train", train, 1);
  checkWhole("syntheticDigits", "test", test, 1);
  if (!(train + test <= mostImages))
    throw new RangeError(
      `syntheticDigits: train and test must be at most ${mostImages} together, got ${train} and ${test}`,
    );
  const [trainImages, trainLabels] = drawDigits(train, createRandom(seed));
  // A stream of its own, so that the test images don't depend on how many there are to train on.
  const [testImages, testLabels] = drawDigits(test, createRandom((seed ^ 0x7e57) >>> 0));
  return { trainImages, trainLabels, testImages, testLabels };
}

function drawDigits(count: number, random: Random): [images: Uint8Array, labels: Uint8Array] {
  const pixels = digitSize * digitSize;
  const images = new Uint8Array(count * pixels);
  const labels = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    labels[i] = Math.floor(random.uniform(0, 10));
    drawDigit(images.subarray(i * pixels, (i + 1) * pixels), numerals[labels[i]], random);
  }
  return [images, labels];
}

function drawDigit(image: Uint8Array, ways: readonly Numeral[], random: Random): void {
  const curves = handwrite(pick(ways, random), random);
  // Radius and soft edge in pixels, set by eye beside MNIST: from a fine pen to a felt-tip.
  const thickness = Math.min(2.1, Math.max(0.6, 1.25 * Math.exp(random.normal(0, 0.27))));
  const softness = random.uniform(0.9, 1.6);
  for (const path of fitCurves(curves, digitSize, thickness, random)) {
    drawPath(image, digitSize, path, softness);
  }
}

function pick(ways: readonly Numeral[], random: Random): Numeral {
  const total = ways.reduce((sum, { weight }) => sum + weight, 0);
  let rest = random.uniform(0, total);
  return ways.find(({ weight }) => (rest -= weight) < 0) ?? ways[0];
}
