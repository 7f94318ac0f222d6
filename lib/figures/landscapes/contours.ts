// A function of two variables seen from above: lines of equal height, with points and paths on the ground.

import type * as Plot from "@observablehq/plot";
import { altText } from "../parts/alt.js";
import type { Figure } from "../parts/figure.js";
import { drawFrame } from "../parts/frame.js";
import { anything, callable, listOf } from "../parts/kinds.js";
import { longLabels, type MarkedPoint, markedPoints, markPoints } from "../parts/marks.js";
import { checkOptions, type Kinds } from "../parts/options.js";
import { words } from "../words/speak.js";
import { groundKinds, type GroundOptions, layGround } from "./ground.js";
import type { FunctionOfTwo, PlainFunctionOfTwo } from "./landscape.js";
import { cornersFor, thingsOf } from "./things.js";
import { type Path, pathsKind, walkMarks } from "./walks.js";

/** What `drawContours` can be told. */
export interface ContoursOptions extends GroundOptions {
  /** Points to mark: x is x₀, y is x₁. */
  points?: readonly MarkedPoint[];
  /** Walks to draw. */
  paths?: readonly Path[];
  /** Further marks of Observable Plot, drawn on top. */
  marks?: readonly Plot.Markish[];
}

const kinds: Kinds<ContoursOptions> = {
  ...{ ...groundKinds, points: markedPoints, paths: pathsKind, marks: listOf(anything) },
};

/**
 * Draws the contours of a function of two variables, both axes in the same scale unless that makes no picture.
 *
 * @param f - takes a Vector of two, gives the height
 * @param options - ranges, levels, points and paths
 * @returns the figure
 * @throws {RangeError} if a range is empty or `f` gives something else than a finite number there
 * @throws {TypeError} if an argument or an option is of another kind
 * @example
 * drawContours((x) => x[0] ** 2 + x[1] ** 2, { points: [{ x: 3, y: 4, label: "(3, 4)" }] });
 */
export function drawContours(f: FunctionOfTwo, options?: ContoursOptions): Figure;
// One signature would leave the parameter of a callback without a type.
// eslint-disable-next-line @typescript-eslint/unified-signatures
export function drawContours(f: PlainFunctionOfTwo, options?: ContoursOptions): Figure;
export function drawContours(
  given: FunctionOfTwo | PlainFunctionOfTwo,
  options: ContoursOptions = {},
): Figure {
  callable("drawContours", "f", given);
  const f = given as FunctionOfTwo;
  checkOptions("drawContours", options, kinds);
  const { points = [], paths = [], marks = [] } = options;
  const { x0, x1, thresholds, frame } = layGround(
    "drawContours",
    f,
    options,
    thingsOf(points, paths),
    cornersFor(points, paths),
  );
  return drawFrame(
    { ...frame, marks: [...walkMarks(paths, x0, x1), ...markPoints(points), ...marks] },
    altText(
      options.alt,
      () => words().contours.alt(options.x0Label ?? "x₀", options.x1Label ?? "x₁", [...thresholds]),
      longLabels([...points, ...paths], frame.width),
    ),
  );
}
