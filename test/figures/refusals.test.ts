// What figures refuse beside a value of another kind: too much for a picture, and parts that don't go together.

import assert from "node:assert/strict";
import {
  drawBars,
  drawConfusion,
  drawContours,
  drawCurves,
  drawDecisions,
  drawDescent,
  drawDigits,
  drawDirections,
  drawDots,
  drawDoubts,
  drawField,
  drawFits,
  drawHistograms,
  drawNetwork,
  drawRoutes,
  drawSecants,
  drawSpread,
  drawSurface,
  drawWeights,
} from "../../lib/figures/index.js";
import { matrix, Matrix } from "../../lib/index.js";
import { assertExplains, type BadInput } from "../bad-input.js";

const line = { x: [0, 1], y: [0, 1] };
const bowl = (x: ArrayLike<number>) => x[0] ** 2 + x[1] ** 2;
const many = <T>(count: number, of: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => of(i));
const pixel = matrix([[1]]);

/** A call that must fail with a RangeError of these words. */
const refused = (call: () => unknown, message: string): BadInput => [call, "RangeError", message];

describe("figures take", () => {
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
      () => drawDigits(many(150, () => pixel)),
      () => drawDirections(pixel, new Matrix(1, 2000)),
      () =>
        drawDoubts(
          [pixel],
          new Matrix(1, 400).map((_, _i, j) => (j === 0 ? 1 : 0)),
          { labels: [0] },
        ),
      () => drawRoutes(many(12, () => [{ text: "a", by: "people" as const }])),
      () => drawRoutes([many(7, () => ({ text: "a", by: "people" as const }))]),
      () => drawWeights(new Matrix(1, 150), { height: 1, units: many(150, Number) }),
      () => drawContours(bowl, { levels: 40, width: 100 }),
      () => drawContours(bowl, { levels: 2, width: 100, paths: many(50, () => ({ path: [[0, 0]] })) }),
      () => drawSurface(bowl, { points: many(50, () => [0, 0] as const) }),
      () => drawSurface(bowl, { points: [[-5, 5]], slices: [{ fixed: "x0", at: 5 }] }),
    ];
    for (const draw of most) assert.doesNotThrow(draw, String(draw));
  });
});

