// Puts a figure into the output of the cell that is running.

import { describe as nameOf } from "../arrays/check.js";
import { kernelDisplay } from "./kernel.js";
import { toFigure } from "./parts/draw.js";
import { Figure } from "./parts/figure.js";
import { spoken } from "./parts/kinds.js";

/**
 * Shows a figure below the cell that calls it.
 *
 * @param figure - what a `draw…` function returned, or an `<svg>` element, such as one that `Plot.plot` made
 * @param alt - what the figure shows, in words, in place of its own; needed for an element that has no `aria-label`
 * @throws {TypeError} if `figure` is neither, or an element comes without words
 * @throws {Error} if no kernel is running: write `figure.svg` to a file instead
 * @example
 * show(drawCurves([{ x, y }], { xLabel: "x", yLabel: "f(x)" }));
 */
export function show(figure: Figure | { outerHTML: string }, alt?: string): void {
  const html = asFigure(figure, alt).toHTML();
  try {
    kernelDisplay().display.html(html);
  } catch (error) {
    throw new Error(
      "show: expected to run in a notebook, got no kernel to show in; write figure.svg to a file instead",
      {
        cause: error,
      },
    );
  }
}

function asFigure(figure: Figure | { outerHTML: string }, alt?: string): Figure {
  if (alt !== undefined) spoken("show", "alt", alt);
  if (figure instanceof Figure) return alt === undefined ? figure : new Figure(figure.svg, alt);
  const element = figure as Partial<Element> | null | undefined;
  if (element?.nodeType !== 1 || element.localName !== "svg")
    throw new TypeError(`show: figure must be a Figure or an <svg> element, got ${describe(figure)}`);
  const words = alt ?? (element as Element).getAttribute("aria-label");
  if (words === null)
    throw new TypeError(
      "show: an <svg> element needs alternative text, got none: pass it as the second argument",
    );
  return toFigure(element as Element, words);
}

function describe(value: { outerHTML?: unknown } | null | undefined): string {
  return typeof value?.outerHTML === "string" ? `${value.outerHTML.slice(0, 20)}…` : nameOf(value);
}
