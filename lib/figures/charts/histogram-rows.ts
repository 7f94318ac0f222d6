// Samples as they are given, and as the rows of a figure.

import { extent, max } from "d3-array";
import { checkDrawable } from "../parts/drawable.js";
import { listOf, numbers, type Range, text } from "../parts/kinds.js";
import { item } from "../parts/options.js";
import { reach } from "../parts/reach.js";
import { words } from "../words/speak.js";
import { type Bin, binByDecade } from "./decade-bins.js";

/** One sample: a row of the figure. */
export interface Sample {
  /** The values, from 0 up; zeros have no place on the axis and are counted beside it. */
  values: ArrayLike<number>;
  /** Written at the left of the row. */
  label: string;
}

const samplesKind = listOf(item<Sample>({ values: numbers, label: text }));
/** More rows than these make no figure that anybody reads. */
const mostSamples = 20;
/** How much of its row's height the highest bar fills. */
export const highBar = 0.85;

/** A row: its bars, and what stands beside them. */
export interface Row {
  row: number;
  label: string;
  count: number;
  zeroCount: number;
  most: number;
  /** How many values its highest bar holds. */
  highest: number;
  bars: { from: number; to: number; base: number; top: number }[];
}

/** What a row is called, and how many values it has. */
export const heading = ({ label, count }: Row): string =>
  words().histograms.heading(label, count.toLocaleString("en"));

/** The bins of a sample, as high as the row's share of them. */
export function summarize(label: string, values: ArrayLike<number>, row: number, binsPerDecade: number): Row {
  const { bins, zeroCount } = binByDecade(values, binsPerDecade);
  const highest = max(bins, ({ count }) => count) ?? 0;
  const bars = bins.map(({ from, to, count }: Bin) => ({
    ...{ from, to, base: row + 1, top: row + 1 - (highBar * count) / highest },
  }));
  return { row, label, count: values.length, highest, zeroCount, most: reach(values)[1], bars };
}

/** From the first end to a little beyond the last; at least from one power of ten to another, so that the axis says which. */
export function domainOf(ends: readonly number[]): Range {
  if (ends.length === 0) return [0.1, 1];
  const [low, high] = extent(ends) as [number, number];
  if (high >= 1000 * low) return [low, high * 1.5];
  return [10 ** Math.floor(Math.log10(low)), 10 ** Math.ceil(Math.log10(high)) * 1.5];
}

/** Throws unless `samples` are what `drawHistograms` takes. */
export function checkSamples(samples: readonly Sample[]): void {
  samplesKind("drawHistograms", "samples", samples);
  if (!(samples.length > 0)) throw new RangeError("drawHistograms: expected at least one sample, got none");
  if (!(samples.length <= mostSamples))
    throw new RangeError(`drawHistograms: expected at most ${mostSamples} samples, got ${samples.length}`);
  for (const { label, values } of samples) {
    if (!(values.length > 0))
      throw new RangeError(`drawHistograms: values of ${label} must not be empty, got length 0`);
    checkDrawable("drawHistograms", `values of ${label}`, values);
    for (let i = 0; i < values.length; i++)
      if (!(values[i] >= 0 && values[i] < Infinity))
        throw new RangeError(
          `drawHistograms: values of ${label} must be finite and not negative, got ${values[i]}`,
        );
  }
}

/** The rows in words. */
export function describeRows(rows: readonly Row[], xLabel: string, limit = 0): string {
  const largest = rows.map(({ label, most }) => ({ label, value: most.toExponential(1) }));
  const below = rows.every(({ most }) => most < limit) ? limit : undefined;
  return words().histograms.alt(xLabel, largest, below);
}

/** Over how many powers of ten the values reach, at least 1. */
export function decadesOf(samples: readonly Sample[]): number {
  let [low, high] = [Infinity, 0];
  for (const { values } of samples)
    for (let i = 0; i < values.length; i++) {
      if (values[i] > 0) low = Math.min(low, Math.max(values[i], 1e-300));
      high = Math.max(high, values[i]);
    }
  return Math.max(1, Math.log10(high / low));
}
