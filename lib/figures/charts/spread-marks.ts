// The marks of a spread: what theory expects, the true value, the ranges, and their names.

import * as Plot from "@observablehq/plot";
import type { Range } from "../parts/kinds.js";
import { halo } from "../parts/marks.js";
import { colors } from "../parts/theme.js";
import type { Summary } from "./spread-ranges.js";

/** The range that theory expects at a setting. */
export interface Expected {
  x: number;
  range: Range;
}

/** Two dashed curves. */
export function lawMarks(law: readonly Expected[]): Plot.Markish[] {
  return [0, 1].map((side) =>
    Plot.line(law, {
      x: "x",
      y: ({ range }: Expected) => range[side],
      stroke: colors.second,
      strokeDasharray: "5 4",
      clip: true,
    }),
  );
}

/** The name of the upper curve. */
export function lawNames(law: readonly Expected[], label: string): Plot.Markish[] {
  if (law.length === 0) return [];
  return [
    Plot.text([law[Math.round(0.4 * law.length)]], {
      ...{ x: "x", y: ({ range }: Expected) => range[1], text: [label] },
      ...{ dx: 8, dy: -10, textAnchor: "start", fill: colors.second },
      ...halo,
    }),
  ];
}

/** A line in ink, with its name at its right end. */
export function truthMarks(truth: number | undefined, label: string, right: number): Plot.Markish[] {
  if (truth === undefined) return [];
  return [
    Plot.ruleY([truth], { stroke: colors.ink }),
    Plot.text([[right, truth]], { text: [label], dx: 6, textAnchor: "start", fill: colors.ink }),
  ];
}

/** Thin lines over nine tenths, thick ones over the middle half, a ring on the median. */
export function rangeMarks(summaries: readonly Summary[]): Plot.Markish[] {
  const line = { x: "x", stroke: colors.model, clip: true } as const;
  return [
    Plot.ruleX(summaries, { ...line, y1: "low", y2: "high", strokeWidth: 1.5 }),
    Plot.ruleX(summaries, { ...line, y1: "lower", y2: "upper", strokeWidth: 9 }),
    Plot.dot(summaries, { ...line, y: "middle", r: 4, fill: colors.ground }),
  ];
}

/** Names at the left of the first setting; where ranges shrink to nothing their names would stand on each other. */
export function nameMarks(
  first: Summary,
  { middle, half, most }: { middle: string; half: string; most: string },
): Plot.Markish[] {
  const beside = (y: number, text: string) =>
    Plot.text([[first.x, y]], { text: [text], dx: -9, textAnchor: "end", fill: colors.model, ...halo });
  return [
    first.high > first.upper ? beside(first.high, most) : null,
    first.upper > first.middle ? beside(first.upper, half) : null,
    beside(first.middle, middle),
  ];
}
