// Probabilities as small bars, each with the name of its class below.

import * as Plot from "@observablehq/plot";
import { element } from "../parts/element.js";
import { colors } from "../parts/theme.js";

/** A bar, in pixels. */
export interface DoubtBar {
  x: number;
  base: number;
  top: number;
  name: string;
  /** Whether it is the class that is true: in ink, with its name in bold. */
  right: boolean;
}

/** More bars than these are written in common. */
const mostSingle = 160;
/** From a bar's foot to its name. */
const below = 8;
const fontSize = 10;

/** The marks of all bars. */
export function doubtBars(bars: readonly DoubtBar[], width: number): Plot.Markish[] {
  const kinds = [false, true].map((right) => bars.filter((bar) => bar.right === right));
  if (bars.length > mostSingle) return kinds.map((bars, right) => inCommon(bars, right === 1, width));
  const fill = ({ right }: DoubtBar) => (right ? colors.ink : colors.model);
  return [
    Plot.rect(bars, {
      ...{ x1: "x", x2: ({ x }: DoubtBar) => x + width, y1: "base", y2: "top" },
      fill: { value: fill, scale: null },
    }),
    ...kinds.map((bars, right) =>
      Plot.text(bars, {
        x: ({ x }: DoubtBar) => x + width / 2,
        y: ({ base }: DoubtBar) => base + below,
        text: "name",
        fontSize,
        fontWeight: right ? "bold" : "normal",
        fill: { value: fill, scale: null },
      }),
    ),
  ];
}

/** Bars of one kind as a single path, and their names. */
function inCommon(bars: readonly DoubtBar[], right: boolean, width: number): Plot.Markish {
  return (_index, _scales, _values, _dimensions, { document }) => {
    const group = element(document, "g", {
      ...{ "aria-label": "bars", fill: right ? colors.ink : colors.model, "text-anchor": "middle" },
      ...{ "font-size": fontSize, "font-weight": right ? "bold" : "normal" },
    });
    const d = bars.map(({ x, base, top }) => `M${x},${base}h${width}V${top.toFixed(1)}h${-width}z`).join("");
    group.append(element(document, "path", { d }));
    for (const { x, base, name } of bars) {
      const text = element(document, "text", { x: x + width / 2, y: base + below + 3.2 });
      text.textContent = name;
      group.append(text);
    }
    return group;
  };
}
