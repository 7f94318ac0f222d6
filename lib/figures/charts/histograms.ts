// Histograms below each other, on one logarithmic axis: how large errors are, kind by kind.

import * as Plot from "@observablehq/plot";
import { max } from "d3-array";
import { altText } from "../parts/alt.js";
import type { Figure } from "../parts/figure.js";
import { drawFrame } from "../parts/frame.js";
import { callable, optional, pixels, positive, text, whole } from "../parts/kinds.js";
import { halo } from "../parts/marks.js";
import { checkOptions, exactly, type FigureOptions, figureKinds, type Kinds } from "../parts/options.js";
import { compact, numberWidth, powerOfTen, shorten, textWidth } from "../parts/text.js";
import { colors, sizes } from "../parts/theme.js";
import { words } from "../words/speak.js";
import {
  checkSamples,
  decadesOf,
  describeRows,
  highBar,
  domainOf,
  heading,
  type Row,
  type Sample,
  summarize,
} from "./histogram-rows.js";

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
/** So many bins a figure may have. */
const mostBins = 480;
/** What a caller's words give, if that is a text. */
const written = (name: string, given: unknown): string => {
  text("drawHistograms", `words.${name}(…)`, given);
  return given as string;
};
const margins = { marginLeft: 190, marginRight: 28, marginTop: 22, marginBottom: 50 };

/**
 * Draws how the values of several samples are distributed over the powers of ten, a row each.
 *
 * Each row has its own height scale, so that small samples can be seen beside large ones; at the left of its highest bar stands
 * how many values that holds.
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
  checkSamples(samples);
  const say = words().histograms;
  const { xLabel = say.xLabel, limit, binsPerDecade = 4, rowHeight = 76 } = options;
  // Over very many powers of ten, or with very many rows, bins hold more of them than one, so that there are never too many.
  const decades = decadesOf(samples);
  const wider = Math.ceil((binsPerDecade * decades * samples.length) / mostBins);
  const { zeros = say.zeros, largest = say.largest } = options.words ?? {};
  const rows = samples.map(({ label, values }, row) => summarize(label, values, row, binsPerDecade / wider));
  const { shown, whole } = shorten(rows.map(heading), 300);
  const bars = rows.flatMap(({ bars }) => bars);
  const ends = [...bars.flatMap(({ from, to }) => [from, to]), ...(limit ? [limit] : [])];
  const domain = domainOf(ends);
  const longest = max(shown, (text) => textWidth(text, 8.2)) ?? 0;
  const counted = rows.filter(({ highest }) => highest > 0);
  const tick = ({ highest }: Row) => highest.toLocaleString("en");
  const tickRoom = 12 + (max(counted, (row) => numberWidth(tick(row))) ?? 0);
  const marginLeft = Math.max(margins.marginLeft, Math.ceil(longest + tickRoom) + 24);
  const { shown: beside, whole: cutBeside } = shorten(
    rows.flatMap(({ most, zeroCount }) => [
      written("largest", largest(most)),
      zeroCount > 0 ? written("zeros", zeros(zeroCount)) : "",
    ]),
    marginLeft - tickRoom - 12,
  );
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
      caller: "drawHistograms",
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
        // Each row's scale: how many values its highest bar holds.
        Plot.tickY(counted, {
          ...{ y: ({ row }: Row) => row + 1 - highBar, stroke: colors.quiet },
          ...{ insetLeft: -6, insetRight: 0, strokeDasharray: "1 3" },
        }),
        Plot.text(counted, {
          ...{ frameAnchor: "left", y: ({ row }: Row) => row + 1 - highBar, text: tick },
          ...{ dx: -9, textAnchor: "end", fill: colors.quiet },
        }),
        limit
          ? Plot.ruleX([limit], { stroke: colors.second, strokeWidth: 1.5, strokeDasharray: "5 4" })
          : null,
        limit
          ? Plot.text([limit], {
              x: [limit],
              y: [0],
              text: [compact(limit)],
              dx: -6,
              dy: -9,
              textAnchor: "end",
              fill: colors.second,
              ...halo,
            })
          : null,
        line(-18, ({ row }) => shown[row], {
          fill: colors.ink,
          fontWeight: "bold",
        }),
        line(0, ({ row }) => beside[2 * row]),
        line(sizes.text + 5, ({ row }) => beside[2 * row + 1]),
      ],
    },
    altText(options.alt, () => describeRows(rows, xLabel, limit), [...whole, ...cutBeside]),
  );
}
