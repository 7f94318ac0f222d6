// The slope of a function of one number, from its values alone.

import { checkFinite, checkFunction, checkOptions, checkResult, describe } from "../arrays/check.js";
import { checkStep } from "./step.js";

/** Settings of `numericalDiff` and `tangentLine`. */
export interface NumericalDiffOptions {
  /**
   * The step, above 0, in units of x. 1e-4 if left out: smaller steps lose digits to rounding, larger ones to
   * curvature.
   */
  h?: number;
  /**
   * `"central"` (if left out) looks at both sides, its error shrinks with h²; `"forward"` only ahead, with h.
   */
  method?: "central" | "forward";
}

/**
 * Returns the slope of `f` at `x`: (f(x + h) − f(x − h)) / 2h.
 *
 * With `method: "forward"` it is (f(x + h) − f(x)) / h.
 *
 * @param f - a function of one number
 * @param x - where to take the slope, finite
 * @returns change of f per unit of x
 * @throws {RangeError} if `x` is not finite, `h` is not above 0 or twice it overflows, `method` is another one, or `f` gives no
 *   finite number or changes by none
 * @throws {TypeError} if `f` is not a function or gives something else than a number, or there is no such option
 * @example
 * numericalDiff((x) => 0.01 * x ** 2 + 0.1 * x, 5) // => 0.1999999999990898
 * // A step so small that rounding swallows it:
 * numericalDiff((x) => x ** 2, 5, { method: "forward", h: 10e-50 }) // => 0
 * Source: 4.3.1
 */
export function numericalDiff(
  f: (x: number) => number,
  x: number,
  options: NumericalDiffOptions = {},
): number {
  return slope("numericalDiff", f, x, options);
}

/**
 * Returns the line that touches `f` at `x`, as a function: t ↦ f(x) + slope · (t − x).
 *
 * @param f - a function of one number
 * @param x - where the line touches, finite
 * @param options - how to take the slope, as for `numericalDiff`
 * @throws as `numericalDiff` does
 * @example
 * const tangent = tangentLine((x) => x ** 2, 3);
 * tangent(3) // => 9
 * Source: 4.3.2
 */
export function tangentLine(
  f: (x: number) => number,
  x: number,
  options: NumericalDiffOptions = {},
): (t: number) => number {
  const steepness = slope("tangentLine", f, x, options);
  const y = valueAt("tangentLine", f, x);
  return (t) => {
    checkFinite("tangentLine", "t", t);
    const height = y + steepness * (t - x);
    checkResult("tangentLine", [height]);
    return height;
  };
}

function slope(caller: string, f: (x: number) => number, x: number, options: NumericalDiffOptions): number {
  checkOptions(caller, options, ["h", "method"]);
  const { h = 1e-4, method = "central" } = options;
  checkFunction(caller, "f", f);
  checkFinite(caller, "x", x);
  checkStep(caller, h);
  if (method !== "central" && method !== "forward")
    throw new RangeError(`${caller}: method must be "central" or "forward", got ${describe(method)}`);
  const ahead = valueAt(caller, f, x + h);
  const behind = valueAt(caller, f, method === "central" ? x - h : x);
  const quotient = (ahead - behind) / (method === "central" ? 2 * h : h);
  if (!Number.isFinite(quotient))
    throw new RangeError(
      `${caller}: f must change by a finite number per unit of x, got ${behind} to ${ahead} with h = ${h}`,
    );
  return quotient;
}

function valueAt(caller: string, f: (x: number) => number, x: number): number {
  const y = f(x);
  if (typeof y !== "number") throw new TypeError(`${caller}: f must return a number, got ${describe(y)}`);
  if (!Number.isFinite(y))
    throw new RangeError(`${caller}: f must return a finite number, got ${y} at x = ${x}`);
  return y;
}
