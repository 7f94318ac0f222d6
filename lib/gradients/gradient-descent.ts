// Gradient descent: step after step against the gradient.

import { checkAllFinite, checkSameShape, toVector } from "../arrays/check-arrays.js";
import {
  checkFunction,
  checkOptions,
  checkPositive,
  checkRoom,
  checkWhole,
  describe,
} from "../arrays/check.js";
import { Matrix } from "../arrays/matrix.js";
import { NonFiniteError } from "../arrays/non-finite-error.js";
import { Descender } from "./descender.js";
import { fillGradient } from "./numerical-gradient.js";
import { Vector } from "../arrays/vector.js";
import type { VectorLike } from "../arrays/vector.js";

/** Settings of `gradientDescent`. */
export interface GradientDescentOptions<X> {
  /** How far a step goes, as a multiple of the gradient; above 0. 0.01 if left out. */
  learningRate?: number;
  /** How many steps to take, a whole number from 0. 100 if left out. */
  steps?: number;
  /**
   * The gradient of `f`, in the shape of x, where a formula for it is known. `numericalGradient` if left out.
   */
  gradient?: (x: X) => GradientOf<X>;
}

/** What a gradient may be given as: for a vector also a plain `number[]`. */
export type GradientOf<X> = X extends Matrix ? Matrix : VectorLike;

/** What became of a descent. */
export interface Descent<X> {
  /** Where the descent ended. */
  x: X;
  /** f(x) there. */
  value: number;
  /** Every point on the way, start and end included: one more than steps were taken. */
  path: X[];
  /** The value of `f` at every point of `path`. */
  values: Vector;
  /**
   * Why it ended: `"steps"`, all steps were taken; `"diverged"`, the next point, its value or its gradient
   * left the finite numbers, or `x` is so large that a difference no longer measures a slope. `x` is the last point before.
   */
  stopped: "steps" | "diverged";
}

/**
 * Returns where `x ← x − learningRate · ∇f(x)` leads from `initX` in `steps` steps, with the whole way there.
 *
 * It finds a place where the gradient is small: often a minimum, but a saddle or a plateau will do. To climb,
 * descend on −f.
 *
 * @param f - the function to make small, of a vector or of a matrix; returns a number
 * @param initX - where to start: finite, not empty; left as it is
 * @throws {RangeError} if `initX` is empty or not finite, `learningRate` or `steps` are out of range, or `f`
 *   or the gradient give no finite number already at `initX`
 * @throws {TypeError} if an argument, or what `f` or `gradient` returns, is of another kind, or there is no such option
 * @example
 * const bowl = ([x0, x1]: Vector) => x0 ** 2 + x1 ** 2;
 * gradientDescent(bowl, [-3, 4], { learningRate: 0.1 }).x // => [-6.11110793e-10, 8.14814391e-10]
 * Source: 4.4.1, whose version moves the caller's starting point
 */
export function gradientDescent(
  f: (x: Vector) => number,
  initX: VectorLike,
  options?: GradientDescentOptions<Vector>,
): Descent<Vector>;
export function gradientDescent(
  f: (X: Matrix) => number,
  initX: Matrix,
  options?: GradientDescentOptions<Matrix>,
): Descent<Matrix>;
export function gradientDescent(
  f: (x: number[]) => number,
  initX: VectorLike,
  options?: GradientDescentOptions<number[]>,
): Descent<Vector>;
export function gradientDescent(
  f: ((x: Vector) => number) | ((X: Matrix) => number) | ((x: number[]) => number),
  initX: VectorLike | Matrix,
  options:
    GradientDescentOptions<Vector> | GradientDescentOptions<Matrix> | GradientDescentOptions<number[]> = {},
): Descent<Vector> | Descent<Matrix> {
  if (initX instanceof Matrix) {
    const { rows, cols, data } = initX;
    checkAllFinite(caller, "initX", data, cols);
    const shaped = (entries: Vector): Matrix => new Matrix(rows, cols, entries);
    return descend(
      f as unknown as (X: Matrix) => number,
      data,
      shaped,
      options as GradientDescentOptions<Matrix>,
    );
  }
  const start = toVector(caller, "initX", initX, "a vector or a matrix");
  checkAllFinite(caller, "initX", start);
  return descend(f as (x: Vector) => number, start, (x) => x, options as GradientDescentOptions<Vector>);
}

const caller = "gradientDescent";

/** The descent over the plain entries; `shaped` puts them into the form that `f` and the caller see. */
function descend<X extends Vector | Matrix>(
  f: (x: X) => number,
  start: Vector,
  shaped: (entries: Vector) => X,
  options: GradientDescentOptions<X>,
): Descent<X> {
  checkOptions(caller, options, ["learningRate", "steps", "gradient"]);
  const { learningRate = 0.01, steps = 100, gradient } = options;
  checkFunction(caller, "f", f);
  checkPositive(caller, "learningRate", learningRate);
  checkWhole(caller, "steps", steps, 0);
  // The whole way is kept, and an array of its own costs as much as some thirty numbers.
  checkRoom(caller, "steps, with all points kept,", steps * (start.length + 30));
  if (gradient !== undefined) checkFunction(caller, "gradient", gradient);

  // `f` and `gradient` only ever see `point`, so that they can't reach into the path.
  const descender = new Descender(new Vector(start));
  let x = new Vector(start);
  const entries = new Vector(start);
  const point = shaped(entries);
  const slopes = new Vector(start.length);
  const fillSlopes = (): void => {
    if (gradient === undefined) {
      if (!fillGradient(caller, f, point, entries, x, slopes))
        throw new NonFiniteError(`${caller}: x must be small enough that h moves it, got ${point}`);
    } else {
      entries.set(x);
      fillGiven(gradient, point, slopes);
    }
  };

  // At the start whatever is not finite is the caller's mistake; later on it is how a run diverges.
  const path = [shaped(x)];
  const values = [valueAt(f, point)];
  if (steps > 0) fillSlopes();
  let stopped: "steps" | "diverged" = "steps";
  try {
    for (let step = 1; step <= steps; step++) {
      descender.step(slopes, learningRate);
      const next = new Vector(descender.x);
      entries.set(next);
      checkAllFinite(caller, "x", next);
      values.push(valueAt(f, point));
      path.push(shaped(next));
      x = next;
      if (step < steps) fillSlopes();
    }
  } catch (error) {
    if (!(error instanceof NonFiniteError)) throw error;
    stopped = "diverged";
  }
  return {
    x: shaped(new Vector(x)),
    value: values[values.length - 1],
    path,
    values: new Vector(values),
    stopped,
  };
}

function valueAt<X extends Vector | Matrix>(f: (x: X) => number, point: X): number {
  const value = f(point);
  if (typeof value !== "number")
    throw new TypeError(`${caller}: f must return a number, got ${describe(value)}`);
  if (!Number.isFinite(value))
    throw new NonFiniteError(`${caller}: f must return a finite number, got ${value} at x = ${point}`);
  return value;
}

/** Writes the reader's own gradient at `point` to `slopes`. */
function fillGiven<X extends Vector | Matrix>(
  gradient: (x: X) => GradientOf<X>,
  point: X,
  slopes: Vector,
): void {
  const given: Matrix | VectorLike = gradient(point);
  if (point instanceof Matrix !== given instanceof Matrix)
    throw new TypeError(`${caller}: gradient must return what x is, got ${describe(given)}`);
  const entries = given instanceof Matrix ? given.data : toVector(caller, "gradient", given);
  checkSameShape(caller, "x and its gradient", point, given);
  checkAllFinite(caller, "gradient", entries);
  slopes.set(entries);
}
