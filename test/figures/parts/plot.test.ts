import assert from "node:assert/strict";
import * as Plot from "@observablehq/plot";
import { drawCurves, drawPlot } from "../../../lib/figures/index.js";
import { logTicks } from "../../../lib/figures/parts/log-ticks.js";
import { compact, powerOfTen } from "../../../lib/figures/parts/text.js";

const size = { width: 384, height: 378 };
const frame = { ...size, xDomain: [0, 10], yDomain: [0, 10] } as const;
const line = { x: [0, 10], y: [0, 10] };

describe("logTicks(values, nice)", () => {
  it("are powers of ten where there are three, or else 1, 2 and 5 of each", () => {
    const powers = { ticks: 8, tickFormat: powerOfTen };
    assert.deepEqual(logTicks([1, 100], false), powers);
    assert.deepEqual(logTicks([50, 0.2, 3], true), { ...powers });
    assert.deepEqual(logTicks([0.2, 3], false), { ticks: [0.2, 0.5, 1, 2], text: compact });
    assert.deepEqual(logTicks([2, 30], true), { ...powers });
    assert.deepEqual(logTicks([2, 9], true), { ticks: [1, 2, 5, 10], text: compact });
    assert.deepEqual(logTicks([3, 4], false), powers);
    assert.deepEqual(logTicks([5, 9], false), powers);
    assert.deepEqual(logTicks([2, 5], false), { ticks: [2, 5], text: compact });
  });
});

describe("names of axes", () => {
  it("are shortened where they have no room, and said in full unless that is done already", () => {
    const name = "a quantity with a name as long as this that no axis has room for".repeat(2);
    const mine = drawCurves([line], { ...frame, xLabel: name, alt: "A line." });
    assert.equal(mine.alt, `A line. In full: ${name}.`);
    assert.ok(!mine.svg.includes(name) && mine.svg.includes(">a quantity"));
    const own = drawCurves([line], { ...frame, xLabel: name, yLabel: "short" });
    assert.equal(own.alt, `Curve of short over ${name}, from 0 to 10.`);
  });
});

describe("drawPlot(options, alt)", () => {
  it("says over what Plot stumbles, and lets errors of one's own pass", () => {
    const refused = (options: unknown, message: string | RegExp) =>
      assert.throws(() => drawPlot(options as never, "a plot"), { name: "TypeError", message });
    for (const options of [null, 5, [1], "marks"])
      refused(options, /^drawPlot: options must be an object of Plot's options, got /);
    refused({ marks: 5 }, /^drawPlot: options must be what Plot draws, got "/);
    const own = new RangeError("mine: my own words, got none");
    const mark = () => {
      throw own;
    };
    assert.throws(
      () => drawPlot({ marks: [mark] }, "a plot"),
      (error) => error === own,
    );
    const plain = new Error("no grammar");
    const other = () => {
      throw plain;
    };
    assert.throws(
      () => drawPlot({ marks: [other] }, "a plot"),
      (error) => error === plain,
    );
  });

  it("is 640 × 400 pixels with the usual margins, unless told otherwise", () => {
    const { svg } = drawPlot({ marks: [Plot.frame()] }, "a frame");
    assert.match(svg, /^<svg [^>]*width="640" height="400"/);
    assert.match(svg, /<rect [^>]*x="56" (y="28" width="556" height="322"|width="556" y="28" height="322")/);
    assert.match(
      drawPlot({ ...size, marks: [Plot.frame()] }, "a frame").svg,
      /^<svg [^>]*width="384" height="378"/,
    );
  });
});
