// A function of two variables sampled on a grid: what the surface and the contours are drawn from.

import { describe } from "../../arrays/check.js";
import { linspace, vector, type Vector } from "../../index.js";
import { checkDrawable, drawn } from "../parts/drawable.js";
import { callable, type Range, range, text } from "../parts/kinds.js";
import { type FigureOptions, figureKinds, type Kinds } from "../parts/options.js";

/** A function of the two-element Vector (x₀, x₁). */
export type FunctionOfTwo = (x: Vector) => number;

/** The same, of a reader who thinks of it as a plain array. */
export type PlainFunctionOfTwo = (x: number[]) => number;

/** Where a landscape is looked at, and what its axes are called. */
export interface LandscapeOptions extends FigureOptions {
  /** The range of x₀: `[from, to]` (default −5 to 5). */
  x0?: Range;
  /** The range of x₁: `[from, to]` (default −5 to 5). */
  x1?: Range;
  /** Name and unit of the first variable (default "x₀"). */
  x0Label?: string;
  /** Name and unit of the second variable (default "x₁"). */
  x1Label?: string;
}

/** The kinds of `LandscapeOptions`. */
export const landscapeKinds: Kinds<LandscapeOptions> = {
  ...{ ...figureKinds, x0: range, x1: range, x0Label: text, x1Label: text },
};

/** Heights of `f` on a grid: `heights[j][i]` is the value at (`x0[i]`, `x1[j]`). */
export interface Landscape {
  x0: Vector;
  x1: Vector;
  heights: number[][];
}

/**
 * Evaluates `f` on a grid of `count` × `count` points.
 *
 * @throws {RangeError} if `f` gives something else than a finite number
 */
export function sample(
  name: string,
  f: FunctionOfTwo,
  count: number,
  { x0 = [-5, 5], x1 = [-5, 5] }: LandscapeOptions,
): Landscape {
  callable(name, "f", f);
  const across = linspace(...x0, count);
  const along = linspace(...x1, count);
  const heights = Array.from(along, (b) =>
    Array.from(across, (a) => {
      const value = f(vector([a, b]));
      if (!Number.isFinite(value))
        throw new RangeError(
          `${name}: f must give a finite number everywhere, got ${describe(value)} at (${a}, ${b})`,
        );
      checkDrawable(name, `f(${a}, ${b})`, [value]);
      return drawn(value);
    }),
  );
  return { x0: across, x1: along, heights };
}