describe("charts refuse", () => {
  it("more than a picture has room for", () => {
    const strips = (count: number, decisions: number) =>
      many(count, () => ({
        label: "a",
        points: [],
        decisions: many(decisions, () => ({ w: [1, 1], b: 0 })),
      }));
    const wide = Object.fromEntries(many(9, (i) => [`s${i}`, i]));
    assertExplains([
      refused(() => drawConfusion(new Matrix(41, 41)), "drawConfusion: expected at most 40 classes, got 41"),
      refused(() => drawCurves(many(101, () => line)), "drawCurves: expected at most 100 curves, got 101"),
      refused(
        () => drawCurves([line], { xTicks: 101 }),
        "drawCurves: xTicks must be a whole number from 0 to 100, got 101",
      ),
      refused(
        () => drawCurves([line], { xTicks: many(101, Number) }),
        "drawCurves: xTicks.length must be a whole number from 0 to 100, got 101",
      ),
      refused(() => drawCurves([line], { xTicks: [NaN] }), "drawCurves: xTicks[0] must be finite, got NaN"),
      refused(() => drawDecisions(strips(13, 1)), "drawDecisions: expected at most 12 problems, got 13"),
      refused(
        () => drawDecisions(strips(1, 25)),
        "drawDecisions: a must have from 1 to 24 decisions, got 25",
      ),
      refused(
        () => drawDecisions(strips(4, 21)),
        "drawDecisions: expected at most 80 decisions in all, got 84",
      ),
      refused(
        () => drawDots(many(41, (i) => ({ label: `${i}`, values: { a: 1 } }))),
        "drawDots: expected at most 40 rows, got 41",
      ),
      refused(() => drawDots([{ label: "a", values: wide }]), "drawDots: expected at most 8 series, got 9"),
      refused(
        () =>
          drawFits(
            line,
            many(13, (i) => ({ label: `${i}`, ...line })),
          ),
        "drawFits: expected at most 12 fits, got 13",
      ),
      refused(
        () => drawHistograms(many(21, () => ({ label: "a", values: [1] }))),
        "drawHistograms: expected at most 20 samples, got 21",
      ),
      refused(
        () => drawSpread(many(61, (x) => ({ x: x + 1, values: [1] }))),
        "drawSpread: expected at most 60 settings, got 61",
      ),
    ]);
  });

  it("what is of another kind, by its name and place", () => {
    const wrong = (call: () => unknown, message: string): BadInput => [call, "TypeError", message];
    assertExplains([
      wrong(
        () => drawBars([{ values: 5 as never }]),
        "drawBars: series[0].values must be a list of numbers, got 5",
      ),
      wrong(
        () => drawDecisions([{ label: 5 as never, points: [], decisions: [] }]),
        "drawDecisions: strips[0].label must be a string, got 5",
      ),
      wrong(
        () => drawDecisions([{ label: "a", points: [{ x: 1, y: 1 } as never], decisions: [] }]),
        "drawDecisions: strips[0].points[0].target must be a number, got undefined",
      ),
      wrong(
        () => drawDots([{ label: "a", values: [1] as never }]),
        "drawDots: rows[0].values must be an object, got an array of length 1",
      ),
      wrong(
        () => drawFits({ x: 5 as never, y: [1] }, []),
        "drawFits: points.x must be a list of numbers, got 5",
      ),
      wrong(
        () => drawFits(line, [5 as never]),
        "drawFits: fits[0] must be an object with label, x, y, got 5",
      ),
      wrong(
        () => drawFits(line, [], { labels: { seen: 5 as never } }),
        "drawFits: labels.seen must be a string, got 5",
      ),
      wrong(
        () => drawHistograms([{ label: "a" } as never]),
        "drawHistograms: samples[0].values must be a list of numbers, got undefined",
      ),
      wrong(
        () => drawSpread([{ x: 1, values: "1" as never }]),
        'drawSpread: estimates[0].values must be a list of numbers, got "1"',
      ),
      wrong(() => drawSecants(5 as never, 1, { slope: 1 }), "drawSecants: f must be a function, got 5"),
      wrong(
        () => drawNetwork([5 as never]),
        "drawNetwork: layers[0] must be an object with size, label, symbol, shown, got 5",
      ),
      wrong(
        () => drawRoutes([[5 as never]]),
        "drawRoutes: routes[0][0] must be an object with text, by, got 5",
      ),
      wrong(() => drawDirections(pixel, 5 as never), "drawDirections: histograms must be a Matrix, got 5"),
      wrong(
        () => drawDoubts([pixel], 5 as never, { labels: [0] }),
        "drawDoubts: probabilities must be a Matrix, got 5",
      ),
      wrong(() => drawWeights(5 as never), "drawWeights: W must be a Matrix, got 5"),
      wrong(() => drawDescent(5 as never, [[1, 1]]), "drawDescent: f must be a function, got 5"),
      wrong(() => drawDescent(bowl, 5 as never), "drawDescent: path must be an array, got 5"),
      wrong(() => drawField(5 as never), "drawField: direction must be a function, got 5"),
      wrong(() => drawSurface(5 as never), "drawSurface: f must be a function, got 5"),
    ]);
  });

  it("what doesn't go together, or gives no number", () => {
    const fit = [{ label: "a", ...line }];
    const sample = [{ x: 1, values: [1, 2] }];
    const far = [1.7e308, 0];
    assertExplains([
      refused(
        () => drawDots([{ label: "a", values: { b: 1 } }], { error: () => NaN }),
        "drawDots: error(1) must be finite, got NaN",
      ),
      refused(
        () => drawFits(line, fit, { heldOut: { x: [1], y: [1, 2] } }),
        "drawFits: the held-out points must have as many x as y, got 1 and 2",
      ),
      refused(
        () => drawFits(line, fit, { truth: { x: [1], y: [] } }),
        "drawFits: the truth must have as many x as y, got 1 and 0",
      ),
      refused(() => drawSecants((x) => x, NaN, { slope: 1 }), "drawSecants: x must be finite, got NaN"),
      refused(
        () => drawSecants((x) => x, 1e300, { slope: 1 }),
        "drawSecants: h must be large enough to move x, got h = 1 at x = 1e+300",
      ),
      refused(
        () => drawSpread(sample, { expected: () => [NaN, 1] }),
        "drawSpread: expected(1)[0] must be finite, got NaN",
      ),
      refused(
        () => drawSpread(sample, { expected: () => [1, NaN] }),
        "drawSpread: expected(1)[1] must be finite, got NaN",
      ),
      refused(
        () => drawSpread([{ x: 2, values: far }]),
        "drawSpread: values at x = 2 must lie within ±1e300 to be drawn, got 1.7e+308 at [0]",
      ),
      refused(
        () => drawCurves([{ x: far, y: [0, 1] }]),
        "drawCurves: x must lie within ±1e300 to be drawn, got 1.7e+308 at [0]",
      ),
      refused(
        () => drawCurves([{ x: [0, 1], y: far }]),
        "drawCurves: y must lie within ±1e300 to be drawn, got 1.7e+308 at [0]",
      ),
      refused(
        () => drawFits({ x: far, y: [0, 1] }, fit),
        "drawFits: x of the points must lie within ±1e300 to be drawn, got 1.7e+308 at [0]",
      ),
      refused(
        () => drawFits({ x: [0, 1], y: far }, fit),
        "drawFits: y of the points must lie within ±1e300 to be drawn, got 1.7e+308 at [0]",
      ),
      refused(
        () => drawDots([{ label: "a", values: { b: 1.7e308 } }]),
        "drawDots: values of a must lie within ±1e300 to be drawn, got 1.7e+308 at [0]",
      ),
      refused(
        () => drawHistograms([{ label: "a", values: far }]),
        "drawHistograms: values of a must lie within ±1e300 to be drawn, got 1.7e+308 at [0]",
      ),
    ]);
  });
});

