// What a spread is drawn from: quantiles of estimates, and the axes that hold them.

import { extent, quantileSorted } from "d3-array";
import { linspace } from "../../index.js";
import { drawn } from "../parts/drawable.js";
import { finite, type Range } from "../parts/kinds.js";
import type { Estimates, Scale } from "./estimates.js";

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
  const at = (share: number) => drawn(quantileSorted(sorted, share) as number);
  return { x: drawn(x), low: at(0.05), lower: at(0.25), middle: at(0.5), upper: at(0.75), high: at(0.95) };
}

/** The settings' range with some room at the right, and at the left a share of it all for the words beside the first. */
export function widen([from, to]: Range, scale: Scale, share: number): Range {
  const left = share / (1 - share);
  if (scale === "log") return [from / ((to * 1.5) / from) ** left, to * 1.5];
  const length = 1.06 * (to - from || 1);
  return [from - left * length, from + length];
}

/** A range around values that are all the same, since Plot would make thin lines thick ones; none for others. */
export function aroundAll(values: readonly (number | undefined)[]): Range | undefined {
  const [low, high] = extent(values.filter((value) => value !== undefined)) as [number, number];
  return low < high ? undefined : [low - (Math.abs(low) || 1), low + (Math.abs(low) || 1)];
}

/** Where a setting stands between the ends of the axis, from 0 to 1. */
export function share(x: number, [from, to]: Range, scale: Scale): number {
  return scale === "log" ? Math.log(x / from) / Math.log(to / from) : (x - from) / (to - from);
}

/** Settings all along the axis, evenly spaced to the eye. */
export function between([from, to]: Range, scale: Scale): number[] {
  if (scale === "linear") return Array.from(linspace(from, to, 81));
  return Array.from(linspace(Math.log(from), Math.log(to), 81), Math.exp);
}

/** The range that theory expects at a setting. */
export function rangeAt(expected: (x: number) => readonly [number, number], x: number): Range {
  const [low, high] = expected(x);
  finite("drawSpread", `expected(${x})[0]`, low);
  finite("drawSpread", `expected(${x})[1]`, high);
  return [drawn(low), drawn(high)];
}
