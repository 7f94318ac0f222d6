// The outlines of all ground that is at least as high as a level. While a hand moves a number, the same ground is drawn
// many times a second, or the same with another level: what is found of it is kept as long as its heights are the same.

import { contours } from "d3-contour";
import { type Corner, simplify } from "../parts/simplify.js";

/** Heights on a grid, and where the grid lies in the picture. */
export interface Grid {
  /** How many heights there are in a row, and how many rows. */
  size: readonly [across: number, along: number];
  /** Row by row. */
  heights: Float64Array;
  /** Its first and its last corner, in pixels. */
  corners: readonly [Corner, Corner];
}

/** Corners may lie so far from where they belong, in pixels. */
export const tolerance = 0.1;
/** So many grids are kept, and so many levels of each. */
const most = { grids: 8, levels: 40 };

/** The outlines of one ground, level by level. */
export class Outlines {
  readonly grid: Grid;
  readonly #found = new Map<number, Corner[][]>();

  constructor(grid: Grid) {
    this.grid = grid;
  }

  /** The closed outlines of what is at least as high as a level. */
  at(level: number): Corner[][] {
    let found = this.#found.get(level);
    if (!found) {
      if (this.#found.size >= most.levels) this.#found.clear();
      this.#found.set(level, (found = find(this.grid, level)));
    }
    return found;
  }
}

const kept: Outlines[] = [];

/** The outlines of a ground; those that were found before, if a ground with the same heights lay in the same place. */
export function outlinesOf(grid: Grid): Outlines {
  const known = kept.findIndex((one) => isSame(one.grid, grid));
  const [outlines] = known < 0 ? [new Outlines(grid)] : kept.splice(known, 1);
  kept.unshift(outlines);
  kept.splice(most.grids);
  return outlines;
}

function isSame(one: Grid, other: Grid): boolean {
  const [numbers, others] = [one, other].map(({ size, corners }) => [...size, ...corners.flat()]);
  return (
    numbers.every((number, i) => number === others[i]) &&
    one.heights.every((height, i) => height === other.heights[i])
  );
}

function find({ size, heights, corners }: Grid, level: number): Corner[][] {
  const [[left, top], [right, bottom]] = corners;
  const [toX, toY] = [size[0] / (right - left), size[1] / (bottom - top)];
  // d3 reads any list of numbers; its types know one kind only.
  const { coordinates } = contours()
    .size([...size])
    .contour(heights as unknown as number[], level);
  const outlines = coordinates.flat().map((ring) =>
    // The last corner is the first once more.
    ring.slice(0, -1).map(([x, y]): Corner => [round(x / toX + left), round(y / toY + top)]),
  );
  return simplify(outlines, tolerance);
}

const round = (pixels: number): number => Math.round(pixels * 1000) / 1000;
