// From Observable Plot's options to a Figure: one document, one look, short numbers.

import * as Plot from "@observablehq/plot";
import type { PlotOptions } from "@observablehq/plot";
import { describe } from "../../arrays/check.js";
import { document } from "./document.js";
import { Figure } from "./figure.js";
import { optional, pixels, spoken } from "./kinds.js";
import { colors, sizes } from "./theme.js";
import { fitTicks } from "./ticks.js";
import { tidy } from "./tidy.js";
import { writeXml } from "./xml.js";

/** Around the frame, in pixels, where a figure says nothing else. */
export const usualMargins: Readonly<Record<"left" | "right" | "top" | "bottom", number>> = {
  ...{ left: 56, right: 28, top: 28, bottom: 50 },
};

/**
 * Draws Observable Plot marks in the look of this project: for a figure of your own that no `draw…` function makes.
 * Where the numbers at the upright axis have many digits, it becomes as much wider as they need.
 *
 * @param options - Plot's own options: `marks`, scales, `width` and `height` in pixels. Titles, captions and legends are
 *   left to the text around the figure, since with them Plot returns more than one picture.
 * @param alt - what the figure shows, in words
 * @returns the figure
 * @throws {TypeError} if `options` are none of Plot's, or ask for a title, subtitle, caption or legend, or `alt` is no text
 * @throws {RangeError} if a size is no number of pixels that a browser draws, or `alt` is empty
 * @example
 * drawPlot({ marks: [Plot.dot([[1, 2], [3, 4]])] }, "Two dots: (1, 2) and (3, 4).");
 */
export function drawPlot(options: PlotOptions, alt: string): Figure {
  if (Object.prototype.toString.call(options) !== "[object Object]")
    throw new TypeError(`drawPlot: options must be an object of Plot's options, got ${describe(options)}`);
  return drawChart("drawPlot", options, alt);
}

/** As `drawPlot`, for a function that is named where the figure can't be drawn. */
export function drawChart(caller: string, options: PlotOptions, alt: string): Figure {
  for (const side of ["width", "height"] as const) optional(pixels)(caller, side, options[side]);
  spoken(caller, "alt", alt);
  const { width = sizes.width, marginLeft = usualMargins.left } = options;
  const draw = (more: number) =>
    plot(caller, {
      document,
      height: sizes.height,
      marginBottom: usualMargins.bottom,
      marginTop: usualMargins.top,
      marginRight: usualMargins.right,
      ...options,
      width: width + more,
      marginLeft: marginLeft + more,
      style: `font: ${sizes.text}px system-ui, sans-serif; color: ${colors.ink}; background: ${colors.ground};`,
    });
  let element = draw(0);
  const lacking = Math.ceil(fitTicks(element, marginLeft) - marginLeft);
  if (lacking > 0) {
    element = draw(lacking);
    fitTicks(element, marginLeft + lacking);
  }
  if (element.tagName !== "svg") {
    throw new TypeError(
      `${caller}: options must make a single picture, got a title, subtitle, caption or legend: put it into the text around the figure`,
    );
  }
  return toFigure(element, alt);
}

/** What Plot makes of its options. Where it stumbles over them, its words don't say over what. */
function plot(caller: string, options: PlotOptions): ReturnType<typeof Plot.plot> {
  try {
    return Plot.plot(options);
  } catch (error) {
    const raw = (error instanceof TypeError || error instanceof RangeError) && !/^\w+: /.test(error.message);
    if (!raw) throw error;
    throw new TypeError(`${caller}: options must be what Plot draws, got "${error.message}"`, {
      cause: error,
    });
  }
}

/**
 * Makes a figure from an SVG element, with its coordinates rounded to tenths of a pixel.
 *
 * @param element - an `<svg>` element; it is not changed
 * @param alt - what the figure shows, in words
 */
export function toFigure(element: Element, alt: string): Figure {
  return new Figure(writeXml(tidy(element)), alt);
}
