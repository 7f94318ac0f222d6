import { toVector } from "../check-arrays.js";
import { checkFinite } from "../check.js";
import { Matrix } from "../matrix.js";
import type { VectorLike } from "../vector.js";
import { mapEntries, type Mapped } from "./operand.js";

/**
 * Returns `x` stretched by a factor: every entry times the same number.
 *
 * @param x - a vector or a matrix
 * @param factor - a finite number: below 0 it turns a vector around
 * @returns in the shape of `x`
 * @throws {RangeError} if `x` is empty or holds NaN, or the factor or a result is not finite
 * @throws {TypeError} if `x` is neither vector nor matrix, or `factor` is not a number
 * @example
 * scale([3, 4], -0.5) // => [-1.5, -2]
 * Source: linear algebra's product of a number and a vector
 */
export function scale<X extends VectorLike | Matrix>(x: X, factor: number): Mapped<X> {
  checkFinite("scale", "factor", factor);
  if (!(x instanceof Matrix)) toVector("scale", "x", x as VectorLike, "a vector or a matrix");
  return mapEntries("scale", x, (value) => value * factor);
}
