// Targets that give the right classes as one-hot rows, made for one batch at a time.

import { checkRoom, checkWhole } from "../../arrays/check.js";
import { checkBytes, checkIndex, checkSomeIndices } from "../../arrays/check-arrays.js";
import { inspect } from "../../arrays/format.js";
import { Matrix } from "../../arrays/matrix.js";
import type { Vector } from "../../arrays/vector.js";
import type { KeptLabels } from "../../examples/labels.js";

/**
 * Targets as one-hot rows: 1 in the column of the right class, 0 in the others.
 *
 * @example
 * const { tTrain } = await loadMnist({ oneHotLabel: true });
 * tTrain.shape // => [60000, 10]
 * tTrain.row(0) // => [0, 0, 0, 0, 0, 1, 0, 0, 0, 0]
 * tTrain.batch([0, 1, 2]).shape // => [3, 10]
 */
export class OneHotTargets implements KeptLabels {
  readonly kind = "one-hot" as const;
  /** The class of every example as a byte; not to be changed. */
  readonly labels: Uint8Array;
  /** How many examples there are. */
  readonly length: number;
  /** `[examples, classes]`. */
  readonly shape: readonly [examples: number, classes: number];

  /**
   * @param labels - the class of each example: kept, not copied
   * @param classes - how many classes there are, and so columns; at least 1
   * @throws {TypeError} if `labels` is not a Uint8Array
   * @throws {RangeError} if a label is not below `classes`
   */
  constructor(labels: Uint8Array, classes = 10) {
    checkBytes("OneHotTargets", "labels", labels);
    checkWhole("OneHotTargets", "classes", classes, 1);
    const wrong = labels.findIndex((label) => label >= classes);
    if (wrong !== -1) {
      throw new RangeError(
        `OneHotTargets: labels must be below ${classes}, got ${labels[wrong]} at index ${wrong}`,
      );
    }
    this.labels = labels;
    this.length = labels.length;
    this.shape = [labels.length, classes];
  }

  /**
   * Returns the row of one example.
   *
   * @param index - 0 to `length` − 1
   * @returns length 10, or as many as there are classes
   * @throws {RangeError} if the index is out of range
   */
  row(index: number): Vector {
    checkIndex("OneHotTargets.row", index, this.length);
    return this.batch([index]).data;
  }

  /**
   * Returns the rows of a mini-batch.
   *
   * @param indices - which examples, each 0 to `length` − 1, in any order
   * @returns shape (indices, classes)
   * @throws {RangeError} if there are no indices, or one is out of range
   * @throws {TypeError} if `indices` is no list
   */
  batch(indices: ArrayLike<number>): Matrix {
    checkSomeIndices("OneHotTargets.batch", indices);
    const classes = this.shape[1];
    checkRoom("OneHotTargets.batch", "indices", indices.length * classes);
    const batch = new Matrix(indices.length, classes);
    for (let i = 0; i < indices.length; i++) {
      checkIndex("OneHotTargets.batch", indices[i], this.length);
      batch.data[i * classes + this.labels[indices[i]]] = 1;
    }
    return batch;
  }

  /** Returns the text that a cell prints. */
  toString(): string {
    return `OneHotTargets [${this.shape.join(", ")}]`;
  }

  static {
    // What Node, and with it a notebook's kernel, prints.
    Object.defineProperty(this.prototype, inspect, { value: this.prototype.toString });
  }
}
