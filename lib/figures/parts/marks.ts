// Marks that several kinds of figures share.

import * as Plot from "@observablehq/plot";
import { finite, type Kind, oneOf, optional, text } from "./kinds.js";
import { item } from "./options.js";
import { colors } from "./theme.js";

/** One point to mark on a figure. */
export interface MarkedPoint {
  x: number;
  y: number;
  /** Written beside the point. */
  label?: string;
  /** On which side of the point the label stands (default "lower right"). */
  side?: "upper right" | "lower right" | "upper left" | "lower left";
  /** Any CSS colour; by default ink. */
  color?: string;
}

/** A rim in the ground's colour keeps a label readable where a line runs behind it. */
export const halo: { stroke: string; strokeWidth: number; paintOrder: string } = {
  stroke: colors.ground,
  strokeWidth: 4,
  paintOrder: "stroke",
};

/** Where a label stands beside its point, by the side. */
export const placement = {
  "upper right": { dx: 7, dy: -11, textAnchor: "start" },
  "lower right": { dx: 7, dy: 11, textAnchor: "start" },
  "upper left": { dx: -7, dy: -11, textAnchor: "end" },
  "lower left": { dx: -7, dy: 11, textAnchor: "end" },
} as const;

/** The kind of a `MarkedPoint`. */
export const markedPoint: Kind = item<MarkedPoint>({
  ...{ x: finite, y: finite, label: optional(text), color: optional(text) },
  side: optional(oneOf(...Object.keys(placement))),
});

/** A dot for each point, with its label beside it. */
export function markPoints(points: readonly MarkedPoint[]): Plot.Markish[] {
  return points.flatMap(({ x, y, label, side = "lower right", color = colors.ink }) => [
    Plot.dot([[x, y]], { fill: color, r: 4.5, stroke: colors.ground, strokeWidth: 1.5 }),
    label ? Plot.text([[x, y]], { text: [label], fill: color, ...placement[side], ...halo }) : null,
  ]);
}
