// Curves among many, written in common and briefly: so each keeps as many places as a figure of 60 KB has room for.

import * as Plot from "@observablehq/plot";
import { briefDots } from "../parts/brief-dots.js";
import { briefPath } from "../parts/brief-path.js";
import { pick, type Place, thin } from "../parts/thin.js";
import { sizes } from "../parts/theme.js";
import { axisShare, inside, type Line, type PlacedCurve, type Shown } from "./curve-lines.js";

/** More curves than these are written in common. */
export const mostSingle = 10;
/** So many places all lines have together, and so many dots; and what dots and marked points take of it. */
const mostPlaces = 4600;
const mostDots = 400;
const room = { dots: 1000, curve: 6, point: 16 };

/** As `thinLines`, for more than ten curves: the smoother they are, the more columns are told apart. */
export function thinMany(
  curves: readonly PlacedCurve[],
  xScale: "linear" | "log",
  xDomain: readonly [number, number],
  pointCount: number,
): Line[] {
  const across = axisShare(xScale, xDomain);
  const dotted = curves.filter(({ dots }) => dots).length;
  const most =
    mostPlaces -
    (dotted > 0 ? room.dots + room.curve * dotted : 0) -
    room.point * Math.max(0, pointCount - mostSingle);
  // A smooth line has two places to a column, and a line of noise four: what is too much is thinned once more.
  const columns = Math.max(1, Math.floor(most / 2 / curves.length));
  const first = curves.map((curve) => pick(curve, thin(curve, across, columns)));
  const total = first.reduce((sum, { length }) => sum + length, 0);
  const fewer = Math.max(1, Math.floor((columns * most) / total));
  const again = (places: Place[]): Place[] => {
    const columns = { x: places.map(({ x }) => x), y: places.map(({ y }) => y) };
    return pick(columns, thin(columns, across, fewer));
  };
  const columnsOfDots = Math.max(1, Math.floor(mostDots / 4 / Math.max(1, dotted)));
  return curves.map(({ label, dashed, color, dots, ...places }, i) => ({
    ...{ label, dashed, color },
    values: total <= most ? first[i] : again(first[i]),
    dots: dots ? pick(places, thin(places, across, columnsOfDots)) : [],
  }));
}

/** The marks of many curves: lines, dashed lines, dots. */
export function drawMany(lines: readonly Line[], shown: Shown): Plot.Markish[] {
  const line = (dashed: boolean) =>
    Plot.line(
      lines.flatMap(({ values, color, ...line }, index) =>
        Boolean(line.dashed) === dashed ? values.map(({ x, y }) => ({ x, y, color, index })) : [],
      ),
      {
        ...{ x: "x", y: "y", z: "index", clip: true },
        stroke: { value: "color", scale: null },
        strokeWidth: sizes.line,
        strokeDasharray: dashed ? "5 4" : undefined,
        render: (index, scales, values, dimensions, context, next) => {
          const group = next?.(index, scales, values, dimensions, context) ?? null;
          for (const path of group?.querySelectorAll("path") ?? [])
            path.setAttribute("d", briefPath(path.getAttribute("d") ?? ""));
          return group;
        },
      },
    );
  const dots = lines.map((line) => ({
    color: line.color,
    dots: line.dots.filter((dot) => inside(dot.x, shown.x) && inside(dot.y, shown.y)),
  }));
  return [line(false), line(true), briefDots(dots, 6)];
}
