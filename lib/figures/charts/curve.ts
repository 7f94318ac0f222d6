// A curve as it is given.

import { describe } from "../../arrays/check.js";
import { checkDrawable } from "../parts/drawable.js";
import { flag, listOf, numbers, optional, text } from "../parts/kinds.js";
import { item } from "../parts/options.js";

/** One curve: y over x. */
export interface Curve {
  /** Where the curve was computed. */
  x: ArrayLike<number>;
  /** The values there, as many as in `x`; a value that is not finite leaves a gap. */
  y: ArrayLike<number>;
  /** Written beside the end of the curve. */
  label?: string;
  /** Any CSS color; by default the next of the theme's. */
  color?: string;
  /** Draws a dashed line: for what is expected, ideal or given. */
  dashed?: boolean;
  /** Puts a dot on every value. */
  dots?: boolean;
}

const curvesKind = listOf(
  item<Curve>({
    ...{ x: numbers, y: numbers, label: optional(text), color: optional(text) },
    ...{ dashed: optional(flag), dots: optional(flag) },
  }),
);

/** More curves than these nobody can tell apart. */
const mostCurves = 100;
/** Throws unless `curves` are what `drawCurves` takes. */
export function checkCurves(curves: readonly Curve[]): void {
  curvesKind("drawCurves", "curves", curves);
  if (!(curves.length > 0)) throw new RangeError("drawCurves: expected at least one curve, got none");
  if (!(curves.length <= mostCurves))
    throw new RangeError(`drawCurves: expected at most ${mostCurves} curves, got ${curves.length}`);
  for (const { x, y } of curves) {
    if (x.length !== y.length)
      throw new RangeError(
        `drawCurves: x and y must have the same length, got (${x.length}) and (${y.length})`,
      );
    if (!(x.length > 0)) throw new RangeError("drawCurves: x and y must not be empty, got length 0");
    checkDrawable("drawCurves", "x", x);
    checkDrawable("drawCurves", "y", y);
    for (let i = 0; i < x.length; i++)
      if (!Number.isFinite(x[i]))
        throw new RangeError(`drawCurves: x must be finite, got ${describe(x[i])} at [${i}]`);
  }
}
