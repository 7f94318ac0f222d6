// Labels at the limits of their room.

import assert from "node:assert/strict";
import { drawCurves } from "../../../lib/figures/index.js";
import { drawnBy, elements, textsOf } from "../picture.js";

/** A frame of 300 × 300 pixels from (56, 28) on. */
const frame = { width: 384, height: 378, xDomain: [0, 300], yDomain: [0, 300] } as const;
const line = { x: [0, 300], y: [0, 300] };

describe("labels of points", () => {
  const anchor = (x: number, label: string) => {
    const { svg } = drawCurves([line], { ...frame, points: [{ x, y: 9, label }] });
    return elements(svg, "text").find(({ text }) => /^p/.test(text))!["text-anchor"];
  };

  it("stay on their side where the other has as much room or less", () => {
    const long = "p".repeat(60);
    // The middle of the figure is 136 pixels from the left of the frame.
    assert.deepEqual([anchor(130, long), anchor(136, long), anchor(140, long)], ["start", "start", "end"]);
  });
});

describe("names at the ends of curves", () => {
  const names = (...curves: [x: number[], y: number[]][]) => {
    const { svg } = drawCurves(
      curves.map(([x, y], i) => ({ x, y, label: `c${i}` })),
      frame,
    );
    const part = drawnBy(svg, "curve names");
    return {
      places: elements(part, "text").map(({ text, y }) => `${text} ${y}`),
      lines: elements(part, "path").length,
    };
  };

  it("have a line where they are moved by more than five pixels", () => {
    const end = (y: number): [number[], number[]] => [[0, 300], [0, y]]; // prettier-ignore
    assert.deepEqual(names(end(150), end(138)), { places: ["c0 178", "c1 194"], lines: 0 });
    assert.deepEqual(names(end(150), end(140)), { places: ["c0 178", "c1 194"], lines: 1 });
  });

  it("stand where a curve leaves the frame below, ends on its rim, or goes straight up", () => {
    const found = names([[0, 150, 300], [150, 60, -600]], [[0, 300], [0, 300]], [[300, 300], [200, 230]]); // prettier-ignore
    assert.deepEqual(found.places, ["c0 268", "c1 28", "c2 98"]);
  });

  it("are all written where just as many fit", () => {
    const { svg } = drawCurves(
      Array.from({ length: 19 }, (_, i) => ({ ...line, label: `c${i}` })),
      frame,
    );
    assert.equal(textsOf(svg, "curve names").at(-1), "c18");
  });
});
