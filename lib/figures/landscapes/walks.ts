// Walks over the ground: the steps of gradient descent, lines of sight, single arrows.

import * as Plot from "@observablehq/plot";
import { flag, listOf, numbers, oneOf, optional, type Kind, type Range, text } from "../parts/kinds.js";
import { labelBeside, type MarkedPoint, placement } from "../parts/marks.js";
import { item } from "../parts/options.js";
import { colors, seriesColors } from "../parts/theme.js";
import type { Place } from "../parts/thin.js";
import { manyWalks, type SeenWalk } from "./many-walks.js";

/** A walk over the ground, such as the steps of gradient descent. */
export interface Path {
  /** The places visited, each `[x0, x1]`. */
  path: readonly ArrayLike<number>[];
  /** Any CSS colour; by default the next of the theme's. */
  color?: string;
  /** Written beside the first place. */
  label?: string;
  /** On which side of the first place the label stands (default "upper right"). */
  side?: MarkedPoint["side"];
  /** Puts a dot on every place (default true). */
  dots?: boolean;
  /** Draws a ring around the first place and a large dot on the last. */
  ends?: boolean;
  /** Ends the walk in an arrowhead. */
  arrow?: boolean;
  /** Draws a dashed line: for what nobody walks. */
  dashed?: boolean;
}

/** The kind of a place: two numbers, which may have left the finite ones. */
export const placeKind: Kind = (caller, name, value) => {
  numbers(caller, name, value);
  const { length } = value as ArrayLike<number>;
  if (length !== 2) throw new RangeError(`${caller}: ${name} must be two numbers, got ${length}`);
};

const pathKind: Kind = item<Path>({
  ...{ path: listOf(placeKind), color: optional(text), label: optional(text) },
  side: optional(oneOf(...Object.keys(placement))),
  ...{ dots: optional(flag), ends: optional(flag), arrow: optional(flag), dashed: optional(flag) },
});

/** More walks than these no figure has room for. */
const mostPaths = 50;
const pathList = listOf(pathKind);

/** The kind of a list of `Path`s. */
export const pathsKind: Kind = (caller, name, value) => {
  pathList(caller, name, value);
  const { length } = value as unknown[];
  if (!(length <= mostPaths))
    throw new RangeError(`${caller}: ${name} must be at most ${mostPaths}, got ${length}`);
};

/** The marks of walks on ground that reaches over the ranges `x0` and `x1`. */
export function walkMarks(paths: readonly Path[], x0: Range, x1: Range): Plot.Markish[] {
  const walks = paths.map((walk, index): SeenWalk => {
    const { label, side = "upper right", dots = true, ends, arrow, dashed } = walk;
    const color = walk.color ?? seriesColors[(index + 1) % seriesColors.length];
    const seen = everySoMany(visible(walk.path, x0, x1), Math.floor(mostPlaces / paths.length));
    const places = seen.map((i): Place => ({ x: walk.path[i][0], y: walk.path[i][1] }));
    // A dot on the frame is seen in full: not clipped, as the line is.
    const inside = places.filter(({ x, y }) => x >= x0[0] && x <= x0[1] && y >= x1[0] && y <= x1[1]);
    const [first, last] = [places.slice(0, 1), places.slice(-1)].map((end) =>
      end.filter((place) => inside.includes(place)),
    );
    return { label, side, dots, ends, arrow, dashed, color, places, inside, first, last };
  });
  return walks.length > mostSingle ? manyWalks(walks) : walks.flatMap(marksOf);
}

/** The marks of one walk. */
function marksOf(walk: SeenWalk): Plot.Markish[] {
  const { label, side, dots, ends, arrow, dashed, color, places, inside, first, last } = walk;
  const dot = { x: "x", y: "y" } as const;
  return [
    Plot.line(places, {
      ...{ ...dot, clip: true },
      stroke: color,
      strokeWidth: arrow ? 2 : 1.5,
      strokeDasharray: dashed ? "5 4" : undefined,
    }),
    dots ? Plot.dot(inside, { ...dot, fill: color, r: 2.5 }) : null,
    arrow && places.length > 1 ? arrowhead(places, color) : null,
    ends ? Plot.dot(first, { ...dot, fill: colors.ground, stroke: color, strokeWidth: 2, r: 4.5 }) : null,
    ends ? Plot.dot(last, { ...dot, fill: color, stroke: colors.ground, strokeWidth: 1.5, r: 5.5 }) : null,
    label && first.length > 0 ? labelBeside({ ...first[0], label, side, color }) : null,
  ];
}

/** More walks than these are written in common. */
const mostSingle = 10;
/** So many places all walks of a figure may have together: more could not be told apart. */
const mostPlaces = 500;

/** These, or where there are too many every second, every third … of them, and the last. */
function everySoMany(places: number[], most: number): number[] {
  const every = Math.ceil(places.length / Math.max(2, most));
  return places.filter((_, i) => i % every === 0 || i === places.length - 1);
}

function arrowhead(places: readonly Place[], color: string): Plot.Markish {
  const [from, to] = places.slice(-2);
  return Plot.arrow([{ from, to }], {
    x1: (d: { from: Place }) => d.from.x,
    y1: (d: { from: Place }) => d.from.y,
    x2: (d: { to: Place }) => d.to.x,
    y2: (d: { to: Place }) => d.to.y,
    stroke: color,
    strokeWidth: 2,
    headLength: 6,
    clip: true,
  });
}

/**
 * The indexes of the places as far as they can be told apart: without those within half a pixel or so of the one before, and no
 * further than the first that lies far outside of the frame, where browsers no longer draw lines exactly.
 */
function visible(path: readonly ArrayLike<number>[], x0: Range, x1: Range): number[] {
  const scale = Math.max(x0[1] - x0[0], x1[1] - x1[0]);
  const kept: number[] = [];
  for (let i = 0, last = 0; i < path.length; i++) {
    const [x, y] = [path[i][0], path[i][1]];
    if (i === 0 || Math.hypot(x - path[last][0], y - path[last][1]) > scale / 1000) {
      kept.push(i);
      last = i;
    }
    if (Math.abs(x - (x0[0] + x0[1]) / 2) + Math.abs(y - (x1[0] + x1[1]) / 2) > 20 * scale) break;
  }
  return kept;
}
