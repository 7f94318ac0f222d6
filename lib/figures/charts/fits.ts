// The same few points fitted in several ways: one panel per fit, on common axes.

import * as Plot from "@observablehq/plot";
import { altText } from "../parts/alt.js";
import { drawPlot } from "../parts/draw.js";
import type { Figure } from "../parts/figure.js";
import { listOf, numbers, type Range, range, text } from "../parts/kinds.js";
import { checkOptions, type FigureOptions, figureKinds, item, type Kinds } from "../parts/options.js";
import { shorten } from "../parts/text.js";
import { colors, sizes } from "../parts/theme.js";
import { sparse, thinTo } from "../parts/thin.js";
import { words } from "../words/speak.js";

/** A curve that was fitted to the points. */
export interface Fit {
  /** Written above its panel. */
  label: string;
  /** Where the curve was computed. */
  x: ArrayLike<number>;
  /** The values there, as many as in `x`. */
  y: ArrayLike<number>;
}

/** What `drawFits` can be told. */
export interface FitsOptions extends FigureOptions {
  /** Points that the fits have not seen, drawn small and hollow in every panel. */
  heldOut?: { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> };
  /** The part of the y axis to show: `[from, to]`; curves are cut off at it. */
  yDomain?: Range;
  /** Name and unit of the horizontal quantity (default "x"). */
  xLabel?: string;
  /** Name and unit of the vertical quantity (default "y"). */
  yLabel?: string;
}

const xy = item<Points>({ x: numbers, y: numbers });
const kinds: Kinds<FitsOptions> = {
  ...{ ...figureKinds, heldOut: xy, yDomain: range, xLabel: text, yLabel: text },
};
const fitsKind = listOf(item<Fit>({ label: text, x: numbers, y: numbers }));
/** More panels than these are too narrow to be read. */
const mostFits = 12;
/** So many places all curves may have together, and so many dots each kind of points. */
const mostPlaces = 2000;
const mostDots = 360;

/** Where points lie: as many `x` as `y`. */
interface Points {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

/**
 * Draws points and the curves fitted to them, side by side: points in ink, fits in color, points held out small and hollow.
 *
 * @param points - where they lie: as many `x` as `y`
 * @param fits - the curves, from left to right; at most 12
 * @param options - points held out, axes, size
 * @returns the figure, 280 pixels high if not said otherwise; by default its words are the labels and the number of points
 * @throws {RangeError} if there is no fit, two have the same label, a point is not finite, or `x` and `y` of the points or
 *   of a curve differ in length
 * @throws {TypeError} if an argument or an option is of another kind
 * @example
 * drawFits({ x: [0, 1, 2], y: [0, 1, 1] }, [{ label: "line", x: [0, 2], y: [0.2, 1.2] }]);
 */
export function drawFits(
  points: { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> },
  fits: readonly Fit[],
  options: FitsOptions = {},
): Figure {
  checkOptions("drawFits", options, kinds);
  xy("drawFits", "points", points);
  fitsKind("drawFits", "fits", fits);
  if (!(fits.length > 0)) throw new RangeError("drawFits: expected at least one fit, got none");
  if (!(fits.length <= mostFits))
    throw new RangeError(`drawFits: expected at most ${mostFits} fits, got ${fits.length}`);
  const { heldOut, yDomain, xLabel = "x", yLabel = "y" } = options;
  const names = fits.map(({ label }) => label);
  const dots = pairs("the points", points);
  const wrong = dots.find(({ x, y }) => !(Number.isFinite(x) && Number.isFinite(y)));
  if (wrong) throw new RangeError(`drawFits: points must be finite, got (${wrong.x}, ${wrong.y})`);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new RangeError(`drawFits: labels must differ, got "${twice}" twice`);
  const width = options.width ?? sizes.width;
  const { shown, whole } = shorten(names, (0.85 * (width - 84)) / fits.length);
  return drawPlot(
    {
      width,
      height: options.height ?? 280,
      fx: { domain: [...shown.keys()], label: null, padding: 0.1, tickFormat: (i: number) => shown[i] },
      x: { label: xLabel, labelAnchor: "center", labelArrow: "none", ticks: 2, inset: 6 },
      y: {
        label: yLabel,
        labelAnchor: "center",
        labelArrow: "none",
        domain: yDomain,
        nice: yDomain === undefined,
      },
      marks: [
        Plot.gridY({ stroke: colors.grid, strokeOpacity: 1 }),
        Plot.frame({ stroke: colors.grid }),
        heldOut
          ? Plot.dot(sparse(pairs("the held-out points", heldOut), mostDots / fits.length), {
              x: "x",
              y: "y",
              r: 2,
              stroke: colors.quiet,
            })
          : null,
        ...fits.map((fit, i) =>
          Plot.line(thinTo(pairs(fit.label, fit), mostPlaces / fits.length), {
            ...{ x: "x", y: "y", fx: () => i },
            stroke: colors.model,
            strokeWidth: sizes.line,
            clip: true,
          }),
        ),
        Plot.dot(sparse(dots, mostDots / fits.length), {
          x: "x",
          y: "y",
          fill: colors.ink,
          stroke: colors.ground,
          strokeWidth: 1.5,
          r: 4.5,
        }),
      ],
    },
    altText(options.alt, () => words().fits.alt(dots.length, xLabel, names), whole),
  );
}

function pairs(name: string, { x, y }: Points): { x: number; y: number }[] {
  if (x.length !== y.length)
    throw new RangeError(`drawFits: ${name} must have as many x as y, got ${x.length} and ${y.length}`);
  return Array.from(x, (value, i) => ({ x: value, y: y[i] }));
}
