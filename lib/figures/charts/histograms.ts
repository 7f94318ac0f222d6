// Histograms below each other, on one logarithmic axis: how large errors are, kind by kind.

import * as Plot from "@observablehq/plot";
import { drawPlot } from "../parts/draw.js";
import type { Figure } from "../parts/figure.js";
import { halo, xAxis } from "../parts/marks.js";
import { compact, powerOfTen, textWidth } from "../parts/text.js";
import { colors, sizes } from "../parts/theme.js";
import { words } from "../words/speak.js";

/** One sample: a row of the figure. */
export interface Sample {
  /** The values, from 0 up; zeros have no place on the axis and are counted beside it. */
  values: ArrayLike<number>;
  /** Written at the left of the row. */
  label: string;
}

/** What `drawHistograms` can be told. */
export interface HistogramsOptions {
  /** Name and unit of the values (default "value"). */
  xLabel?: string;
  /** A value to mark through all rows, such as a limit that they stay below. */
  limit?: number;
  /** Bins per power of ten, a whole number from 1 (default 4). */
  binsPerDecade?: number;
  /** Height of a row in pixels (default 76). */
  rowHeight?: number;
  /** The words in the figure, for other languages. */
  words?: { zeros?: (count: number) => string; largest?: (value: number) => string };
  /** What the figure shows, in words; by default the largest value of each sample. */
  alt?: string;
}

const margins = { marginLeft: 190, marginRight: 28, marginTop: 16, marginBottom: 50 };

/**
 * Draws how the values of several samples are distributed over the powers of ten, a row each.
 *
 * Each row has its own height scale, so that small samples can be seen beside large ones.
 *
 * @param samples - from top to bottom
 * @param options - labels, limit, bins
 * @returns the figure
 * @throws {RangeError} if there is no sample, one is empty, a value is negative or not finite, or `limit` is not above 0
 * @example
 * drawHistograms([{ label: "W1", values: differences }], { xLabel: "absolute difference", limit: 1e-8 });
 */
export function drawHistograms(samples: Sample[], options: HistogramsOptions = {}): Figure {
  const say = words().histograms;
  const { xLabel = say.xLabel, limit, binsPerDecade = 4, rowHeight = 76 } = options;
  check(samples, binsPerDecade, limit);
  const { zeros = say.zeros, largest = say.largest } = options.words ?? {};
  const rows = samples.map(({ label, values }, row) => summarize(label, values, row, binsPerDecade));
  const bars = rows.flatMap(({ bars }) => bars);
  const ends = [...bars.flatMap(({ from, to }) => [from, to]), ...(limit ? [limit] : [])];
  const domain = domainOf(ends);
  const heading = ({ label, count }: Row) => `${label}: ${count.toLocaleString("en")}`;
  const longest = Math.max(...rows.map((row) => textWidth(heading(row), 8.2)));
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
  return drawPlot(
    {
      ...margins,
      marginLeft,
      height: margins.marginTop + rows.length * rowHeight + margins.marginBottom,
      x: { type: "log", domain, label: xLabel },
      y: { domain: [rows.length, 0], axis: null },
      marks: [
        Plot.gridX({ stroke: colors.grid, strokeOpacity: 1, ticks: 8 }),
        Plot.axisX({ ...xAxis, ticks: 8, tickFormat: powerOfTen }),
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
        line(-18, heading, {
          fill: colors.ink,
          fontWeight: "bold",
        }),
        line(0, ({ most }) => largest(most)),
        line(sizes.text + 5, ({ zeroCount }) => (zeroCount > 0 ? zeros(zeroCount) : "")),
      ],
    },
    options.alt ?? describe(rows, xLabel, limit),
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

/** The bins of a sample, as high as the row's share of them. */
function summarize(label: string, values: ArrayLike<number>, row: number, binsPerDecade: number): Row {
  const counts = new Map<number, number>();
  let zeroCount = 0;
  for (const value of Array.from(values)) {
    // Below 1e-300 numbers lose their digits, and bins their width.
    const bin = Math.floor(binsPerDecade * Math.log10(Math.max(value, 1e-300)));
    if (value === 0) zeroCount++;
    else counts.set(bin, (counts.get(bin) ?? 0) + 1);
  }
  const highest = Math.max(1, ...counts.values());
  const bars = [...counts].map(([bin, count]) => ({
    from: 10 ** (bin / binsPerDecade),
    to: 10 ** ((bin + 1) / binsPerDecade),
    base: row + 1,
    top: row + 1 - (0.85 * count) / highest,
  }));
  const most = Array.from(values).reduce((a, b) => Math.max(a, b), 0);
  return { row, label, count: values.length, zeroCount, most, bars };
}

/** From the first end to a little beyond the last; at least from one power of ten to another, so that the axis says which. */
function domainOf(ends: number[]): [number, number] {
  if (ends.length === 0) return [0.1, 1];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  if (high >= 1000 * low) return [low, high * 1.5];
  return [10 ** Math.floor(Math.log10(low)), 10 ** Math.ceil(Math.log10(high)) * 1.5];
}

function check(samples: Sample[], binsPerDecade: number, limit: number | undefined): void {
  if (!(samples.length > 0)) throw new RangeError("drawHistograms: expected at least one sample, got none");
  if (!(Number.isInteger(binsPerDecade) && binsPerDecade >= 1))
    throw new RangeError(
      `drawHistograms: binsPerDecade must be a whole number of at least 1, got ${binsPerDecade}`,
    );
  if (limit !== undefined && !(limit > 0 && limit < Infinity))
    throw new RangeError(`drawHistograms: limit must be above 0 and finite, got ${limit}`);
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

function describe(rows: Row[], xLabel: string, limit?: number): string {
  const largest = rows.map(({ label, most }) => ({ label, value: most.toExponential(1) }));
  const below = limit !== undefined && rows.every(({ most }) => most < limit) ? limit : undefined;
  return words().histograms.alt(xLabel, largest, below);
}
