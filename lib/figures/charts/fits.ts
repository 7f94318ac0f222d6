// The same few points fitted in several ways: one panel per fit, on common axes.

import * as Plot from "@observablehq/plot";
import { altText } from "../parts/alt.js";
import type { Figure } from "../parts/figure.js";
import { drawFrame } from "../parts/frame.js";
import { fitKey, type KeyEntry, keyMarks } from "../parts/key.js";
import { optional, type Range, range, text } from "../parts/kinds.js";
import { checkOptions, exactly, type FigureOptions, figureKinds, type Kinds } from "../parts/options.js";
import { shorten } from "../parts/text.js";
import { colors, sizes } from "../parts/theme.js";
import { pick, type Places, sparse, thinTo } from "../parts/thin.js";
import { words } from "../words/speak.js";
import { checkFits, checkPlaces, checkPoints, type Fit, xy } from "./fitted.js";

/** What `drawFits` can be told. */
export interface FitsOptions extends FigureOptions {
  /** Points that the fits have not seen, drawn small and hollow in every panel. */
  heldOut?: Places;
  /** The curve that the points scatter around, drawn dashed in every panel. */
  truth?: Places;
  /** What the key above the panels calls points, points held out, fits and the truth. */
  labels?: { seen?: string; heldOut?: string; fit?: string; truth?: string };
  /** The part of the y axis to show: `[from, to]`; curves are cut off at it. */
  yDomain?: Range;
  /** Name and unit of the horizontal quantity (default "x"). */
  xLabel?: string;
  /** Name and unit of the vertical quantity (default "y"). */
  yLabel?: string;
}

const kinds: Kinds<FitsOptions> = {
  ...{ ...figureKinds, heldOut: xy, truth: xy, yDomain: range, xLabel: text, yLabel: text },
  labels: exactly({
    ...{ seen: optional(text), heldOut: optional(text), fit: optional(text), truth: optional(text) },
  }),
};
/** So many places all curves may have together, and so many dots. */
const mostPlaces = 1000;
const mostDots = 720;

/**
 * Draws points and the curves fitted to them, side by side: points and the truth in ink, fits in color, points held out small
 * and hollow;
 * what is what stands in a key above.
 *
 * @param points - where they lie: as many `x` as `y`
 * @param fits - the curves, from left to right; at most 12
 * @param options - points held out, axes, size
 * @returns the figure, 310 pixels high if not said otherwise; by default its words are the labels and the number of points
 * @throws {RangeError} if there is no fit, two have the same label, a point is not finite, or `x` and `y` of the points or
 *   of a curve differ in length
 * @throws {TypeError} if an argument or an option is of another kind
 * @example
 * drawFits({ x: [0, 1, 2], y: [0, 1, 1] }, [{ label: "line", x: [0, 2], y: [0.2, 1.2] }]);
 */
export function drawFits(points: Places, fits: readonly Fit[], options: FitsOptions = {}): Figure {
  checkOptions("drawFits", options, kinds);
  xy("drawFits", "points", points);
  checkFits(fits);
  const { heldOut, truth, yDomain, xLabel = "x", yLabel = "y" } = options;
  const names = fits.map(({ label }) => label);
  checkPoints(points);
  if (heldOut) checkPlaces("the held-out points", heldOut);
  if (truth) checkPlaces("the truth", truth);
  for (const fit of fits) checkPlaces(fit.label, fit);
  const dotted = fits.length * (heldOut ? 2 : 1);
  const lines = fits.length * (truth ? 2 : 1);
  const dots = (places: Places) => pick(places, sparse(places, mostDots / dotted));
  const line = (places: Places) => pick(places, thinTo(places, mostPlaces / lines));
  const width = options.width ?? sizes.width;
  const { shown, whole } = shorten(names, (0.85 * (width - 84)) / fits.length);
  const { entries: key, whole: cutKey } = fitKey(keyOf(options), width - 84);
  return drawFrame(
    {
      caller: "drawFits",
      width,
      height: options.height ?? 310,
      marginTop: 60,
      fx: { domain: [...shown.keys()], label: null, padding: 0.1, tickFormat: (i: number) => shown[i] },
      x: { label: xLabel, inset: 6, axis: { ticks: 2 } },
      y: {
        ...{ label: yLabel, domain: yDomain, nice: yDomain === undefined },
        ...{ grid: true, axis: { labelAnchor: "center" } },
      },
      marks: [
        Plot.frame({ stroke: colors.grid }),
        heldOut
          ? Plot.dot(dots(heldOut), {
              x: "x",
              y: "y",
              r: 2,
              stroke: colors.quiet,
            })
          : null,
        truth
          ? Plot.line(line(truth), {
              ...{ x: "x", y: "y", stroke: colors.ink, strokeWidth: sizes.line, strokeDasharray: "5 4" },
              clip: true,
            })
          : null,
        ...fits.map((fit, i) =>
          Plot.line(line(fit), {
            ...{ x: "x", y: "y", fx: () => i },
            stroke: colors.model,
            strokeWidth: sizes.line,
            clip: true,
          }),
        ),
        Plot.dot(dots(points), {
          x: "x",
          y: "y",
          fill: colors.ink,
          stroke: colors.ground,
          strokeWidth: 1.5,
          r: 4.5,
        }),
        ...keyMarks(key, 40),
      ],
    },
    altText(options.alt, () => words().fits.alt(points.x.length, xLabel, names), [...whole, ...cutKey]),
  );
}

function keyOf({ heldOut, truth, labels = {} }: FitsOptions): KeyEntry[] {
  const { seen, heldOut: others, fit, truth: law } = { ...words().fits, ...labels };
  return [
    { form: "dot", color: colors.ink, label: seen },
    ...(heldOut ? [{ form: "ring", color: colors.quiet, label: others } as const] : []),
    { form: "line", color: colors.model, label: fit },
    ...(truth ? [{ form: "dashed", color: colors.ink, label: law } as const] : []),
  ];
}
