// Lines of equal height, filled between them, with the heights on them.

import * as Plot from "@observablehq/plot";
import { extent } from "d3-array";
import { linspace, Vector, vector } from "../../index.js";
import type { Range } from "../parts/kinds.js";
import { countOf, pathOf, simplifyTo } from "../parts/simplify.js";
import { compact } from "../parts/text.js";
import { colors } from "../parts/theme.js";
import type { FunctionOfTwo } from "./landscape.js";
import { briefLevels } from "./levels.js";
import { type Grid, outlinesOf, tolerance } from "./outlines.js";
import { labelRings } from "./ring-labels.js";
import type { Thing } from "./things.js";

/** So many corners all lines may have together, with their heights on them and beneath arrows; more would be noise. */
const mostCorners = { labelled: 2500, plain: 1400, least: 300 };
/** So many squares a ground has at most, however large the figure is. */
const mostSquares = 25_000;
/** Lines with more corners than these have no room for their heights. */
const mostLabelled = 2000;

/**
 * A mark: the lines of equal height; with their heights away from `things`, unless those are undefined. Where much else is
 * drawn they have so many corners `fewer`.
 */
export function ringMarks(
  f: FunctionOfTwo,
  x0: Range,
  x1: Range,
  thresholds: readonly number[],
  things: readonly Thing[] | undefined,
  fewer: number,
): Plot.Markish {
  const levels = [...thresholds].sort((a, b) => a - b);
  // Plot gives the lines their look and their colors; where they run, `outlinesOf` finds, which remembers it. So Plot is
  // shown a ground that is higher than every level.
  return Plot.contour([Infinity], {
    ...{ width: 1, height: 1, interpolate: "none", fill: Plot.identity },
    stroke: colors.quiet,
    strokeWidth: 0.7,
    strokeOpacity: 0.7,
    fillOpacity: 0.55,
    thresholds: levels,
    clip: true,
    render: (index, scales, values, dimensions, context, next) => {
      const group = next?.(index, scales, values, dimensions, context) ?? null;
      if (!group) return group;
      const { x, y } = scales as unknown as Record<"x" | "y", Scale>;
      const ground = outlinesOf(gridOf(f, x0, x1, x, y));
      // Most corners lie along the frame or nearly on a straight line.
      const most = Math.max(mostCorners.least, (things ? mostCorners.labelled : mostCorners.plain) - fewer);
      const outlines = simplifyTo(
        levels.map((level) => ground.at(level)),
        tolerance,
        most,
      );
      group.querySelectorAll("path").forEach((path, i) => path.setAttribute("d", pathOf(outlines[i])));
      if (things && countOf(outlines) <= mostLabelled) {
        const rings = briefLevels(levels).map((level, i) => ({
          outlines: outlines[i],
          text: compact(level),
        }));
        const { width, height, marginLeft, marginRight, marginTop, marginBottom } = dimensions;
        const [right, bottom] = [width - marginRight, height - marginBottom];
        const spots = things.map(
          (thing) => [x(thing.x) + (thing.dx ?? 0), y(thing.y) + (thing.dy ?? 0)] as const,
        );
        labelRings(group, rings, spots, { left: marginLeft, right, top: marginTop, bottom });
      }
      return group;
    },
  });
}

/** From a value to its pixel, and back. */
interface Scale {
  (value: number): number;
  invert(pixel: number): number;
}

/** The heights in the middle of each square of a grid over the ground. */
function gridOf(f: FunctionOfTwo, x0: Range, x1: Range, x: Scale, y: Scale): Grid {
  // A little beyond the frame, so that no outline runs along its edges.
  const beyond = ([from, to]: Range): Range => [from - 0.03 * (to - from), to + 0.03 * (to - from)];
  const [[left, right], [top, bottom]] = [beyond(x0).map(x), beyond(x1).map(y)];
  const apart = Math.max(
    pixelSize(f, x0, x1),
    Math.sqrt(Math.abs((right - left) * (bottom - top)) / mostSquares),
  );
  const [across, along] = [right - left, bottom - top].map((way) => Math.round(Math.abs(way) / apart));
  const [stepX, stepY] = [(right - left) / across, (bottom - top) / along];
  const heights = new Float64Array(across * along);
  let i = 0;
  for (let row = 0.5; row < along; row++)
    for (let column = 0.5; column < across; column++)
      heights[i++] = f(placeAt(x.invert(left + column * stepX), y.invert(top + row * stepY)));
  return {
    size: [across, along],
    heights,
    corners: [
      [left, top],
      [right, bottom],
    ],
  };
}

/** As `vector` makes it, but for a place of finite numbers: there are ten thousand of them. */
function placeAt(a: number, b: number): Vector {
  const place = new Vector(2);
  place[0] = a;
  place[1] = b;
  return place;
}

/** How far apart heights are taken, in pixels: farther where they are noise, of which lines would say nothing and take long. */
function pixelSize(f: FunctionOfTwo, [from, to]: Range, [low, high]: Range): number {
  const rows = [0.3, 0.5, 0.7].map((share) =>
    Array.from(linspace(from, to, 100), (x) => f(vector([x, low + share * (high - low)]))),
  );
  const [least = 0, most = 0] = extent(rows.flat());
  const jumps = rows.flatMap((row) => row.slice(1).map((height, i) => Math.abs(height - row[i])));
  const roughness = jumps.reduce((sum, jump) => sum + jump, 0) / jumps.length / (most - least || 1);
  return roughness > 0.25 ? 16 : roughness > 0.15 ? 8 : 4;
}
