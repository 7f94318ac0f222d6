// Several figures in a row, as one picture.

import { describe } from "../../arrays/check.js";
import { Figure } from "./figure.js";
import { spoken } from "./kinds.js";
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
export function sideBySide(figures: readonly Figure[], alt?: string): Figure {
  if (!Array.isArray(figures))
    throw new TypeError(`sideBySide: figures must be a list, got ${describe(figures)}`);
  if (!(figures.length > 0)) throw new RangeError("sideBySide: expected at least one figure, got none");
  for (const figure of figures)
    if (!(figure instanceof Figure))
      throw new TypeError(`sideBySide: figures must be what draw… functions return, got ${describe(figure)}`);
  if (alt !== undefined) spoken("sideBySide", "alt", alt);
  const sizes = figures.map(({ svg }) => ({ width: size(svg, "width"), height: size(svg, "height") }));
  const height = sizes.reduce((most, { height }) => Math.max(most, height), 0);
  let width = 0;
  const panels = figures.map(({ svg }, index) => {
    const panel = setApart(svg, index + 1).replace("<svg", `<svg x="${width}"`);
    width += sizes[index].width;
    return panel;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${colors.ground}"></rect>${panels.join("")}</svg>`;
  return new Figure(svg, alt ?? figures.map((figure) => figure.alt).join(" "));
}

function size(svg: string, side: string): number {
  return Number(new RegExp(`^<svg[^>]* ${side}="([\\d.]+)"`).exec(svg)?.[1]);
}

/**
 * Gives the ids and animations of a panel a prefix of their own, since they are local to a figure: within tags and style
 * sheets only, never in what is written between them.
 */
function setApart(svg: string, panel: number): string {
  return svg
    .replace(/<[^>]*>/g, (tag) =>
      tag.replace(/ (id|clip-path|fill|stroke|mask|filter|href)="([^"]*)"/g, (attribute) =>
        attribute
          .replace(/(id="(?!animated-)|url\(#|href="#)/, `$1panel-${panel}-`)
          .replace("animated-", `animated-${panel}-`),
      ),
    )
    .replace(/<style>[^<]*/g, (style) => style.replace(/\banimated-/g, `animated-${panel}-`));
}
