// MNIST, the handwritten digits of chapter 4, from wherever this computer can get them.

import { checkFlag } from "../../arrays/check.js";
import {
  checkDigitOptions,
  digitsOf,
  type DigitOptions,
  type Digits,
  type Label,
  type OneHot,
} from "../digits/digits.js";
import { drawDigitBytes } from "../digits/synthetic-digits.js";
import type { LabelTargets } from "../images/label-targets.js";
import type { OneHotTargets } from "../images/one-hot-targets.js";
import { checkSources, type FileSources, fromCacheOrMirrors, fromDirectory } from "./find-files.js";
import { mnistFiles } from "./mnist-files.js";

/** How to give MNIST, where to look for it, and what to do where it is not to be had. */
export interface MnistOptions extends DigitOptions, FileSources {
  /** Whether to return the digits of `syntheticDigits()` where MNIST is not to be had (`true`, the default) or to throw. */
  readonly fallback?: boolean;
}

/**
 * Returns MNIST: 60,000 images of handwritten digits to train on and 10,000 to test with, 28 × 28 pixels each.
 *
 * The four files come from the folder in `MNIST_DIR` if that is set, and else from the cache; what is missing there is
 * downloaded once (11.6 MB in all) from public mirrors or from those in `MNIST_MIRROR`. Every file is checked against
 * its sha256. Where MNIST is not to be had, the digits are those of `syntheticDigits`; `source` and `describe()` tell.
 *
 * @param options - `normalize` (0 to 1 instead of 0 to 255; default `true`), `flatten` (784 pixels in a row instead of
 *   1 × 28 × 28; default `true`), `oneHotLabel` (ten columns instead of labels; default `false`); and where to look
 * @returns images `xTrain`, `xTest` and targets `tTrain`, `tTest`, with the `source`
 * @throws {Error} if the folder in `MNIST_DIR` lacks a file or holds a wrong one, or if MNIST is not to be had and
 *   `fallback` is `false`
 * @throws {TypeError} if a mirror is no web address, an option is of another kind, or there is no such option
 * @throws {RangeError} if the timeout is not above 0
 * @example
 * const mnist = await loadMnist({ normalize: true, oneHotLabel: true });
 * mnist.describe() // => "MNIST: 60,000 images to train on, 10,000 to test with, 28 × 28 pixels."
 * mnist.xTrain.shape // => [60000, 784]
 * mnist.tTrain.shape // => [60000, 10]
 *
 * Source: 4.2.3, `load_mnist`; LeCun, Cortes and Burges, "The MNIST database of handwritten digits".
 */
export function loadMnist(options: MnistOptions & OneHot): Promise<Digits<OneHotTargets>>;
export function loadMnist(options?: MnistOptions & Label): Promise<Digits<LabelTargets>>;
export function loadMnist(options?: MnistOptions): Promise<Digits>;
export async function loadMnist(options: MnistOptions = {}): Promise<Digits> {
  checkDigitOptions(caller, options, ["directory", "cache", "mirrors", "timeout", "onProgress", "fallback"]);
  checkFlag(caller, "fallback", options.fallback);
  checkSources(caller, options);
  const { values, notes } =
    (await fromDirectory(caller, mnistFiles, options.directory)) ??
    (await fromCacheOrMirrors(caller, mnistFiles, options));
  if (values !== undefined) {
    const [trainImages, trainLabels, testImages, testLabels] = values;
    return digitsOf({ trainImages, trainLabels, testImages, testLabels }, options, "MNIST", notes);
  }
  if (options.fallback === false) {
    throw new Error(`${caller}: MNIST must be in a folder, the cache or a mirror, got\n${notes.join("\n")}`);
  }
  return digitsOf(drawDigitBytes({}), options, "synthetic", notes);
}

const caller = "loadMnist";
