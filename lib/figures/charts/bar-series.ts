// Series of bars as they are given, and what there is to say of them.

import { checkDrawable } from "../parts/drawable.js";
import { listOf, numbers, optional, text } from "../parts/kinds.js";
import { item } from "../parts/options.js";

/** One series of bars: a value per category. */
export interface BarSeries {
  /** The heights of the bars, one per category; not empty. */
  values: ArrayLike<number>;
  /** Written above the highest bar of the series. */
  label?: string;
  /** Any CSS color; by default the next of the theme's. */
  color?: string;
}

const seriesKind = listOf(item<BarSeries>({ values: numbers, label: optional(text), color: optional(text) }));

/** More series than these nobody can tell apart. */
const mostSeries = 50;

/** Throws unless `series` are what `drawBars` takes. */
export function checkSeries(series: readonly BarSeries[]): void {
  seriesKind("drawBars", "series", series);
  if (!(series.length > 0)) throw new RangeError("drawBars: expected at least one series, got none");
  if (!(series.length <= mostSeries))
    throw new RangeError(`drawBars: expected at most ${mostSeries} series, got ${series.length}`);
  const count = series[0].values.length;
  if (!(count > 0)) throw new RangeError("drawBars: values must not be empty, got length 0");
  for (const { values } of series) {
    if (values.length !== count)
      throw new RangeError(
        `drawBars: series must have the same length, got (${count}) and (${values.length})`,
      );
    checkDrawable("drawBars", "values", values);
    for (let i = 0; i < values.length; i++)
      if (!Number.isFinite(values[i]))
        throw new RangeError(`drawBars: values must be finite, got ${values[i]} at [${i}]`);
  }
}

/** Throws unless there is a category for each value. */
export function checkCategories(categories: ArrayLike<string | number>, count: number): void {
  if (categories.length !== count)
    throw new RangeError(
      `drawBars: expected one category per value, got ${categories.length} categories for ${count} values`,
    );
}

/** Where each series is highest, and how high: to three digits. */
export function highest(
  series: readonly BarSeries[],
  nameOf: (category: number) => string,
): { label: string | undefined; category: string; value: number }[] {
  return series.map(({ values, label }) => {
    let at = 0;
    for (let i = 1; i < values.length; i++) if (values[i] > values[at]) at = i;
    return { label, category: nameOf(at), value: Number(values[at].toPrecision(3)) };
  });
}
