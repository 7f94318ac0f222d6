import assert from "node:assert/strict";
import { linspace, type Vector } from "../../../lib/index.js";
import { drawBars, drawContours, drawCurves, type Figure } from "../../../lib/figures/index.js";

/** The texts of a group of marks, such as the labels of an axis, from left to right or from below. */
function texts({ svg }: Figure, name: string): string[] {
  const group = new RegExp(`<g aria-label="${name}".*?</g>`, "s").exec(svg)?.[0] ?? "";
  return [...group.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);
}

const x = linspace(0, 10, 5);
const line = (factor: number, offset = 0): Figure =>
  drawCurves([{ x, y: x.map((value) => factor * value + offset) }], { yLabel: "loss, nats" });

describe("fitTicks(svg, marginLeft)", () => {
  it("leaves labels alone that fit", () => {
    assert.deepEqual(texts(line(2000), "y-axis tick label").slice(0, 3), ["0", "2,000", "4,000"]);
    assert.deepEqual(texts(line(2000), "y-axis label"), ["loss, nats"]);
  });

  it("counts in a power of ten where they would be cut off, and says so", () => {
    assert.deepEqual(texts(line(1e11), "y-axis tick label"), [
      ...["0.0", "0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.9", "1.0"],
    ]);
    assert.deepEqual(texts(line(1e11), "y-axis label"), ["loss, nats (×10¹²)"]);
    assert.equal(texts(line(-1e-13), "y-axis tick label")[0], "−1.0");
    assert.deepEqual(texts(line(-1e-13), "y-axis label"), ["loss, nats (×10⁻¹²)"]);
  });

  it("does the same where neighbors would run into each other", () => {
    const bowl = ([x0, x1]: Vector): number => x0 ** 2 + x1 ** 2;
    const figure = drawContours(bowl, { x0: [0, 1e-6], x1: [0, 1e-6] });
    assert.deepEqual(texts(figure, "x-axis tick label"), ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]);
    assert.deepEqual(texts(figure, "x-axis label"), ["x₀ (×10⁻⁶)"]);
  });

  it("makes room for labels that no power of ten shortens", () => {
    const labels = texts(line(1, 1e9), "y-axis tick label");
    assert.equal(labels[1], "1,000,000,001");
    const [, left] = /aria-label="y-axis tick label".*?<text[^>]*translate\(([\d.]+),/s.exec(
      line(1, 1e9).svg,
    )!;
    assert.ok(Number(left) >= 7.2 * labels[1].length + 9);
  });

  it("makes room for labels with a power of ten in them, which are exact", () => {
    const figure = drawCurves([{ x: [0, 1], y: [1.5e-5, 8e-5] }], { yScale: "log" });
    assert.deepEqual(texts(figure, "y-axis tick label"), ["10⁻⁵", "2×10⁻⁵", "5×10⁻⁵", "10⁻⁴"]);
    const [, left] = /aria-label="y-axis tick label".*?<text[^>]*translate\(([\d.]+),/s.exec(figure.svg)!;
    // Chromium draws "2×10⁻⁵" 47.8 pixels wide, in 13 pixels of DejaVu Sans.
    assert.ok(Number(left) - 9 >= 47.8, left);
    const usual = drawCurves([{ x: [0, 1], y: [1e-12, 1e-2] }], { yScale: "log" });
    assert.match(usual.svg, /width="640"/);
  });

  it("writes a single value without six decimals", () => {
    assert.deepEqual(texts(line(0, 3), "y-axis tick label"), ["3"]);
    assert.deepEqual(texts(line(0, -0.5), "y-axis tick label"), ["−0.5"]);
  });

  it("leaves names alone, also those that are numbers", () => {
    const categories = Array.from({ length: 40 }, (_, i) => i);
    const labels = texts(drawBars([{ values: categories }], { categories }), "x-axis tick label");
    assert.deepEqual(labels.slice(0, 3), ["0", "2", "4"]);
  });
});

describe("ticks that differ only in late digits", () => {
  it("count from a round number, which the axis' name says", () => {
    const { svg } = drawCurves([{ x: [0, 1, 2], y: [1e9, 1e9 + 1e-3, 1e9 + 5e-4] }], { yLabel: "height" });
    assert.match(svg, />height \(\+1,000,000,000\)</);
    const labels = texts(
      drawCurves([{ x: [0, 1, 2], y: [1e9, 1e9 + 1e-3, 1e9 + 5e-4] }]),
      "y-axis tick label",
    );
    assert.equal(new Set(labels).size, labels.length);
    assert.deepEqual([labels[0], labels.at(-1)], ["0", "0.001"]);
  });

  it("do so below 0, and on the lower axis", () => {
    const x = [-1e9, -1e9 + 2];
    const { svg } = drawCurves([{ x, y: [0, 1] }], { xTicks: 2 });
    assert.match(svg, />x \(−1,000,000,000\)</);
  });
});
