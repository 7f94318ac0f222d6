// Values that lie nearer to 0 or farther from it than an axis can show.

import assert from "node:assert/strict";
import {
  drawContours,
  drawCurves,
  drawDecisions,
  drawDescent,
  drawDigits,
  drawDirections,
  drawDots,
  drawField,
  drawFits,
  drawHistograms,
  drawMatrix,
  drawSecants,
  drawSpread,
  drawSurface,
  type Figure,
} from "../../../lib/figures/index.js";
import { drawn } from "../../../lib/figures/parts/drawable.js";
import { inNameOf } from "../../../lib/figures/parts/in-name-of.js";
import { Matrix } from "../../../lib/index.js";
import { assertExplains, outOfRange } from "../../bad-input.js";
import { drawnBy, textsOf } from "../picture.js";

const tiny = [1e-320, 2e-320, 3e-320];
const x = [0, 1, 2];
const bowl = (x: ArrayLike<number>) => x[0] ** 2 + x[1] ** 2;
const strip = { label: "a", decisions: [{ w: [1, 1], b: 0 }] };

describe("values nearer to 0 than 1e-280", () => {
  it("are drawn as 0", () => {
    assert.deepEqual([1e-320, -9e-281, 1e-280, -1, -0].map(drawn), [0, 0, 1e-280, -1, 0]);
    const figures: Record<string, () => Figure> = {
      "a curve": () => drawCurves([{ x, y: tiny }]),
      "a curve over them": () => drawCurves([{ x: tiny, y: x }]),
      "a curve with points": () => drawCurves([{ x, y: [0, 0, 0] }], { points: [{ x: 0, y: 1e-320 }] }),
      dots: () => drawDots([{ label: "a", values: { b: 1e-320 } }], { error: () => 1e-321 }),
      fits: () => drawFits({ x, y: tiny }, [{ label: "a", x: tiny, y: x }]),
      spread: () => drawSpread([{ x: 1, values: tiny }], { truth: 1e-320, expected: () => [0, 1e-320] }),
      "a surface": () => drawSurface(() => 1e-320),
      contours: () => drawContours((x) => 1e-320 * x[0]),
      "a field": () => drawField((x) => [1e-320 * x[0], 0]),
      "a descent": () => drawDescent(() => 1e-320, [[0, 0], [1, 1]]), // prettier-ignore
      secants: () => drawSecants((x) => 1e-320 * x, 1, { slope: 0 }),
    };
    for (const [name, draw] of Object.entries(figures))
      assert.doesNotMatch(draw().svg, /NaN|Infinity|undefined/, name);
  });

  it("leave a gap on a log axis, where 0 has no place", () => {
    const { svg } = drawCurves([{ x, y: [1e-320, 1, 10] }], { yScale: "log" });
    assert.deepEqual(textsOf(svg, "y-axis tick label"), ["1", "2", "5", "10"]);
    assertExplains([
      outOfRange(
        () => drawCurves([{ x, y: tiny }], { yScale: "log" }),
        "drawCurves: a value at least must have a place on the axes (linear and log), got 1e-320 at x = 0",
      ),
      outOfRange(
        () => drawSpread([{ x: 1e-320, values: [1] }]),
        "drawSpread: x must be at least 1e-280 on a log axis, got 1e-320",
      ),
    ]);
  });

  it("are no part of an axis", () => {
    const message = "x0 must reach over 1e-280 at least to be drawn, got [0, 1e-320]";
    assertExplains([
      outOfRange(() => drawContours(bowl, { x0: [0, 1e-320] }), `drawContours: ${message}`),
      outOfRange(() => drawSurface(bowl, { x0: [0, 1e-320] }), `drawSurface: ${message}`),
    ]);
  });
});

describe("a log axis over values on both sides of 0", () => {
  it("begins at the least above 0", () => {
    const { svg } = drawCurves([{ x: [-1, 0, 1, 10, 100], y: [1, 2, 3, 4, 5], label: "a" }], {
      xScale: "log",
    });
    assert.doesNotMatch(svg, /NaN/);
    assert.deepEqual(textsOf(svg, "x-axis tick label").filter(Boolean), ["10⁰", "10¹", "10²"]);
    // From the left of the frame to the right, over three places.
    assert.match(drawnBy(svg, "line"), /d="M56,350L330.4,189L604.8,28"/);
  });
});

describe("values too far from 0", () => {
  it("are refused as points of decisions, and are no matter for histograms of directions", () => {
    assertExplains([
      outOfRange(
        () => drawDecisions([{ ...strip, points: [{ x: 0, y: -1e301, target: 1 }] }]),
        "drawDecisions: y of the points of a must lie within ±1e300 to be drawn, got -1e+301 at [0]",
      ),
    ]);
    const { svg } = drawDirections(
      new Matrix(4, 4),
      new Matrix(1, 2).map(() => 1e308),
    );
    assert.doesNotMatch(svg, /Infinity|NaN/);
  });
});

describe("a figure that can't be drawn", () => {
  it("is refused in the name of the function that was called", () => {
    assertExplains([
      outOfRange(
        () => drawDescent((x) => 1 / x[0], [[1, 1]], { x0: [0, 1] }),
        "drawDescent: f must give a finite number everywhere, got Infinity at (0, -5)",
      ),
      outOfRange(
        () => drawDescent(() => 0, [[1, 1]], { valueScale: "log" }),
        "drawDescent: a value at least must have a place on the axes (linear and log), got 0 at x = 0",
      ),
      outOfRange(
        () => drawSecants(() => 1e301, 1, { slope: 0 }),
        "drawSecants: y must lie within ±1e300 to be drawn, got 1e+301 at [0]",
      ),
      outOfRange(
        () => drawMatrix(new Matrix(3, 3), { cellWidth: 9000 }),
        "drawMatrix: width must be at most 10000 pixels, got 27092",
      ),
      outOfRange(
        () =>
          drawHistograms(
            [1, 2].map((i) => ({ label: `${i}`, values: [1] })),
            { rowHeight: 9000 },
          ),
        "drawHistograms: height must be at most 10000 pixels, got 18072",
      ),
      outOfRange(
        () => drawDigits([new Matrix(1, 600)], { scale: 20 }),
        "drawDigits: width must be at most 10000 pixels, got 12024",
      ),
    ]);
  });

  it("is refused with what refused it as the cause", () => {
    const inner = new TypeError("drawCurves: x must be y, got z");
    const outer = new TypeError("drawDescent: x must be y, got z");
    assert.throws(
      () =>
        inNameOf("drawDescent", () => {
          throw inner;
        }),
      (error: Error) =>
        error.cause === inner && error.message === outer.message && error instanceof TypeError,
    );
    const other = new Error("a: b");
    assert.throws(
      () =>
        inNameOf("c", () => {
          throw other;
        }),
      (error) => error === other,
    );
    assert.equal(
      inNameOf("c", () => 3),
      3,
    );
  });
});
