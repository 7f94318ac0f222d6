// From Observable Plot's options to a Figure: one document, one look, short numbers.

import * as Plot from "@observablehq/plot";
import type { PlotOptions } from "@observablehq/plot";
import { JSDOM } from "jsdom";
import { Figure } from "./figure.js";
import { colors, sizes } from "./theme.js";
import { fitTicks } from "./ticks.js";

/** The document that figures are built in; Plot needs one, and Node has none. */
export const document: Document = new JSDOM("").window.document;

/**
 * Draws Observable Plot marks in the look of this project: for a figure of your own that no `draw…` function makes.
 * Where the numbers at the upright axis have many digits, it becomes as much wider as they need.
 *
 * @param options - Plot's own options: `marks`, scales, `width` and `height` in pixels. Titles, captions and legends are
 *   left to the text around the figure, since with them Plot returns more than one picture.
 * @param alt - what the figure shows, in words
 * @returns the figure
 * @throws {TypeError} if `options` ask for a title, subtitle, caption or legend, or `alt` is empty
 * @example
 * drawPlot({ marks: [Plot.dot([[1, 2], [3, 4]])] }, "Two dots: (1, 2) and (3, 4).");
 */
export function drawPlot(options: PlotOptions, alt: string): Figure {
  const { width = sizes.width, marginLeft = 56 } = options;
  const draw = (more: number) =>
    Plot.plot({
      document,
      height: sizes.height,
      marginBottom: 50,
      marginTop: 28,
      marginRight: 28,
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
      "drawPlot: options must make a single picture, got a title, subtitle, caption or legend: put it into the text around the figure",
    );
  }
  return toFigure(element, alt);
}

/**
 * Makes a figure from an SVG element, with its coordinates rounded to tenths of a pixel.
 *
 * @param element - an `<svg>` element; it is not changed
 * @param alt - what the figure shows, in words
 */
export function toFigure(element: { outerHTML: string }, alt: string): Figure {
  let svg = element.outerHTML;
  if (!/^<svg[^>]* xmlns=/.test(svg)) svg = svg.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"');
  return new Figure(shortenColors(roundCoordinates(renumberIds(svg))), alt);
}

/** Plot counts its ids through a whole process; counted within the figure, the same call gives the same bytes. */
function renumberIds(svg: string): string {
  const ids = [...new Set(svg.match(/plot-clip-\d+/g))];
  return svg.replace(/plot-clip-\d+/g, (id) => `clip-${ids.indexOf(id) + 1}`);
}

/** Shortens every number in attributes that hold pixels; text between the tags stays as it is. */
function roundCoordinates(svg: string): string {
  return svg.replace(
    / (d|x|y|x1|x2|y1|y2|cx|cy|r|dx|dy|width|height|transform|points|stroke-width)="([^"]*)"/g,
    (_, name: string, value: string) =>
      ` ${name}="${value.replace(/-?\d+\.\d{2,}(e[-+]?\d+)?/g, (digits) => String(Math.round(Number(digits) * 10) / 10))}"`,
  );
}

function shortenColors(svg: string): string {
  return svg.replace(/rgb\((\d+), (\d+), (\d+)\)/g, (_, ...parts: string[]) => {
    const [red, green, blue] = parts.map((part) => Number(part).toString(16).padStart(2, "0"));
    return `#${red}${green}${blue}`;
  });
}
