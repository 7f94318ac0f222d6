// Names of series of bars: each above the highest bar of its series, or, where they would stand on each other, all of them
// in a key above the frame, in the order of the bars.

import * as Plot from "@observablehq/plot";
import { max } from "d3-array";
import { element } from "../parts/element.js";
import type { Range } from "../parts/kinds.js";
import { halo } from "../parts/marks.js";
import { shorten, textWidth } from "../parts/text.js";
import { colors, sizes } from "../parts/theme.js";
import type { Bar } from "./bar-places.js";

/** A name, the bar that it stands above, and to which side it runs. */
export interface BarName {
  text: string;
  bar: Bar;
  leftwards: boolean;
}

/** Where names stand: the frame's size in pixels, the part of the y axis, and how many categories a pixel takes. */
interface Room {
  height: number;
  perPixel: number;
  domain: Range;
}

/** From the end of a name to its bar, and up to its middle, in pixels. */
const [aside, above] = [2, 10];
/** Names so far above each other don't touch. */
const apart = sizes.text;
/** The key has so many columns, one for each of the theme's colors, but none narrower than this. */
const mostColumns = 5;
const leastColumn = 90;
const rowHeight = 18;
/** The name of the upright axis stands above the key, in pixels. */
const headHeight = 20;
/** Less height than this is no figure: the key has a row more only where there is more. */
const leastHeight = 180;
/** Of the dot before a name, and from its left to the name. */
const [radius, textLeft] = [4, 14];

/** The names above their bars, each running to the right unless only the left is free of higher bars. */
export function placeNames(groups: Bar[][], labels: readonly string[], perPixel: number): BarName[] {
  const bars = groups.flat();
  const end = max(bars, ({ right }) => right) ?? 0;
  return groups.flatMap((group, index): BarName[] => {
    const text = labels[index];
    if (text === "") return [];
    const bar = group.reduce((a, b) => (b.high + b.low > a.high + a.low ? b : a));
    const length = textWidth(text) * perPixel;
    const free = (from: number, to: number) =>
      from >= -0.5 &&
      to <= end + 0.5 &&
      bars.every((other) => other.right <= from || other.left >= to || other.high <= bar.high);
    const leftwards =
      !free(bar.left, bar.left + length) &&
      (free(bar.right - length, bar.right) || bar.left + length > end + 0.5);
    return [{ text, bar, leftwards }];
  });
}

/** Whether all names can be read above their bars: none stands on another. */
export function namesFit(names: readonly BarName[], { height, perPixel, domain }: Room): boolean {
  const up = Plot.scale({ y: { domain, range: [height, 0] } });
  const boxes = names.map(({ text, bar, leftwards }) => {
    const [from, length] = [(leftwards ? bar.right : bar.left) / perPixel, textWidth(text)];
    return { left: leftwards ? from - length : from, length, y: up.apply(bar.high) as number };
  });
  return boxes.every((one, i) =>
    boxes
      .slice(i + 1)
      .every(
        (other) =>
          one.left + one.length <= other.left ||
          other.left + other.length <= one.left ||
          Math.abs(one.y - other.y) >= apart,
      ),
  );
}

/** The marks of names above their bars. */
export function nameMarks(names: readonly BarName[]): Plot.Markish[] {
  return names.map(({ text, bar, leftwards }) => {
    const x = leftwards ? bar.right : bar.left;
    return Plot.text([x], {
      ...{ x: [x], y: [bar.high], text: [text], textAnchor: leftwards ? "end" : "start" },
      ...{ dx: leftwards ? -aside : aside, dy: -above, fill: bar.color },
      ...halo,
    });
  });
}

/**
 * The names as a key, row by row; where there are more than fit into the height, the last entry counts the rest.
 *
 * @param width - of the frame, in pixels
 * @param height - of the figure, if it is given; otherwise it grows with the rows
 * @returns the marks, the height of all rows, and the labels that are shortened
 */
export function nameKey(
  series: readonly { label: string; color: string }[],
  width: number,
  height: number = Infinity,
): { marks: Plot.Markish[]; height: number; whole: string[] } {
  const columns = Math.max(1, Math.min(mostColumns, Math.floor(width / leastColumn)));
  const most = columns * Math.max(1, Math.floor((height - leastHeight) / rowHeight));
  const seen = series.length > most ? series.slice(0, most - 1) : series;
  const { shown, whole } = shorten(
    seen.map(({ label }) => label),
    width / columns - 2 * textLeft,
  );
  const entries = seen.map(({ color }, i) => ({ color, text: shown[i] }));
  if (seen.length < series.length) entries.push({ color: "none", text: `+ ${series.length - seen.length}` });
  const key: Plot.Markish = (_index, _scales, _values, { marginLeft }, { document }) => {
    const group = element(document, "g", { "aria-label": "names", fill: colors.ink });
    entries.forEach(({ color, text }, i) => {
      const x = Math.round(marginLeft + (i % columns) * (width / columns));
      const y = headHeight + rowHeight * (Math.floor(i / columns) + 0.5);
      const name = element(document, "text", { x: x + textLeft, y, dy: "0.32em", "text-anchor": "start" });
      name.textContent = text;
      group.append(element(document, "circle", { cx: x + radius, cy: y, r: radius, fill: color }), name);
    });
    return group;
  };
  return { marks: [key], height: rowHeight * Math.ceil(entries.length / columns), whole };
}
