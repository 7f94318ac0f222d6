// What the public functions ask of vectors, matrices and places in them, once, at the door.

import { describe } from "./check.js";
import { Matrix } from "./matrix.js";
import { NonFiniteError } from "./non-finite-error.js";
import { copyNumbers, isVector, Vector } from "./vector.js";
import type { VectorLike } from "./vector.js";

/**
 * A fresh Vector of the given numbers; throws unless `values` is a vector: floats or a `number[]`, not empty.
 *
 * @param kind - what the caller would have taken, for the message
 */
export function toVector(
  caller: string,
  name: string,
  values: VectorLike,
  kind: string = "a vector",
): Vector {
  if (!isVectorLike(values))
    throw new TypeError(`${caller}: ${name} must be ${kind}, got ${describe(values)}`);
  if (!(values.length > 0)) throw new RangeError(`${caller}: ${name} must not be empty, got length 0`);
  return isFloats(values) ? new Vector(values) : copyNumbers(caller, name, values);
}

/** Whether something is an array of floats; what only inherits from one holds no numbers. */
export function isFloats(values: unknown): values is Float64Array | Float32Array {
  return ArrayBuffer.isView(values) && (values instanceof Float64Array || values instanceof Float32Array);
}

/** Whether something is what a vector may be given as, whatever it holds. */
export function isVectorLike(values: unknown): values is VectorLike {
  return Array.isArray(values) || isFloats(values);
}

/** A vector as a matrix of one row, in numbers of its own; throws as `toVector` does. */
export function toRow(caller: string, name: string, values: VectorLike, kind?: string): Matrix {
  const row = toVector(caller, name, values, kind);
  return new Matrix(1, row.length, row);
}

/** Throws unless `value` is a Matrix. */
export function checkMatrix(caller: string, name: string, value: unknown): asserts value is Matrix {
  if (!(value instanceof Matrix))
    throw new TypeError(`${caller}: ${name} must be a Matrix, got ${describe(value)}`);
}

/** Throws unless `value` is a Vector. */
export function checkVector(caller: string, name: string, value: unknown): asserts value is Vector {
  if (!isVector(value)) throw new TypeError(`${caller}: ${name} must be a Vector, got ${describe(value)}`);
}

/** Throws unless `bytes` is a Uint8Array. */
export function checkBytes(caller: string, name: string, bytes: unknown): asserts bytes is Uint8Array {
  if (!(ArrayBuffer.isView(bytes) && bytes instanceof Uint8Array))
    throw new TypeError(`${caller}: ${name} must be a Uint8Array, got ${describe(bytes)}`);
}

/** Throws unless `index` is a whole number from 0 to `length` − 1. */
export function checkIndex(caller: string, index: number, length: number): void {
  if (!(Number.isInteger(index) && index >= 0 && index < length))
    throw new RangeError(
      `${caller}: an index must be a whole number from 0 to ${length - 1}, got ${describe(index)}`,
    );
}

/** Whether a value has a length, and so members by their numbers, and is no text. */
export function isList(value: unknown): value is ArrayLike<unknown> {
  try {
    const { length } = Object(value) as { length?: unknown };
    return typeof value === "object" && Number.isSafeInteger(length) && (length as number) >= 0;
  } catch {
    return false; // what only inherits from a typed array has none
  }
}

/** Throws unless `indices` is a list. */
export function checkIndices(caller: string, indices: ArrayLike<number>): void {
  if (!isList(indices))
    throw new TypeError(`${caller}: indices must be a list of numbers, got ${describe(indices)}`);
}

/** Throws unless `indices` is a list of one or more. */
export function checkSomeIndices(caller: string, indices: ArrayLike<number>): void {
  checkIndices(caller, indices);
  if (!(indices.length > 0)) throw new RangeError(`${caller}: indices must not be empty, got length 0`);
}

/**
 * Throws if an entry is NaN or ±Infinity. `cols`, for the entries of a matrix, gives the place as row and
 * column.
 */
export function checkAllFinite(caller: string, name: string, values: Vector, cols?: number): void {
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i]))
      throw new NonFiniteError(
        `${caller}: ${name} must hold finite numbers, got ${values[i]} at ${place(i, cols)}`,
      );
  }
}

/** Throws if an entry is NaN; ±Infinity passes. `cols` as for `checkAllFinite`. */
export function checkNoNaN(caller: string, name: string, values: Vector, cols?: number): void {
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i]))
      throw new NonFiniteError(`${caller}: ${name} must not hold NaN, got NaN at ${place(i, cols)}`);
  }
}

/** Throws unless the two have the same shape. */
export function checkSameShape(caller: string, names: string, a: Shaped, b: Shaped): void {
  if (shapeOf(a) !== shapeOf(b))
    throw new RangeError(`${caller}: ${names} must have the same shape, got ${shapeOf(a)} and ${shapeOf(b)}`);
}

type Shaped = ArrayLike<number> | { readonly shape: readonly number[] };

/** The shape as an error message shows it: `(10)` for a vector, `(2, 3)` for a matrix. */
export function shapeOf(values: Shaped): string {
  return `(${("shape" in values ? values.shape : [values.length]).join(", ")})`;
}

/** Where entry i of a vector, or of a row-major matrix with `cols` columns, stands: `[3]` or `(0, 3)`. */
export function place(i: number, cols?: number): string {
  return cols === undefined ? `[${i}]` : `(${Math.floor(i / cols)}, ${i % cols})`;
}
