// A figure to take into the hand.

import { describe } from "../../arrays/check.js";
import { Figure } from "../parts/figure.js";
import { liveData, type LivePart, toJson } from "./parts.js";

/**
 * Gives a figure a live part: on a page that runs, readers can drag, play, pause and reset what it shows. Everywhere else,
 * in JupyterLab, in print, with scripts off, it is the picture that it was.
 *
 * @param figure - what a `draw…` function returned
 * @param part - its kind (`"descent"`, `"difference"`, `"fit"`, `"batches"` or `"network"`) and the data that the notebook
 *   has computed for it
 * @returns a new figure: the same picture and words
 * @throws {TypeError} if `figure` is no figure, there is no such kind, or a field is missing or of another kind
 * @throws {RangeError} if a number is out of its range
 * @example
 * makeLive(drawDescent(bowl, path), { kind: "descent", landscape: "bowl", start: [-3, 4], learningRate: 0.1, steps: 25 });
 */
export function makeLive(figure: Figure, part: LivePart): Figure {
  if (!(figure instanceof Figure))
    throw new TypeError(`makeLive: figure must be what a draw… function returns, got ${describe(figure)}`);
  return new Figure(figure.svg, figure.alt, toJson(liveData("makeLive", part)));
}
