// Where charts put what they draw, from small inputs by hand.

import assert from "node:assert/strict";
import { placeBars } from "../../../lib/figures/charts/bar-places.js";
import { highest } from "../../../lib/figures/charts/bar-series.js";
import { placeCurves, thinLines } from "../../../lib/figures/charts/curve-lines.js";
import { binByDecade } from "../../../lib/figures/charts/decade-bins.js";
import { classifier, sides } from "../../../lib/figures/charts/decision.js";
import { decadesOf, describeRows, domainOf, summarize } from "../../../lib/figures/charts/histogram-rows.js";
import * as spread from "../../../lib/figures/charts/spread-ranges.js";
import { colors, seriesColors } from "../../../lib/figures/parts/theme.js";
import { assertClose } from "../../assert-close.js";

describe("placeBars(series)", () => {
  it("shares four fifths of a category among the series, around its middle", () => {
    const [[first, second], [third]] = placeBars([{ values: [1, -2] }, { values: [3, 4], color: "red" }]);
    assertClose([first.left, first.right, third.left, third.right], [-0.4, 0, 0, 0.4], 1e-12);
    assertClose([second.left, second.right], [0.6, 1], 1e-12);
    assert.deepEqual(
      [first, second, third].map(({ low, high, color }) => [low, high, color]),
      [
        [0, 1, colors.model],
        [-2, 0, colors.model],
        [0, 3, "red"],
      ],
    );
  });

  it("gives a sixth series the first color again", () => {
    const bars = placeBars(Array.from({ length: 6 }, () => ({ values: [1] })));
    assert.deepEqual(
      bars.map(([{ color }]) => color),
      [...seriesColors, colors.model],
    );
  });

  it("merges neighbors where there are more than 600 bars, from the lowest to the highest", () => {
    assert.equal(placeBars([{ values: new Array<number>(600).fill(1) }])[0].length, 600);
    const values = Array.from({ length: 601 }, (_, i) => (i % 2 === 0 ? i : -i));
    const [bars] = placeBars([{ values }]);
    assert.equal(bars.length, 301);
    const [first, , last] = [bars[1], bars[2], bars[300]];
    assert.deepEqual([first.low, first.high, last.low, last.high], [-3, 2, 0, 600]);
    // The pair of categories 2 and 3 has its middle at 2.5 and is two wide; the last stands alone.
    assertClose([first.left, first.right, last.left, last.right], [1.7, 3.3, 599.6, 600.4], 1e-9);
  });

  it("says where each series is highest, to three digits", () => {
    assert.deepEqual(
      highest([{ values: [0.12345, 0.2], label: "a" }, { values: [-1.2345, -2] }], (i) => "xy"[i]),
      [
        { label: "a", category: "y", value: 0.2 },
        { label: undefined, category: "x", value: -1.23 },
      ],
    );
  });
});

