// A function of two variables as a surface in perspective: a mesh, projected and painted from back to front.
// Plot has no third dimension, so the projection is here; Plot draws the polygons.

import * as Plot from "@observablehq/plot";
import { extent } from "d3-array";
import { linspace, vector } from "../../index.js";
import { altText } from "../parts/alt.js";
import type { Figure } from "../parts/figure.js";
import { drawFrame } from "../parts/frame.js";
import { between, callable, finite, listOf, oneOf, optional, type Range, text } from "../parts/kinds.js";
import { halo } from "../parts/marks.js";
import { checkOptions, item, type Kinds } from "../parts/options.js";
import { shorten, textWidth } from "../parts/text.js";
import { colors, sizes } from "../parts/theme.js";
import { words } from "../words/speak.js";
import { boxAxes, leftOf } from "./box-axes.js";
import {
  type FunctionOfTwo,
  type PlainFunctionOfTwo,
  type LandscapeOptions,
  landscapeKinds,
  sample,
} from "./landscape.js";
import { cells, faces, steps } from "./mesh.js";
import { projection, type View } from "./projection.js";
import { placeName } from "./slice-labels.js";
import { placeKind } from "./walks.js";

/** A walk over the surface on which one variable stands still, with a point on it. */
export interface Slice {
  /** The variable that stands still. */
  fixed: "x0" | "x1";
  /** Where it stands. */
  at: number;
  /** Written at the end of the walk. */
  label?: string;
  /** Any CSS colour (default orange). */
  color?: string;
}

/** What `drawSurface` can be told. */
export interface SurfaceOptions extends LandscapeOptions, View {
  /** Name and unit of the height (default "f(x₀, x₁)"). */
  zLabel?: string;
  /** Walks along which one variable stands still. */
  slices?: readonly Slice[];
  /** Points on the surface to mark: `[x0, x1]`. */
  points?: readonly (readonly [x0: number, x1: number])[];
}

const slice = item<Slice>({
  ...{ fixed: oneOf("x0", "x1"), at: finite, label: optional(text), color: optional(text) },
});
const kinds: Kinds<SurfaceOptions> = {
  ...{ ...landscapeKinds, zLabel: text, slices: listOf(slice), points: listOf(placeKind) },
  ...{ azimuth: finite, elevation: between(0, 90) },
};
/** More walks and points than these hide the surface. */
const most = { slices: 12, points: 50 };
/** So many pieces all walks may have together. */
const mostPieces = 240;

/**
 * Draws a function of two variables as a surface.
 *
 * @param f - takes a Vector of two, gives the height
 * @param options - ranges, walks over the surface, the view
 * @returns the figure
 * @throws {RangeError} if a range is empty, `f` gives something else than a finite number there, a slice or a point lies
 *   outside, or there are more than 12 slices or 50 points
 * @throws {TypeError} if an argument or an option is of another kind
 * @example
 * drawSurface((x) => x[0] ** 2 + x[1] ** 2, { slices: [{ fixed: "x1", at: 4 }] });
 */
export function drawSurface(f: FunctionOfTwo, options?: SurfaceOptions): Figure;
// One signature would leave the parameter of a callback without a type.
// eslint-disable-next-line @typescript-eslint/unified-signatures
export function drawSurface(f: PlainFunctionOfTwo, options?: SurfaceOptions): Figure;
export function drawSurface(given: FunctionOfTwo | PlainFunctionOfTwo, options: SurfaceOptions = {}): Figure {
  callable("drawSurface", "f", given);
  const f = given as FunctionOfTwo;
  checkOptions("drawSurface", options, kinds);
  const { x0 = [-5, 5], x1 = [-5, 5], slices = [], points = [] } = options;
  for (const [name, { length }] of [
    ["slices", slices],
    ["points", points],
  ] as const)
    if (!(length <= most[name]))
      throw new RangeError(`drawSurface: ${name} must be at most ${most[name]}, got ${length}`);
  for (const { fixed, at } of slices) checkInside(fixed, at, fixed === "x0" ? x0 : x1);
  for (const [a, b] of points) {
    checkInside("x0", a, x0);
    checkInside("x1", b, x1);
  }
  const landscape = sample("drawSurface", f, cells + 1, options);
  const heights = landscape.heights.flat();
  const z = extent(heights) as [number, number];
  const project = projection(x0, x1, z, options);
  const onSurface = (a: number, b: number) => project(a, b, f(vector([a, b])));

  const pieces = Math.min(2 * cells, Math.floor(mostPieces / slices.length));
  const walks = slices.map(({ fixed, at, label, color = colors.second }) => {
    const free = linspace(...(fixed === "x1" ? x0 : x1), pieces + 1);
    return {
      label,
      color,
      points: Array.from(free, (t) => (fixed === "x1" ? onSurface(t, at) : onSurface(at, t))),
    };
  });
  const mesh = faces(landscape, z, project);
  const { shown, whole } = shorten(
    walks.map(({ label = "" }) => label),
    120,
  );
  const names = walks.flatMap(({ points, color }, i) =>
    shown[i] ? [{ ...placeName(points, mesh), color, label: shown[i] }] : [],
  );
  const painted = [...mesh, ...walks.flatMap(steps)].sort((a, b) => b.depth - a.depth);

  return drawFrame(
    {
      caller: "drawSurface",
      width: options.width ?? sizes.width,
      height: options.height ?? 440,
      marginLeft: leftOf(z),
      marginRight: Math.max(32, ...names.map(({ label }) => textWidth(label) - 4)),
      marginTop: 28,
      marginBottom: 30,
      x: { axis: null },
      y: { axis: null },
      marks: [
        ...boxAxes(x0, x1, z, project, options),
        Plot.line(
          painted.flatMap(({ points, ...piece }, index) =>
            points.map(({ x, y }) => ({ x, y, index, ...piece })),
          ),
          {
            x: "x",
            y: "y",
            z: "index",
            fill: { value: "fill", scale: null },
            stroke: { value: "stroke", scale: null },
            strokeWidth: "strokeWidth",
            curve: "linear-closed",
          },
        ),
        ...names.map(({ at, label, color, dx, dy, textAnchor }) =>
          Plot.text([at], { x: "x", y: "y", text: [label], fill: color, dx, dy, textAnchor, ...halo }),
        ),
        Plot.dot(
          points.map(([a, b]) => onSurface(a, b)),
          { x: "x", y: "y", fill: colors.ink, stroke: colors.ground, r: 5 },
        ),
      ],
    },
    altText(
      options.alt,
      () =>
        words().surface.alt(
          options.zLabel ?? "f(x₀, x₁)",
          options.x0Label ?? "x₀",
          options.x1Label ?? "x₁",
          z[0],
          z[1],
        ),
      whole,
    ),
  );
}

/** What stands outside would stretch the picture until the surface is a speck. */
function checkInside(name: string, at: number, [from, to]: Range): void {
  if (!(at >= from && at <= to))
    throw new RangeError(
      `drawSurface: slices and points must lie inside ${name} from ${from} to ${to}, got ${at}`,
    );
}
