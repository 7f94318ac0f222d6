// Histograms below each other, on one logarithmic axis: how large errors are, kind by kind.

import * as Plot from "@observablehq/plot";
import { extent, max } from "d3-array";
import { altText } from "../parts/alt.js";
import type { Figure } from "../parts/figure.js";
import { drawFrame } from "../parts/frame.js";
import {
  callable,
  listOf,
  numbers,
  optional,
  pixels,
  positive,
  type Range,
  text,
  whole,
} from "../parts/kinds.js";
import { halo } from "../parts/marks.js";
import {
  checkOptions,
  exactly,
  type FigureOptions,
  figureKinds,
  item,
  type Kinds,
} from "../parts/options.js";
import { compact, powerOfTen, shorten, textWidth } from "../parts/text.js";
import { colors, sizes } from "../parts/theme.js";
import { words } from "../words/speak.js";
import { type Bin, binByDecade } from "./decade-bins.js";

/** One sample: a row of the figure. */
export interface Sample {
  /** The values, from 0 up; zeros have no place on the axis and are counted beside it. */
  values: ArrayLike<number>;
  /** Written at the left of the row. */
  label: string;
}

/** What `drawHistograms` can be told. */
export interface HistogramsOptions extends Pick<FigureOptions, "alt"> {
  /** Name and unit of the values (default "value"). */
  xLabel?: string;
  /** A value to mark through all rows, such as a limit that they stay below. */
  limit?: number;
  /** Bins per power of ten, a whole number from 1 to 20 (default 4). */
  binsPerDecade?: number;
  /** Height of a row in pixels (default 76). */
  rowHeight?: number;
  /** The words in the figure, for other languages. */
  words?: { zeros?: (count: number) => string; largest?: (value: number) => string };
}

const kinds: Kinds<HistogramsOptions> = {
  ...{ alt: figureKinds.alt, xLabel: text, limit: positive, binsPerDecade: whole(1, 20), rowHeight: pixels },
  words: exactly({ zeros: optional(callable), largest: optional(callable) }),
};
const samplesKind = listOf(item<Sample>({ values: numbers, label: text }));
/** More rows than these make no figure that anybody reads. */
const mostSamples = 20;
const margins = { marginLeft: 190, marginRight: 28, marginTop: 16, marginBottom: 50 };

/**
 * Draws how the values of several samples are distributed over the powers of ten, a row each.
 *
 * Each row has its own height scale, so that small samples can be seen beside large ones.
 *
 * @param samples - from top to bottom; at most 20
 * @param options - labels, limit, bins
 * @returns the figure; by default its words give the largest value of each sample
 * @throws {RangeError} if there is no sample, one is empty, a value is negative or not finite, or `limit` is not above 0
 * @throws {TypeError} if an argument or an option is of another kind
 * @example
 * drawHistograms([{ label: "W1", values: differences }], { xLabel: "absolute difference", limit: 1e-8 });
 */
