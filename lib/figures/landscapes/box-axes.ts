// The axes of a surface, along the edges of the box that it is seen in.

import * as Plot from "@observablehq/plot";
import { linspace } from "../../index.js";
import type { Range } from "../parts/kinds.js";
import { compact } from "../parts/text.js";
import { colors } from "../parts/theme.js";
import type { Projection } from "./projection.js";

/** What the three axes are called. */
export interface AxisNames {
  x0Label?: string;
  x1Label?: string;
  zLabel?: string;
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
  const ticks = (range: Range) => Array.from(linspace(...range, 5), (value) => Number(value.toPrecision(3)));
  const labels = [
    ...ticks(x0).map((value) => ({ ...project(value, x1[0], z[0]), text: compact(value), dx: -4, dy: 14 })),
    ...ticks(x1).map((value) => ({ ...project(x0[1], value, z[0]), text: compact(value), dx: 16, dy: 8 })),
    ...ticks(z).map((value) => ({ ...project(x0[0], x1[0], value), text: compact(value), dx: -18, dy: 0 })),
    { ...project((x0[0] + x0[1]) / 2, x1[0], z[0]), text: x0Label, dx: -18, dy: 32 },
    { ...project(x0[1], (x1[0] + x1[1]) / 2, z[0]), text: x1Label, dx: 40, dy: 22 },
    { ...project(x0[0], x1[0], z[1]), text: zLabel, dx: 0, dy: -18 },
  ];
  return [
    ...edges.map((edge) => Plot.line(edge, { x: "x", y: "y", stroke: colors.quiet })),
    ...labels.map(({ x, y, text, dx, dy }) =>
      Plot.text([[x, y]], { text: [text], dx, dy, fill: colors.ink }),
    ),
  ];
}
