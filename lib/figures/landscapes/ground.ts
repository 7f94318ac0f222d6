// A function of two variables seen from above: the ground that contours, arrows and walks are drawn on.

import * as Plot from "@observablehq/plot";
import { extent } from "d3-array";
import { vector } from "../../index.js";
import type { Frame } from "../parts/frame.js";
import { finite, type Kind, listOf, type Range, whole } from "../parts/kinds.js";
import type { Kinds } from "../parts/options.js";
import { simplifyOutlines } from "../parts/simplify.js";
import { colors } from "../parts/theme.js";
import { type FunctionOfTwo, type LandscapeOptions, landscapeKinds, sample } from "./landscape.js";

/** More lines than these run into each other. */
const mostLevels = 40;

/** How the ground is drawn. */
export interface GroundOptions extends LandscapeOptions {
  /** The heights to draw a line at, or how many lines (default 10); at most 40. */
  levels?: number | readonly number[];
}

const levelList = listOf(finite);
const levelCount = whole(0, mostLevels);
const levels: Kind = (caller, name, value) =>
  (typeof value === "number" ? levelCount : levelList)(caller, name, value);

/** The kinds of `GroundOptions`. */
export const groundKinds: Kinds<GroundOptions> = { ...landscapeKinds, levels };

/** The ground without anything on it. */
export interface Ground {
  /** The range of x₀. */
  x0: Range;
  /** The range of x₁. */
  x1: Range;
  /** The heights that a line was drawn at; none where no function was given. */
  thresholds: readonly number[];
  /** The frame with nothing in it but the ground. */
  frame: Omit<Frame, "marks"> & { width: number };
}

/**
 * Lays the ground: both axes in the same scale, and the contours of `f` if it is given.
 *
 * @throws {RangeError} if `f` gives something else than a finite number there, or there are too many levels
 */
export function layGround(name: string, f: FunctionOfTwo | undefined, options: GroundOptions): Ground {
  const { x0 = [-5, 5], x1 = [-5, 5], levels = 10, width = 480 } = options;
  const { heights } = sample(name, f ?? (() => 0), 21, options);
  if (typeof levels !== "number" && levels.length > mostLevels)
    throw new RangeError(`${name}: levels must be at most ${mostLevels}, got ${levels.length}`);
  const thresholds = !f ? [] : typeof levels === "number" ? evenLevels(heights.flat(), levels) : levels;
  return {
    x0,
    x1,
    thresholds,
    frame: {
      width,
      height: groundHeight({ ...options, width }),
      x: { domain: x0, label: options.x0Label ?? "x₀", nice: false },
      y: { domain: x1, label: options.x1Label ?? "x₁", nice: false, axis: { tickSpacing: 50 } },
      color: {
        type: "linear",
        scheme: "ylgnbu",
        domain: [thresholds[0], 1.6 * thresholds[thresholds.length - 1] - 0.6 * thresholds[0]],
      },
      beneath: f ? [contours(f, x0, x1, thresholds)] : [],
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

function contours(f: FunctionOfTwo, x0: Range, x1: Range, thresholds: readonly number[]): Plot.Markish {
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
    thresholds: [...thresholds],
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
  const [low, high] = extent(values) as [number, number];
  return Array.from({ length: count }, (_, i) =>
    Number((low + ((high - low) * (i + 0.5)) / count).toPrecision(3)),
  );
}
