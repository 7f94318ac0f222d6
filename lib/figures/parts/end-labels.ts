// Names of curves at their right ends; names that would overlap are moved apart.

import * as Plot from "@observablehq/plot";
import type { Range } from "./kinds.js";
import { halo } from "./marks.js";
import { sizes } from "./theme.js";

/** A curve with a name. */
export interface NamedCurve {
  /** Its places; NaN in y leaves a gap. */
  values: readonly { x: number; y: number }[];
  label?: string;
  color: string;
}

/**
 * A mark: each name beside the end of its curve, or of what of it is inside the frame.
 *
 * @param domain - the part of the y axis that is shown, if not all of it
 */
export function endLabels(curves: readonly NamedCurve[], domain?: Range): Plot.Markish {
  const shown = ({ y }: { y: number }) => !Number.isNaN(y) && (!domain || (y >= domain[0] && y <= domain[1]));
  const labels = curves.flatMap(({ values, label, color }) => {
    const end = values
      .filter(shown)
      .reduce<{ x: number; y: number } | undefined>((a, b) => (a && a.x > b.x ? a : b), undefined);
    return label && end ? [{ ...end, label, color }] : [];
  });
  const apart = sizes.text + 3;
  const spread = Plot.initializer(
    { x: "x", y: "y" },
    (_data, _facets, { y }, scales, { height, marginBottom }) => {
      const pixels = Float64Array.from(
        y?.value as unknown as ArrayLike<number>,
        scales.y as (value: number) => number,
      );
      const order = [...pixels.keys()].sort((a, b) => pixels[a] - pixels[b]);
      for (let i = 1; i < order.length; i++) {
        pixels[order[i]] = Math.max(pixels[order[i]], pixels[order[i - 1]] + apart);
      }
      // What was pushed below the frame comes back up, and pushes the labels above it.
      let lowest = height - marginBottom;
      for (const i of order.reverse()) {
        pixels[i] = Math.min(pixels[i], lowest);
        lowest = pixels[i] - apart;
      }
      return { channels: { y: { value: pixels } } };
    },
  );
  return Plot.text(labels, { ...spread, text: "label", fill: "color", dx: 6, textAnchor: "start", ...halo });
}
