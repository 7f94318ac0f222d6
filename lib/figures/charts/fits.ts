// The same few points fitted in several ways: one panel per fit, on common axes.

import * as Plot from "@observablehq/plot";
import { drawPlot } from "../parts/draw.js";
import type { Figure } from "../parts/figure.js";
import { colors, sizes } from "../parts/theme.js";
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
export interface FitsOptions {
  /** Points that the fits have not seen, drawn small and hollow in every panel. */
  heldOut?: { x: ArrayLike<number>; y: ArrayLike<number> };
  /** The part of the y axis to show: `[from, to]`; curves are cut off at it. */
  yDomain?: [number, number];
  /** Name and unit of the horizontal quantity (default "x"). */
  xLabel?: string;
  /** Name and unit of the vertical quantity (default "y"). */
  yLabel?: string;
  /** Width in pixels (default 640). */
  width?: number;
  /** Height in pixels (default 280). */
  height?: number;
  /** What the figure shows, in words; by default the labels and the number of points. */
  alt?: string;
}

/**
 * Draws points and the curves fitted to them, side by side: points in ink, fits in colour, points held out small and hollow.
 *
 * @param points - where they lie: as many `x` as `y`
 * @param fits - the curves, from left to right
 * @param options - points held out, axes, size
 * @returns the figure
 * @throws {RangeError} if there is no fit, two have the same label, a point is not finite, or `x` and `y` of the points or
 *   of a curve differ in length
 * @example
 * drawFits({ x: [0, 1, 2], y: [0, 1, 1] }, [{ label: "line", x: [0, 2], y: [0.2, 1.2] }]);
 */
export function drawFits(
  points: { x: ArrayLike<number>; y: ArrayLike<number> },
  fits: readonly Fit[],
  options: FitsOptions = {},
): Figure {
  if (!(fits.length > 0)) throw new RangeError("drawFits: expected at least one fit, got none");
  const { heldOut, yDomain, xLabel = "x", yLabel = "y" } = options;
  const names = fits.map(({ label }) => label);
  const dots = pairs("the points", points);
  const wrong = dots.find(({ x, y }) => !(Number.isFinite(x) && Number.isFinite(y)));
  if (wrong) throw new RangeError(`drawFits: points must be finite, got (${wrong.x}, ${wrong.y})`);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new RangeError(`drawFits: labels must differ, got "${twice}" twice`);
  return drawPlot(
    {
      width: options.width ?? sizes.width,
      height: options.height ?? 280,
      fx: { domain: names, label: null, padding: 0.1 },
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
          ? Plot.dot(pairs("the held-out points", heldOut), { x: "x", y: "y", r: 2, stroke: colors.quiet })
          : null,
        ...fits.map((fit) =>
          Plot.line(pairs(fit.label, fit), {
            ...{ x: "x", y: "y", fx: () => fit.label },
            stroke: colors.model,
            strokeWidth: sizes.line,
            clip: true,
          }),
        ),
        Plot.dot(dots, { x: "x", y: "y", fill: colors.ink, stroke: colors.ground, strokeWidth: 1.5, r: 4.5 }),
      ],
    },
    options.alt ?? words().fits.alt(dots.length, xLabel, names),
  );
}

function pairs(
  name: string,
  { x, y }: { x: ArrayLike<number>; y: ArrayLike<number> },
): { x: number; y: number }[] {
  if (x.length !== y.length)
    throw new RangeError(`drawFits: ${name} must have as many x as y, got ${x.length} and ${y.length}`);
  return Array.from(x, (value, i) => ({ x: value, y: y[i] }));
}
