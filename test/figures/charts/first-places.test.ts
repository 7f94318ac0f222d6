import assert from "node:assert/strict";
import { drawBars, drawCurves } from "../../../lib/figures/index.js";
import { assertExplains, outOfRange } from "../../bad-input.js";

describe("charts", () => {
  it("refuse the first value as any other", () => {
    assert.ok(drawCurves([{ x: [1], y: [2] }]));
    assertExplains([
      outOfRange(() => drawBars([{ values: [NaN, 1] }]), "drawBars: values must be finite, got NaN at [0]"),
      outOfRange(
        () => drawBars([{ values: [1.7e308, 1] }]),
        "drawBars: values must lie within ±1e300 to be drawn, got 1.7e+308 at [0]",
      ),
      outOfRange(
        () => drawCurves([{ x: [NaN, 1], y: [1, 2] }]),
        "drawCurves: x must be finite, got NaN at [0]",
      ),
    ]);
  });
});
