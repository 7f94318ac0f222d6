// How a line that parts two classes moves while it is being learned: a strip of small pictures for each problem.

import * as Plot from "@observablehq/plot";
import { max } from "d3-array";
import { altText } from "../parts/alt.js";
import type { Figure } from "../parts/figure.js";
import { drawFrame } from "../parts/frame.js";
import { labels, type Range, range, text } from "../parts/kinds.js";
import { checkOptions, type FigureOptions, figureKinds, type Kinds } from "../parts/options.js";
import { shorten, textWidth } from "../parts/text.js";
import { colors, sizes } from "../parts/theme.js";
import { sparse } from "../parts/thin.js";
import { words } from "../words/speak.js";
import { classifier, type Place, sides } from "./decision.js";
import { checkStrips, columnsOf, type DecisionStrip, describeStrips } from "./decision-strips.js";

/** What `drawDecisions` can be told. */
export interface DecisionsOptions extends Omit<FigureOptions, "height"> {
  /** What stands above each picture (default "start", "epoch 1", "epoch 2", …). */
  columnLabels?: readonly string[];
  /** The part of both axes to show: `[from, to]` (default −0.5 to 1.5). */
  domain?: Range;
  /** Name and unit of the horizontal quantity (default "x₀"). */
  xLabel?: string;
  /** Name and unit of the vertical quantity (default "x₁"). */
  yLabel?: string;
}

const kinds: Kinds<DecisionsOptions> = {
  ...{ width: figureKinds.width, alt: text, columnLabels: labels, domain: range, xLabel: text, yLabel: text },
};
/** From the upright axis to the left of its name, in pixels. */
const labelOffset = 34;
/** So many points all pictures may have together. */
const mostDots = 240;

/**
 * Draws decisions over two inputs: the side of the line that is taken for class 1 is tinted, points of class 1 are full,
 * points of class 0 are hollow, and those on the wrong side are ringed.
 *
 * @param strips - the problems from top to bottom, each with its decisions from left to right
 * @param options - labels and ranges
 * @returns the figure, as high as its width asks for; by default its words say how many points each decision gets wrong
 * @throws {RangeError} if there is no problem, one has no decision, or a decision has not two weights and a bias, all finite
 * @throws {TypeError} if an argument or an option is of another kind
 * @example
 * drawDecisions([{ label: "AND", points: [{ x: 1, y: 1, target: 1 }], decisions: [{ w: [2, 1], b: -2 }] }]);
 */
export function drawDecisions(strips: readonly DecisionStrip[], options: DecisionsOptions = {}): Figure {
  checkOptions("drawDecisions", options, kinds);
  checkStrips(strips);
  const { domain = [-0.5, 1.5], width = sizes.width } = options;
  const columns = max(strips, ({ decisions }) => decisions.length) ?? 1;
  const say = words().decisions;
  const labels = Array.from(
    { length: columns },
    (_, i) => options.columnLabels?.[i] ?? (i === 0 ? say.start : say.epoch(i)),
  );
  const { shown: names, whole } = shorten(
    strips.map(({ label }) => label),
    0.25 * width,
  );
  const pictures = strips.reduce((sum, { decisions }) => sum + decisions.length, 0);
  const placed = strips.map(columnsOf);
  const panels = strips.flatMap(({ points, decisions }, row) => {
    const seen = sparse(placed[row], mostDots / pictures).map((i) => points[i]);
    return decisions.map((decision, i) => ({
      ...{ fx: i, fy: row, points: seen, decision },
      ...sides(decision, domain),
    }));
  });
  const points = panels.flatMap(({ fx, fy, points, decision }) =>
    points.map((point) => ({
      fx,
      fy,
      ...point,
      wrong: classifier(decision)(point.x, point.y) !== point.target,
    })),
  );
  const outline = (places: Place[], { fx, fy }: { fx: number; fy: number }) =>
    places.map(([x, y]) => ({ x, y, fx, fy }));
  const facets = { x: "x", y: "y", fx: "fx", fy: "fy" } as const;
  const nameWidth = max(names, (name) => textWidth(name, 8)) ?? 0;
  const margins = { marginLeft: nameWidth + 52, marginRight: 16, marginTop: 28, marginBottom: 44 };
  const side = (width - margins.marginLeft - margins.marginRight) / columns;
  const { shown: heads, whole: cutHeads } = shorten(labels, side - 2);
  // Above the upright axis, beside what stands above the first picture.
  const { shown: upName, whole: cutName } = shorten(
    [options.yLabel ?? "x₁"],
    labelOffset + (0.92 * side - textWidth(heads[0])) / 2 - 4,
  );

  return drawFrame(
    {
      caller: "drawDecisions",
      width,
      height: Math.round(Math.max(0, side) * strips.length) + margins.marginTop + margins.marginBottom,
      ...margins,
      x: { domain, label: options.xLabel ?? "x₀", axis: { ticks: 2 } },
      y: { domain, label: upName[0], axis: { ticks: 2, labelAnchor: "top", labelOffset } },
      fx: { domain: [...labels.keys()], label: null, padding: 0.08, tickFormat: (i: number) => heads[i] },
      fy: { domain: [...strips.keys()], axis: null, padding: 0.08 },
      marks: [
        ...panels.map((panel) =>
          Plot.line(outline(panel.side, panel), {
            ...facets,
            curve: "linear-closed",
            fill: colors.model,
            fillOpacity: 0.16,
            stroke: "none",
          }),
        ),
        ...panels.map((panel) =>
          Plot.line(outline(panel.border, panel), {
            ...facets,
            stroke: colors.model,
            strokeWidth: sizes.line,
          }),
        ),
        Plot.dot(
          points.filter(({ wrong }) => wrong),
          { ...facets, r: 8, stroke: colors.second, strokeWidth: 2 },
        ),
        Plot.dot(points, {
          ...facets,
          r: 4,
          fill: ({ target }: { target: number }) => (target === 1 ? colors.ink : colors.ground),
          stroke: colors.ink,
          strokeWidth: 1.5,
        }),
        Plot.frame({ stroke: colors.quiet }),
        Plot.text(names, {
          fx: () => 0,
          fy: (_: unknown, i: number) => i,
          text: (name: string) => name,
          frameAnchor: "left",
          textAnchor: "end",
          dx: -40,
          fontWeight: "bold",
        }),
      ],
    },
    altText(options.alt, () => describeStrips(strips, placed), [...whole, ...cutHeads, ...cutName]),
  );
}
