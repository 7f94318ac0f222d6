// Marks that several kinds of figures share.

import * as Plot from "@observablehq/plot";
import { finite, type Kind, listOf, oneOf, optional, text } from "./kinds.js";
import { item } from "./options.js";
import { drawn } from "./drawable.js";
import { element } from "./element.js";
import { shorten, textWidth } from "./text.js";
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

const markedPoint: Kind = item<MarkedPoint>({
  ...{ x: finite, y: finite, label: optional(text), color: optional(text) },
  side: optional(oneOf(...Object.keys(placement))),
});

/** More points than these no figure has room for. */
const mostPoints = 100;
const pointList = listOf(markedPoint);

/** The kind of a list of `MarkedPoint`s. */
export const markedPoints: Kind = (caller, name, value) => {
  pointList(caller, name, value);
  const { length } = value as unknown[];
  if (!(length <= mostPoints))
    throw new RangeError(`${caller}: ${name} must be at most ${mostPoints}, got ${length}`);
};

/** Of more points than these dots and labels are written in common. */
const mostSingle = 20;

/** A dot for each point, with its label beside it. */
export function markPoints(points: readonly MarkedPoint[]): Plot.Markish[] {
  if (points.length > mostSingle)
    return [
      Plot.dot(points, {
        ...{ x: ({ x }: MarkedPoint) => drawn(x), y: ({ y }: MarkedPoint) => drawn(y), r: 4.5 },
        ...{ fill: { value: ({ color }: MarkedPoint) => color ?? colors.ink, scale: null } },
        ...{ stroke: colors.ground, strokeWidth: 1.5 },
      }),
      labelsBeside(points),
    ];
  return points.flatMap((point) => [
    Plot.dot([[drawn(point.x), drawn(point.y)]], {
      ...{ fill: point.color ?? colors.ink, r: 4.5, stroke: colors.ground, strokeWidth: 1.5 },
    }),
    point.label ? labelBeside(point) : null,
  ]);
}

/**
 * Labels of points that may not fit beside them, to be said in words.
 *
 * @param width - of the figure, in pixels: on one side of a point there is nearly half of it at least
 */
export function longLabels(points: readonly { label?: string }[], width: number = Infinity): string[] {
  const room = Math.min(200, width / 2 - 12);
  return points.flatMap(({ label = "" }) => (textWidth(label) > room ? [label] : []));
}

/** Looks that all labels beside points have. */
const labelLook = {
  dy: "0.32em",
  ...{ stroke: halo.stroke, "stroke-width": halo.strokeWidth, "paint-order": halo.paintOrder },
};

/** A mark: a label beside its point, on the other side if there is more room, shortened if it is too long for both. */
export function labelBeside(point: MarkedPoint): Plot.Markish {
  return (_index, scales, _values, { width }, { document }) => {
    const { text, anchor, ...place } = placeLabel(point, scales, width);
    const { dy, ...look } = labelLook;
    const label = element(document, "text", {
      ...{ ...place, dy, "text-anchor": anchor, fill: point.color ?? colors.ink },
      ...look,
    });
    label.textContent = text;
    return label;
  };
}

/** A mark: as `labelBeside`, for many. */
export function labelsBeside(points: readonly MarkedPoint[]): Plot.Markish {
  return (_index, scales, _values, { width }, { document }) => {
    const group = element(document, "g", labelLook);
    for (const point of points) {
      if (!point.label) continue;
      const { text, anchor, ...place } = placeLabel(point, scales, width);
      const fill = point.color ?? colors.ink;
      const label = element(document, "text", { ...place, "text-anchor": anchor, fill });
      label.textContent = text;
      group.append(label);
    }
    return group;
  };
}

/** Where a label stands, in pixels, to which side it runs, and what of it there is room for. */
function placeLabel(
  { x, y, label = "", side = "lower right" }: MarkedPoint,
  { x: placeX, y: placeY }: Plot.ScaleFunctions,
  width: number,
): { x: number; y: number; anchor: "start" | "end"; text: string } {
  const [left, top] = [(placeX as (value: number) => number)(x), (placeY as (value: number) => number)(y)];
  const room = { start: width - left - 12, end: left - 12 };
  const other = {
    "upper right": "upper left",
    "upper left": "upper right",
    "lower right": "lower left",
    "lower left": "lower right",
  } as const;
  const { textAnchor: wanted } = placement[side];
  const turned = textWidth(label) > room[wanted] && room[wanted === "start" ? "end" : "start"] > room[wanted];
  const { dx, dy, textAnchor } = placement[turned ? other[side] : side];
  const text = shorten([label], Math.max(30, room[textAnchor])).shown[0];
  return { x: left + dx, y: top + dy, anchor: textAnchor, text };
}
