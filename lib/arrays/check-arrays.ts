// What the public functions ask of vectors and matrices, once, at the door.

import { checkNumbers, describe, nonFiniteError } from "./check.js";
import { Vector } from "./vector.js";
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
  if (Array.isArray(values)) checkNumbers(caller, name, values);
  else if (!(values instanceof Float64Array || values instanceof Float32Array))
    throw new TypeError(`${caller}: ${name} must be ${kind}, got ${describe(values)}`);
  if (!(values.length > 0)) throw new RangeError(`${caller}: ${name} must not be empty, got length 0`);
  return new Vector(values);
}

/**
 * Throws if an entry is NaN or ±Infinity. `cols`, for the entries of a matrix, gives the place as row and
 * column.
 */
export function checkAllFinite(caller: string, name: string, values: Vector, cols?: number): void {
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i]))
      throw nonFiniteError(
        `${caller}: ${name} must hold finite numbers, got ${values[i]} at ${place(i, cols)}`,
      );
  }
}

/** Throws if an entry is NaN; ±Infinity passes. `cols` as for `checkAllFinite`. */
export function checkNoNaN(caller: string, name: string, values: Vector, cols?: number): void {
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i]))
      throw nonFiniteError(`${caller}: ${name} must not hold NaN, got NaN at ${place(i, cols)}`);
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
