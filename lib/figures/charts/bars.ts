// Bars over categories, side by side: predictions beside targets, counts per class.

import * as Plot from "@observablehq/plot";
import { drawPlot } from "../parts/draw.js";
import type { Figure } from "../parts/figure.js";
import { halo, xAxis, yAxis } from "../parts/marks.js";
import { colors, seriesColors, sizes } from "../parts/theme.js";
import { textWidth } from "../parts/text.js";
import { words } from "../words/speak.js";

/** One series of bars: a value per category. */
export interface BarSeries {
  /** The heights of the bars, one per category; not empty. */
  values: ArrayLike<number>;
  /** Written above the highest bar of the series. */
  label?: string;
  /** Any CSS colour; by default the next of the theme's. */
  color?: string;
}

/** What `drawBars` can be told. */
export interface BarsOptions {
  /** What stands below each group of bars; by default 0, 1, 2, … */
  categories?: ArrayLike<string | number>;
  /** Name of the categories (default "class"). */
  xLabel?: string;
  /** Name and unit of the heights (default "value"). */
  yLabel?: string;
  /** The part of the y axis to show: `[from, to]`. */
  yDomain?: [number, number];
  /** Width in pixels (default 640). */
  width?: number;
  /** Height in pixels (default 400). */
  height?: number;
  /** What the figure shows, in words; by default the highest bar of each series. */
  alt?: string;
}

/** The part of a category that its bars fill together; the rest keeps groups apart. */
const filled = 0.8;

interface Bar {
  left: number;
  right: number;
  value: number;
  color: string;
}

/**
 * Draws series of bars over common categories, the bars of one category side by side.
 *
 * @param series - from left to right within each category
 * @param options - categories, labels, sizes
 * @returns the figure
 * @throws {RangeError} if there is no series, they differ in length or are empty, a value is not finite, or there is not
 *   one category per value
 * @example
 * drawBars([{ values: [0, 1], label: "target", color: colors.ink }, { values: [0.2, 0.8], label: "prediction" }]);
 */
export function drawBars(series: BarSeries[], options: BarsOptions = {}): Figure {
  const count = series[0]?.values.length ?? 0;
  const categories = Array.from(options.categories ?? Array(count).keys(), String);
  check(series, categories);
  const width = options.width ?? sizes.width;
  const axes = {
    xLabel: options.xLabel ?? words().bars.xLabel,
    yLabel: options.yLabel ?? words().bars.yLabel,
  };
  const groups = series.map(({ values, color }, index): Bar[] =>
    Array.from(values, (value, i) => ({
      left: i + filled * (index / series.length - 0.5),
      right: i + filled * ((index + 1) / series.length - 0.5),
      value,
      color: color ?? seriesColors[index % seriesColors.length],
    })),
  );
  const bars = groups.flat();
  const perPixel = count / (width - 84);
  // Where all values are 0 there is no range for the axis, and Plot would draw bars of any height.
  const yDomain = options.yDomain ?? (bars.every(({ value }) => value === 0) ? [0, 1] : undefined);
  const widest = Math.max(...categories.map((category) => textWidth(category)));
  const every = count > 12 ? Math.ceil((widest + 6) * perPixel) : 1;
  return drawPlot(
    {
      width,
      height: options.height ?? sizes.height,
      x: { domain: [-0.5, count - 0.5], label: axes.xLabel },
      y: { domain: yDomain, label: axes.yLabel, nice: options.yDomain === undefined },
      marks: [
        Plot.gridY({ stroke: colors.grid, strokeOpacity: 1 }),
        Plot.axisX(
          Array.from(categories.keys()).filter((i) => i % every === 0),
          {
            ...xAxis,
            tickSize: 0,
            tickFormat: (i: number) => categories[i],
          },
        ),
        Plot.axisY(yAxis),
        Plot.rect(bars, {
          x1: "left",
          x2: "right",
          y1: 0,
          y2: "value",
          fill: { value: "color", scale: null },
          insetLeft: 0.5,
          insetRight: 0.5,
          clip: true,
        }),
        Plot.ruleY([0], { stroke: colors.quiet }),
        ...groups.flatMap((group, index) =>
          nameHighest(group, series[index].label, bars, (text) => textWidth(text) * perPixel),
        ),
      ],
    },
    options.alt ?? words().bars.alt(axes, highest(series, categories)),
  );
}

/** The series' name above its highest bar, running to the right unless only the left is free of higher bars. */
function nameHighest(
  group: Bar[],
  label: string | undefined,
  bars: Bar[],
  lengthOf: (text: string) => number,
): Plot.Markish[] {
  if (label === undefined) return [];
  const top = group.reduce((a, b) => (b.value > a.value ? b : a));
  const length = lengthOf(label);
  const end = Math.max(...bars.map(({ right }) => right));
  const free = (from: number, to: number) =>
    from >= -0.5 &&
    to <= end + 0.5 &&
    bars.every((bar) => bar === top || bar.right <= from || bar.left >= to || bar.value <= top.value);
  const leftwards = !free(top.left, top.left + length) && free(top.right - length, top.right);
  return [
    Plot.text([leftwards ? top.right : top.left], {
      x: [leftwards ? top.right : top.left],
      y: [Math.max(0, top.value)],
      text: [label],
      textAnchor: leftwards ? "end" : "start",
      dx: leftwards ? -2 : 2,
      dy: -10,
      fill: top.color,
      ...halo,
    }),
  ];
}

function check(series: BarSeries[], categories: string[]): void {
  if (!(series.length > 0)) throw new RangeError("drawBars: expected at least one series, got none");
  const count = series[0].values.length;
  if (!(count > 0)) throw new RangeError("drawBars: values must not be empty, got length 0");
  for (const { values } of series) {
    if (values.length !== count)
      throw new RangeError(
        `drawBars: series must have the same length, got (${count}) and (${values.length})`,
      );
    const wrong = Array.from(values).findIndex((value) => !Number.isFinite(value));
    if (wrong >= 0)
      throw new RangeError(`drawBars: values must be finite, got ${values[wrong]} at [${wrong}]`);
  }
  if (categories.length !== count)
    throw new RangeError(
      `drawBars: expected one category per value, got ${categories.length} categories for ${count} values`,
    );
}

/** Where each series is highest, and how high: to three digits. */
function highest(series: BarSeries[], categories: string[]) {
  return series.map(({ values, label }) => {
    const list = Array.from(values);
    const value = Math.max(...list);
    return { label, category: categories[list.indexOf(value)], value: Number(value.toPrecision(3)) };
  });
}
