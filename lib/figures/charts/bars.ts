// Bars over categories, side by side: predictions beside targets, counts per class.

import * as Plot from "@observablehq/plot";
import { max, min } from "d3-array";
import { altText } from "../parts/alt.js";
import { usualMargins } from "../parts/draw.js";
import type { Figure } from "../parts/figure.js";
import { drawFrame } from "../parts/frame.js";
import { labels, type Range, range, text } from "../parts/kinds.js";
import { checkOptions, type FigureOptions, figureKinds } from "../parts/options.js";
import { shorten, textWidth } from "../parts/text.js";
import { colors, sizes } from "../parts/theme.js";
import { words } from "../words/speak.js";
import { nameKey, nameMarks, namesFit, placeNames } from "./bar-names.js";
import { placeBars } from "./bar-places.js";
import { type BarSeries, checkCategories, checkSeries, highest } from "./bar-series.js";

/** What `drawBars` can be told. */
export interface BarsOptions extends FigureOptions {
  /** What stands below each group of bars; by default 0, 1, 2, … */
  categories?: ArrayLike<string | number>;
  /** Name of the categories (default "class"). */
  xLabel?: string;
  /** Name and unit of the heights (default "value"). */
  yLabel?: string;
  /** The part of the y axis to show: `[from, to]`. */
  yDomain?: Range;
}

const kinds = { ...figureKinds, categories: labels, xLabel: text, yLabel: text, yDomain: range };

/**
 * Draws series of bars over common categories, the bars of one category side by side. Bars that would be narrower than a
 * pixel are merged with their neighbors, from the lowest to the highest of them. The name of a series stands above its
 * highest bar; where names would stand on each other, all of them stand in a key above the frame.
 *
 * @param series - from left to right within each category; at most 50
 * @param options - categories, labels, sizes
 * @returns the figure; by default its words say where each series is highest
 * @throws {RangeError} if there is no series or more than 50, they differ in length or are empty, a value is not finite,
 *   or there is not one category per value
 * @throws {TypeError} if an argument or an option is of another kind
 * @example
 * drawBars([{ values: [0, 1], label: "target", color: colors.ink }, { values: [0.2, 0.8], label: "prediction" }]);
 */
export function drawBars(series: readonly BarSeries[], options: BarsOptions = {}): Figure {
  checkOptions<BarsOptions>("drawBars", options, kinds);
  checkSeries(series);
  const count = series[0].values.length;
  const { categories } = options;
  if (categories) checkCategories(categories, count);
  const nameOf = (category: number) => String(categories ? categories[category] : category);
  const width = options.width ?? sizes.width;
  const { xLabel = words().bars.xLabel, yLabel = words().bars.yLabel } = options;
  const perPixel = count / Math.max(1, width - 84);
  const groups = placeBars(series);
  const bars = groups.flat();
  const [bottom, top] = [min(bars, ({ low }) => low) ?? 0, max(bars, ({ high }) => high) ?? 0];
  // Where all values are 0 there is no range for the axis, and Plot would draw bars of any height.
  const yDomain: Range | undefined = options.yDomain ?? (bottom === 0 && top === 0 ? [0, 1] : undefined);
  // Where every bar has its name, names keep apart; where only some have, they take the room of their neighbors.
  const room = count > 12 ? Math.max(60, 1 / perPixel) : Math.max(24, 1 / perPixel - 6);
  let widest = 0;
  // Of numbers from 0 on none is longer than the last.
  for (let i = categories ? 0 : count - 1; i < count && widest < room; i++)
    widest = Math.min(room, Math.max(widest, textWidth(nameOf(i))));
  const every = count > 12 ? Math.ceil((widest + 6) * perPixel) : 1;
  const ticks = Array.from({ length: Math.ceil(count / every) }, (_, i) => i * every);
  const { shown: names, whole } = shorten(ticks.map(nameOf), room);
  const { shown: shownLabels, whole: cutLabels } = shorten(
    series.map(({ label = "" }) => label),
    0.4 * width,
  );
  const placedNames = placeNames(groups, shownLabels, perPixel);
  const frameHeight = (options.height ?? sizes.height) - 78;
  const fit = namesFit(placedNames, { height: frameHeight, perPixel, domain: yDomain ?? [bottom, top] });
  const named = series.flatMap(({ label }, i) => (label ? [{ label, color: groups[i][0].color }] : []));
  const key = fit ? undefined : nameKey(named, width - 84, options.height);
  return drawFrame(
    {
      caller: "drawBars",
      width,
      height: options.height ?? sizes.height + (key?.height ?? 0),
      ...(key ? { marginTop: usualMargins.top + key.height } : {}),
      x: {
        domain: [-0.5, count - 0.5],
        label: xLabel,
        axis: {
          ticks,
          tickSize: 0,
          tickFormat: (i: number) => names[i / every],
        },
      },
      y: { domain: yDomain, label: yLabel, nice: options.yDomain === undefined, grid: true },
      marks: [
        Plot.rect(bars, {
          ...{ x1: "left", x2: "right", y1: "low", y2: "high" },
          ...(bars[0].right - bars[0].left > 3 * perPixel ? { insetLeft: 0.5, insetRight: 0.5 } : {}),
          fill: { value: "color", scale: null },
          clip: true,
        }),
        Plot.ruleY([0], { stroke: colors.quiet }),
        ...(key?.marks ?? nameMarks(placedNames)),
      ],
    },
    altText(options.alt, () => words().bars.alt({ xLabel, yLabel }, highest(series, nameOf)), [
      ...whole,
      ...(key?.whole ?? cutLabels),
    ]),
  );
}