export function drawHistograms(samples: readonly Sample[], options: HistogramsOptions = {}): Figure {
  checkOptions("drawHistograms", options, kinds);
  check(samples);
  const say = words().histograms;
  const { xLabel = say.xLabel, limit, binsPerDecade = 4, rowHeight = 76 } = options;
  const { zeros = say.zeros, largest = say.largest } = options.words ?? {};
  const rows = samples.map(({ label, values }, row) => summarize(label, values, row, binsPerDecade));
  const { shown, whole } = shorten(rows.map(heading), 300);
  const bars = rows.flatMap(({ bars }) => bars);
  const ends = [...bars.flatMap(({ from, to }) => [from, to]), ...(limit ? [limit] : [])];
  const domain = domainOf(ends);
  const longest = max(shown, (text) => textWidth(text, 8.2)) ?? 0;
  const marginLeft = Math.max(margins.marginLeft, Math.ceil(longest) + 24);
  const line = (dy: number, text: (row: Row) => string, style: object = {}) =>
    Plot.text(rows, {
      frameAnchor: "left",
      y: ({ row }: Row) => row + 0.5,
      text,
      dx: 12 - marginLeft,
      dy,
      textAnchor: "start",
      fill: colors.quiet,
      ...style,
    });
  return drawFrame(
    {
      ...margins,
      marginLeft,
      height: margins.marginTop + rows.length * rowHeight + margins.marginBottom,
      x: {
        ...{ type: "log", domain, label: xLabel, grid: { ticks: 8 } },
        axis: { ticks: 8, tickFormat: powerOfTen },
      },
      y: { domain: [rows.length, 0], axis: null },
      marks: [
        Plot.rect(bars, {
          x1: "from",
          x2: "to",
          y1: "base",
          y2: "top",
          fill: colors.model,
          insetLeft: 0.5,
          insetRight: 0.5,
        }),
        Plot.ruleY(rows, { y: ({ row }: Row) => row + 1, stroke: colors.quiet }),
        limit
          ? Plot.ruleX([limit], { stroke: colors.second, strokeWidth: 1.5, strokeDasharray: "5 4" })
          : null,
        limit
          ? Plot.text([limit], {
              x: [limit],
              y: [0],
              text: [compact(limit)],
              dx: -6,
              dy: 10,
              textAnchor: "end",
              fill: colors.second,
              ...halo,
            })
          : null,
        line(-18, ({ row }) => shown[row], {
          fill: colors.ink,
          fontWeight: "bold",
        }),
        line(0, ({ most }) => largest(most)),
        line(sizes.text + 5, ({ zeroCount }) => (zeroCount > 0 ? zeros(zeroCount) : "")),
      ],
    },
    altText(options.alt, () => describe(rows, xLabel, limit), whole),
  );
}

interface Row {
  row: number;
  label: string;
  count: number;
  zeroCount: number;
  most: number;
  bars: { from: number; to: number; base: number; top: number }[];
}

const heading = ({ label, count }: Row) => `${label}: ${count.toLocaleString("en")}`;

/** The bins of a sample, as high as the row's share of them. */
function summarize(label: string, values: ArrayLike<number>, row: number, binsPerDecade: number): Row {
  const { bins, zeroCount } = binByDecade(values, binsPerDecade);
  const highest = max(bins, ({ count }) => count) ?? 1;
  const bars = bins.map(({ from, to, count }: Bin) => ({
    ...{ from, to, base: row + 1, top: row + 1 - (0.85 * count) / highest },
  }));
  return { row, label, count: values.length, zeroCount, most: max(Array.from(values)) ?? 0, bars };
}

/** From the first end to a little beyond the last; at least from one power of ten to another, so that the axis says which. */
function domainOf(ends: readonly number[]): Range {
  if (ends.length === 0) return [0.1, 1];
  const [low, high] = extent(ends) as [number, number];
  if (high >= 1000 * low) return [low, high * 1.5];
  return [10 ** Math.floor(Math.log10(low)), 10 ** Math.ceil(Math.log10(high)) * 1.5];
}

function check(samples: readonly Sample[]): void {
  samplesKind("drawHistograms", "samples", samples);
  if (!(samples.length > 0)) throw new RangeError("drawHistograms: expected at least one sample, got none");
  if (!(samples.length <= mostSamples))
    throw new RangeError(`drawHistograms: expected at most ${mostSamples} samples, got ${samples.length}`);
  for (const { label, values } of samples) {
    if (!(values.length > 0))
      throw new RangeError(`drawHistograms: values of ${label} must not be empty, got length 0`);
    const wrong = Array.from(values).find((value) => !(Number.isFinite(value) && value >= 0));
    if (wrong !== undefined)
      throw new RangeError(
        `drawHistograms: values of ${label} must be finite and not negative, got ${wrong}`,
      );
  }
}

function describe(rows: readonly Row[], xLabel: string, limit?: number): string {
  const largest = rows.map(({ label, most }) => ({ label, value: most.toExponential(1) }));
  const below = limit !== undefined && rows.every(({ most }) => most < limit) ? limit : undefined;
  return words().histograms.alt(xLabel, largest, below);
}
