// What stands on the ground, as places that nothing should be written over.

import { type MarkedPoint, placement } from "../parts/marks.js";
import { textWidth } from "../parts/text.js";
import type { Path } from "./walks.js";

/** A place that is taken: in the ground's units, and so many pixels to the right and down. */
export interface Thing {
  x: number;
  y: number;
  dx?: number;
  dy?: number;
}

/** So many places of a walk are kept free. */
const mostPlaces = 100;

/** How many corners lines of equal height have less where there are many points and walks on the ground. */
export function cornersFor(points: readonly unknown[], paths: readonly unknown[]): number {
  return 12 * Math.max(0, points.length - 10) + 32 * Math.max(0, paths.length - 10);
}

/** The places that points, walks and their labels take. */
export function thingsOf(points: readonly MarkedPoint[], paths: readonly Path[]): Thing[] {
  return [
    ...points.flatMap((point) => [point, ...labelThings(point, "lower right")]),
    ...paths.flatMap((path) => {
      const every = Math.ceil(path.path.length / mostPlaces);
      const places = path.path
        .filter((_, i) => i % every === 0)
        .map((place) => ({ x: place[0], y: place[1] }));
      const pieces = Math.max(2, Math.ceil((2 * mostPlaces) / places.length));
      const { label, side } = path;
      const first = places
        .slice(0, 1)
        .flatMap((place) => labelThings({ ...place, label, side }, "upper right"));
      return [
        ...places.slice(0, 1),
        ...places.slice(1).flatMap((place, i) => between(places[i], place, pieces)),
        ...first,
      ];
    }),
  ];
}

/** All along a label, and on both sides of its line. */
function labelThings(point: MarkedPoint, usual: keyof typeof placement): Thing[] {
  const { x, y, label, side = usual } = point;
  if (!label) return [];
  const { dx, dy } = placement[side];
  const length = textWidth(label);
  const count = Math.ceil(length / 8) + 1;
  // One that may not fit on its side can stand on the other, too.
  const sides = length > 100 ? [dx, -dx] : [dx];
  return sides.flatMap((from) =>
    Array.from({ length: count }, (_, i) => from + (Math.sign(from) * length * i) / (count - 1)).flatMap(
      (right) => [-5, 0, 5].map((down) => ({ x, y, dx: right, dy: dy + down })),
    ),
  );
}

/** So many places on the way from one to the next. */
function between(from: Thing, to: Thing, count: number): Thing[] {
  return Array.from({ length: count }, (_, i) => ({
    x: from.x + ((i + 1) / count) * (to.x - from.x),
    y: from.y + ((i + 1) / count) * (to.y - from.y),
  }));
}
