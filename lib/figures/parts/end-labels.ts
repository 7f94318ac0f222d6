// Names of curves at their right ends. Names that would overlap are moved apart, and a thin line leads from a name that
// was moved to its curve; where there are more than fit, the last ones are counted.

import type * as Plot from "@observablehq/plot";
import { element } from "./element.js";
import type { Range } from "./kinds.js";
import { halo } from "./marks.js";
import { colors, sizes } from "./theme.js";

/** A curve with a name. */
export interface NamedCurve {
  /** Its places; NaN in y leaves a gap. */
  values: readonly { x: number; y: number }[];
  label?: string;
  color: string;
}

/** A name, its color, and where its curve ends in pixels. */
interface EndLabel {
  text: string;
  color: string;
  x: number;
  y: number;
}

/** From one name down to the next, in pixels. */
const apart = sizes.text + 3;
/** A name that was moved further than this stands farther right, with a line to its curve. */
const moved = 5;
/** How far right of the end a name stands, without a line and with one. */
const beside = { near: 6, far: 18 };

/**
 * A mark: each name beside the end of its curve, or of what of it is inside the frame.
 *
 * @param domain - the part of the y axis that is shown, if not all of it
 */
export function endLabels(curves: readonly NamedCurve[], domain?: Range): Plot.Markish {
  return (_index, { x, y }, _values, { height, marginTop, marginBottom }, { document }) => {
    const [placeX, placeY] = [x, y] as unknown as ((value: number) => number)[];
    const all = curves.flatMap(({ values, label, color }): EndLabel[] => {
      const end = endOf(values, domain);
      return label && end ? [{ text: label, color, x: placeX(end.x), y: placeY(end.y) }] : [];
    });
    const bottom = height - marginBottom;
    const labels = inRoom(all, bottom, Math.max(1, Math.floor((bottom - marginTop) / apart) + 1));
    const heights = spread(labels, bottom);
    const group = element(document, "g", { "aria-label": "curve names" });
    labels.forEach(({ text, color, x, y }, i) => {
      const far = Math.abs(heights[i] - y) > moved;
      if (far) {
        const d = `M${x + 4},${y}L${x + beside.far - 3},${heights[i]}`;
        group.append(element(document, "path", { d, fill: "none", stroke: color, "stroke-width": 0.8 }));
      }
      const label = element(document, "text", {
        ...{
          x: x + (far ? beside.far : beside.near),
          y: heights[i],
          dy: "0.32em",
          fill: color,
          "text-anchor": "start",
        },
        ...{ stroke: halo.stroke, "stroke-width": halo.strokeWidth, "paint-order": halo.paintOrder },
      });
      label.textContent = text;
      group.append(label);
    });
    return group;
  };
}

/** The rightmost place that is shown. */
function endOf(values: NamedCurve["values"], domain?: Range): { x: number; y: number } | undefined {
  return values
    .filter(({ y }) => !Number.isNaN(y) && (!domain || (y >= domain[0] && y <= domain[1])))
    .reduce<{ x: number; y: number } | undefined>((a, b) => (a && a.x > b.x ? a : b), undefined);
}

/** As many labels as there is room for; where that is less than all, the last says how many are left out. */
function inRoom(labels: EndLabel[], bottom: number, most: number): EndLabel[] {
  if (labels.length <= most) return labels;
  const rest = labels.slice(most - 1);
  return [
    ...labels.slice(0, most - 1),
    { text: `+ ${rest.length}`, color: colors.quiet, x: rest[0].x, y: bottom },
  ];
}

/** The heights of labels, moved apart where they would overlap. */
function spread(labels: readonly EndLabel[], bottom: number): number[] {
  const heights = labels.map(({ y }) => y);
  const order = [...heights.keys()].sort((a, b) => heights[a] - heights[b]);
  for (let i = 1; i < order.length; i++)
    heights[order[i]] = Math.max(heights[order[i]], heights[order[i - 1]] + apart);
  // What was pushed below the frame comes back up, and pushes the labels above it.
  let lowest = bottom;
  for (const i of order.reverse()) {
    heights[i] = Math.min(heights[i], lowest);
    lowest = heights[i] - apart;
  }
  return heights;
}
