// The gradient of a function of many numbers, from its values alone: `numericalDiff` once per entry.

import { checkAllFinite, place, toVector } from "../arrays/check-arrays.js";
import { checkFunction, checkOptions, describe } from "../arrays/check.js";
import { Matrix } from "../arrays/matrix.js";
import { NonFiniteError } from "../arrays/non-finite-error.js";
import { Vector } from "../arrays/vector.js";
import type { VectorLike } from "../arrays/vector.js";
import { checkStep } from "./step.js";

/** The step if no other is asked for, in units of x: smaller ones lose digits to rounding, larger ones to curvature. */
export const defaultStep = 1e-4;

/** Settings of `numericalGradient`. */
export interface NumericalGradientOptions {
  /** The step, above 0, in units of x. 1e-4 if left out. */
  h?: number;
}

/**
 * Returns all partial derivatives of `f` at `x`: (f(x + h eᵢ) − f(x − h eᵢ)) / 2h for each entry i.
 *
 * The gradient points where `f` rises fastest; its negative is the way down. It takes two calls of `f` per
 * entry.
 *
 * @param f - a function of a vector, or of a matrix, that returns a number. It gets a copy of `x` that moves
 *   on between the calls: to keep it, copy it
 * @param x - where to take the gradient: finite, not empty; left as it is
 * @param options - `{ h }`, another step than 1e-4
 * @returns change of f per unit of each entry, in the shape of `x`
 * @throws {RangeError} if `x` is empty or not finite, `h` is not above 0, vanishes beside an entry, or is so large that twice it overflows, or `f` gives
 *   no finite number
 * @throws {TypeError} if `f` is not a function, gives something else than a number, or changes its argument, or there is no
 *   such option
 * @example
 * numericalGradient(([x0, x1]) => x0 ** 2 + x1 ** 2, [3, 4]) // => [6, 8]
 * numericalGradient((W) => W.at(0, 0) * W.at(0, 1), matrix([[2, 3]])) // => [[3, 2]]
 * Source: 4.4, where a matrix fails and the gradient is said to point downhill
 */
export function numericalGradient(
  f: (x: Vector) => number,
  x: VectorLike,
  options?: NumericalGradientOptions,
): Vector;
export function numericalGradient(
  f: (X: Matrix) => number,
  X: Matrix,
  options?: NumericalGradientOptions,
): Matrix;
export function numericalGradient(
  // One signature would leave the parameter of a callback without a type.
  // eslint-disable-next-line @typescript-eslint/unified-signatures
  f: (x: number[]) => number,
  x: VectorLike,
  options?: NumericalGradientOptions,
): Vector;
export function numericalGradient(
  f: ((x: Vector) => number) | ((X: Matrix) => number) | ((x: number[]) => number),
  x: VectorLike | Matrix,
  options?: NumericalGradientOptions,
): Vector | Matrix {
  const caller = "numericalGradient";
  const h = options === undefined ? defaultStep : stepOf(caller, options);
  checkFunction(caller, "f", f);
  if (x instanceof Matrix) {
    checkAllFinite(caller, "x", x.data, x.cols);
    checkMoved(caller, x.data, x.cols, h);
    const gradient = new Matrix(x.rows, x.cols);
    const point = x.copy();
    fillGradient(caller, f as unknown as (X: Matrix) => number, point, point.data, x.data, gradient.data, h);
    return gradient;
  }
  const point = toVector(caller, "x", x, "a vector or a matrix");
  checkAllFinite(caller, "x", point);
  checkMoved(caller, point, undefined, h);
  const gradient = new Vector(x.length);
  const unmoved = x instanceof Vector ? x : new Vector(x);
  fillGradient(caller, f as (x: Vector) => number, point, point, unmoved, gradient, h);
  return gradient;
}

/**
 * Writes the gradient of `f` at `x` to `gradient`.
 *
 * @param point - a copy of `x` in the form that `f` takes; moves to and fro, and ends where it began
 * @param entries - the numbers in `point`: the point itself or the data of a matrix
 * @returns whether h has moved any entry: beside 1e20 rounding swallows it
 */
export function fillGradient<X extends Vector | Matrix>(
  caller: string,
  f: (point: X) => number,
  point: X,
  entries: Vector,
  x: Vector,
  gradient: Vector,
  h: number = defaultStep,
): boolean {
  let moved = false;
  for (let i = 0; i < x.length; i++) {
    const value = x[i];
    if (entries[i] !== value) throw changeError(caller, point, i);
    if (value + h !== value || value - h !== value) moved = true;
    entries[i] = value + h;
    const ahead = f(point);
    entries[i] = value - h;
    const behind = f(point);
    entries[i] = value;
    // Other kinds than numbers may not even be subtracted; NaN and Infinity stay so in the difference.
    const slope = typeof ahead === "number" && typeof behind === "number" ? (ahead - behind) / (2 * h) : NaN;
    if (!Number.isFinite(slope)) throw valueError(caller, ahead, behind, point, i, h);
    gradient[i] = slope;
  }
  for (let i = 0; i < x.length; i++) {
    if (entries[i] !== x[i]) throw changeError(caller, point, i);
  }
  return moved;
}

function stepOf(caller: string, options: NumericalGradientOptions): number {
  checkOptions(caller, options, ["h"]);
  const { h = defaultStep } = options;
  checkStep(caller, h);
  return h;
}

/** Throws unless h moves every entry: beside 1e20 rounding swallows it, and a slope of 0 would come out. */
function checkMoved(caller: string, x: Vector, cols: number | undefined, h: number): void {
  for (let i = 0; i < x.length; i++)
    if (x[i] + h === x[i] && x[i] - h === x[i])
      throw new RangeError(
        `${caller}: h must be large enough to move x, got ${h} beside ${x[i]} at ${place(i, cols)}`,
      );
}

function changeError(caller: string, point: Vector | Matrix, i: number): TypeError {
  return new TypeError(`${caller}: f must not change its argument, but it changed ${entryName(point, i)}`);
}

function valueError(
  caller: string,
  ahead: number,
  behind: number,
  point: Vector | Matrix,
  i: number,
  h: number,
): Error {
  const [value, sign] = Number.isFinite(ahead) ? [behind, "-"] : [ahead, "+"];
  const where = `with ${entryName(point, i)} ${sign} ${h}`;
  if (typeof value !== "number")
    return new TypeError(`${caller}: f must return a number, got ${describe(value)} ${where}`);
  if (Number.isFinite(value))
    return new NonFiniteError(
      `${caller}: f must change by a finite number, got ${behind} to ${ahead} around ${entryName(point, i)}`,
    );
  return new NonFiniteError(`${caller}: f must return a finite number, got ${value} ${where}`);
}

function entryName(point: Vector | Matrix, i: number): string {
  return `x${place(i, point instanceof Matrix ? point.cols : undefined)}`;
}
