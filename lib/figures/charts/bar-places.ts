// Where bars stand: side by side within their category, and merged where there are more of them than pixels.

import { seriesColors } from "../parts/theme.js";
import type { BarSeries } from "./bar-series.js";

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
      const end = Math.min(count, first + merged);
      const middle = (first + end - 1) / 2;
      const side = (share: number) => middle + (end - first) * filled * (share / series.length - 0.5);
      let [high, low] = [0, 0];
      for (let i = first; i < end; i++) [high, low] = [Math.max(high, values[i]), Math.min(low, values[i])];
      return {
        left: side(index),
        right: side(index + 1),
        high,
        low,
        color: color ?? seriesColors[index % seriesColors.length],
      };
    }),
  );
}
