import assert from "node:assert/strict";
import { arange, tangentLine } from "../../../lib/index.js";
import { drawCurves } from "../../../lib/figures/index.js";
import { assertExplains } from "../../bad-input.js";
import { assertSnapshot } from "../snapshot.js";

const f = (x: number) => 0.01 * x ** 2 + 0.1 * x;
const x = arange(0, 20, 0.5);

describe("drawCurves(curves, options)", () => {
  it("draws the chapter's parabola with two tangents", () => {
    const curves = [
      { x, y: x.map(f), label: "f(x)" },
      { x, y: x.map(tangentLine(f, 5)), label: "slope 0.2", dashed: true },
      { x, y: x.map(tangentLine(f, 10)), label: "slope 0.3", dashed: true },
    ];
    const points = [{ x: 5, y: f(5), label: "x = 5" }];
    assertSnapshot("curves", drawCurves(curves, { xLabel: "x", yLabel: "f(x)", points }));
  });

  it("writes the ticks of log axes as powers of ten", () => {
    const h = [1e-6, 1e-4, 1e-2];
    const { svg } = drawCurves([{ x: h, y: h.map((h) => h ** 2) }], { xScale: "log", yScale: "log" });
    for (const tick of ["10⁻⁶", "10⁻⁴", "10⁻²", "10⁻¹²"]) assert.ok(svg.includes(`>${tick}</text>`), tick);
  });

  it("names only whole powers of ten on a log axis of few decades", () => {
    const { svg } = drawCurves([{ x: [1, 1000], y: [1, 2] }], { xScale: "log" });
    assert.deepEqual(svg.match(/(?<=>)10[⁰¹²³]+(?=<)/g), ["10⁰", "10¹", "10²", "10³"]);
  });

  it("leaves a gap where a value cannot be drawn", () => {
    const pieces = (y: number[], yScale: "linear" | "log") => {
      const { svg } = drawCurves([{ x: [0, 1, 2, 3, 4], y }], { yScale });
      return /stroke-width="2"[^>]*><path d="([^"]*)"/.exec(svg)?.[1].match(/M/g)?.length;
    };
    assert.equal(pieces([1, 2, 3, 4, 5], "linear"), 1);
    assert.equal(pieces([1, 2, NaN, 4, 5], "linear"), 2);
    assert.equal(pieces([1, 2, Infinity, 4, 5], "linear"), 2);
    assert.equal(pieces([1, 2, 0, 4, 5], "log"), 2);
  });

  it("keeps labels apart that would overlap, and within the frame", () => {
    for (const height of [0, 1, 2]) {
      const curves = ["a", "b", "c"].map((label, i) => ({ x: [0, 1], y: [0, height + i / 1000], label }));
      const { svg } = drawCurves(curves, { yDomain: [0, 2.002] });
      const place = (label: string) =>
        Number(new RegExp(`<text x="[\\d.]+" y="([\\d.]+)"[^>]*>${label}<`).exec(svg)?.[1]);
      const ys = [..."abc"].map(place).sort((a, b) => a - b);
      assert.ok(ys[1] - ys[0] >= 13 && ys[2] - ys[1] >= 13, `labels at ${ys}`);
      assert.ok(ys[2] <= 350, `labels at ${ys} in a frame that ends at 350`);
    }
  });

  it("says in words what it shows", () => {
    const { alt } = drawCurves([{ x: [0, 1], y: [0, 1], label: "line" }], { xLabel: "t", yLabel: "s" });
    assert.equal(alt, "Curve of s over t, from 0 to 1: line.");
  });

  it("refuses what cannot be drawn", () => {
    assert.throws(() => drawCurves([]), { message: "drawCurves: expected at least one curve, got none" });
    assert.throws(() => drawCurves([{ x: [1, 2], y: [1] }]), {
      message: "drawCurves: x and y must have the same length, got (2) and (1)",
    });
  });

  it("writes 1, 2 and 5 of each decade where a log axis has less than three powers of ten", () => {
    const { svg } = drawCurves([{ x: [0.2, 0.4, 3], y: [20, 30, 90] }], { xScale: "log", yScale: "log" });
    const labels = [...svg.matchAll(/<text[^>]*>([\d.]+)</g)].map(([, text]) => text);
    assert.deepEqual(labels, ["0.2", "0.5", "1", "2", "10", "20", "50", "100"]);
  });

  it("puts ticks where it is told", () => {
    const { svg } = drawCurves([{ x: [1, 180], y: [0, 1] }], { xTicks: [1, 90, 180], xScale: "log" });
    const labels = [...svg.matchAll(/<text[^>]*>([\d.]+)</g)].map(([, text]) => text);
    assert.deepEqual(labels.slice(0, 3), ["1", "90", "180"]);
  });

  it("stays small whatever the data", () => {
    const x = Array.from({ length: 100_000 }, (_, i) => i);
    const { svg } = drawCurves([{ x, y: x.map((i) => Math.sin(i * i)), dots: true }]);
    assert.ok(svg.length < 60_000, String(svg.length));
  });

  it("puts a dot where a single value would be no line", () => {
    const dots = (y: number[]) => drawCurves([{ x: [1, 2, 3], y }]).svg.match(/<circle/g)?.length ?? 0;
    assert.equal(dots([NaN, 4, NaN]), 1);
    assert.equal(dots([3, 4, NaN]), 0);
  });

  it("refuses places that are none, and curves without any", () => {
    assertExplains([
      [
        () => drawCurves([{ x: [], y: [] }]),
        "RangeError",
        "drawCurves: x and y must not be empty, got length 0",
      ],
      [
        () => drawCurves([{ x: [1, NaN], y: [1, 2] }]),
        "RangeError",
        "drawCurves: x must be finite, got NaN at [1]",
      ],
      [
        () => drawCurves([{ x: [1, 2], y: [0, -1] }], { yScale: "log" }),
        "RangeError",
        "drawCurves: a value at least must have a place on the axes (linear and log), got 0 at x = 1",
      ],
    ]);
  });
});
