// Curves as lines on a figure: with gaps where there is nothing to show, and no more places than can be seen.

import * as Plot from "@observablehq/plot";
import type { NamedCurve } from "../parts/end-labels.js";
import type { Range } from "../parts/kinds.js";
import { type Place, thin } from "../parts/thin.js";
import { seriesColors, sizes } from "../parts/theme.js";
import type { Curve } from "./curve.js";

/** So many places all lines of a figure may have together, and so many dots. */
const mostPlaces = 3200;
const mostDots = 400;

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

/** The marks of a curve. */
export function drawLine({ values, color, dashed, dots }: Line, shown: Shown): Plot.Markish[] {
  const place = { x: "x", y: "y" } as const;
  const inside = (value: number, domain?: Range) => !domain || (value >= domain[0] && value <= domain[1]);
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
export function placeCurves(curves: readonly Curve[], xScale: string, yScale: string): Line[] {
  const hidden = (value: number, scale: string) => !Number.isFinite(value) || (scale === "log" && value <= 0);
  return curves.map((curve, index) => {
    const color = curve.color ?? seriesColors[index % seriesColors.length];
    const values = Array.from(curve.x, (x, i) => ({
      x,
      // A gap is NaN to Plot; a clamped domain would otherwise draw far outside of the frame.
      y: hidden(x, xScale) || hidden(curve.y[i], yScale) ? NaN : curve.y[i],
    }));
    // A value between gaps is no line, and would not be seen without a dot.
    const seen = values.filter(({ y }) => !Number.isNaN(y));
    const { label, dashed } = curve;
    return { label, dashed, color, values, dots: (curve.dots ?? seen.length === 1) ? values : [] };
  });
}

/** The curves without what a screen can't show of them. */
export function thinLines(lines: readonly Line[], xScale: "linear" | "log", xDomain: Range): Line[] {
  const across = axisShare(xScale, xDomain);
  const columns = (most: number) => Math.max(4, Math.floor(most / 4 / lines.length));
  return lines.map((line) => ({
    ...line,
    values: thin(line.values, across, columns(mostPlaces)),
    dots: thin(line.dots, across, columns(mostDots)),
  }));
}

/** Where a value stands on an axis, from 0 to 1 where it lies inside. */
function axisShare(scale: "linear" | "log", [from, to]: Range): (value: number) => number {
  const place = scale === "log" ? Math.log : Number;
  const length = place(to) - place(from) || 1;
  return (value) => (place(value) - place(from)) / length;
}
