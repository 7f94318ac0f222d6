// How much of each kind charts take, and what is too much for a picture.

import assert from "node:assert/strict";
import {
  drawBars,
  drawConfusion,
  drawCurves,
  drawDecisions,
  drawDots,
  drawFits,
  drawHistograms,
  drawSpread,
} from "../../../lib/figures/index.js";
import { Matrix } from "../../../lib/index.js";
import { assertExplains, outOfRange } from "../../bad-input.js";

const line = { x: [0, 1], y: [0, 1] };
const many = <T>(count: number, of: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => of(i));

describe("charts take", () => {
  it("as much as a picture has room for", () => {
    const ones = { label: "a", points: [], decisions: [{ w: [1, 1], b: 0 }] };
    const most: (() => unknown)[] = [
      () => drawCurves(many(100, () => line)),
      () => drawCurves([line], { xTicks: many(100, Number) }),
      () => drawDecisions(many(12, () => ones)),
      () => drawDecisions([{ ...ones, decisions: many(24, () => ones.decisions[0]) }]),
      () => drawDots(many(40, (i) => ({ label: `${i}`, values: { a: 1 } }))),
      () => drawDots([{ label: "a", values: Object.fromEntries(many(8, (i) => [`s${i}`, i])) }]),
      () =>
        drawFits(
          line,
          many(12, (i) => ({ label: `${i}`, ...line })),
        ),
      () => drawHistograms(many(20, () => ({ label: "a", values: [1] }))),
      () => drawSpread(many(60, (x) => ({ x: x + 1, values: [1, 2] }))),
    ];
    for (const draw of most) assert.doesNotThrow(draw, String(draw));
  });

  it("no more", () => {
    const strips = (count: number, decisions: number) =>
      many(count, () => ({
        label: "a",
        points: [],
        decisions: many(decisions, () => ({ w: [1, 1], b: 0 })),
      }));
    const wide = Object.fromEntries(many(9, (i) => [`s${i}`, i]));
    assertExplains([
      outOfRange(
        () => drawConfusion(new Matrix(41, 41)),
        "drawConfusion: expected at most 40 classes, got 41",
      ),
      outOfRange(
        () => drawBars(many(51, () => ({ values: [1] }))),
        "drawBars: expected at most 50 series, got 51",
      ),
      outOfRange(() => drawCurves(many(101, () => line)), "drawCurves: expected at most 100 curves, got 101"),
      outOfRange(
        () => drawCurves([line], { xTicks: 101 }),
        "drawCurves: xTicks must be a whole number from 0 to 100, got 101",
      ),
      outOfRange(
        () => drawCurves([line], { xTicks: many(101, Number) }),
        "drawCurves: xTicks.length must be a whole number from 0 to 100, got 101",
      ),
      outOfRange(
        () => drawCurves([line], { xTicks: [NaN] }),
        "drawCurves: xTicks[0] must be finite, got NaN",
      ),
      outOfRange(() => drawDecisions(strips(13, 1)), "drawDecisions: expected at most 12 problems, got 13"),
      outOfRange(
        () => drawDecisions(strips(1, 25)),
        "drawDecisions: a must have from 1 to 24 decisions, got 25",
      ),
      outOfRange(
        () => drawDecisions(strips(4, 21)),
        "drawDecisions: expected at most 80 decisions in all, got 84",
      ),
      outOfRange(
        () => drawDots(many(41, (i) => ({ label: `${i}`, values: { a: 1 } }))),
        "drawDots: expected at most 40 rows, got 41",
      ),
      outOfRange(
        () => drawDots([{ label: "a", values: wide }]),
        "drawDots: expected at most 8 series, got 9",
      ),
      outOfRange(
        () =>
          drawFits(
            line,
            many(13, (i) => ({ label: `${i}`, ...line })),
          ),
        "drawFits: expected at most 12 fits, got 13",
      ),
      outOfRange(
        () => drawHistograms(many(21, () => ({ label: "a", values: [1] }))),
        "drawHistograms: expected at most 20 samples, got 21",
      ),
      outOfRange(
        () => drawSpread(many(61, (x) => ({ x: x + 1, values: [1] }))),
        "drawSpread: expected at most 60 settings, got 61",
      ),
    ]);
  });
});
