import assert from "node:assert/strict";
import {
  drawBars,
  drawContours,
  drawCurves,
  drawHistograms,
  drawSecants,
} from "../../../lib/figures/index.js";
import { matrix } from "../../../lib/index.js";
import * as figures from "../../../lib/figures/index.js";
import { assertExplains } from "../../bad-input.js";

const line = { x: [0, 1], y: [0, 1] };
const bowl = (x: ArrayLike<number>) => x[0] ** 2 + x[1] ** 2;

/** Data that each figure takes. */
const data: Record<string, unknown[]> = {
  drawBars: [[{ values: [1, 2] }]],
  drawConfusion: [matrix([[1]])],
  drawContours: [bowl],
  drawCurves: [[line]],
  drawDecisions: [[{ label: "AND", points: [], decisions: [{ w: [1, 1], b: 0 }] }]],
  drawDescent: [bowl, [[1, 1]]],
  drawDigits: [[matrix([[1]])]],
  drawDirections: [matrix([[1]]), matrix([[1]])],
  drawDots: [[{ label: "a", values: { b: 1 } }]],
  drawDoubts: [[matrix([[1]])], matrix([[1]])],
  drawField: [(x: ArrayLike<number>) => x],
  drawFits: [line, [{ label: "a", ...line }]],
  drawHistograms: [[{ label: "a", values: [1] }]],
  drawMatrix: [matrix([[1]])],
  drawNetwork: [
    [
      { size: 3, label: "in", symbol: "x" },
      { size: 2, label: "out", symbol: "y" },
    ],
  ],
  drawRoutes: [[[{ text: "a", by: "people" }]]],
  drawSecants: [bowl, 1],
  drawSpread: [[{ x: 1, values: [1] }]],
  drawSurface: [bowl],
  drawWeights: [matrix([[1]])],
};
const drawn = Object.entries(figures).filter(([name]) => name.startsWith("draw") && name !== "drawPlot");

describe("the options of every figure", () => {
  for (const [name, draw] of drawn as [string, (...values: unknown[]) => unknown][]) {
    it(`of ${name} are refused where they are misspelt, of another kind, or no options`, () => {
      for (const wrong of [{ widht: 300 }, { alt: 5 }, null, 7, "red", [1]])
        assert.throws(() => draw(...data[name], wrong), {
          name: "TypeError",
          message: new RegExp(`^${name}: (options|alt) must be .*, got .+$`),
        });
    });

    it(`of ${name}: the data, too`, () => {
      for (const wrong of [
        undefined,
        null,
        5,
        "data",
        {},
        [null],
        [5],
        [{}],
        () => "height",
        Symbol("x"),
        5n,
      ])
        assert.throws(
          () => draw(wrong),
          (error: Error) => /^(Range|Type)Error$/.test(error.name) && error.message.startsWith(`${name}: `),
        );
    });
  }

  it("name a size that makes no picture", () => {
    assertExplains([
      [() => drawCurves([line], { width: NaN }), "RangeError", "drawCurves: width must be finite, got NaN"],
      [() => drawCurves([line], { width: 0 }), "RangeError", "drawCurves: width must be above 0, got 0"],
      [
        () => drawCurves([line], { height: "600" as never }),
        "TypeError",
        'drawCurves: height must be a number, got "600"',
      ],
      [
        () => drawCurves([line], { width: 1e9 }),
        "RangeError",
        "drawCurves: width must be at most 10000 pixels, got 1000000000",
      ],
    ]);
  });

  it("say what is wanted for likely mistakes", () => {
    assertExplains([
      [
        () => drawBars([1, 2, 3] as never),
        "TypeError",
        "drawBars: series[0] must be an object with values, label, color, got 1",
      ],
      [
        () => drawCurves([{ y: [1] } as never]),
        "TypeError",
        "drawCurves: curves[0].x must be a list of numbers, got undefined",
      ],
      [
        () => drawHistograms([{ label: "a", values: [1, undefined, 3] as never }]),
        "TypeError",
        "drawHistograms: samples[0].values must hold numbers, got undefined at [1]",
      ],
      [
        () => drawContours(bowl, { x0: 5 as never }),
        "TypeError",
        "drawContours: x0 must be [from, to], got 5",
      ],
      [
        () => drawSecants((x) => x, 1, undefined as never),
        "TypeError",
        "drawSecants: options must be an object with alt, h, slope, xLabel, yLabel or labels, got undefined",
      ],
    ]);
  });

  it("let data bring more fields along, but no slips of the pen", () => {
    const descent = { path: [[1, 1]], x: [1, 1], value: 2, values: [2], stopped: "steps" };
    assert.doesNotThrow(() => drawContours(bowl, { paths: [{ ...descent, label: "A" }] }));
    for (const slip of ["lable", "labell", "labl", "labal"])
      assert.throws(() => drawCurves([{ ...line, [slip]: "a" }]), {
        name: "TypeError",
        message: `drawCurves: curves[0] must have its label as "label", got "${slip}"`,
      });
    assert.throws(() => drawCurves([{ ...line, ...{ colour: "red" } }]), {
      message: 'drawCurves: curves[0] must have its color as "color", got "colour"',
    });
  });

  it("may be frozen, and read-only", () => {
    const domain = Object.freeze([0, 2] as const);
    const options = Object.freeze({
      xDomain: domain,
      points: Object.freeze([Object.freeze({ x: 1, y: 1 })]),
    });
    assert.doesNotThrow(() => drawCurves(Object.freeze([Object.freeze(line)]), options));
  });
});
