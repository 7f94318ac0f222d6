// How a difference quotient leans on a curve: the chords that it takes for the tangent, and a closer look at the point.

import { checkFinite } from "../../arrays/check.js";
import { linspace } from "../../index.js";
import { altText } from "../parts/alt.js";
import type { Figure } from "../parts/figure.js";
import { inNameOf } from "../parts/in-name-of.js";
import { callable, finite, optional, positive, text } from "../parts/kinds.js";
import { longLabels } from "../parts/marks.js";
import { checkOptions, exactly, type FigureOptions, figureKinds, type Kinds } from "../parts/options.js";
import { sideBySide } from "../parts/side-by-side.js";
import { short } from "../parts/text.js";
import { colors } from "../parts/theme.js";
import { words } from "../words/speak.js";
import type { Curve } from "./curve.js";
import { drawCurves } from "./curves.js";

/** What `drawSecants` can be told. */
export interface SecantsOptions extends Pick<FigureOptions, "alt"> {
  /** The step of both differences, in units of x (default 1). */
  h?: number;
  /** The true slope at x, which the tangent is drawn with. */
  slope: number;
  /** Name and unit of the horizontal quantity. */
  xLabel?: string;
  /** Name and unit of the vertical quantity. */
  yLabel?: string;
  /** What stands beside the four lines. */
  labels?: { curve?: string; tangent?: string; forward?: string; central?: string };
}

const kinds: Kinds<SecantsOptions> = {
  ...{ alt: figureKinds.alt, h: positive, slope: finite, xLabel: text, yLabel: text },
  labels: exactly({
    ...{ curve: optional(text), tangent: optional(text), forward: optional(text), central: optional(text) },
  }),
};

/** Of a panel, in pixels. */
const width = 372;

/**
 * Draws a curve with its tangent at `x`, the forward secant through x and x + h, and the central one through x − h and
 * x + h; and beside it, five times closer, all three lines moved to the point, where their slopes can be compared.
 *
 * @param f - the function
 * @param x - where it is differentiated
 * @param options - the step, the true slope, labels
 * @returns the figure: two panels
 * @throws {TypeError} if an argument or an option is of another kind
 * @throws {RangeError} if `h` is not above 0 or too small to move x, or `x`, `slope` or a value of `f` is not finite
 * @example
 * drawSecants((x) => x ** 2, 1, { h: 1, slope: 2 });
 */
export function drawSecants(f: (x: number) => number, x: number, options: SecantsOptions): Figure {
  callable("drawSecants", "f", f);
  checkOptions("drawSecants", options, kinds);
  const { h = 1, slope, xLabel = "x", yLabel = "f(x)", labels = {} } = options;
  const say = words().secants;
  checkFinite("drawSecants", "x", x);
  checkFinite("drawSecants", "slope", slope);
  if (!(x + h > x && x - h < x))
    throw new RangeError(`drawSecants: h must be large enough to move x, got h = ${h} at x = ${x}`);
  for (const at of [x - h, x, x + h]) checkFinite("drawSecants", `f(${at})`, f(at));
  const forward = (f(x + h) - f(x)) / h;
  const central = (f(x + h) - f(x - h)) / (2 * h);

  const panel = (reach: number, anchor: number): Figure => {
    const xs = linspace(x - reach, x + reach, 81);
    const line = (through: number, slope: number) => xs.map((at) => f(through) + slope * (at - through));
    const curves: Curve[] = [
      { x: xs, y: xs.map(f), label: labels.curve ?? "f", color: colors.ink },
      { x: xs, y: line(x, slope), label: labels.tangent ?? say.tangent, color: colors.third, dashed: true },
      { x: xs, y: line(x, forward), label: labels.forward ?? say.forward, color: colors.second },
      { x: xs, y: line(anchor, central), label: labels.central ?? say.central, color: colors.model },
    ];
    const ends = [x - h, x, x + h].filter((at) => Math.abs(at - x) <= reach);
    return inNameOf("drawSecants", () =>
      drawCurves(curves, {
        xLabel,
        yLabel,
        points: ends.map((at) => ({ x: at, y: f(at) })),
        width,
        height: 340,
        xTicks: 5,
      }),
    );
  };
  // What a panel may show shortened.
  const names = [xLabel, yLabel, ...Object.values(labels)].map((label) => ({ label }));
  const slopes = { true: short(slope), forward: short(forward), central: short(central) };
  return sideBySide(
    [panel(1.3 * h, x + h), panel(0.26 * h, x)],
    altText(options.alt, () => say.alt({ x, h }, slopes), longLabels(names, 0.75 * width)),
  );
}
