// The dots and names of curves, and which places of a long one are kept.

import assert from "node:assert/strict";
import { thinLines } from "../../../lib/figures/charts/curve-lines.js";
import { drawCurves } from "../../../lib/figures/index.js";
import { drawnBy, elements, textsOf } from "../picture.js";

const line = { x: [0, 1], y: [0, 1] };

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
    const values = Array.from({ length: 8000 }, (_, i) => ({ x: (3 + i) / 10, y: i }));
    const [{ values: kept }] = thinLines([{ color: "red", values, dots: [] }], "linear", [0.25, 800.25]);
    assert.equal(kept.length, 1600);
    assert.deepEqual([...new Set(kept.map(({ x }) => Math.round(10 * (x % 1))))].sort(), [2, 3]);
    const far = Array.from({ length: 10_000 }, (_, i) => ({ x: 1000 + i / 100, y: (i * 7919) % 1000 }));
    const [{ values: spread }] = thinLines([{ color: "red", values: far, dots: [] }], "linear", [1000, 1100]);
    assert.ok(spread.length > 2400, `${spread.length}`);
  });
});
