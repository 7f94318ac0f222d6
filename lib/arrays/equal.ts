// Comparisons of whole arrays.

import { checkNumbers, checkOptions, checkPositiveOrZero, describe } from "./check.js";
import { isFloats, shapeOf } from "./check-arrays.js";
import type { Operand } from "./elementwise/operand.js";
import { Matrix } from "./matrix.js";

/**
 * Returns whether two arrays have the same shape and the same entries.
 *
 * @param a - a number, a vector or a matrix
 * @param b - another
 * @returns false where a shape or an entry differs; NaN differs from everything
 * @throws {TypeError} if an argument is of another kind
 * @example
 * equal([1, 2], vector([1, 2])) // => true
 * equal([1, 2], matrix([[1, 2]])) // => false
 * Source: `np.array_equal`
 */
export function equal(a: Operand, b: Operand): boolean {
  const [left, right] = [entriesOf("equal", "a", a), entriesOf("equal", "b", b)];
  if (shapeText(a) !== shapeText(b)) return false;
  for (let i = 0; i < left.length; i++) if (left[i] !== right[i]) return false;
  return true;
}

/** How far apart two entries may lie for `allClose`. */
export interface Tolerances {
  /** As a share of the second entry, 0 or more. 1e-5 if left out. */
  relative?: number;
  /** On top of that, 0 or more: what decides near 0. 1e-8 if left out. */
  absolute?: number;
}

/**
 * Returns whether all entries of two arrays are nearly the same: |a − b| ≤ absolute + relative · |b| for each pair.
 *
 * @param a - a number, a vector or a matrix
 * @param b - another, of the same shape
 * @param tolerances - how near they must be
 * @returns false where an entry differs by more; NaN is close to nothing, and ±Infinity only to itself
 * @throws {RangeError} if the shapes differ or a tolerance is not 0 or more
 * @throws {TypeError} if an argument is of another kind, or there is no such option
 * @example
 * allClose(0.1 + 0.2, 0.3) // => true
 * allClose([1, 2], [1, 2.001]) // => false
 * Source: `np.allclose`, whose tolerances are called rtol and atol
 */
export function allClose(a: Operand, b: Operand, tolerances: Tolerances = {}): boolean {
  checkOptions("allClose", tolerances, ["relative", "absolute"]);
  const { relative = 1e-5, absolute = 1e-8 } = tolerances;
  checkPositiveOrZero("allClose", "relative", relative);
  checkPositiveOrZero("allClose", "absolute", absolute);
  const [left, right] = [entriesOf("allClose", "a", a), entriesOf("allClose", "b", b)];
  if (shapeText(a) !== shapeText(b))
    throw new RangeError(
      `allClose: a and b must have the same shape, got ${shapeText(a)} and ${shapeText(b)}`,
    );
  for (let i = 0; i < left.length; i++) {
    const near = Math.abs(left[i] - right[i]) <= absolute + relative * Math.abs(right[i]);
    if (left[i] !== right[i] && !(near && Number.isFinite(left[i] - right[i]))) return false;
  }
  return true;
}

function entriesOf(caller: string, name: string, operand: Operand): ArrayLike<number> {
  if (typeof operand === "number") return [operand];
  if (operand instanceof Matrix) return operand.data;
  if (Array.isArray(operand)) checkNumbers(caller, name, operand as number[]);
  else if (!isFloats(operand))
    throw new TypeError(
      `${caller}: ${name} must be a number, a vector or a matrix, got ${describe(operand)}`,
    );
  return operand;
}

function shapeText(operand: Operand): string {
  return typeof operand === "number" ? "()" : shapeOf(operand);
}
