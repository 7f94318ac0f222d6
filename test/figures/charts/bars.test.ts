import assert from "node:assert/strict";
import { colors, drawBars } from "../../../lib/figures/index.js";
import { assertSnapshot } from "../snapshot.js";

const target = [0, 0, 1, 0, 0, 0, 0, 0, 0, 0];
const prediction = [0.1, 0.05, 0.6, 0, 0.05, 0.1, 0, 0.1, 0, 0];

/** Every rectangle of a figure, as numbers. */
const rectangles = (svg: string) =>
  [...svg.matchAll(/<rect x="([-\d.]+)" y="([-\d.]+)" width="([\d.]+)" height="([\d.]+)" fill/g)].map(
    ([, ...numbers]) => numbers.map(Number),
  );

/** How the label is anchored: "start" runs to the right. */
const anchorOf = (svg: string, label: string) =>
  new RegExp(`text-anchor="(\\w+)"[^>]*><text[^>]*>${label}</text>`).exec(svg)?.[1];

describe("drawBars(series, options)", () => {
  it("draws a prediction beside its target", () => {
    const series = [
      { values: target, label: "target", color: colors.ink },
      { values: prediction, label: "prediction", color: colors.model },
    ];
    assertSnapshot("bars", drawBars(series, { xLabel: "digit", yLabel: "probability", yDomain: [0, 1] }));
  });

  it("draws a bar per value, as high as the value, none over another", () => {
    const { svg } = drawBars([{ values: [1, 2] }, { values: [3, 4] }], { yDomain: [0, 4], height: 278 });
    const bars = rectangles(svg);
    assert.deepEqual(
      bars.map(([, , , height]) => height),
      [50, 100, 150, 200],
    );
    const sorted = bars.map(([x, , width]) => [x, x + width]).sort((a, b) => a[0] - b[0]);
    for (let i = 1; i < sorted.length; i++) assert.ok(sorted[i - 1][1] <= sorted[i][0], `${sorted}`);
  });

  it("draws values below 0 downwards", () => {
    const [[, up], [, down]] = rectangles(drawBars([{ values: [1, -1] }]).svg);
    assert.ok(up < down);
  });

  it("lets a label run to the side on which no higher bar stands", () => {
    const label = "prediction";
    assert.equal(anchorOf(drawBars([{ values: [5, 1, 1, 1], label }], { width: 240 }).svg, label), "start");
    assert.equal(anchorOf(drawBars([{ values: [1, 1, 1, 5], label }], { width: 240 }).svg, label), "end");
    const beside = [{ values: [1, 1, 4, 1, 1], label }, { values: [0, 0, 0, 9, 0] }];
    assert.equal(anchorOf(drawBars(beside, { width: 240 }).svg, label), "end");
  });

  it("takes names for the categories", () => {
    const { svg } = drawBars([{ values: [1, 2] }], { categories: ["cat", "dog"] });
    for (const name of ["cat", "dog"]) assert.ok(svg.includes(`>${name}</text>`), name);
  });

  it("says in words which bars are highest", () => {
    const series = [{ values: target, label: "target" }, { values: prediction }];
    const { alt } = drawBars(series, { xLabel: "digit", yLabel: "probability" });
    assert.equal(
      alt,
      "Bars of probability for each digit: target highest at 2 with 1; highest at 2 with 0.6.",
    );
    assert.match(drawBars([{ values: [2 / 3] }]).alt, /highest at 0 with 0\.667\.$/);
  });

  it("does not change its arguments", () => {
    const series = [{ values: Object.freeze([1, 2]) }];
    drawBars(series);
    assert.deepEqual(series, [{ values: [1, 2] }]);
  });

  it("refuses what cannot be drawn", () => {
    const message = (text: string) => ({ name: "RangeError", message: `drawBars: ${text}` });
    assert.throws(() => drawBars([]), message("expected at least one series, got none"));
    assert.throws(() => drawBars([{ values: [] }]), message("values must not be empty, got length 0"));
    assert.throws(
      () => drawBars([{ values: [1, 2] }, { values: [1] }]),
      message("series must have the same length, got (2) and (1)"),
    );
    assert.throws(() => drawBars([{ values: [1, NaN] }]), message("values must be finite, got NaN at [1]"));
    assert.throws(
      () => drawBars([{ values: [1, 2] }], { categories: ["a"] }),
      message("expected one category per value, got 1 categories for 2 values"),
    );
  });

  it("draws no bars where all values are 0, and names a series of negative ones above the line", () => {
    const heights = (values: number[]) =>
      [...drawBars([{ values }]).svg.matchAll(/<rect[^>]* height="([\d.]+)"[^>]*fill="#0067a8"/g)].map(
        ([, height]) => Number(height),
      );
    assert.ok(heights([0, 0]).every((height) => height === 0));
    const { svg } = drawBars([{ values: [-1, -2], label: "losses" }]);
    assert.match(svg, /translate\([\d.]+,28\)"[^>]*>losses</);
  });
});