describe("images refuse", () => {
  it("more than a picture has room for", () => {
    const routes = (count: number, steps: number) =>
      many(count, () => many(steps, () => ({ text: "a", by: "people" as const })));
    assertExplains([
      refused(() => drawDigits(many(151, () => pixel)), "drawDigits: expected at most 150 images, got 151"),
      refused(
        () => drawDirections(pixel, new Matrix(1, 2001)),
        "drawDirections: histograms must be at most 2000 numbers, got 2001",
      ),
      refused(
        () => drawDoubts([pixel], new Matrix(1, 401), { labels: [0] }),
        "drawDoubts: probabilities must be at most 400 numbers, got 401",
      ),
      refused(() => drawRoutes(routes(13, 1)), "drawRoutes: expected at most 12 routes, got 13"),
      // 640 pixels without the ends and their gap are 458; a step takes 60 at least.
      refused(() => drawRoutes(routes(1, 8)), "drawRoutes: expected at most 7 steps in 640 pixels, got 8"),
      refused(
        () => drawRoutes(routes(1, 1), { width: 180 }),
        "drawRoutes: expected at most 0 steps in 180 pixels, got 1",
      ),
      refused(
        () => drawWeights(new Matrix(1, 151), { height: 1, units: many(151, Number) }),
        "drawWeights: expected at most 150 units, got 151",
      ),
    ]);
  });

  it("what is no picture, or doesn't go together", () => {
    assertExplains([
      [
        () => drawDigits(pixel as never),
        "TypeError",
        "drawDigits: images must be an array of matrices, got a Matrix of shape (1, 1)",
      ],
      [
        () => drawDigits([[[1]]] as never),
        "TypeError",
        "drawDigits: images must be matrices, got an array of length 1",
      ],
      refused(
        () => drawDigits([matrix([[1, NaN]])]),
        "drawDigits: images must hold finite numbers, got NaN at (0, 1)",
      ),
      refused(
        () => drawDigits([pixel, new Matrix(1, 2)]),
        "drawDigits: images must have the same shape, got (1, 1) and (1, 2)",
      ),
      refused(
        () => drawDigits([pixel, new Matrix(2, 1)]),
        "drawDigits: images must have the same shape, got (1, 1) and (2, 1)",
      ),
      refused(
        () => drawDigits([pixel], { labels: [1, 2] }),
        "drawDigits: labels must be as many as images, got 2 labels for 1 images",
      ),
      refused(
        () =>
          drawDirections(
            pixel,
            matrix([
              [1, 2],
              [1, 2],
              [1, Infinity],
              [0, 0],
            ]),
          ),
        "drawDirections: histograms must be finite and at least 0, got Infinity in field 2",
      ),
      refused(
        () => drawDoubts([pixel], new Matrix(2, 2), { labels: [0] }),
        "drawDoubts: probabilities and labels must be as many as images, got 2 and 1 for 1",
      ),
      refused(
        () => drawDoubts([pixel], new Matrix(1, 2), { labels: [0, 1] }),
        "drawDoubts: probabilities and labels must be as many as images, got 1 and 2 for 1",
      ),
      refused(
        () => drawDoubts([pixel], new Matrix(1, 2), { labels: [0], classes: ["a"] }),
        "drawDoubts: classes must be as many as probabilities, got 1 for 2",
      ),
      refused(
        () => drawDoubts([pixel], new Matrix(1, 2), {} as never),
        "drawDoubts: probabilities and labels must be as many as images, got 1 and undefined for 1",
      ),
      refused(
        () => drawDirections(matrix([[NaN]]), pixel),
        "drawDirections: images must hold finite numbers, got NaN at (0, 0)",
      ),
      ...[1.5, -0.5, NaN].map((share) =>
        refused(
          () => drawDoubts([pixel], matrix([[0, share]]), { labels: [0] }),
          `drawDoubts: probabilities must lie between 0 and 1, got ${share}`,
        ),
      ),
      refused(
        () => drawWeights(matrix([[1, NaN]]), { height: 1 }),
        "drawWeights: W must hold finite numbers, got NaN at (0, 1)",
      ),
      [
        () => drawNetwork([{ size: 2, label: "a", symbol: "x", shown: 1 }] as never),
        "RangeError",
        "drawNetwork: layers[0].shown must be a whole number of at least 2, got 1",
      ],
      [
        () => drawRoutes([[{ text: "a", by: "people" }]], { picture: 5 as never }),
        "TypeError",
        "drawRoutes: picture must be a Matrix, got 5",
      ],
      refused(
        () => drawRoutes([[{ text: "a", by: "people" }]], { picture: matrix([[NaN]]) }),
        "drawRoutes: images must hold finite numbers, got NaN at (0, 0)",
      ),
    ]);
  });
});

