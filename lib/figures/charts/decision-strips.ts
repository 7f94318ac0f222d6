// Problems with the decisions that a learner came to, as they are given, and what there is to say of them.

import { checkDrawable } from "../parts/drawable.js";
import { finite, listOf, numbers, text } from "../parts/kinds.js";
import { item } from "../parts/options.js";
import { words } from "../words/speak.js";
import { type Decision, classifier } from "./decision.js";

/** One problem: points of two classes, and the decisions that a learner came to, one after the other. */
export interface DecisionStrip {
  /** The name of the problem, written beside its strip. */
  label: string;
  /** The examples: x is x₀, y is x₁. */
  points: readonly { x: number; y: number; target: number }[];
  /** The decisions, from left to right. */
  decisions: readonly Decision[];
}

const strip = item<DecisionStrip>({
  label: text,
  points: listOf(item({ x: finite, y: finite, target: finite })),
  decisions: listOf(item({ w: numbers, b: finite })),
});
/** More pictures than these no figure has room for. */
const mostStrips = 12;
const mostDecisions = 24;
const mostPictures = 80;

/** Throws unless `strips` are what `drawDecisions` takes. */
export function checkStrips(strips: readonly DecisionStrip[]): void {
  listOf(strip)("drawDecisions", "strips", strips);
  if (!(strips.length > 0)) throw new RangeError("drawDecisions: expected at least one problem, got none");
  if (!(strips.length <= mostStrips))
    throw new RangeError(`drawDecisions: expected at most ${mostStrips} problems, got ${strips.length}`);
  const pictures = strips.reduce((sum, { decisions }) => sum + decisions.length, 0);
  if (!(pictures <= mostPictures))
    throw new RangeError(`drawDecisions: expected at most ${mostPictures} decisions in all, got ${pictures}`);
  for (const { label, decisions } of strips) {
    if (!(decisions.length > 0 && decisions.length <= mostDecisions))
      throw new RangeError(
        `drawDecisions: ${label} must have from 1 to ${mostDecisions} decisions, got ${decisions.length || "none"}`,
      );
    for (const { w } of decisions) {
      if (w.length !== 2)
        throw new RangeError(`drawDecisions: a decision must have two weights, got ${w.length}`);
      for (const weight of [w[0], w[1]]) finite("drawDecisions", "weights and bias", weight);
    }
  }
}

/** Points as columns of numbers, of which a million take little time. */
export interface PointColumns {
  x: Float64Array;
  y: Float64Array;
  target: Float64Array;
}

/** @throws {RangeError} if a point has no place on an axis */
export function columnsOf({ label, points }: DecisionStrip): PointColumns {
  const [x, y, target] = [0, 0, 0].map(() => new Float64Array(points.length));
  for (let i = 0; i < points.length; i++) {
    x[i] = points[i].x;
    y[i] = points[i].y;
    target[i] = points[i].target;
  }
  for (const [name, values] of Object.entries({ x, y }))
    checkDrawable("drawDecisions", `${name} of the points of ${label}`, values);
  return { x, y, target };
}

/** How many points each decision gets wrong, in words. `placed`: the points of each strip. */
export function describeStrips(strips: readonly DecisionStrip[], placed: readonly PointColumns[]): string {
  return strips
    .map(({ label, points, decisions }, row) =>
      words().decisions.alt(
        label,
        points.length,
        decisions.map((decision) => countWrong(placed[row], decision)),
      ),
    )
    .join(" ");
}

function countWrong({ x, y, target }: PointColumns, decision: Decision): number {
  const classOf = classifier(decision);
  let count = 0;
  // Without a branch, which no processor could foresee.
  for (let i = 0; i < x.length; i++) count += Number(classOf(x[i], y[i]) !== target[i]);
  return count;
}
