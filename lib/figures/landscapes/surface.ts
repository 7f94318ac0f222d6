// A function of two variables as a surface in perspective: a mesh, projected and painted from back to front.
// Plot has no third dimension, so the projection is here; Plot draws the polygons.

import * as Plot from "@observablehq/plot";
import { linspace, vector } from "../../index.js";
import { drawPlot } from "../parts/draw.js";
import type { Figure } from "../parts/figure.js";
import { type FunctionOfTwo, type Landscape, type LandscapeOptions, sample } from "./landscape.js";
import { halo } from "../parts/marks.js";
import { compact } from "../parts/text.js";
import { colors, sizes } from "../parts/theme.js";
import { words } from "../words/speak.js";

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
export interface SurfaceOptions extends LandscapeOptions {
  /** Name and unit of the height (default "f(x₀, x₁)"). */
  zLabel?: string;
  /** Walks along which one variable stands still. */
  slices?: Slice[];
  /** Points on the surface to mark: `[x0, x1]`. */
  points?: [number, number][];
  /** How far the view is turned around the vertical, in degrees (default 30). */
  azimuth?: number;
  /** How far the view looks down, in degrees from 0 (level) to 90 (straight down); default 36. */
  elevation?: number;
}

const cells = 16;

/** A point of the space, seen by the reader: x to the right, y up, depth away. */
interface Seen {
  x: number;
  y: number;
  depth: number;
}

/** A face of the mesh, or a short piece of a walk. */
interface Piece {
  points: Seen[];
  fill: string;
  stroke: string;
  strokeWidth: number;
  /** How far from the reader: what is far is painted first. */
  depth: number;
}

/**
 * Draws a function of two variables as a surface.
 *
 * @param f - takes a Vector of two, gives the height
 * @param options - ranges, walks over the surface, the view
 * @returns the figure
 * @throws {RangeError} if a range is empty, `f` gives something else than a finite number there, or a slice or a point
 *   lies outside
 * @example
 * drawSurface((x) => x[0] ** 2 + x[1] ** 2, { slices: [{ fixed: "x1", at: 4 }] });
 */
