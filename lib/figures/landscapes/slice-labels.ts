// Where the names of walks over a surface stand: beyond the end of the walk, away from the surface.

import type { Piece } from "./mesh.js";
import type { Seen } from "./projection.js";

/** Where a name stands: so many pixels beside a place. */
export interface SlicePlace {
  at: Seen;
  dx: number;
  dy: number;
  textAnchor: "start" | "middle" | "end";
}

/** From the end of a walk to its name, in pixels. */
const reach = 14;

/** Beyond the far end of a walk; or beside it, nearer to the reader, where a part of the surface hides that end. */
export function placeName(walk: readonly Seen[], faces: readonly Piece[]): SlicePlace {
  const hidden = faces.some(
    (face) => face.depth < walk[walk.length - 1].depth - 0.15 && covers(face, walk[walk.length - 1]),
  );
  if (hidden) return { at: walk[Math.round(walk.length / 5)], dx: -10, dy: 0, textAnchor: "end" };
  const [before, at] = walk.slice(-2);
  const [right, up] = [at.x - before.x, at.y - before.y];
  const length = Math.hypot(right, up) || 1;
  const dx = (reach * right) / length;
  const textAnchor = Math.abs(up) > Math.abs(right) ? "middle" : dx > 0 ? "start" : "end";
  return { at, dx, dy: (-reach * up) / length, textAnchor };
}

/** Whether a place is inside of a face, as it is seen. */
function covers({ points }: Piece, { x, y }: Seen): boolean {
  return points.reduce((inside, a, i) => {
    const b = points[(i + 1) % points.length];
    const crossed = a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x);
    return crossed ? !inside : inside;
  }, false);
}
