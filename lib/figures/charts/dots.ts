// A dot chart: one row per thing to compare, its values as dots on a common axis.

import * as Plot from "@observablehq/plot";
import { drawPlot } from "../parts/draw.js";
import type { Figure } from "../parts/figure.js";
import { halo, xAxis } from "../parts/marks.js";
import { colors, seriesColors, sizes } from "../parts/theme.js";
import { short, textWidth } from "../parts/text.js";
import { words } from "../words/speak.js";

/** One row: a value per series. */
export interface DotRow {
  /** What stands at the left. */
  label: string;
  /** The values by the name of their series; a series may be missing. */
  values: Readonly<Record<string, number>>;
}

/** What `drawDots` can be told. */
export interface DotsOptions {
  /** Name and unit of the values (default "value"). */
  xLabel?: string;
  /** The part of the axis to show: `[from, to]`. */
  xDomain?: [number, number];
  /** Half the length of the line through each dot, for how sure a value is: from the value, in its unit (default none). */
  error?: (value: number) => number;
  /** Any CSS colors by the names of the series; by default the theme's, in order of appearance. */
  colors?: Readonly<Record<string, string>>;
  /** Width in pixels (default 640). */
  width?: number;
  /** Height in pixels (default 40 for each row and 90). */
  height?: number;
  /** What the figure shows, in words; by default all values. */
  alt?: string;
}

/**
 * Draws values as dots, one row below the other, each with the name of its series: above the dot for the
 * first series, below it for the second, and so on in turns.
 *
 * @param rows - from top to bottom
 * @param options - labels, errors, colors
 * @returns the figure
 * @throws {RangeError} if there is no row, two have the same label, one has no value, or a value is not finite
 * @example
 * drawDots([{ label: "pixels", values: { KNN: 94.4, SVM: 89.1 } }], { xLabel: "accuracy in %" });
 */
export function drawDots(rows: DotRow[], options: DotsOptions = {}): Figure {
  check(rows);
  const { xLabel = words().dots.xLabel } = options;
  const series = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))];
  const colorOf = (name: string): string =>
    options.colors?.[name] ?? seriesColors[series.indexOf(name) % seriesColors.length];
  const dots = rows.flatMap(({ label, values }) =>
    Object.entries(values).map(([name, value]) => {
      const error = options.error?.(value) ?? 0;
      return { label, name, value, from: value - error, to: value + error, color: colorOf(name) };
    }),
  );
  const color = { value: "color", scale: null };
  return drawPlot(
    {
      width: options.width ?? sizes.width,
      height: options.height ?? 90 + 40 * rows.length,
      marginLeft: 24 + Math.max(...rows.map(({ label }) => textWidth(label))),
      x: { label: xLabel, domain: options.xDomain, nice: options.xDomain === undefined },
      y: { type: "point", domain: rows.map(({ label }) => label), label: null, padding: 0.6 },
      marks: [
        Plot.gridX({ stroke: colors.grid, strokeOpacity: 1 }),
        Plot.ruleY(rows, { y: "label", stroke: colors.grid }),
        Plot.axisX(xAxis),
        Plot.axisY({ tickSize: 0 }),
        options.error
          ? Plot.link(dots, {
              x1: "from",
              x2: "to",
              y1: "label",
              y2: "label",
              stroke: color,
              strokeWidth: 2,
              clip: true,
            })
          : null,
        Plot.dot(dots, {
          x: "value",
          y: "label",
          fill: color,
          r: 4.5,
          stroke: colors.ground,
          strokeWidth: 1,
        }),
        ...[-13, 14].map((dy, side) =>
          Plot.text(
            dots.filter(({ name }) => series.indexOf(name) % 2 === side),
            { x: "value", y: "label", text: "name", dy, fill: color, ...halo },
          ),
        ),
      ],
    },
    options.alt ?? words().dots.alt(xLabel, rows.map(describe)),
  );
}

function check(rows: DotRow[]): void {
  if (!(rows.length > 0)) throw new RangeError("drawDots: expected at least one row, got none");
  const seen = new Set<string>();
  for (const { label, values } of rows) {
    if (seen.has(label)) throw new RangeError(`drawDots: labels must differ, got "${label}" twice`);
    seen.add(label);
    if (Object.keys(values).length === 0)
      throw new RangeError(`drawDots: a row must have a value, got none for "${label}"`);
    for (const [name, value] of Object.entries(values)) {
      if (!Number.isFinite(value))
        throw new RangeError(`drawDots: values must be finite, got ${value} for ${name} of "${label}"`);
    }
  }
}

function describe({ label, values }: DotRow): string {
  const list = Object.entries(values).map(([name, value]) => `${name} ${short(value)}`);
  return `${label}: ${list.join(", ")}`;
}
