// What a surface is painted from: the faces of its mesh, and walks over it in short pieces.

import * as Plot from "@observablehq/plot";
import { mean } from "d3-array";
import type { Range } from "../parts/kinds.js";
import { colors } from "../parts/theme.js";
import type { Landscape } from "./landscape.js";
import type { Projection, Seen } from "./projection.js";

/** How many faces a surface has across and along. */
export const cells = 16;

/** A face of the mesh, or a short piece of a walk. */
export interface Piece {
  points: Seen[];
  fill: string;
  stroke: string;
  strokeWidth: number;
  /** How far from the reader: what is far is painted first. */
  depth: number;
}

/** The faces between neighboring grid points, colored by their height. */
export function faces({ x0, x1, heights }: Landscape, z: Range, project: Projection): Piece[] {
  const domain = [z[0] - 0.15 * (z[1] - z[0]), z[1]];
  const shade = Plot.scale({ color: { type: "linear", scheme: "ylgnbu", domain } });
  return Array.from({ length: cells * cells }, (_, index) => {
    const [i, j] = [index % cells, Math.floor(index / cells)];
    const corners: [number, number][] = [
      [i, j],
      [i + 1, j],
      [i + 1, j + 1],
      [i, j + 1],
    ];
    const points = corners.map(([i, j]) => project(x0[i], x1[j], heights[j][i]));
    const height = mean(corners, ([i, j]) => heights[j][i]) ?? 0;
    return {
      points,
      fill: shade.apply(height),
      stroke: colors.ground,
      strokeWidth: 0.6,
      depth: mean(points, ({ depth }) => depth) ?? 0,
    };
  });
}

/** A walk in short pieces, each a little nearer to the reader than the faces it lies on. */
export function steps({ color, points }: { color: string; points: readonly Seen[] }): Piece[] {
  return points.slice(1).map((point, i) => ({
    points: [points[i], point],
    fill: "none",
    stroke: color,
    strokeWidth: 3,
    depth: point.depth - 0.2,
  }));
}
