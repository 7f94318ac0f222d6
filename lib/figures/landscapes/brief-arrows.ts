// Very many arrows as one path, each told from its place: as Plot draws them, in fewer letters.

import type * as Plot from "@observablehq/plot";
import { element } from "../parts/element.js";

/** An arrow: its place on the ground, its length in pixels, and how far it is turned from upwards, in degrees. */
export interface BriefArrow {
  x: number;
  y: number;
  length: number;
  rotate: number;
}

/** A wing of an arrow goes back and aside by this part of its length, as Plot's do. */
const wing = 0.2;

/** A mark: all arrows, in a color. */
export function briefArrows(arrows: readonly BriefArrow[], color: string): Plot.Markish {
  return (_index, { x, y }, _values, _dimensions, { document }) => {
    const d = arrows.map((arrow) => {
      const turn = (arrow.rotate * Math.PI) / 180;
      const [right, down] = [arrow.length * Math.sin(turn), -arrow.length * Math.cos(turn)];
      const left = [wing * (down - right), -wing * (down + right)];
      const other = [-wing * (down + right), wing * (right - down)];
      return (
        `M${tenths([x?.(arrow.x), y?.(arrow.y)])}l${tenths([right, down])}l${tenths(left)}` +
        `m${tenths(left.map((part) => -part))}l${tenths(other)}`
      );
    });
    return element(document, "path", {
      ...{ "aria-label": "arrows", fill: "none", stroke: color, "stroke-width": 1.6 },
      ...{ "stroke-linejoin": "round", "stroke-linecap": "round", d: d.join("") },
    });
  };
}

/** Two numbers in tenths, with nothing between them where a minus parts them. */
function tenths(pair: number[]): string {
  const [first, second] = pair.map((part) => String(Math.round(10 * part) / 10));
  return `${first}${second.startsWith("-") ? "" : " "}${second}`;
}
