// Dots in fewer letters: those of one color as one path.

import type * as Plot from "@observablehq/plot";
import { element } from "./element.js";
import type { Place } from "./thin.js";

/** Dots of one color. */
export interface DotGroup {
  color: string;
  dots: readonly Place[];
}

/** A mark: the dots of all groups, as lines without length whose ends are round. @param size - across, in pixels */
export function briefDots(groups: readonly DotGroup[], size: number): Plot.Markish {
  return (_index, { x, y }, _values, _dimensions, { document }) => {
    const group = element(document, "g", {
      ...{ "aria-label": "dots", fill: "none", "stroke-width": size, "stroke-linecap": "round" },
    });
    for (const { dots, color } of groups) {
      const d = dots.map((dot) => `M${x?.(dot.x)},${y?.(dot.y)}h0`).join("");
      if (d) group.append(element(document, "path", { stroke: color, d }));
    }
    return group;
  };
}
