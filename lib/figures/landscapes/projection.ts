// From space to the page: a box turned around its upright and seen from above, in parallel, without vanishing points.

import type { Range } from "../parts/kinds.js";

/** A point of the space, seen by the reader: x to the right, y up, depth away. */
export interface Seen {
  x: number;
  y: number;
  depth: number;
}

/** Where a point (x₀, x₁, height) is seen. */
export type Projection = (a: number, b: number, z: number) => Seen;

/** From where the reader looks, in degrees. */
export interface View {
  /** How far the view is turned around the vertical (default 30). */
  azimuth?: number;
  /** How far the view looks down, from 0 (level) to 90 (straight down); default 36. */
  elevation?: number;
}

/** To a box around the origin, turned by the azimuth, then seen from above by the elevation. */
export function projection(
  x0: Range,
  x1: Range,
  z: Range,
  { azimuth = 30, elevation = 36 }: View,
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
