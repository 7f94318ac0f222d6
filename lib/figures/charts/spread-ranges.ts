// What a spread is made of: quantiles of estimates, and the axes that hold them.

import { extent, quantileSorted } from "d3-array";
import { linspace } from "../../index.js";
import type { Range } from "../parts/kinds.js";

/** How settings are laid out. */
export type Scale = "linear" | "log";

/** Many estimates of one quantity, all made in the same way. */
export interface Estimates {
  /** The setting under which they were made, such as the size of the sample. */
  x: number;
  /** The estimates, in any order; not empty. */
  values: ArrayLike<number>;
}

/** One setting's estimates in short: the ends of nine tenths, of the middle half, and the median. */
export interface Summary {
  x: number;
  low: number;
  lower: number;
  middle: number;
  upper: number;
  high: number;
}

export function summarize({ x, values }: Estimates): Summary {
  const sorted = Array.from(Float64Array.from(values).sort());
  const at = (share: number) => quantileSorted(sorted, share) as number;
  return { x, low: at(0.05), lower: at(0.25), middle: at(0.5), upper: at(0.75), high: at(0.95) };
}

/** The settings' range with some room at the right, and at the left for the words beside the first. */
export function widen([from, to]: Range, scale: Scale): Range {
  if (scale === "log") return [(from * (from / to) ** 0.25) / 1.5, to * 1.5];
  const length = to - from || 1;
  return [from - 0.3 * length, to + 0.06 * length];
}

/** A range around values that are all the same, since Plot would make thin lines thick ones; none for others. */
export function aroundAll(values: readonly (number | undefined)[]): Range | undefined {
  const [low, high] = extent(values.filter((value) => value !== undefined)) as [number, number];
  return low < high ? undefined : [low - (Math.abs(low) || 1), low + (Math.abs(low) || 1)];
}

/** Settings all along the axis, evenly spaced to the eye. */
export function between([from, to]: Range, scale: Scale): number[] {
  if (scale === "linear") return Array.from(linspace(from, to, 81));
  return Array.from(linspace(Math.log(from), Math.log(to), 81), Math.exp);
}
