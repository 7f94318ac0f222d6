// Lines of equal height, by marching squares: each cell of a grid is cut where its corners lie on both sides of a level.

import { vector } from "downhill";
import type { Point } from "./chart.js";
import type { Landscape } from "./landscapes.js";

/** So many cells has the grid in each direction. */
const cells = 72;

/**
 * The contours of a landscape.
 *
 * @returns for each level pairs of places: the ends of short lines
 */
export function contoursOf({ f, x0, x1, levels }: Landscape): Point[] {
  const at = ([from, to]: readonly [number, number], i: number): number => from + ((to - from) * i) / cells;
  const heights = Array.from({ length: cells + 1 }, (_, j) =>
    Array.from({ length: cells + 1 }, (_, i) => f(vector([at(x0, i), at(x1, j)]))),
  );
  const ends: Point[] = [];
  for (let j = 0; j < cells; j++)
    for (let i = 0; i < cells; i++) {
      const corners = [
        { x: i, y: j, height: heights[j][i] },
        { x: i + 1, y: j, height: heights[j][i + 1] },
        { x: i + 1, y: j + 1, height: heights[j + 1][i + 1] },
        { x: i, y: j + 1, height: heights[j + 1][i] },
      ];
      for (const level of levels) {
        const cuts: Point[] = [];
        corners.forEach((corner, k) => {
          const next = corners[(k + 1) % 4];
          if (corner.height < level === next.height < level) return;
          const way = (level - corner.height) / (next.height - corner.height);
          const x = at(x0, corner.x + way * (next.x - corner.x));
          cuts.push([x, at(x1, corner.y + way * (next.y - corner.y))]);
        });
        // Four cuts are a saddle: two lines, either way as good as the other.
        ends.push(...cuts);
      }
    }
  return ends;
}
