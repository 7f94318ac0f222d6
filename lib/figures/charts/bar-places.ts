// Where bars stand: side by side within their category, and merged where there are more of them than pixels.

import { max, min } from "d3-array";
import { seriesColors } from "../parts/theme.js";

/** One series of bars: a value per category. */
export interface BarSeries {
  /** The heights of the bars, one per category; not empty. */
  values: ArrayLike<number>;
  /** Written above the highest bar of the series. */
  label?: string;
  /** Any CSS color; by default the next of the theme's. */
  color?: string;
}

/** A bar, across in categories and up in values. */
export interface Bar {
  left: number;
  right: number;
  /** Where it ends, and where it begins: one of them is 0, unless bars of both signs were merged. */
  high: number;
  low: number;
  color: string;
}

/** The part of a category that its bars fill together; the rest keeps groups apart. */
const filled = 0.8;
/** So many bars can be told apart in a figure. */
const mostBars = 600;

/** The bars of each series, from left to right. */
export function placeBars(series: readonly BarSeries[]): Bar[][] {
  const count = series[0].values.length;
  const merged = Math.ceil((count * series.length) / mostBars);
  return series.map(({ values, color }, index) =>
    Array.from({ length: Math.ceil(count / merged) }, (_, group): Bar => {
      const first = group * merged;
      const together = Array.from(values).slice(first, first + merged);
      const middle = first + (together.length - 1) / 2;
      const side = (share: number) => middle + together.length * filled * (share / series.length - 0.5);
      return {
        left: side(index),
        right: side(index + 1),
        high: Math.max(0, max(together) ?? 0),
        low: Math.min(0, min(together) ?? 0),
        color: color ?? seriesColors[index % seriesColors.length],
      };
    }),
  );
}
