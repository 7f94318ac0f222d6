// Gradient descent in motion: a dot walks over the contours, and beside it falls along the curve of the values.

import { describe } from "../../arrays/check.js";
import { vector } from "../../index.js";
import { drawCurves } from "../charts/curves.js";
import { altText } from "../parts/alt.js";
import type { Figure } from "../parts/figure.js";
import { inNameOf } from "../parts/in-name-of.js";
import { between, callable, listOf, oneOf, text, whole } from "../parts/kinds.js";
import { longLabels } from "../parts/marks.js";
import { checkOptions, type Kinds } from "../parts/options.js";
import { sideBySide } from "../parts/side-by-side.js";
import { colors } from "../parts/theme.js";
import { words } from "../words/speak.js";
import { drawContours } from "./contours.js";
import { groundHeight, groundKinds, type GroundOptions } from "./ground.js";
import type { FunctionOfTwo, PlainFunctionOfTwo } from "./landscape.js";
import { movingDot } from "./moving-dot.js";
import { placeKind } from "./walks.js";

/** More steps than these make an animation that no figure has room for. */
const mostSteps = 400;
/** Of more steps than these the places have no dots. */
const mostDots = 200;

/** What `drawDescent` can be told. */
export interface DescentOptions extends GroundOptions {
  /** How many steps to draw, from 1 to 400 (default 25). */
  steps?: number;
  /** How long the dot walks, in seconds, at most 5 (default 5): then it rests at the end. */
  seconds?: number;
  /** Name of the horizontal axis of the values (default "step"). */
  stepLabel?: string;
  /** Name of the vertical axis of the values (default "f(x₀, x₁)"). */
  valueLabel?: string;
  /** How the values are laid out: "linear" (default) or "log", which leaves out values that are not positive. */
  valueScale?: "linear" | "log";
  /** Any CSS colour for the walk; by default the second series'. */
  color?: string;
}

const kinds: Kinds<DescentOptions> = {
  ...{ ...groundKinds, steps: whole(1, mostSteps), seconds: between(0.1, 5) },
  ...{ stepLabel: text, valueLabel: text, valueScale: oneOf("linear", "log"), color: text },
};

/**
 * Draws a descent twice, over the contours and as value over steps, with a dot that walks along both at once, from
 * step to step. It walks once, and then rests at the end; where motion is not wanted it rests there from the beginning.
 *
 * @param f - takes a Vector of two, gives the height
 * @param path - the places visited, such as `gradientDescent(f, start).path`
 * @param options - ranges, levels, how long the walk takes
 * @returns the figure: two panels
 * @throws {RangeError} if `path` is empty, a range is empty, or `steps` or `seconds` is out of range
 * @throws {TypeError} if an argument or an option is of another kind
 * @example
 * drawDescent(bowl, gradientDescent(bowl, [-3, 4], { learningRate: 0.1 }).path);
 */
export function drawDescent(
  f: FunctionOfTwo,
  path: readonly ArrayLike<number>[],
  options?: DescentOptions,
): Figure;
export function drawDescent(
  // One signature would leave the parameter of a callback without a type.
  // eslint-disable-next-line @typescript-eslint/unified-signatures
  f: PlainFunctionOfTwo,
  path: readonly ArrayLike<number>[],
  options?: DescentOptions,
): Figure;
export function drawDescent(
  given: FunctionOfTwo | PlainFunctionOfTwo,
  path: readonly ArrayLike<number>[],
  options: DescentOptions = {},
): Figure {
  callable("drawDescent", "f", given);
  const f = given as FunctionOfTwo;
  checkOptions("drawDescent", options, kinds);
  listOf(placeKind)("drawDescent", "path", path);
  if (!(path.length > 0)) throw new RangeError("drawDescent: path must hold at least one place, got none");
  const { steps = 25, seconds = 5, color = colors.second, width = 380 } = options;
  const walk = path.slice(0, steps + 1);
  const values = walk.map((place) => f(vector([place[0], place[1]])));
  const lost = values.findIndex((value) => !Number.isFinite(value));
  if (lost >= 0)
    throw new RangeError(
      `drawDescent: f must give a finite number on the whole path, got ${describe(values[lost])} at step ${lost}`,
    );
  const places = walk.map((place) => ({ x: place[0], y: place[1] }));
  const falls = values.map((value, step) => ({ x: step, y: value }));

  const say = words().descent;
  const { valueLabel = "f(x₀, x₁)", stepLabel = say.stepLabel } = options;
  const { x0, x1, x0Label, x1Label, levels, levelLabels, height } = options;
  const [end, all] = [values.length - 1, path.length - 1];
  // Nearer to each other they would be a thick line.
  const dots = end <= mostDots;
  const inName = (draw: () => Figure) => inNameOf("drawDescent", draw);
  const left = inName(() =>
    drawContours(f, {
      ...{ x0, x1, x0Label, x1Label, levels, levelLabels, height, width },
      paths: [{ path: walk, color, dots }],
      marks: [movingDot(places, { name: "walk", seconds, color })],
    }),
  );
  const right = inName(() =>
    drawCurves([{ x: values.map((_, step) => step), y: values, color, dots }], {
      xLabel: end < all ? say.first(stepLabel, end, all) : stepLabel,
      yLabel: valueLabel,
      yScale: options.valueScale,
      width,
      height: groundHeight({ ...options, width }),
      marks: [movingDot(falls, { name: "fall", seconds, color })],
    }),
  );
  const alt = () => say.alt(end, all, values[0].toPrecision(3), values[end].toPrecision(3));
  // The names of the axes, which a panel may show shortened.
  const names = [x0Label, x1Label, stepLabel, valueLabel].map((label) => ({ label }));
  return sideBySide([left, right], altText(options.alt, alt, longLabels(names, width)));
}