describe("placeCurves(curves, xScale, yScale) and thinLines(lines, xScale, xDomain)", () => {
  it("leave gaps where a value has no place, and name, color and dots as they are", () => {
    const x = [-1, 0, 1, 2];
    const [line] = placeCurves(
      [{ x, y: [1, NaN, Infinity, 0], label: "a", dashed: true }],
      "linear",
      "linear",
    );
    assert.deepEqual(line, {
      ...{ label: "a", dashed: true, color: colors.model, dots: false },
      ...{ x: Float64Array.of(-1, 0, 1, 2), y: Float64Array.of(1, NaN, NaN, 0) },
    });
    const ys = (xScale: string, yScale: string) =>
      Array.from(placeCurves([{ x, y: [1, 2, 0, -3] }], xScale, yScale)[0].y);
    assert.deepEqual(ys("linear", "linear"), [1, 2, 0, -3]);
    assert.deepEqual(ys("log", "linear"), [NaN, NaN, 0, -3]);
    assert.deepEqual(ys("linear", "log"), [1, 2, NaN, NaN]);
  });

  it("put dots on all values, on none, or on the only one", () => {
    const dots = (y: number[], dots?: boolean) => {
      const placed = placeCurves([{ x: y.map((_, i) => i), y, dots }], "linear", "linear");
      return thinLines(placed, "linear", [0, 1])[0].dots.length;
    };
    assert.deepEqual([dots([1, 2]), dots([1, 2], true), dots([NaN, 2]), dots([NaN, 2], false)], [0, 2, 2, 0]);
  });

  it("take colors in turns, beside those of the caller", () => {
    const curves = Array.from({ length: 6 }, (_, i) => ({
      x: [0],
      y: [0],
      color: i === 1 ? "red" : undefined,
    }));
    assert.deepEqual(
      placeCurves(curves, "linear", "linear").map(({ color }) => color),
      [seriesColors[0], "red", ...seriesColors.slice(2), seriesColors[0]],
    );
  });

  it("keep 3,200 places of all lines, or 2,400 and 400 dots, column by column of the axis", () => {
    const x = Array.from({ length: 100_000 }, (_, i) => 1 + i / 1000);
    const y = x.map((_, i) => (i * 7919) % 1000);
    const thinned = (count: number, scale: "linear" | "log", dots: boolean) =>
      thinLines(
        placeCurves(
          Array.from({ length: count }, () => ({ x, y, dots })),
          scale,
          "linear",
        ),
        scale,
        [1, 101],
      );
    const nearly = (length: number, most: number) => length <= most && length > 0.7 * most;
    for (const count of [1, 4]) {
      const lines = thinned(count, "linear", true);
      assert.equal(lines.length, count);
      for (const { values, dots } of lines)
        assert.ok(nearly(values.length, 2400 / count) && nearly(dots.length, 400 / count));
      for (const { values, dots } of thinned(count, "linear", false))
        assert.ok(nearly(values.length, 3200 / count) && dots.length === 0);
    }
    // By hand: 2,400 less 10 times 18.
    for (const { values } of thinned(20, "linear", true)) assert.ok(nearly(values.length, 2220 / 20));
    // On a log axis the first half of the columns holds x from 1 to the root of 101, about 10.
    const [log] = thinned(1, "log", false);
    const early = log.values.filter(({ x }) => x < Math.sqrt(101)).length;
    assert.ok(early > 0.45 * log.values.length, `${early} of ${log.values.length}`);
  });
});

describe("binByDecade(values, binsPerDecade)", () => {
  it("counts values into bins of one width on a logarithmic axis, and zeros beside", () => {
    const { bins, zeroCount } = binByDecade([0, 1, 3, 3.2, 31, 0, 0], 2);
    assert.equal(zeroCount, 3);
    assert.deepEqual(
      bins.map(({ count }) => count),
      [2, 1, 1],
    );
    const root = Math.sqrt(10);
    assertClose(
      bins.flatMap(({ from, to }) => [from, to]),
      [1, root, root, 10, 10, 10 * root],
      1e-9,
    );
    assert.equal(binByDecade([5e-324], 1).bins[0].count, 1);
  });
});