describe("landscapes refuse", () => {
  it("more than a picture has room for", () => {
    const inside = many(200, () => [0, 0] as [number, number]);
    assertExplains([
      refused(
        () => drawContours(bowl, { levels: 1000 }),
        "drawContours: levels must be a whole number from 0 to 40, got 1000",
      ),
      refused(
        () => drawContours(bowl, { levels: many(1000, Number) }),
        "drawContours: levels must be at most 40, got 1000",
      ),
      refused(
        () => drawContours(bowl, { paths: many(51, () => ({ path: [[0, 0]] })) }),
        "drawContours: paths must be at most 50, got 51",
      ),
      refused(
        () => drawContours(bowl, { paths: [{ path: [[0, 0], [1]] }] }),
        "drawContours: paths[0].path[1] must be two numbers, got 1",
      ),
      refused(() => drawSurface(bowl, { points: inside }), "drawSurface: points must be at most 50, got 200"),
      refused(
        () => drawSurface(bowl, { slices: many(200, () => ({ fixed: "x0", at: 0 })) }),
        "drawSurface: slices must be at most 50, got 200",
      ),
      refused(
        () => drawField((x) => x, { count: 1 }),
        "drawField: count must be a whole number from 2 to 24, got 1",
      ),
      refused(
        () => drawField((x) => x, { count: 1000 }),
        "drawField: count must be a whole number from 2 to 24, got 1000",
      ),
    ]);
  });

  it("ground and walks that are no numbers", () => {
    assertExplains([
      refused(() => drawDescent(bowl, []), "drawDescent: path must hold at least one place, got none"),
      refused(
        () => drawDescent(bowl, [[1, 1]], { steps: 0 }),
        "drawDescent: steps must be a whole number from 1 to 400, got 0",
      ),
      refused(
        () => drawDescent(bowl, [[1, 1]], { steps: 401 }),
        "drawDescent: steps must be a whole number from 1 to 400, got 401",
      ),
      refused(
        () => drawDescent(bowl, [[1, 1]], { seconds: 6 }),
        "drawDescent: seconds must be from 0.1 to 5, got 6",
      ),
      refused(() => drawDescent(bowl, [[1, 2, 3]]), "drawDescent: path[0] must be two numbers, got 3"),
      [() => drawContours(5 as never), "TypeError", "drawContours: f must be a function, got 5"],
      [
        () => drawContours((() => "1") as never),
        "RangeError",
        'drawContours: f must give a finite number everywhere, got "1" at (-5, -5)',
      ],
      refused(
        () => drawContours(() => 1.7e308),
        "drawContours: f(-5, -5) must lie within ±1e300 to be drawn, got 1.7e+308 at [0]",
      ),
    ]);
  });
});
