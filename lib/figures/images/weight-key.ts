// What the colors of weights stand for: a strip of all of them, with the weights at its ends and its middle.

import * as Plot from "@observablehq/plot";
import { compact } from "../parts/text.js";
import { colors } from "../parts/theme.js";
import { tint } from "../parts/tint.js";

const swatch = { width: 16, height: 12 };
/** Room for the strip below a picture, and how wide it is with its numbers. */
export const keyHeight = 44;
export const keyWidth = 260;
const inset = 30;

/** The strip, from `-extent` at the left to `extent`, in so many levels on either side of 0. */
export function weightKey(left: number, top: number, extent: number, levels: number): Plot.Markish[] {
  const swatches = Array.from({ length: 2 * levels + 1 }, (_, i) => {
    const level = i - levels;
    const color = level < 0 ? colors.model : colors.second;
    return { x: left + inset + i * swatch.width, color: tint(color, Math.abs(level) / levels) };
  });
  const middle = (i: number) => swatches[i].x + swatch.width / 2;
  const round = Number(extent.toPrecision(3));
  const numbers = [
    { x: middle(0), text: compact(-round) },
    { x: middle(levels), text: "0" },
    { x: middle(2 * levels), text: `+${compact(round)}` },
  ];
  return [
    Plot.rect(swatches, {
      ...{ x1: "x", x2: ({ x }: { x: number }) => x + swatch.width },
      ...{ y1: () => top, y2: () => top + swatch.height },
      fill: { value: "color", scale: null },
      stroke: colors.grid,
    }),
    Plot.text(numbers, { x: "x", y: () => top + swatch.height + 11, text: "text", fill: colors.ink }),
  ];
}
