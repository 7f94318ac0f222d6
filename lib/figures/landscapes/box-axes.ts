// The axes of a surface, along the edges of the box that it is seen in.

import * as Plot from "@observablehq/plot";
import { linspace } from "../../index.js";
import type { Range } from "../parts/kinds.js";
import { compact, shorten, textWidth } from "../parts/text.js";
import { colors } from "../parts/theme.js";
import type { Projection } from "./projection.js";

/** What the three axes are called. */
export interface AxisNames {
  x0Label?: string;
  x1Label?: string;
  zLabel?: string;
}

const ticks = (range: Range) => Array.from(linspace(...range, 5), (value) => Number(value.toPrecision(3)));
const brief = (label: string, room: number) => shorten([label], room).shown[0];

/** How much room the upright needs at its left, in pixels. */
export function leftOf(z: Range): number {
  return Math.max(52, ...ticks(z).map((value) => textWidth(compact(value)) + 14));
}

/** The edges of the floor that face the reader, the upright at the left, their ticks and names. */
export function boxAxes(
  x0: Range,
  x1: Range,
  z: Range,
  project: Projection,
  names: AxisNames,
): Plot.Markish[] {
  const { x0Label = "x₀", x1Label = "x₁", zLabel = "f(x₀, x₁)" } = names;
  const corner = project(x0[0], x1[0], z[0]);
  const edges = [
    [corner, project(x0[1], x1[0], z[0]), project(x0[1], x1[1], z[0])],
    [corner, project(x0[0], x1[0], z[1])],
  ];
  const labels = [
    ...ticks(x0).map((value) => ({ ...project(value, x1[0], z[0]), text: compact(value), dx: -4, dy: 14 })),
    ...ticks(x1).map((value) => ({ ...project(x0[1], value, z[0]), text: compact(value), dx: 16, dy: 8 })),
    { ...project((x0[0] + x0[1]) / 2, x1[0], z[0]), text: brief(x0Label, 80), dx: -18, dy: 32 },
    { ...project(x0[1], (x1[0] + x1[1]) / 2, z[0]), text: brief(x1Label, 80), dx: 40, dy: 22 },
  ];
  const top = project(x0[0], x1[0], z[1]);
  const heights = ticks(z).map((value) => ({ ...project(x0[0], x1[0], value), text: compact(value) }));
  return [
    ...edges.map((edge) => Plot.line(edge, { x: "x", y: "y", stroke: colors.quiet })),
    ...labels.map(({ x, y, text, dx, dy }) =>
      Plot.text([[x, y]], { text: [text], dx, dy, fill: colors.ink }),
    ),
    Plot.text(heights, { x: "x", y: "y", text: "text", dx: -8, textAnchor: "end", fill: colors.ink }),
    Plot.text([top], {
      ...{ x: "x", y: "y", text: [brief(zLabel, 300)], dx: 8 - leftOf(z), dy: -18, textAnchor: "start" },
      fill: colors.ink,
    }),
  ];
}