export function drawSurface(f: FunctionOfTwo, options: SurfaceOptions = {}): Figure {
  const { x0 = [-5, 5], x1 = [-5, 5], slices = [], points = [] } = options;
  for (const { fixed, at } of slices) checkInside(fixed, at, fixed === "x0" ? x0 : x1);
  for (const [a, b] of points) {
    checkInside("x0", a, x0);
    checkInside("x1", b, x1);
  }
  const landscape = sample("drawSurface", f, cells + 1, options);
  const heights = landscape.heights.flat();
  const z: Range = [Math.min(...heights), Math.max(...heights)];
  const project = projection(x0, x1, z, options);
  const onSurface = (a: number, b: number) => project(a, b, f(vector([a, b])));

  const walks = slices.map(({ fixed, at, label, color = colors.second }) => {
    const free = linspace(...(fixed === "x1" ? x0 : x1), 2 * cells + 1);
    return {
      label,
      color,
      points: Array.from(free, (t) => (fixed === "x1" ? onSurface(t, at) : onSurface(at, t))),
    };
  });
  const pieces = [...faces(landscape, z, project), ...walks.flatMap(steps)].sort((a, b) => b.depth - a.depth);

  return drawPlot(
    {
      width: options.width ?? sizes.width,
      height: options.height ?? 440,
      marginLeft: 52,
      marginRight: 32,
      marginTop: 28,
      marginBottom: 30,
      x: { axis: null },
      y: { axis: null },
      marks: [
        ...axes(x0, x1, z, project, options),
        Plot.line(
          pieces.flatMap(({ points, ...piece }, index) =>
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
        ...walks.map(({ points, color, label }) =>
          label
            ? Plot.text(points.slice(-1), { x: "x", y: "y", text: [label], fill: color, dy: -12, ...halo })
            : null,
        ),
        Plot.dot(
          points.map(([a, b]) => onSurface(a, b)),
          { x: "x", y: "y", fill: colors.ink, stroke: colors.ground, r: 5 },
        ),
      ],
    },
    options.alt ??
      words().surface.alt(
        options.zLabel ?? "f(x₀, x₁)",
        options.x0Label ?? "x₀",
        options.x1Label ?? "x₁",
        z[0],
        z[1],
      ),
  );
}

type Range = [number, number];

/** What stands outside would stretch the picture until the surface is a speck. */
function checkInside(name: string, at: number, [from, to]: Range): void {
  if (!(at >= from && at <= to))
    throw new RangeError(
      `drawSurface: slices and points must lie inside ${name} from ${from} to ${to}, got ${at}`,
    );
}

type Projection = (a: number, b: number, z: number) => Seen;

/** To a box around the origin, turned by the azimuth, then seen from above by the elevation. */
function projection(
  x0: Range,
  x1: Range,
  z: Range,
  { azimuth = 30, elevation = 36 }: SurfaceOptions,
): Projection {
  const turn = (azimuth * Math.PI) / 180;
  const tilt = (elevation * Math.PI) / 180;
  const unit = (value: number, [from, to]: Range) =>
    to > from ? (2 * (value - from)) / (to - from) - 1 : -1;
  return (a, b, height) => {
    const [p, q, up] = [unit(a, x0), unit(b, x1), 0.65 * unit(height, z)];
    const away = q * Math.cos(turn) - p * Math.sin(turn);
    return {
      x: p * Math.cos(turn) + q * Math.sin(turn),
      y: away * Math.sin(tilt) + up * Math.cos(tilt),
      depth: away * Math.cos(tilt) - up * Math.sin(tilt),
    };
  };
}

/** The faces between neighbouring grid points, coloured by their height. */
function faces({ x0, x1, heights }: Landscape, z: Range, project: Projection): Piece[] {
  const domain = [z[0] - 0.15 * (z[1] - z[0]), z[1]];
  const shade = Plot.scale({ color: { type: "linear", scheme: "ylgnbu", domain } });
  return Array.from({ length: cells * cells }, (_, index) => {
    const [i, j] = [index % cells, Math.floor(index / cells)];
    const corners: Range[] = [
      [i, j],
      [i + 1, j],
      [i + 1, j + 1],
      [i, j + 1],
    ];
    const points = corners.map(([i, j]) => project(x0[i], x1[j], heights[j][i]));
    const height = mean(corners.map(([i, j]) => heights[j][i]));
    return {
      points,
      fill: shade.apply(height),
      stroke: colors.ground,
      strokeWidth: 0.6,
      depth: mean(points.map(({ depth }) => depth)),
    };
  });
}

/** A walk in short pieces, each a little nearer to the reader than the faces it lies on. */
function steps({ color, points }: { color: string; points: Seen[] }): Piece[] {
  return points.slice(1).map((point, i) => ({
    points: [points[i], point],
    fill: "none",
    stroke: color,
    strokeWidth: 3,
    depth: point.depth - 0.2,
  }));
}

/** The edges of the floor that face the reader, the upright at the left, their ticks and names. */
function axes(x0: Range, x1: Range, z: Range, project: Projection, options: SurfaceOptions): Plot.Markish[] {
  const { x0Label = "x₀", x1Label = "x₁", zLabel = "f(x₀, x₁)" } = options;
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
    { ...project(mean(x0), x1[0], z[0]), text: x0Label, dx: -18, dy: 32 },
    { ...project(x0[1], mean(x1), z[0]), text: x1Label, dx: 40, dy: 22 },
    { ...project(x0[0], x1[0], z[1]), text: zLabel, dx: 0, dy: -18 },
  ];
  return [
    ...edges.map((edge) => Plot.line(edge, { x: "x", y: "y", stroke: colors.quiet })),
    ...labels.map(({ x, y, text, dx, dy }) =>
      Plot.text([[x, y]], { text: [text], dx, dy, fill: colors.ink }),
    ),
  ];
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
