// Where the axes of charts end: at round values, unless they are told where.

import assert from "node:assert/strict";
import { drawBars, drawCurves, drawDots, drawSpread, type Figure } from "../../../lib/figures/index.js";
import { drawnBy, elements, textsOf } from "../picture.js";

const line = { x: [0, 1], y: [0.03, 0.97] };
const domain = [0, 0.97] as const;

describe("the axis of values", () => {
  const last = ({ svg }: Figure, axis: "x" | "y") => textsOf(svg, `${axis}-axis tick label`).at(-1);

  it("ends at round values", () => {
    assert.equal(last(drawBars([{ values: [0.5, 0.97] }]), "y"), "1.0");
    assert.equal(last(drawCurves([line]), "y"), "1.0");
    assert.equal(last(drawDots([{ label: "a", values: { b: 0.03, c: 0.97 } }]), "x"), "1.0");
    assert.equal(last(drawSpread([{ x: 1, values: [0.03, 0.97] }]), "y"), "1.0");
  });

  it("ends where it is told", () => {
    assert.equal(last(drawBars([{ values: [0.5, 0.97] }], { yDomain: domain }), "y"), "0.9");
    assert.equal(last(drawCurves([line], { yDomain: domain }), "y"), "0.9");
    assert.equal(last(drawDots([{ label: "a", values: { b: 0.03 } }], { xDomain: domain }), "x"), "0.9");
    assert.equal(last(drawSpread([{ x: 1, values: [0.03, 0.97] }], { yDomain: domain }), "y"), "0.9");
  });

  it("goes from 0 to 1 where all bars are 0, and only there", () => {
    const ends = (...values: number[]) => last(drawBars([{ values }]), "y");
    assert.deepEqual([ends(0, 0), ends(0, 5), ends(5, 5)], ["1.0", "5.0", "5.0"]);
    assert.equal(textsOf(drawBars([{ values: [0, 0] }]).svg, "y-axis tick label")[0], "0.0");
  });

  it("reaches over all estimates and the true value", () => {
    const ticks = (values: number[], truth?: number) =>
      textsOf(drawSpread([{ x: 1, values }], { truth }).svg, "y-axis tick label");
    assert.deepEqual([ticks([20, 29], 25)[0], ticks([20, 29], 25).at(-1)], ["20", "29"]);
    assert.ok(Number(ticks([20, 29], 5)[0]) <= 5);
  });
});

describe("the axes of curves", () => {
  it("are called x and y, in the picture and in words, if not otherwise", () => {
    const { svg, alt } = drawCurves([line]);
    assert.deepEqual([...textsOf(svg, "x-axis label"), ...textsOf(svg, "y-axis label")], ["x", "y"]);
    assert.equal(alt, "Curve of y over x, from 0 to 1.");
    const named = drawCurves([line], { xLabel: "t", yLabel: "s" }).svg;
    assert.deepEqual([...textsOf(named, "x-axis label"), ...textsOf(named, "y-axis label")], ["t", "s"]);
  });

  it("have grid lines at their ticks, on a log axis at eight or so", () => {
    const lines = (x: number[], options: object) =>
      elements(drawnBy(drawCurves([{ x, y: [0, 1] }], options).svg, "x-grid"), "line").length;
    assert.equal(lines([0, 180], { xTicks: [0, 90, 180] }), 3);
    assert.equal(lines([1, 1e8], { xScale: "log", width: 300 }), 9);
  });
});
