// The dots and names of curves, and which places of a long one are kept.

import assert from "node:assert/strict";
import { thinLines } from "../../../lib/figures/charts/curve-lines.js";
import { drawCurves } from "../../../lib/figures/index.js";
import { drawnBy, elements, textsOf } from "../picture.js";

const line = { x: [0, 1], y: [0, 1] };
const many = (count: number, of: (i: number) => number) => Array.from({ length: count }, (_, i) => of(i));

describe("the dots of a curve", () => {
  it("stand inside of the frame and on it, and not outside of any of its four sides", () => {
    const dots = (far: number) => {
      const [x, y] = [[5 - far, 5 + far, 5, 5], [5, 5, 5 - far, 5 + far]]; // prettier-ignore
      const { svg } = drawCurves([{ x, y, dots: true }], { xDomain: [0, 10], yDomain: [0, 10] });
      return elements(drawnBy(svg, "dot"), "circle").length;
    };
    assert.deepEqual([dots(4), dots(5), dots(5.01)], [4, 4, 0]);
  });

  it("are none where nobody asks for them", () => {
    const { svg } = drawCurves([line]);
    assert.deepEqual([drawnBy(svg, "dot"), textsOf(svg, "curve names")], ["", []]);
  });
});

describe("long names of curves", () => {
  it("are shortened, and said in full", () => {
    const label = "l".repeat(60);
    const { svg, alt } = drawCurves([{ ...line, label }]);
    // Two fifths of 640 pixels are 34 letters and the ellipsis.
    assert.deepEqual(textsOf(svg, "curve names"), [`${"l".repeat(34)}…`]);
    assert.equal(alt, `Curve of y over x, from 0 to 1: ${label}. In full: ${label}.`);
  });
});

describe("thinLines(lines, xScale, xDomain)", () => {
  it("tells columns apart from the beginning of the axis on", () => {
    // 800 columns over 800 units that begin at a quarter: of ten places in each the first and the last are its extremes.
    const line = { x: many(8000, (i) => (3 + i) / 10), y: many(8000, Number), color: "red", dots: false };
    const [{ values: kept }] = thinLines([line], "linear", [0.25, 800.25]);
    assert.equal(kept.length, 1600);
    assert.deepEqual([...new Set(kept.map(({ x }) => Math.round(10 * (x % 1))))].sort(), [2, 3]);
    const far = { x: many(10_000, (i) => 1000 + i / 100), y: many(10_000, (i) => (i * 7919) % 1000) };
    const [{ values: spread }] = thinLines([{ ...far, color: "red", dots: false }], "linear", [1000, 1100]);
    assert.ok(spread.length > 2400, `${spread.length}`);
  });

  it("shares 400 dots among the curves, however many there are", () => {
    const lines = (count: number, x: number[]) =>
      thinLines(
        many(count, Number).map(() => ({
          x,
          y: many(x.length, (i) => (i * 7919) % 1000),
          color: "red",
          dots: true,
        })),
        "linear",
        [0, 1000],
      );
    const dots = (count: number, x: number[]) =>
      lines(count, x).reduce((sum, { dots }) => sum + dots.length, 0);
    const across = many(1000, Number);
    const around = many(1000, (i) => (i * 377) % 1000);
    for (const x of [across, around])
      for (const found of [dots(1, x), dots(100, x)]) assert.ok(found >= 300 && found <= 400, `${found}`);
  });
});
