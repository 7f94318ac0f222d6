// A line that parts a plane into two classes, and what of it is inside a square picture.

import type { Range } from "../parts/kinds.js";

/** A decision: class 1 where w₀x₀ + w₁x₁ + b > 0, class 0 elsewhere. */
export interface Decision {
  /** The two weights. */
  w: ArrayLike<number>;
  /** The bias. */
  b: number;
}

/** A place of the plane. */
export type Place = [x: number, y: number];

/** What gives the class, 0 or 1, of a point. */
export function classifier({ w, b }: Decision): (x: number, y: number) => number {
  const [across, up] = [w[0], w[1]];
  return (x, y) => Number(across * x + up * y + b > 0);
}

/** The part of the picture that is taken for class 1, and the border between the two parts. */
export function sides({ w, b }: Decision, [from, to]: Range): { side: Place[]; border: Place[] } {
  const corners: Place[] = [
    [from, from],
    [to, from],
    [to, to],
    [from, to],
  ];
  const value = ([x, y]: Place) => w[0] * x + w[1] * y + b;
  const border: Place[] = [];
  const side: Place[] = [];
  corners.forEach((corner, i) => {
    const next = corners[(i + 1) % 4];
    const [here, there] = [value(corner), value(next)];
    if (here > 0) side.push(corner);
    if (here > 0 !== there > 0) {
      const share = here / (here - there);
      const crossing: Place = [
        corner[0] + share * (next[0] - corner[0]),
        corner[1] + share * (next[1] - corner[1]),
      ];
      side.push(crossing);
      border.push(crossing);
    }
  });
  return { side, border };
}
