// The k nearest neighbors: nothing is learned, all examples are kept, and the most similar ones vote.

import { checkOptions, checkWhole } from "../arrays/check.js";
import type { Matrix } from "../arrays/matrix.js";
import { type Examples, readExamples, toExamples } from "../examples/example-reader.js";
import { type LabelledSet, readLabelledSet, shareRight } from "../examples/labelled-set.js";
import { type Targets, toLabels } from "../examples/labels.js";
import { nearest } from "./nearest-search.js";
import type { VectorLike } from "../arrays/vector.js";

/** Settings of `kNearestNeighbors`. */
export interface NearestNeighborsOptions {
  /** How many neighbors vote, a whole number from 1 to the number of examples. 3 if left out. */
  k?: number;
}

/** A reader by its nearest neighbors; `kNearestNeighbors` makes it. */
export class NearestNeighbors {
  readonly #examples: LabelledSet;
  readonly #k: number;

  /** As `kNearestNeighbors`, which says what the parameters are. */
  constructor(X: Examples, t: Targets, options: NearestNeighborsOptions = {}) {
    checkOptions("kNearestNeighbors", options, ["k"]);
    const { k = 3 } = options;
    const examples = readLabelledSet("kNearestNeighbors", X, t);
    checkWhole("kNearestNeighbors", "k", k, 1);
    if (!(k <= examples.labels.length))
      throw new RangeError(
        `kNearestNeighbors: k must be at most the number of examples, got ${k} of ${examples.labels.length}`,
      );
    this.#examples = examples;
    this.#k = k;
  }

  /**
   * Returns which examples are nearest to `x`, for many one list each.
   *
   * @returns k indices of the examples learned from, the nearest first; of two equally near the one that comes first
   * @throws {RangeError} if `x` hasn't as many finite entries as the examples, or the squares of one's entries add up to
   *   1e307 or more
   */
  neighbors(x: VectorLike): number[];
  neighbors(X: Examples): number[][];
  neighbors(x: VectorLike | Examples): number[] | number[][] {
    const X = toExamples("NearestNeighbors", x);
    const { reader } = this.#examples;
    const found = nearest(reader, readExamples("NearestNeighbors", "X", X, reader.inputs), this.#k);
    return X === x ? found : found[0];
  }

  /**
   * Returns the class that most of the k nearest examples have, for an example or for each of many; if several classes
   * have as many, the one of the nearest among them.
   *
   * @throws {RangeError} as for `neighbors`
   */
  predict(x: VectorLike): number;
  predict(X: Examples): number[];
  predict(x: VectorLike | Examples): number | number[] {
    const X = toExamples("NearestNeighbors", x);
    const classes = this.neighbors(X as Matrix).map((indices) => this.#vote(indices));
    return X === x ? classes : classes[0];
  }

  /**
   * Returns the share of examples that are read right.
   *
   * @returns from 0 to 1
   * @throws {RangeError} as for `neighbors`, or if `t` hasn't one label per example
   */
  accuracy(X: Examples, t: Targets): number {
    const guesses = this.predict(X);
    return shareRight(guesses, toLabels("NearestNeighbors.accuracy", "t", t, guesses.length));
  }

  #vote(indices: number[]): number {
    const { labels, classes } = this.#examples;
    const votes = new Uint32Array(classes);
    for (const i of indices) votes[labels[i]]++;
    const most = Math.max(...votes);
    return labels[indices.find((i) => votes[labels[i]] === most)!];
  }
}

/**
 * Returns a classifier that knows the examples by heart: an unknown one gets the class that most of its k nearest
 * neighbors have. Near means a small Euclidean distance √Σ(a − b)².
 *
 * There is no training. All the work is done when it is asked: every question is compared with every example.
 *
 * @param X - one example per row, or images: kept, not copied
 * @param t - the class of each: labels from 0, a one-hot matrix, or targets of `downhill/data`
 * @throws {RangeError} if `X` and `t` differ in length, a number is not finite, or k is out of range
 * @throws {TypeError} if an argument is of another kind, or there is no such option
 * @example
 * const reader = kNearestNeighbors(matrix([[0], [1], [5], [6]]), [0, 0, 1, 1]);
 * reader.predict([4]) // => 1
 * reader.neighbors([4]) // => [ 2, 3, 1 ]
 * Source: 4.1.1; Cover and Hart, Nearest neighbor pattern classification, 1967. Distances come from squared lengths and
 * products, so they lose digits where all examples are much further from zero than from each other.
 */
export function kNearestNeighbors(
  X: Examples,
  t: Targets,
  options: NearestNeighborsOptions = {},
): NearestNeighbors {
  return new NearestNeighbors(X, t, options);
}
