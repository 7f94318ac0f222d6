// Heights written on the rings of a landscape, where there is room: away from other rings, from each other, and from what
// else is drawn on the ground.

import { element } from "../parts/element.js";
import { halo } from "../parts/marks.js";
import { textWidth } from "../parts/text.js";
import { colors } from "../parts/theme.js";

/** A place in pixels. */
type Spot = readonly [x: number, y: number];

/** The lines of one height, in pixels, and how the height is written. */
export interface Ring {
  outlines: readonly (readonly Spot[])[];
  text: string;
}

/** What is inside of the frame, in pixels. */
export interface Inside {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const size = 11;
/** Half the height of a label and the room around it. */
const half = 8;
/** So near to a label, in pixels, may other rings come, other things, and other labels. */
const room = { ring: -2, thing: 1, label: 6 };
/** Room beyond this is as good as any, in pixels; and the side of a square of the grid. */
const enough = 6;
const square = 32;
/** Of a ground that isn't large, in pixels. */
const usualSide = 800;
/** More heights than these are not all written. */
const mostLabels = 12;

/** Adds the labels of rings to a group. */
export function labelRings(
  group: SVGElement,
  rings: readonly Ring[],
  things: readonly Spot[],
  inside: Inside,
): void {
  const taken = new Neighborhood(things.map((spot) => ({ spot, ring: -1 })));
  // On a very large ground places are farther apart, so that they don't become too many.
  const farther = Math.max(1, Math.max(inside.right - inside.left, inside.bottom - inside.top) / usualSide);
  const lines = new Neighborhood(
    rings.flatMap(({ outlines }, ring) =>
      outlines.flatMap((outline) => along(outline, 6 * farther)).map((spot) => ({ spot, ring })),
    ),
  );
  const placed: { spot: Spot; wide: number }[] = [];
  const every = Math.ceil(rings.length / mostLabels);
  rings.forEach(({ outlines, text }, ring) => {
    if (ring % every !== 0) return;
    const wide = textWidth(text, 6.2) / 2 + 2;
    const fits = ([x, y]: Spot) =>
      x - wide > inside.left && x + wide < inside.right && y - half > inside.top && y + half < inside.bottom;
    let best: { spot: Spot; clear: number } | undefined;
    for (const spot of outlines.flatMap((outline) => along(outline, 9 * farther)).filter(fits)) {
      if (placed.some((one) => distance(spot, wide + one.wide, 2 * half - 4, one.spot) < room.label))
        continue;
      if (taken.clear(spot, wide, -2, room.thing) < room.thing) continue;
      const clear = lines.clear(spot, wide, ring, Math.max(room.ring, best ? best.clear - 1 : -Infinity));
      if (clear < room.ring) continue;
      // Of places with about the same room the highest is the best.
      if (!best || clear > best.clear + 1 || (clear > best.clear - 1 && spot[1] < best.spot[1]))
        best = { spot, clear };
    }
    if (!best) return;
    placed.push({ spot: best.spot, wide });
    const label = element(group.ownerDocument, "text", {
      ...{ x: best.spot[0], y: best.spot[1], dy: "0.35em", "text-anchor": "middle", "font-size": size },
      ...{ fill: colors.ink, stroke: halo.stroke, "stroke-width": 3, "stroke-opacity": 1, "fill-opacity": 1 },
      ...{ "paint-order": halo.paintOrder },
    });
    label.textContent = text;
    group.append(label);
  });
}

/** Places by the squares of a grid, so that those around a label are found quickly. */
class Neighborhood {
  readonly #squares = new Map<number, { spot: Spot; ring: number }[]>();

  constructor(places: readonly { spot: Spot; ring: number }[]) {
    for (const place of places) {
      const key = keyOf(Math.floor(place.spot[0] / square), Math.floor(place.spot[1] / square));
      const beside = this.#squares.get(key);
      if (beside) beside.push(place);
      else this.#squares.set(key, [place]);
    }
  }

  /**
   * How far from a label around `spot` the nearest place is that belongs to another ring; room beyond `enough` is as good as any.
   * @param least - less than this is as bad as any: then a nearer place may be left out
   */
  clear(spot: Spot, wide: number, own: number, least: number): number {
    let found = enough;
    const [x, y] = spot;
    const right = Math.floor((x + wide + enough) / square);
    const bottom = Math.floor((y + half + enough) / square);
    for (let i = Math.floor((x - wide - enough) / square); i <= right; i++)
      for (let j = Math.floor((y - half - enough) / square); j <= bottom; j++)
        for (const { spot: other, ring } of this.#squares.get(keyOf(i, j)) ?? []) {
          if (ring !== own) found = Math.min(found, distance(spot, wide, half, other));
          if (found < least) return found;
        }
    return found;
  }
}

/** One number for a square of the grid. */
const keyOf = (i: number, j: number): number => i * 2 ** 20 + j;

/** Places on a closed line, so many pixels apart or less. */
function along(outline: readonly Spot[], apart: number): Spot[] {
  const places: Spot[] = [];
  outline.forEach(([x, y], i) => {
    const [toX, toY] = outline[(i + 1) % outline.length];
    const pieces = Math.max(1, Math.ceil(Math.hypot(toX - x, toY - y) / apart));
    for (let k = 0; k < pieces; k++)
      places.push([x + (k / pieces) * (toX - x), y + (k / pieces) * (toY - y)]);
  });
  return places;
}

/** From a box around `spot` to another place; below 0 inside of it. */
function distance([x, y]: Spot, wide: number, high: number, [otherX, otherY]: Spot): number {
  return Math.max(Math.abs(otherX - x) - wide, Math.abs(otherY - y) - high);
}
