// A function of two variables seen from above: the ground that contours, arrows and walks are drawn on.

import { extent } from "d3-array";
import type { Frame } from "../parts/frame.js";
import { finite, flag, type Kind, listOf, type Range, whole } from "../parts/kinds.js";
import type { Kinds } from "../parts/options.js";
import { briefLevels } from "./levels.js";
import { type FunctionOfTwo, type LandscapeOptions, landscapeKinds, sample } from "./landscape.js";
import { ringMarks } from "./rings.js";
import type { Thing } from "./things.js";

/** More lines than these run into each other. */
const mostLevels = 40;

/** How the ground is drawn. */
export interface GroundOptions extends LandscapeOptions {
  /** The heights to draw a line at, or how many lines (default 10); at most 40. */
  levels?: number | readonly number[];
  /** Writes the heights on the lines, where there is room (default true; in `drawField` false). */
  levelLabels?: boolean;
}

const levelList = listOf(finite);
const levelCount = whole(0, mostLevels);
const levels: Kind = (caller, name, value) =>
  (typeof value === "number" ? levelCount : levelList)(caller, name, value);

/** The kinds of `GroundOptions`. */
export const groundKinds: Kinds<GroundOptions> = { ...landscapeKinds, levels, levelLabels: flag };

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
 * @param things - what will be drawn on it, which the heights of the lines keep away from
 * @param fewer - how many corners the lines have less, for the room that it takes
 * @throws {RangeError} if `f` gives something else than a finite number there, or there are too many levels
 */
export function layGround(
  name: string,
  f: FunctionOfTwo | undefined,
  options: GroundOptions,
  things: readonly Thing[] = [],
  fewer = 0,
): Ground {
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
      caller: name,
      width,
      height: groundHeight({ ...options, width }),
      x: { domain: x0, label: options.x0Label ?? "x₀", nice: false },
      y: { domain: x1, label: options.x1Label ?? "x₁", nice: false, axis: { tickSpacing: 50 } },
      color: {
        type: "linear",
        scheme: "ylgnbu",
        domain: [thresholds[0], 1.6 * thresholds[thresholds.length - 1] - 0.6 * thresholds[0]],
      },
      beneath: f
        ? [ringMarks(f, x0, x1, thresholds, options.levelLabels === false ? undefined : things, fewer)]
        : [],
    },
  };
}

/**
 * The height that gives both axes the same scale, in pixels, unless the options name another; but no more than twice the
 * width and no less than a fifth, since ranges like 0 to 1 beside 0 to 100 make no picture in one scale.
 */
export function groundHeight({ x0 = [-5, 5], x1 = [-5, 5], width = 480, height }: GroundOptions): number {
  const share = (x1[1] - x1[0]) / (x0[1] - x0[0]);
  return height ?? Math.round(Math.max(0, width - 84) * Math.min(2, Math.max(0.2, share))) + 78;
}

/** `count` levels at equal distances between the lowest and the highest value, with few digits. */
function evenLevels(values: number[], count: number): number[] {
  const [low, high] = extent(values) as [number, number];
  return briefLevels(Array.from({ length: count }, (_, i) => low + ((high - low) * (i + 0.5)) / count));
}
