// An arrow at every place of the ground: the gradient of a function, or its negative.

import * as Plot from "@observablehq/plot";
import { isList } from "../../arrays/check-arrays.js";
import { linspace, vector, type Vector, type VectorLike } from "../../index.js";
import { max } from "d3-array";
import { describe } from "../../arrays/check.js";
import { altText } from "../parts/alt.js";
import type { Figure } from "../parts/figure.js";
import { drawFrame } from "../parts/frame.js";
import { keyMarks } from "../parts/key.js";
import { callable, positive, type Range, text, whole } from "../parts/kinds.js";
import { longLabels, type MarkedPoint, markedPoints, markPoints } from "../parts/marks.js";
import { checkOptions, type Kinds } from "../parts/options.js";
import { compact } from "../parts/text.js";
import { colors } from "../parts/theme.js";
import { words } from "../words/speak.js";
import { briefArrows } from "./brief-arrows.js";
import { groundKinds, type GroundOptions, layGround } from "./ground.js";
import type { FunctionOfTwo } from "./landscape.js";
import { cornersFor, thingsOf } from "./things.js";

/** What `drawField` can be told. */
export interface FieldOptions extends GroundOptions {
  /** Draws the contours of this function beneath the arrows. */
  heights?: FunctionOfTwo;
  /** How many arrows stand in a row and in a column, from 2 to 24 (default 13). */
  count?: number;
  /** Length of the longest arrow, as a multiple of the distance between two of them (default 0.95). */
  scale?: number;
  /** Any CSS colour for the arrows; by default the model's. */
  color?: string;
  /** Points to mark: x is x₀, y is x₁. */
  points?: readonly MarkedPoint[];
}

const kinds: Kinds<FieldOptions> = {
  ...{ ...groundKinds, heights: callable, count: whole(2, 24), scale: positive, color: text },
  points: markedPoints,
};

/** More arrows than these are written in common. */
const mostSingle = 256;

/**
 * Draws a field of arrows. Each starts at its place, points where `direction` says, and is as long as its length there:
 * the longest arrow sets the measure, which an arrow above the frame tells. Where `direction` is 0 there is a dot.
 *
 * @param direction - takes a Vector of two, gives the arrow there: two numbers
 * @param options - ranges, number of arrows, contours beneath
 * @returns the figure
 * @throws {RangeError} if a range is empty, `count` is no whole number of at least 2, or `direction` gives something else
 *   than two finite numbers
 * @throws {TypeError} if an argument or an option is of another kind
 * @example
 * const bowl = (x: Vector) => x[0] ** 2 + x[1] ** 2;
 * drawField((x) => numericalGradient(bowl, x).map((slope) => -slope), { heights: bowl });
 */
export function drawField(direction: (x: Vector) => VectorLike, options?: FieldOptions): Figure;
// One signature would leave the parameter of a callback without a type.
// eslint-disable-next-line @typescript-eslint/unified-signatures
export function drawField(direction: (x: number[]) => VectorLike, options?: FieldOptions): Figure;
export function drawField(
  given: ((x: Vector) => VectorLike) | ((x: number[]) => VectorLike),
  options: FieldOptions = {},
): Figure {
  callable("drawField", "direction", given);
  const direction = given as (x: Vector) => VectorLike;
  checkOptions("drawField", options, kinds);
  const { heights, count = 13, scale = 0.95, color = colors.model, points = [] } = options;
  const { x0, x1, frame } = layGround(
    "drawField",
    heights,
    { levelLabels: false, ...options },
    thingsOf(points, []),
    cornersFor(points, []),
  );

  // The outermost arrows keep half a cell's distance from the frame.
  const places = ([from, to]: Range) => {
    const margin = (to - from) / count / 2;
    return Array.from(linspace(from + margin, to - margin, count));
  };
  const arrows = places(x1).flatMap((y) =>
    places(x0).map((x) => {
      const [right, up] = arrowAt(direction, x, y);
      return { x, y, length: Math.hypot(right, up), rotate: (Math.atan2(right, up) * 180) / Math.PI };
    }),
  );
  const longest = max(arrows, ({ length }) => length) ?? 0;
  if (!(longest < Infinity))
    throw new RangeError(`drawField: direction must give arrows of finite length, got ${longest}`);
  const cell = (frame.width - 84) / count;
  const moving = arrows.filter(({ length }) => length > 0);
  const inPixels = ({ length }: { length: number }) => (scale * cell * length) / longest;
  const still = arrows.filter(({ length }) => length === 0);
  return drawFrame(
    {
      ...frame,
      marks: [
        moving.length > mostSingle
          ? briefArrows(
              moving.map((arrow) => ({ ...arrow, length: inPixels(arrow) })),
              color,
            )
          : Plot.vector(moving, {
              x: "x",
              y: "y",
              length: { value: inPixels, scale: null },
              rotate: "rotate",
              anchor: "start",
              stroke: color,
              strokeWidth: 1.6,
            }),
        Plot.dot(still, { x: "x", y: "y", r: 1.6, fill: color }),
        ...markPoints(points),
        ...measure(longest, scale * cell, color),
      ],
    },
    altText(
      options.alt,
      () =>
        words().field.alt(count, options.x0Label ?? "x₀", options.x1Label ?? "x₁", longest.toPrecision(3)),
      longLabels(points, frame.width),
    ),
  );
}

/** Above the frame, an arrow of a round length and how long it is. */
function measure(longest: number, pixels: number, color: string): Plot.Markish[] {
  if (!(longest > 0)) return [];
  const power = 10 ** Math.floor(Math.log10(longest));
  const length = [5, 2, 1].map((digit) => digit * power).find((round) => round <= longest) ?? longest;
  const label = words().field.length(compact(Number(length.toPrecision(1))));
  return keyMarks([{ form: "arrow", color, label, length: (pixels * length) / longest }], 12, "right");
}

function arrowAt(direction: (x: Vector) => VectorLike, x: number, y: number): [number, number] {
  const arrow = direction(vector([x, y]));
  if (!(isList(arrow) && arrow.length === 2 && Number.isFinite(arrow[0]) && Number.isFinite(arrow[1]))) {
    const got =
      isList(arrow) && arrow.length < 5 ? `[${Array.from(arrow, describe).join(", ")}]` : describe(arrow);
    throw new RangeError(`drawField: direction must give two finite numbers, got ${got} at (${x}, ${y})`);
  }
  return [arrow[0], arrow[1]];
}
