// Lines of equal height, filled between them, with the heights on them.

import * as Plot from "@observablehq/plot";
import { extent } from "d3-array";
import { linspace, Vector, vector } from "../../index.js";
import type { Range } from "../parts/kinds.js";
import { pathOf, simplifyPaths } from "../parts/simplify.js";
import { compact } from "../parts/text.js";
import { colors } from "../parts/theme.js";
import type { FunctionOfTwo } from "./landscape.js";
import { labelRings } from "./ring-labels.js";
import type { Thing } from "./things.js";

/** So many corners all lines may have together, with their heights on them and beneath arrows; more would be noise. */
const mostCorners = { labelled: 2500, plain: 1400 };
/** Lines with more corners than these have no room for their heights. */
const mostLabelled = 2000;

/** A mark: the lines of equal height; with their heights away from `things`, unless those are undefined. */
export function ringMarks(
  f: FunctionOfTwo,
  x0: Range,
  x1: Range,
  thresholds: readonly number[],
  things: readonly Thing[] | undefined,
): Plot.Markish {
  return Plot.contour({
    fill: (a: number, b: number) => f(placeAt(a, b)),
    stroke: colors.quiet,
    strokeWidth: 0.7,
    strokeOpacity: 0.7,
    fillOpacity: 0.55,
    // A little beyond the frame, so that no outline runs along its edges.
    x1: x0[0] - 0.03 * (x0[1] - x0[0]),
    x2: x0[1] + 0.03 * (x0[1] - x0[0]),
    y1: x1[0] - 0.03 * (x1[1] - x1[0]),
    y2: x1[1] + 0.03 * (x1[1] - x1[0]),
    thresholds: [...thresholds],
    pixelSize: pixelSize(f, x0, x1),
    clip: true,
    render: (index, scales, values, dimensions, context, next) => {
      const group = next?.(index, scales, values, dimensions, context) ?? null;
      // Most corners lie along the frame or nearly on a straight line.
      const paths = [...(group?.querySelectorAll("path") ?? [])];
      const outlines = simplifyPaths(
        paths.map((path) => path.getAttribute("d") ?? ""),
        0.1,
        things ? mostCorners.labelled : mostCorners.plain,
      );
      outlines.forEach((path, i) => paths[i].setAttribute("d", pathOf(path)));
      const count = outlines.flat().reduce((sum, { length }) => sum + length, 0);
      if (group && things && count <= mostLabelled && paths.length === thresholds.length) {
        const [x, y] = [scales.x, scales.y] as unknown as ((value: number) => number)[];
        const sorted = [...thresholds].sort((a, b) => a - b);
        const rings = paths.map((_, i) => ({
          outlines: outlines[i],
          text: compact(Number(sorted[i].toPrecision(3))),
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
