// Several figures in a row, as one picture.

import { describe } from "../../arrays/check.js";
import { Figure } from "./figure.js";
import { colors } from "./theme.js";

/**
 * Puts figures beside each other into one.
 *
 * @param figures - from left to right
 * @param alt - what they show together, in words; by default the words of each
 * @returns one figure, as wide as all together and as high as the highest
 * @throws {RangeError} if there is no figure
 * @throws {TypeError} if one is something else
 * @example
 * sideBySide([drawContours(bowl), drawContours(valley)], "Two landscapes: a bowl and a valley.");
 */
export function sideBySide(figures: Figure[], alt?: string): Figure {
  if (!(figures.length > 0)) throw new RangeError("sideBySide: expected at least one figure, got none");
  const wrong = figures.find((figure) => !(figure instanceof Figure));
  if (wrong !== undefined)
    throw new TypeError(`sideBySide: figures must be what draw… functions return, got ${describe(wrong)}`);
  const size = (figure: Figure, side: string) =>
    Number(new RegExp(`^<svg[^>]* ${side}="([\\d.]+)"`).exec(figure.svg)?.[1]);
  const height = Math.max(...figures.map((figure) => size(figure, "height")));
  let width = 0;
  const panels = figures.map((figure, index) => {
    // Ids and animations are local to a figure, so each panel's get a prefix of their own.
    const panel = figure.svg
      .replace(/\b(id="(?!animated-)|url\(#)/g, `$1panel-${index + 1}-`)
      .replace(/\banimated-/g, `animated-${index + 1}-`)
      .replace("<svg", `<svg x="${width}"`);
    width += size(figure, "width");
    return panel;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${colors.ground}"></rect>${panels.join("")}</svg>`;
  return new Figure(svg, alt ?? figures.map((figure) => figure.alt).join(" "));
}
