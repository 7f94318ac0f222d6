// What a network learns from, in the forms that it may come in: matrices, or images kept as bytes. Both are read into the
// non-zero entries of one batch at a time, so that no set is ever held as 64-bit numbers.

import { checkAllFinite, shapeOf } from "../arrays/check-arrays.js";
import { describe } from "../arrays/check.js";
import { Matrix } from "../arrays/matrix.js";
import type { NonZeros } from "../arrays/non-zeros.js";
import type { Labels } from "./one-hot.js";
import { labelsBeside } from "./targets.js";
import type { VectorLike } from "../arrays/vector.js";

/** Examples kept as bytes, one row after the other, as `Images` of `downhill/data` keeps them. */
export interface ByteExamples {
  /** All rows; each byte stands for the number byte / 255, or for itself when not normalised. */
  readonly data: Uint8Array;
  /** How many rows there are. */
  readonly length: number;
  /** Whether the numbers run from 0 to 1 rather than from 0 to 255. */
  readonly normalize: boolean;
}

/** Examples as a network takes them: a matrix with one per row, or images. */
export type Examples = Matrix | ByteExamples;

/** The right classes: labels, a one-hot matrix with one row per example, or targets of `downhill/data`. */
export type Targets = Labels | Matrix | KeptLabels;

/** Targets of `downhill/data`: a byte per example, whether they give labels or one-hot rows. */
export interface KeptLabels {
  readonly labels: Uint8Array;
}

/** Checked examples. */
export interface ExampleReader {
  readonly length: number;
  /** Reads the examples with these indices. */
  fill(rows: NonZeros, indices: ArrayLike<number>): void;
}

/** A reader of examples with `inputs` numbers each; throws unless `X` holds such. */
export function readExamples(caller: string, name: string, X: Examples, inputs: number): ExampleReader {
  if (X instanceof Matrix) {
    if (X.cols !== inputs)
      throw new RangeError(`${caller}: ${name} must have ${inputs} columns, got ${shapeOf(X)}`);
    checkAllFinite(caller, name, X.data, X.cols);
    return { length: X.rows, fill: (rows, indices) => void rows.fill(X, indices) };
  }
  if (!(X?.data instanceof Uint8Array))
    throw new TypeError(`${caller}: ${name} must be a matrix or images, got ${describe(X)}`);
  const { data, length, normalize } = X;
  if (!(length > 0 && data.length === length * inputs))
    throw new RangeError(
      `${caller}: ${name} must be images of ${inputs} pixels each, got ${data.length} bytes in ${length} images`,
    );
  const levels = Float64Array.from({ length: 256 }, (_, byte) => (normalize ? byte / 255 : byte));
  return { length, fill: (rows, indices) => void rows.fillFromBytes(data, inputs, indices, levels) };
}

/** One label per example; throws unless `t` holds such, each below `classes`. `names` as for `labelsBeside`. */
export function readLabels(
  caller: string,
  t: Targets,
  length: number,
  classes: number,
  names?: { rows: string; t: string },
): ArrayLike<number> {
  const predictions = { rows: length, cols: classes, shape: [length, classes] as [number, number] };
  const kept = !(t instanceof Matrix) && "labels" in Object(t);
  return labelsBeside(caller, predictions, kept ? (t as KeptLabels).labels : (t as Matrix | Labels), names);
}

/** Whether what is given is one example rather than many. */
export function isVector(x: VectorLike | Examples): x is VectorLike {
  return Array.isArray(x) || x instanceof Float64Array || x instanceof Float32Array;
}

/** The numbers from `from` on. */
export function range(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => from + i);
}
