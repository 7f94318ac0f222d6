// The grounds of 4.4, as the notebook writes them down, with the part of each that is worth seeing.

import type { Vector } from "downhill";
import type { Point } from "./chart.js";

/** A ground to walk on. */
export interface Landscape {
  f: (x: Vector) => number;
  x0: readonly [number, number];
  x1: readonly [number, number];
  /** Heights to draw rings at. */
  levels: readonly number[];
  start: Point;
  /** Whether heights are laid out by powers of ten: only where none is below 0. */
  isLog?: boolean;
}

const square = [-4, 4] as const;

/** All of them, by name. */
export const landscapes = {
  bowl: {
    f: (x) => x[0] ** 2 + x[1] ** 2,
    x0: [-6, 6],
    x1: [-6, 6],
    levels: [1, 4, 9, 16, 25, 36, 49],
    start: [-3, 4],
    isLog: true,
  },
  hollows: {
    f: (x) => (x[0] ** 2 - 4) ** 2 / 8 + x[0] / 2 + x[1] ** 2 / 2,
    x0: square,
    x1: square,
    levels: [-0.75, 0, 0.75, 1.1, 1.5, 2.06, 3, 5, 8, 12],
    start: [0.8, -3],
  },
  saddle: {
    f: (x) => x[0] ** 2 - x[1] ** 2 + x[1] ** 4 / 8,
    x0: square,
    x1: square,
    levels: [-1.5, -1, -0.5, 0, 1, 2, 4, 8, 12, 16, 24],
    start: [3, 0.001],
  },
  plain: {
    f: (x) => -Math.exp(-(x[0] ** 2 + x[1] ** 2) / 2),
    x0: square,
    x1: square,
    levels: [-0.9, -0.7, -0.5, -0.3, -0.1, -0.01, -0.001],
    start: [1.5, 0.5],
  },
  valley: {
    f: (x) => x[0] ** 2 / 20 + x[1] ** 2,
    x0: [-8, 8],
    x1: [-8, 8],
    levels: [0.5, 1, 2, 4, 6, 9, 12, 16, 30, 50],
    start: [-7, 2],
    isLog: true,
  },
} satisfies Record<string, Landscape>;

/** The name of a landscape. */
export type LandscapeName = keyof typeof landscapes;
