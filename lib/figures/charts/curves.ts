// Curves over one axis: functions, tangents, losses, errors, histories.

import type * as Plot from "@observablehq/plot";
import { altText } from "../parts/alt.js";
import { endLabels } from "../parts/end-labels.js";
import type { Figure } from "../parts/figure.js";
import { drawFrame, type FrameAxis } from "../parts/frame.js";
import {
  anything,
  finite,
  type Kind,
  listOf,
  oneOf,
  type Range,
  range,
  text,
  whole,
} from "../parts/kinds.js";
import { logTicks } from "../parts/log-ticks.js";
import { longLabels, type MarkedPoint, markedPoints, markPoints } from "../parts/marks.js";
import { checkOptions, type FigureOptions, figureKinds, type Kinds } from "../parts/options.js";
import { compact, short, shorten, textWidth } from "../parts/text.js";
import { sizes } from "../parts/theme.js";
import { words } from "../words/speak.js";
import { checkCurves, type Curve } from "./curve.js";
import { drawLine, placeCurves, type PlacedCurve, thinLines } from "./curve-lines.js";
import { drawMany, mostSingle, thinMany } from "./many-lines.js";

/** What `drawCurves` can be told. */
export interface CurvesOptions extends FigureOptions {
  /** Name and unit of the horizontal quantity. */
  xLabel?: string;
  /** Name and unit of the vertical quantity. */
  yLabel?: string;
  /** How x is laid out: "linear" (default) or "log". */
  xScale?: "linear" | "log";
  /** How y is laid out: "linear" (default) or "log", which leaves out values that are not positive. */
  yScale?: "linear" | "log";
  /** The part of the x axis to show: `[from, to]`. */
  xDomain?: Range;
  /** The part of the y axis to show: `[from, to]`. */
  yDomain?: Range;
  /** About how many ticks the x axis has, or where they stand: `[0, 90, 180]`. */
  xTicks?: number | readonly number[];
  /** Points to mark. */
  points?: readonly MarkedPoint[];
  /** Further marks of Observable Plot, drawn on top. */
  marks?: readonly Plot.Markish[];
}

/** More ticks than these run into each other. */
const mostTicks = 100;
const [tickCount, tickList] = [whole(0, mostTicks), listOf(finite)];
const ticksKind: Kind = (caller, name, value) => {
  (typeof value === "number" ? tickCount : tickList)(caller, name, value);
  if (Array.isArray(value)) whole(0, mostTicks)(caller, `${name}.length`, value.length);
};
const kinds: Kinds<CurvesOptions> = {
  ...figureKinds,
  ...{ xLabel: text, yLabel: text, xDomain: range, yDomain: range },
  ...{ xScale: oneOf("linear", "log"), yScale: oneOf("linear", "log") },
  ...{ xTicks: ticksKind, points: markedPoints, marks: listOf(anything) },
};
/**
 * Draws one or several curves on common axes, each with its label at its end. Where a curve has more values than a screen
 * can show, those are left out that the others hide; every extreme stays.
 *
 * @param curves - the curves, each `{ x, y }` with as many values in both; at most 100
 * @param options - labels, scales, points to mark
 * @returns the figure; by default its words are made from the labels
 * @throws {RangeError} if there is no curve or more than 100, `x` and `y` of one differ in length or are empty, an x is not
 *   finite, or no value has a place on the axes
 * @throws {TypeError} if an argument or an option is of another kind
 * @example
 * const x = arange(0, 20, 0.1);
 * drawCurves([{ x, y: x.map((x) => 0.01 * x ** 2 + 0.1 * x) }], { xLabel: "x", yLabel: "f(x)" });
 */
export function drawCurves(curves: readonly Curve[], options: CurvesOptions = {}): Figure {
  checkOptions("drawCurves", options, kinds);
  checkCurves(curves);
  const { xScale = "linear", yScale = "linear", points = [], width = sizes.width } = options;
  const placed = placeCurves(curves, xScale, yScale);
  const seen = seenRange(placed);
  if (seen === undefined)
    throw new RangeError(
      `drawCurves: a value at least must have a place on the axes (${xScale} and ${yScale}), got ${curves[0].y[0]} at x = ${curves[0].x[0]}`,
    );
  const { xDomain = seen.x, yDomain = seen.y } = options;
  const { shown, whole: cut } = shorten(
    curves.map(({ label = "" }) => label),
    0.4 * width,
  );
  const many = placed.length > mostSingle;
  const lines = many
    ? thinMany(placed, xScale, xDomain, points.length)
    : thinLines(placed, xScale, xDomain, points.length);
  const named = lines.map((line, i) => ({
    ...line,
    label: shown[i] || undefined,
  }));
  const seenPart = { x: options.xDomain, y: options.yDomain };
  const nice = options.yDomain === undefined;
  return drawFrame(
    {
      caller: "drawCurves",
      width,
      height: options.height,
      marginRight: 28 + Math.max(...shown.map((label) => textWidth(label))),
      x: {
        ...{ label: options.xLabel ?? "x", type: xScale, domain: options.xDomain, nice: false },
        ...axisTicks(xScale, xDomain, false, options.xTicks),
      },
      y: {
        ...{ label: options.yLabel ?? "y", type: yScale, domain: options.yDomain, nice },
        ...axisTicks(yScale, yDomain, nice),
      },
      marks: [
        ...(many ? drawMany(named, seenPart) : named.flatMap((line) => drawLine(line, seenPart))),
        endLabels(named, options.yDomain),
        ...markPoints(points),
        ...(options.marks ?? []),
      ],
    },
    altText(options.alt, () => describeCurves(curves, options), [...cut, ...longLabels(points, width)]),
  );
}

/** From where to where the values reach that are no gaps; nothing if all are. */
function seenRange(curves: readonly PlacedCurve[]): { x: Range; y: Range } | undefined {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of curves)
    for (let i = 0; i < x.length; i++) {
      if (Number.isNaN(y[i])) continue;
      [left, right] = [Math.min(left, x[i]), Math.max(right, x[i])];
      [low, high] = [Math.min(low, y[i]), Math.max(high, y[i])];
    }
  return left <= right ? { x: [left, right], y: [low, high] } : undefined;
}

/** Grid and ticks of an axis. */
function axisTicks(
  scale: "linear" | "log",
  values: Iterable<number>,
  nice: boolean,
  ticks?: number | readonly number[],
): Pick<FrameAxis, "grid" | "axis" | "ticks"> {
  if (typeof ticks === "object")
    // As text, since a log scale would leave out ticks that it formats.
    return { grid: { ticks }, axis: { ticks, text: compact as (value: unknown) => string } };
  return scale === "log"
    ? { grid: { ticks: 8 }, axis: logTicks(values, nice), ticks }
    : { grid: true, ticks };
}

function describeCurves(curves: readonly Curve[], { xLabel = "x", yLabel = "y" }: CurvesOptions): string {
  const labels = curves.flatMap(({ label }) => label ?? []);
  const { x } = curves[0];
  return words().curves.alt({ xLabel, yLabel }, short(x[0]), short(x[x.length - 1]), labels);
}
