// A dot chart: one row per thing to compare, its values as dots on a common axis.

import * as Plot from "@observablehq/plot";
import { max } from "d3-array";
import { altText } from "../parts/alt.js";
import { checkDrawable, drawn } from "../parts/drawable.js";
import type { Figure } from "../parts/figure.js";
import { drawFrame } from "../parts/frame.js";
import { callable, finite, listOf, recordOf, type Range, range, text } from "../parts/kinds.js";
import { halo } from "../parts/marks.js";
import { checkOptions, type FigureOptions, figureKinds, item, type Kinds } from "../parts/options.js";
import { short, shorten, textWidth } from "../parts/text.js";
import { colors, seriesColors, sizes } from "../parts/theme.js";
import { words } from "../words/speak.js";

/** One row: a value per series. */
export interface DotRow {
  /** What stands at the left. */
  label: string;
  /** The values by the name of their series; a series may be missing. */
  values: Readonly<Record<string, number>>;
}

/** What `drawDots` can be told. */
export interface DotsOptions extends FigureOptions {
  /** Name and unit of the values (default "value"). */
  xLabel?: string;
  /** The part of the axis to show: `[from, to]`. */
  xDomain?: Range;
  /** Half the length of the line through each dot, for how sure a value is: from the value, in its unit (default none). */
  error?: (value: number) => number;
  /** Any CSS colors by the names of the series; by default the theme's, in order of appearance. */
  colors?: Readonly<Record<string, string>>;
}

const kinds: Kinds<DotsOptions> = {
  ...{ ...figureKinds, xLabel: text, xDomain: range, error: callable, colors: recordOf(text) },
};
const rowsKind = listOf(item<DotRow>({ label: text, values: recordOf(finite) }));
/** More rows than these make no figure that anybody reads, and more series neither. */
const mostRows = 40;
const mostSeries = 8;
/** A row's height in pixels: the names above and below its dots keep off those of its neighbors. */
const rowHeight = 48;

/**
 * Draws values as dots, one row below the other, each with the name of its series: above the dot for the
 * first series, below it for the second, and so on in turns.
 *
 * @param rows - from top to bottom; at most 40 rows of 8 series
 * @param options - labels, errors, colors
 * @returns the figure, 48 pixels for each row and 90 more if not said otherwise; by default its words give all values
 * @throws {RangeError} if there is no row, two have the same label, one has no value, or a value is not finite
 * @throws {TypeError} if an argument or an option is of another kind
 * @example
 * drawDots([{ label: "pixels", values: { KNN: 94.4, SVM: 89.1 } }], { xLabel: "accuracy in %" });
 */
export function drawDots(rows: readonly DotRow[], options: DotsOptions = {}): Figure {
  checkOptions("drawDots", options, kinds);
  const { width = sizes.width } = options;
  check(rows);
  const { shown: names, whole } = shorten(
    rows.map(({ label }) => label),
    0.35 * width,
  );
  const { xLabel = words().dots.xLabel } = options;
  const series = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))];
  const colorOf = (name: string): string =>
    options.colors?.[name] ?? seriesColors[series.indexOf(name) % seriesColors.length];
  if (!(series.length <= mostSeries))
    throw new RangeError(`drawDots: expected at most ${mostSeries} series, got ${series.length}`);
  const shown = shorten(series, 120).shown;
  const dots = rows.flatMap(({ values }, row) =>
    Object.entries(values).map(([name, value]) => {
      const error = options.error?.(value) ?? 0;
      finite("drawDots", `error(${value})`, error);
      const [at, from, to] = [value, value - error, value + error].map(drawn);
      return { row, name, value: at, from, to, color: colorOf(name) };
    }),
  );
  const color = { value: "color", scale: null };
  return drawFrame(
    {
      caller: "drawDots",
      width,
      height: options.height ?? 90 + rowHeight * rows.length,
      marginLeft: 24 + (max(names, (name) => textWidth(name)) ?? 0),
      x: { label: xLabel, domain: options.xDomain, nice: options.xDomain === undefined, grid: true },
      y: {
        ...{ type: "point", domain: [...names.keys()], label: null, padding: 0.6 },
        axis: { tickSize: 0, tickFormat: (row: number) => names[row] },
      },
      beneath: [Plot.ruleY([...names.keys()], { y: (row: number) => row, stroke: colors.grid })],
      marks: [
        options.error
          ? Plot.link(dots, {
              x1: "from",
              x2: "to",
              y1: "row",
              y2: "row",
              stroke: color,
              strokeWidth: 2,
              clip: true,
            })
          : null,
        Plot.dot(dots, {
          x: "value",
          y: "row",
          fill: color,
          r: 4.5,
          stroke: colors.ground,
          strokeWidth: 1,
        }),
        ...[-13, 14].map((dy, side) =>
          Plot.text(
            dots.filter(({ name }) => series.indexOf(name) % 2 === side),
            {
              ...{ x: "value", y: "row", dy, fill: color, ...halo },
              text: ({ name }: { name: string }) => shown[series.indexOf(name)],
            },
          ),
        ),
      ],
    },
    altText(options.alt, () => words().dots.alt(xLabel, rows.map(describe)), whole),
  );
}

function check(rows: readonly DotRow[]): void {
  rowsKind("drawDots", "rows", rows);
  if (!(rows.length <= mostRows))
    throw new RangeError(`drawDots: expected at most ${mostRows} rows, got ${rows.length}`);
  if (!(rows.length > 0)) throw new RangeError("drawDots: expected at least one row, got none");
  const seen = new Set<string>();
  for (const { label, values } of rows) {
    if (seen.has(label)) throw new RangeError(`drawDots: labels must differ, got "${label}" twice`);
    seen.add(label);
    checkDrawable("drawDots", `values of ${label}`, Object.values(values));
    if (Object.keys(values).length === 0)
      throw new RangeError(`drawDots: a row must have a value, got none for "${label}"`);
  }
}

function describe({ label, values }: DotRow): string {
  const list = Object.entries(values).map(([name, value]) => `${name} ${short(value)}`);
  return `${label}: ${list.join(", ")}`;
}
