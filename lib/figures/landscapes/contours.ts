// A function of two variables seen from above: lines of equal height, with points and paths on the ground.

import type * as Plot from "@observablehq/plot";
import { drawPlot } from "../parts/draw.js";
import type { Figure } from "../parts/figure.js";
import { type GroundOptions, layGround } from "./ground.js";
import type { FunctionOfTwo } from "./landscape.js";
import { type MarkedPoint, markPoints } from "../parts/marks.js";
import { type Path, walkMarks } from "./walks.js";
import { words } from "../words/speak.js";

/** What `drawContours` can be told. */
export interface ContoursOptions extends GroundOptions {
  /** Points to mark: x is x₀, y is x₁. */
  points?: MarkedPoint[];
  /** Walks to draw. */
  paths?: Path[];
  /** Further marks of Observable Plot, drawn on top. */
  marks?: Plot.Markish[];
}

/**
 * Draws the contours of a function of two variables, both axes in the same scale unless that makes no picture.
 *
 * @param f - takes a Vector of two, gives the height
 * @param options - ranges, levels, points and paths
 * @returns the figure
 * @throws {RangeError} if a range is empty or `f` gives something else than a finite number there
 * @example
 * drawContours((x) => x[0] ** 2 + x[1] ** 2, { points: [{ x: 3, y: 4, label: "(3, 4)" }] });
 */
export function drawContours(f: FunctionOfTwo, options: ContoursOptions = {}): Figure {
  const { points = [], paths = [], marks = [] } = options;
  const { x0, x1, thresholds, plot } = layGround("drawContours", f, options);
  return drawPlot(
    { ...plot, marks: [...plot.marks, ...walkMarks(paths, x0, x1), ...markPoints(points), ...marks] },
    options.alt ?? words().contours.alt(options.x0Label ?? "x₀", options.x1Label ?? "x₁", thresholds),
  );
}
