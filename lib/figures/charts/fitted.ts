// Points and the curves fitted to them, as they are given.

import { checkDrawable } from "../parts/drawable.js";
import { type Kind, listOf, numbers, text } from "../parts/kinds.js";
import { item } from "../parts/options.js";
import type { Places } from "../parts/thin.js";

/** A curve that was fitted to the points. */
export interface Fit {
  /** Written above its panel. */
  label: string;
  /** Where the curve was computed. */
  x: ArrayLike<number>;
  /** The values there, as many as in `x`. */
  y: ArrayLike<number>;
}

/** The kind of `Places`. */
export const xy: Kind = item<Places>({ x: numbers, y: numbers });
const fitsKind = listOf(item<Fit>({ label: text, x: numbers, y: numbers }));
/** More panels than these are too narrow to be read. */
const mostFits = 12;

/** Throws unless `fits` are what `drawFits` takes. */
export function checkFits(fits: readonly Fit[]): void {
  fitsKind("drawFits", "fits", fits);
  if (!(fits.length > 0)) throw new RangeError("drawFits: expected at least one fit, got none");
  if (!(fits.length <= mostFits))
    throw new RangeError(`drawFits: expected at most ${mostFits} fits, got ${fits.length}`);
  const names = fits.map(({ label }) => label);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new RangeError(`drawFits: labels must differ, got "${twice}" twice`);
}

/** Throws unless there are as many x as y, all within reach of an axis. */
export function checkPlaces(name: string, { x, y }: Places): void {
  if (x.length !== y.length)
    throw new RangeError(`drawFits: ${name} must have as many x as y, got ${x.length} and ${y.length}`);
  checkDrawable("drawFits", `x of ${name}`, x);
  checkDrawable("drawFits", `y of ${name}`, y);
}

/** Throws unless all of the points are finite. */
export function checkPoints(points: Places): void {
  checkPlaces("the points", points);
  for (let i = 0; i < points.x.length; i++)
    if (!(Number.isFinite(points.x[i]) && Number.isFinite(points.y[i])))
      throw new RangeError(`drawFits: points must be finite, got (${points.x[i]}, ${points.y[i]})`);
}
