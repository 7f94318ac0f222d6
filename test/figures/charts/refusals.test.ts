// What charts refuse beside too much: values of another kind, and parts that don't go together.

import {
  drawBars,
  drawCurves,
  drawDecisions,
  drawDots,
  drawFits,
  drawHistograms,
  drawSecants,
  drawSpread,
} from "../../../lib/figures/index.js";
import { assertExplains, outOfRange, wrongKind } from "../../bad-input.js";

const line = { x: [0, 1], y: [0, 1] };

describe("charts refuse", () => {
  it("what is of another kind, by its name and place", () => {
    assertExplains([
      wrongKind(
        () => drawBars([{ values: 5 as never }]),
        "drawBars: series[0].values must be a list of numbers, got 5",
      ),
      wrongKind(
        () => drawDecisions([{ label: 5 as never, points: [], decisions: [] }]),
        "drawDecisions: strips[0].label must be a string, got 5",
      ),
      wrongKind(
        () => drawDecisions([{ label: "a", points: [{ x: 1, y: 1 } as never], decisions: [] }]),
        "drawDecisions: strips[0].points[0].target must be a number, got undefined",
      ),
      wrongKind(
        () => drawDots([{ label: "a", values: [1] as never }]),
        "drawDots: rows[0].values must be an object, got an array of length 1",
      ),
      wrongKind(
        () => drawFits({ x: 5 as never, y: [1] }, []),
        "drawFits: points.x must be a list of numbers, got 5",
      ),
      wrongKind(
        () => drawFits(line, [5 as never]),
        "drawFits: fits[0] must be an object with label, x, y, got 5",
      ),
      wrongKind(
        () => drawFits(line, [], { labels: { seen: 5 as never } }),
        "drawFits: labels.seen must be a string, got 5",
      ),
      wrongKind(
        () => drawHistograms([{ label: "a" } as never]),
        "drawHistograms: samples[0].values must be a list of numbers, got undefined",
      ),
      wrongKind(
        () => drawSpread([{ x: 1, values: "1" as never }]),
        'drawSpread: estimates[0].values must be a list of numbers, got "1"',
      ),
      wrongKind(() => drawSecants(5 as never, 1, { slope: 1 }), "drawSecants: f must be a function, got 5"),
    ]);
  });

  it("what doesn't go together, or gives no number", () => {
    const fit = [{ label: "a", ...line }];
    const sample = [{ x: 1, values: [1, 2] }];
    const far = [1.7e308, 0];
    assertExplains([
      outOfRange(
        () => drawDots([{ label: "a", values: { b: 1 } }], { error: () => NaN }),
        "drawDots: error(1) must be finite, got NaN",
      ),
      outOfRange(
        () => drawFits(line, fit, { heldOut: { x: [1], y: [1, 2] } }),
        "drawFits: the held-out points must have as many x as y, got 1 and 2",
      ),
      outOfRange(
        () => drawFits(line, fit, { truth: { x: [1], y: [] } }),
        "drawFits: the truth must have as many x as y, got 1 and 0",
      ),
      outOfRange(() => drawSecants((x) => x, NaN, { slope: 1 }), "drawSecants: x must be finite, got NaN"),
      outOfRange(
        () => drawSecants((x) => x, 1e300, { slope: 1 }),
        "drawSecants: h must be large enough to move x, got h = 1 at x = 1e+300",
      ),
      outOfRange(
        () => drawSpread(sample, { expected: () => [NaN, 1] }),
        "drawSpread: expected(1)[0] must be finite, got NaN",
      ),
      outOfRange(
        () => drawSpread(sample, { expected: () => [1, NaN] }),
        "drawSpread: expected(1)[1] must be finite, got NaN",
      ),
      outOfRange(
        () => drawSpread([{ x: 2, values: far }]),
        "drawSpread: values at x = 2 must lie within ±1e300 to be drawn, got 1.7e+308 at [0]",
      ),
      outOfRange(
        () => drawCurves([{ x: far, y: [0, 1] }]),
        "drawCurves: x must lie within ±1e300 to be drawn, got 1.7e+308 at [0]",
      ),
      outOfRange(
        () => drawCurves([{ x: [0, 1], y: far }]),
        "drawCurves: y must lie within ±1e300 to be drawn, got 1.7e+308 at [0]",
      ),
      outOfRange(
        () => drawFits({ x: far, y: [0, 1] }, fit),
        "drawFits: x of the points must lie within ±1e300 to be drawn, got 1.7e+308 at [0]",
      ),
      outOfRange(
        () => drawFits({ x: [0, 1], y: far }, fit),
        "drawFits: y of the points must lie within ±1e300 to be drawn, got 1.7e+308 at [0]",
      ),
      outOfRange(
        () => drawDots([{ label: "a", values: { b: 1.7e308 } }]),
        "drawDots: values of a must lie within ±1e300 to be drawn, got 1.7e+308 at [0]",
      ),
      outOfRange(
        () => drawHistograms([{ label: "a", values: far }]),
        "drawHistograms: values of a must lie within ±1e300 to be drawn, got 1.7e+308 at [0]",
      ),
    ]);
  });
});
