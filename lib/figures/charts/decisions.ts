// How a line that parts two classes moves while it is being learned: a strip of small pictures for each problem.

import * as Plot from "@observablehq/plot";
import { checkFinite } from "../../arrays/check.js";
import { type Decision, decide, type Place, sides } from "./decision.js";
import { drawPlot } from "../parts/draw.js";
import type { Figure } from "../parts/figure.js";
import { colors, sizes } from "../parts/theme.js";
import { textWidth } from "../parts/text.js";
import { words } from "../words/speak.js";

/** One problem: points of two classes, and the decisions that a learner came to, one after the other. */
export interface DecisionStrip {
  /** The name of the problem, written beside its strip. */
  label: string;
  /** The examples: x is x₀, y is x₁. */
  points: readonly { x: number; y: number; target: number }[];
  /** The decisions, from left to right. */
  decisions: readonly Decision[];
}

/** What `drawDecisions` can be told. */
export interface DecisionsOptions {
  /** What stands above each picture (default "start", "epoch 1", "epoch 2", …). */
  columnLabels?: readonly string[];
  /** The part of both axes to show: `[from, to]` (default −0.5 to 1.5). */
  domain?: [number, number];
  /** Name and unit of the horizontal quantity (default "x₀"). */
  xLabel?: string;
  /** Name and unit of the vertical quantity (default "x₁"). */
  yLabel?: string;
  /** Width in pixels (default 640); the height follows from it. */
  width?: number;
  /** What the figure shows, in words; by default how many points each decision gets wrong. */
  alt?: string;
}

/**
 * Draws decisions over two inputs: the side of the line that is taken for class 1 is tinted, points of class 1 are full,
 * points of class 0 are hollow, and those on the wrong side are ringed.
 *
 * @param strips - the problems from top to bottom, each with its decisions from left to right
 * @param options - labels and ranges
 * @returns the figure
 * @throws {RangeError} if there is no problem, one has no decision, or a decision has not two weights and a bias, all finite
 * @example
 * drawDecisions([{ label: "AND", points: [{ x: 1, y: 1, target: 1 }], decisions: [{ w: [2, 1], b: -2 }] }]);
 */
export function drawDecisions(strips: readonly DecisionStrip[], options: DecisionsOptions = {}): Figure {
  check(strips);
  const { domain = [-0.5, 1.5], width = sizes.width } = options;
  const columns = Math.max(...strips.map(({ decisions }) => decisions.length));
  const labels = Array.from(
    { length: columns },
    (_, i) => options.columnLabels?.[i] ?? (i === 0 ? words().decisions.start : words().decisions.epoch(i)),
  );
  const panels = strips.flatMap(({ label, points, decisions }) =>
    decisions.map((decision, i) => ({
      fx: labels[i],
      fy: label,
      points,
      ...sides(decision, domain),
      decision,
    })),
  );
  const points = panels.flatMap(({ fx, fy, points, decision }) =>
    points.map((point) => ({ fx, fy, ...point, wrong: decide(decision, point) !== point.target })),
  );
  const outline = (places: Place[], { fx, fy }: { fx: string; fy: string }) =>
    places.map(([x, y]) => ({ x, y, fx, fy }));
  const facets = { x: "x", y: "y", fx: "fx", fy: "fy" } as const;
  const nameWidth = Math.max(...strips.map(({ label }) => textWidth(label, 8)));
  const margins = { marginLeft: nameWidth + 52, marginRight: 16, marginTop: 28, marginBottom: 44 };
  const side = (width - margins.marginLeft - margins.marginRight) / columns;

  return drawPlot(
    {
      width,
      height: Math.round(side * strips.length) + margins.marginTop + margins.marginBottom,
      ...margins,
      x: { domain, ticks: 2, label: options.xLabel ?? "x₀", labelAnchor: "center", labelArrow: "none" },
      y: {
        domain,
        ticks: 2,
        label: options.yLabel ?? "x₁",
        labelAnchor: "top",
        labelOffset: 34,
        labelArrow: "none",
      },
      fx: { domain: labels, label: null, padding: 0.08 },
      fy: { domain: strips.map(({ label }) => label), axis: null, padding: 0.08 },
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
        Plot.text(strips, {
          fx: () => labels[0],
          fy: "label",
          text: "label",
          frameAnchor: "left",
          textAnchor: "end",
          dx: -40,
          fontWeight: "bold",
        }),
      ],
    },
    options.alt ?? describe(strips),
  );
}

function check(strips: readonly DecisionStrip[]): void {
  if (!(strips.length > 0)) throw new RangeError("drawDecisions: expected at least one problem, got none");
  for (const { label, decisions } of strips) {
    if (!(decisions.length > 0))
      throw new RangeError(`drawDecisions: ${label} must have at least one decision, got none`);
    for (const { w, b } of decisions) {
      if (w.length !== 2)
        throw new RangeError(`drawDecisions: a decision must have two weights, got ${w.length}`);
      for (const weight of [w[0], w[1], b]) checkFinite("drawDecisions", "weights and bias", weight);
    }
  }
}

function describe(strips: readonly DecisionStrip[]): string {
  const wrong = ({ points, decisions }: DecisionStrip) =>
    decisions.map((decision) => points.filter((point) => decide(decision, point) !== point.target).length);
  return strips
    .map((strip) => words().decisions.alt(strip.label, strip.points.length, wrong(strip)))
    .join(" ");
}