describe("rows of histograms", () => {
  it("are as high as their share of the highest bar, and know their largest value", () => {
    const { bars, ...row } = summarize("W", [0, 1, 2, 20], 3, 1);
    assert.deepEqual(row, { row: 3, label: "W", count: 4, highest: 2, zeroCount: 1, most: 20 });
    assertClose(
      bars.flatMap(({ from, to, base, top }) => [from, to, base, top]),
      [1, 10, 4, 4 - 0.85, 10, 100, 4, 4 - 0.425],
      1e-9,
    );
    const empty = summarize("b", [0, 0], 0, 1);
    assert.deepEqual([empty.bars, empty.highest, empty.most], [[], 0, 0]);
  });

  it("span from one power of ten to another at least, or from the first end to half again beyond the last", () => {
    assert.deepEqual(domainOf([]), [0.1, 1]);
    assertClose(domainOf([0.2, 3]), [0.1, 15], 1e-12);
    assertClose(domainOf([2, 2000]), [2, 3000], 1e-9);
    assertClose(domainOf([2, 1999]), [1, 15_000], 1e-9);
  });

  it("count the powers of ten that values reach over, at least one", () => {
    const over = (...values: number[][]) => decadesOf(values.map((values) => ({ label: "a", values })));
    assertClose(over([0, 1], [1000, 10]), 3, 1e-12);
    assert.deepEqual([over([0, 0]), over([5]), over([2, 3])], [1, 1, 1]);
    assertClose(over([5e-324, 1]), 300, 1e-9);
  });

  it("say in words whether all lie below the limit", () => {
    const rows = [summarize("W", [1, 20], 0, 1), summarize("b", [3], 1, 1)];
    const largest = "Histograms of error on a logarithmic axis. The largest values: W 2.0e+1, b 3.0e+0.";
    assert.equal(describeRows(rows, "error", 20.1), `${largest} All lie below 20.1.`);
    for (const limit of [20, 5, undefined]) assert.equal(describeRows(rows, "error", limit), largest);
  });
});

describe("classifier(decision) and sides(decision, domain)", () => {
  it("call 1 what lies above 0, and cut the picture at 0", () => {
    const line = { w: [1, 2], b: -1 };
    assert.deepEqual(
      [
        { x: 1, y: 0.1 },
        { x: 1, y: 0 },
        { x: 0, y: 0.4 },
        { x: -1, y: 2 },
      ].map(({ x, y }) => classifier(line)(x, y)),
      [1, 0, 0, 1],
    );
    // By hand: x + 2y = 1 meets the lower edge, y = 0, at x = 1 and the upper one, y = 2, at x = −3, outside: so at x = 0, y = ½.
    assert.deepEqual(sides(line, [0, 2]), {
      side: [
        [1, 0],
        [2, 0],
        [2, 2],
        [0, 2],
        [0, 0.5],
      ],
      border: [
        [1, 0],
        [0, 0.5],
      ],
    });
    assert.deepEqual(sides({ w: [0, 0], b: 0 }, [0, 1]), { side: [], border: [] });
  });
});

describe("the ranges of a spread", () => {
  it("are quantiles, whatever the order", () => {
    const values = Array.from({ length: 101 }, (_, i) => (i * 37) % 101);
    assert.deepEqual(spread.summarize({ x: 2, values }), {
      ...{ x: 2, low: 5, lower: 25, middle: 50, upper: 75, high: 95 },
    });
    assert.equal(spread.summarize({ x: 1, values: [10, 9, 100] }).middle, 10);
  });

  it("have an axis with room at the right, and with a share of it at the left", () => {
    // By hand: of [a, 300] on a log axis the words take the first half, so a is as far below 2 as 300 is above it.
    assertClose(spread.widen([2, 200], "log", 0.5), [2 / 150, 300], 1e-9);
    assertClose(spread.widen([2, 12], "linear", 0.5), [2 - 10.6, 2 + 10.6], 1e-9);
    assertClose(spread.widen([2, 2], "linear", 0.2), [2 - 0.265, 3.06], 1e-9);
  });

  it("have an axis around a single value", () => {
    assert.deepEqual(spread.aroundAll([3, undefined, 3]), [0, 6]);
    assert.deepEqual(spread.aroundAll([-2]), [-4, 0]);
    assert.deepEqual(spread.aroundAll([0]), [-1, 1]);
    assert.equal(spread.aroundAll([3, 4]), undefined);
  });

  it("are asked of theory all along the axis, evenly to the eye", () => {
    const [linear, log] = [spread.between([0, 8], "linear"), spread.between([1, 100], "log")];
    assert.equal(linear.length, 81);
    assertClose([linear[0], linear[40], linear[80]], [0, 4, 8], 1e-12);
    assert.equal(log.length, 81);
    assertClose([log[0], log[40], log[80]], [1, 10, 100], 1e-9);
    assert.deepEqual(
      spread.rangeAt((x) => [x, 2 * x], 3),
      [3, 6],
    );
  });
});
