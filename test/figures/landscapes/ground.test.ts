// What of walks and of the ground is drawn, and how closely the ground is looked at.

import assert from "node:assert/strict";
import { drawContours, drawDescent, type Path } from "../../../lib/figures/index.js";
import type { Piece } from "../../../lib/figures/landscapes/mesh.js";
import { placeName } from "../../../lib/figures/landscapes/slice-labels.js";

const bowl = (x: ArrayLike<number>) => x[0] ** 2 + x[1] ** 2;
const draw = (paths: Path[], options: object = {}) =>
  drawContours(bowl, { levels: [1], paths, ...options }).svg;
const dots = (svg: string) => svg.match(/<circle/g)?.length ?? 0;
/** The places of the last line, as many as its corners. */
const corners = (svg: string) =>
  [...svg.matchAll(/aria-label="line"[^>]*>(?:<g[^>]*>)?<path d="([^"]*)"/g)].at(-1)?.[1].split(/[ML]/)
    .length ?? 0;

describe("walks over the ground", () => {
  it("have dots inside of the frame and on it, and none outside of any of its four sides", () => {
    const across = (far: number) => [[-far, 0], [far, 0], [0, -far], [0, far]]; // prettier-ignore
    assert.equal(dots(draw([{ path: across(5) }])), 4);
    assert.equal(dots(draw([{ path: across(5.1) }])), 0);
    assert.equal(dots(draw([{ path: across(5.1), ends: true }])), 0);
  });

  it("of more than 500 places in all are drawn with every second, third, … and the last", () => {
    const circle = (count: number) =>
      Array.from({ length: count }, (_, i) => [4 * Math.cos(i / 100), 4 * Math.sin(i / 100)]);
    assert.equal(dots(draw([{ path: circle(500) }])), 500);
    assert.equal(dots(draw([{ path: circle(1000) }])), 501);
    assert.equal(dots(draw([{ path: circle(502) }, { path: circle(2) }])), 168 + 2);
  });

  it("go on to the first place that is more than 20 times the ground's size away, wherever the ground lies", () => {
    const places = [[15, 35], [115, 135], [16, 36], [216, 35], [15, 36]]; // prettier-ignore
    // From the middle, (15, 35), they are 0, 200, 2 and 201 away, and 200 is not more.
    assert.equal(corners(draw([{ path: places }], { x0: [10, 20], x1: [30, 40] })), 1 + 4);
    const down = [[15, 35], [-85, -65], [16, 36], [-186, 35], [15, 36]]; // prettier-ignore
    assert.equal(corners(draw([{ path: down }], { x0: [10, 20], x1: [30, 40] })), 1 + 4);
  });

  it("end in an arrowhead along their last step", () => {
    const path = [[-4, -4], [-4, 4], [4, 4]]; // prettier-ignore
    const svg = draw([{ path, arrow: true, dots: false }]);
    // The frame is 396 pixels wide from (56, 28): the last step goes from (95.6, 67.6) to (412.4, 67.6).
    assert.match(svg, /aria-label="arrow"[^>]*>(?:<g[^>]*>)?<path d="M95\.6,67\.6L412\.4,67\.6M/);
  });
});

describe("the ground", () => {
  /** How often a function of waves is asked, so many to a unit. */
  const asked = (waves: number) => {
    let calls = 0;
    const f = ([x, y]: ArrayLike<number> & Iterable<number>) => {
      calls++;
      assert.ok(x >= 9.69 && x <= 20.31 && y >= 29.69 && y <= 40.31, `(${x}, ${y})`);
      return Math.sin(waves * x) + y / 1e6;
    };
    drawContours(f, { x0: [10, 20], x1: [30, 40], levels: 2 });
    return calls;
  };

  it("is looked at every 4 pixels, where it is rough every 8, and where it is noise every 16", () => {
    // By hand: a grid of 21 × 21 for the range, three rows of 100 for the roughness, and then squares over 419.76 pixels.
    // Neighbors of a wave differ by 2/π of |sin(w · 10 / 99 / 2)| of its height: 0.06, 0.2 and 0.5 for these three.
    const once = 21 ** 2 + 300;
    assert.deepEqual(
      [2, 6.3, 17.9].map(asked),
      [105, 52, 26].map((side) => once + side ** 2),
    );
  });

  it("is described by its names, its heights and labels that may not fit", () => {
    const { alt } = drawContours(bowl, { levels: [1, 2.5], x0Label: "a", x1Label: "b" });
    assert.equal(alt, "Contours of a function of a and b at the heights 1, 2.5.");
    const label = "a label that may be too long for the figure";
    assert.equal(
      drawContours(bowl, { levels: [1], points: [{ x: 0, y: 0, label }], paths: [{ path: [[1, 1]], label }] })
        .alt,
      `Contours of a function of x₀ and x₁ at the heights 1. In full: ${label}; ${label}.`,
    );
  });

  it("must be a number from the first step on", () => {
    assert.throws(
      () =>
        drawDescent(
          (x) => (x[0] === 1 ? NaN : 0),
          [
            [1, 1],
            [2, 2],
          ],
        ),
      {
        // prettier-ignore
        name: "RangeError",
        message: "drawDescent: f must give a finite number on the whole path, got NaN at step 0",
      },
    );
  });
});

describe("placeName(walk, faces) beside a slanting face", () => {
  // A triangle whose long side goes from (14, 20) to (10, 28): 13 at the height of 22, 11 at that of 26.
  const depth = -1;
  const points = [[10, 20], [14, 20], [10, 28]].map(([x, y]) => ({ x, y, depth })); // prettier-ignore
  const face: Piece = { points, fill: "none", stroke: "none", strokeWidth: 0, depth };
  const hidden = (x: number, y: number) => {
    const walk = [...Array.from({ length: 4 }, () => ({ x: 0, y: 0, depth: 0 })), { x, y, depth: 0 }];
    return placeName(walk, [face]).at !== walk[4];
  };

  it("moves what is inside of it, and nothing else", () => {
    const inside = [[11, 22], [12.9, 22], [10.1, 22], [10.9, 26], [13.7, 20.1]] as const; // prettier-ignore
    const outside = [[13.1, 22], [9.9, 22], [11.1, 26], [11, 19.9], [10.1, 28.1], [15, 22], [13, 27]] as const; // prettier-ignore
    for (const [x, y] of inside) assert.ok(hidden(x, y), `(${x}, ${y})`);
    for (const [x, y] of outside) assert.ok(!hidden(x, y), `(${x}, ${y})`);
  });
});
