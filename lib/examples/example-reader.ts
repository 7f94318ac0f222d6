// What a network learns from, in the forms that it may come in: matrices, or images kept as bytes. Both are read into the
// sparse rows of one batch at a time, so that no set is ever held as 64-bit numbers.

import { checkAllFinite, isVectorLike, shapeOf, toRow } from "../arrays/check-arrays.js";
import { describe } from "../arrays/check.js";
import { Matrix } from "../arrays/matrix.js";
import type { VectorLike } from "../arrays/vector.js";

/** Examples kept as bytes, one row after the other, as `Images` of `downhill/data` keeps them. */
export interface ByteExamples {
  /** All rows; each byte stands for the number byte / 255, or for itself when not normalized. */
  readonly data: Uint8Array;
  /** How many rows there are. */
  readonly length: number;
  /** Whether the numbers run from 0 to 1 rather than from 0 to 255. */
  readonly normalize: boolean;
}

/** Examples as a network takes them: a matrix with one per row, or images. */
export type Examples = Matrix | ByteExamples;

/** What examples are read into: `SparseRows`, or others that take the same. */
export interface RowsOfExamples {
  fill(A: Matrix, indices: ArrayLike<number>): unknown;
  fillFromBytes(
    bytes: Uint8Array,
    cols: number,
    indices: ArrayLike<number>,
    levels: ArrayLike<number>,
  ): unknown;
}

/** Checked examples. */
export interface ExampleReader {
  readonly length: number;
  /** Numbers in an example. */
  readonly inputs: number;
  /** Reads the examples with these indices. */
  fill(rows: RowsOfExamples, indices: ArrayLike<number>): void;
}

/**
 * How many examples a learner reads at a time where it goes through all of them: enough that the work outweighs what a
 * block costs to set up, and few enough (6 MB of MNIST's as 64-bit numbers) that memory doesn't grow with the set.
 */
export const examplesAtOnce = 1000;

/** A reader of examples with `inputs` numbers each, or of any equal size if that is left out; throws unless `X` holds such. */
export function readExamples(caller: string, name: string, X: Examples, inputs?: number): ExampleReader {
  if (X instanceof Matrix) {
    if (inputs !== undefined && X.cols !== inputs)
      throw new RangeError(`${caller}: ${name} must have ${inputs} columns, got ${shapeOf(X)}`);
    checkAllFinite(caller, name, X.data, X.cols);
    return { length: X.rows, inputs: X.cols, fill: (rows, indices) => void rows.fill(X, indices) };
  }
  if (!(X?.data instanceof Uint8Array))
    throw new TypeError(`${caller}: ${name} must be a matrix or images, got ${describe(X)}`);
  const { data, length, normalize } = X;
  if (typeof length !== "number")
    throw new TypeError(`${caller}: ${name} must have a number as its length, got ${describe(length)}`);
  const pixels = inputs ?? data.length / length;
  if (!(
    Number.isInteger(length) &&
    length > 0 &&
    Number.isInteger(pixels) &&
    data.length === length * pixels
  ))
    throw new RangeError(
      `${caller}: ${name} must be images of ${inputs === undefined ? "one size" : `${inputs} pixels each`}, got ${data.length} bytes in ${length} images`,
    );
  const levels = Float64Array.from({ length: 256 }, (_, byte) => (normalize ? byte / 255 : byte));
  const fill: ExampleReader["fill"] = (rows, indices) =>
    void rows.fillFromBytes(data, pixels, indices, levels);
  return { length, inputs: pixels, fill };
}

/** One example as a matrix of one row, many as they are. */
export function toExamples(caller: string, x: VectorLike | Examples): Examples {
  return isVectorLike(x) ? toRow(caller, "x", x) : x;
}

/** The indices of `length` examples in blocks of at most `size`, one after the other. */
export function* blocks(length: number, size: number = examplesAtOnce): Generator<number[], void, undefined> {
  for (let from = 0; from < length; from += size) {
    const indices: number[] = [];
    for (let i = from; i < Math.min(from + size, length); i++) indices.push(i);
    yield indices;
  }
}
