// Curves as lines on a figure: with gaps where there is nothing to show, and no more places than can be seen.

import * as Plot from "@observablehq/plot";
import { drawn } from "../parts/drawable.js";
import type { NamedCurve } from "../parts/end-labels.js";
import type { Range } from "../parts/kinds.js";
import { pick, type Place, type Places, thin } from "../parts/thin.js";
import { seriesColors, sizes } from "../parts/theme.js";
import type { Curve } from "./curve.js";

/** So many places all lines of a figure may have together, and so many dots. */
const mostPlaces = 3200;
const mostDots = 400;
/** The room that a dot takes, and a marked point beside the first ten, in places. */
const [dotRoom, pointRoom] = [2, 14];

/** A curve with what has no place on the axes as gaps. */
export interface PlacedCurve extends Places {
  label?: string;
  color: string;
  dashed?: boolean;
  /** Whether its values get a dot each. */
  dots: boolean;
}

/** A curve, ready to be drawn. */
export interface Line extends NamedCurve {
  dashed?: boolean;
  /** Places to put a dot on. */
  dots: readonly Place[];
}

/** The part of the axes that is shown, where that is not all of it. */
export interface Shown {
  x?: Range;
  y?: Range;
}

/** Whether a value is shown. */
export function inside(value: number, domain?: Range): boolean {
  return !domain || (value >= domain[0] && value <= domain[1]);
}

/** The marks of a curve. */
export function drawLine({ values, color, dashed, dots }: Line, shown: Shown): Plot.Markish[] {
  const place = { x: "x", y: "y" } as const;
  // A dot on the frame is seen in full: not clipped, as the line is.
  const whole = dots.filter(({ x, y }) => inside(x, shown.x) && inside(y, shown.y));
  return [
    Plot.line(values, {
      ...{ ...place, clip: true },
      stroke: color,
      strokeWidth: sizes.line,
      strokeDasharray: dashed ? "5 4" : undefined,
    }),
    Plot.dot(whole, { ...place, fill: color, r: 3 }),
  ];
}

/** The curves with what has no place on the axes as gaps. */
export function placeCurves(curves: readonly Curve[], xScale: string, yScale: string): PlacedCurve[] {
  const least = (scale: string) => (scale === "log" ? 0 : -Infinity);
  const [xLeast, yLeast] = [least(xScale), least(yScale)];
  return curves.map((curve, index) => {
    const color = curve.color ?? seriesColors[index % seriesColors.length];
    const [x, y] = [new Float64Array(curve.x), new Float64Array(curve.y)];
    let [seen, left] = [0, Infinity];
    for (let i = 0; i < x.length; i++) {
      [x[i], y[i]] = [drawn(x[i]), drawn(y[i])];
      if (x[i] > xLeast) left = Math.min(left, x[i]);
      if (x[i] > xLeast && y[i] > yLeast && y[i] < Infinity) seen++;
      // A gap is NaN to Plot; a clamped domain would otherwise draw far outside of the frame.
      else y[i] = NaN;
    }
    // Gaps have their place in x, too, and no log axis has one for 0.
    if (xLeast === 0) for (let i = 0; i < x.length; i++) if (!(x[i] > 0)) x[i] = left;
    const { label, dashed } = curve;
    // A value between gaps is no line, and would not be seen without a dot.
    return { label, dashed, color, x, y, dots: curve.dots ?? seen === 1 };
  });
}

/** The curves, at most ten, without what a screen can't show of them. */
export function thinLines(
  curves: readonly PlacedCurve[],
  xScale: "linear" | "log",
  xDomain: Range,
  pointCount = 0,
): Line[] {
  const across = axisShare(xScale, xDomain);
  const columns = (most: number) => Math.floor(most / 4 / curves.length);
  const taken = curves.some(({ dots }) => dots) ? dotRoom * mostDots : 0;
  const rest = mostPlaces - taken - pointRoom * Math.max(0, pointCount - 10);
  return curves.map(({ label, dashed, color, dots, ...places }) => ({
    ...{ label, dashed, color },
    values: pick(places, thin(places, across, columns(rest))),
    dots: dots ? pick(places, thin(places, across, columns(mostDots))) : [],
  }));
}

/** Where a value stands on an axis, from 0 to 1 where it lies inside. */
export function axisShare(scale: "linear" | "log", [from, to]: Range): (value: number) => number {
  const place = scale === "log" ? Math.log : Number;
  const [start, length] = [place(from), place(to) - place(from) || 1];
  return scale === "log"
    ? (value) => (Math.log(value) - start) / length
    : (value) => (value - start) / length;
}
