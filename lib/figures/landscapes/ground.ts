// A function of two variables seen from above: the ground that contours, arrows and walks are drawn on.

import * as Plot from "@observablehq/plot";
import type { PlotOptions } from "@observablehq/plot";
import { checkFinite, checkWhole } from "../../arrays/check.js";
import { vector } from "../../index.js";
import { type FunctionOfTwo, type LandscapeOptions, sample } from "./landscape.js";
import { xAxis, yAxis } from "../parts/marks.js";
import { simplifyOutlines } from "../parts/simplify.js";
import { colors } from "../parts/theme.js";

/** How the ground is drawn. */
export interface GroundOptions extends LandscapeOptions {
  /** The heights to draw a line at, or how many lines (default 10). */
  levels?: number | number[];
}

/** The ground without anything on it. */
export interface Ground {
  /** The range of x₀. */
  x0: [number, number];
  /** The range of x₁. */
  x1: [number, number];
  /** The heights that a line was drawn at; none where no function was given. */
  thresholds: number[];
  /** What Plot is told, with the marks of the ground; add further marks to `marks`. */
  plot: PlotOptions & { marks: Plot.Markish[] };
}

/**
 * Lays the ground: both axes in the same scale, and the contours of `f` if it is given.
 *
 * @throws {RangeError} if a range is empty, `f` gives something else than a finite number there, or a level is none
 */
export function layGround(name: string, f: FunctionOfTwo | undefined, options: GroundOptions): Ground {
  const { x0 = [-5, 5], x1 = [-5, 5], levels = 10, width = 480 } = options;
  const { heights } = sample(name, f ?? (() => 0), 21, options);
  if (typeof levels === "number") checkWhole(name, "levels", levels, 0);
  else levels.forEach((level) => checkFinite(name, "levels", level));
  const thresholds = !f ? [] : typeof levels === "number" ? evenLevels(heights.flat(), levels) : levels;
  return {
    x0,
    x1,
    thresholds,
    plot: {
      width,
      height: groundHeight({ ...options, width }),
      x: { domain: x0, label: options.x0Label ?? "x₀", nice: false },
      y: { domain: x1, label: options.x1Label ?? "x₁", nice: false },
      color: {
        type: "linear",
        scheme: "ylgnbu",
        domain: [thresholds[0], 1.6 * thresholds[thresholds.length - 1] - 0.6 * thresholds[0]],
      },
      marks: [
        f ? contours(f, x0, x1, thresholds) : null,
        Plot.axisX(xAxis),
        Plot.axisY({ ...yAxis, tickSpacing: 50 }),
      ],
    },
  };
}

/**
 * The height that gives both axes the same scale, in pixels, unless the options name another; but no more than twice the
 * width and no less than a fifth, since ranges like 0 to 1 beside 0 to 100 make no picture in one scale.
 */
export function groundHeight({ x0 = [-5, 5], x1 = [-5, 5], width = 480, height }: GroundOptions): number {
  const share = (x1[1] - x1[0]) / (x0[1] - x0[0]);
  return height ?? Math.round((width - 84) * Math.min(2, Math.max(0.2, share))) + 78;
}

function contours(f: FunctionOfTwo, x0: [number, number], x1: [number, number], thresholds: number[]) {
  return Plot.contour({
    fill: (a: number, b: number) => f(vector([a, b])),
    stroke: colors.quiet,
    strokeWidth: 0.7,
    strokeOpacity: 0.7,
    fillOpacity: 0.55,
    // A little beyond the frame, so that no outline runs along its edges.
    x1: x0[0] - 0.03 * (x0[1] - x0[0]),
    x2: x0[1] + 0.03 * (x0[1] - x0[0]),
    y1: x1[0] - 0.03 * (x1[1] - x1[0]),
    y2: x1[1] + 0.03 * (x1[1] - x1[0]),
    thresholds,
    pixelSize: 4,
    clip: true,
    render: (index, scales, values, dimensions, context, next) => {
      const group = next?.(index, scales, values, dimensions, context) ?? null;
      // Most corners lie along the frame or nearly on a straight line.
      for (const path of group?.querySelectorAll("path") ?? [])
        path.setAttribute("d", simplifyOutlines(path.getAttribute("d") ?? "", 0.1));
      return group;
    },
  });
}

/** `count` levels at equal distances between the lowest and the highest value, rounded to three digits. */
function evenLevels(values: number[], count: number): number[] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  return Array.from({ length: count }, (_, i) =>
    Number((low + ((high - low) * (i + 0.5)) / count).toPrecision(3)),
  );
}
