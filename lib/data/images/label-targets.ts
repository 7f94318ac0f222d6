// Targets that give the right classes as numbers.

import { checkBytes, checkIndex, checkIndices } from "../../arrays/check-arrays.js";
import { checkRoom } from "../../arrays/check.js";
import { inspect } from "../../arrays/format.js";
import type { KeptLabels } from "../../examples/labels.js";

/**
 * Targets as labels: the right class of each example as a number.
 *
 * @example
 * const { tTrain } = await loadMnist();
 * tTrain.shape // => [60000]
 * tTrain.at(0) // => 5
 * tTrain.batch([0, 1, 2]) // => Uint8Array [5, 0, 4]
 */
export class LabelTargets implements KeptLabels {
  readonly kind = "labels" as const;
  /** The class of every example as a byte; not to be changed. */
  readonly labels: Uint8Array;
  /** How many examples there are. */
  readonly length: number;
  /** `[examples]`. */
  readonly shape: readonly [examples: number];

  /**
   * @param labels - the class of each example: kept, not copied
   * @throws {TypeError} if `labels` is not a Uint8Array
   */
  constructor(labels: Uint8Array) {
    checkBytes("LabelTargets", "labels", labels);
    this.labels = labels;
    this.length = labels.length;
    this.shape = [labels.length];
  }

  /**
   * Returns the class of one example.
   *
   * @param index - 0 to `length` − 1
   * @throws {RangeError} if the index is out of range
   */
  at(index: number): number {
    checkIndex("LabelTargets.at", index, this.length);
    return this.labels[index];
  }

  /**
   * Returns the labels of a mini-batch.
   *
   * @param indices - which examples, each 0 to `length` − 1, in any order
   * @returns one label for each index
   * @throws {RangeError} if an index is out of range
   * @throws {TypeError} if `indices` is no list
   */
  batch(indices: ArrayLike<number>): Uint8Array {
    checkIndices("LabelTargets.batch", indices);
    const { length } = indices;
    checkRoom("LabelTargets.batch", "indices", length);
    const batch = new Uint8Array(length);
    for (let i = 0; i < length; i++) batch[i] = this.at(indices[i]);
    return batch;
  }

  /** Returns the text that a cell prints. */
  toString(): string {
    return `LabelTargets [${this.length}]`;
  }

  static {
    // What Node, and with it a notebook's kernel, prints.
    Object.defineProperty(this.prototype, inspect, { value: this.prototype.toString });
  }
}
