import assert from "node:assert/strict";
import type { Vector } from "../../../lib/index.js";
import { drawContours, drawSurface } from "../../../lib/figures/index.js";
import { assertSnapshot } from "../snapshot.js";

const bowl = (x: Vector) => x[0] ** 2 + x[1] ** 2;

describe("drawSurface(f, options)", () => {
  it("draws the bowl with the two walks through (3, 4)", () => {
    const slices = [
      { fixed: "x1", at: 4, label: "x₁ = 4" },
      { fixed: "x0", at: 3, label: "x₀ = 3" },
    ] as const;
    assertSnapshot("surface", drawSurface(bowl, { slices: [...slices], points: [[3, 4]] }));
  });

  it("draws a flat floor too", () => {
    assert.match(drawSurface(() => 0).alt, /heights from 0 to 0/);
  });

  it("refuses slices and points outside of the ranges", () => {
    const bowl = (x: Vector) => x[0] ** 2 + x[1] ** 2;
    const says = (name: string, at: number) => ({
      name: "RangeError",
      message: `drawSurface: slices and points must lie inside ${name} from -5 to 5, got ${at}`,
    });
    assert.throws(() => drawSurface(bowl, { slices: [{ fixed: "x0", at: 50 }] }), says("x0", 50));
    assert.throws(() => drawSurface(bowl, { points: [[1, 6]] }), says("x1", 6));
  });

  it("writes large heights with a power of ten", () => {
    assert.match(drawSurface((x) => 1e12 * x[0] ** 2).svg, />2.5×10¹³</);
  });

  it("refuses an empty range and a function without values", () => {
    assert.throws(() => drawSurface(bowl, { x0: [1, 1] }), {
      message: "drawSurface: x0 must go from a smaller to a larger number, got [1, 1]",
    });
    assert.throws(() => drawSurface(() => NaN), {
      message: "drawSurface: f must give a finite number everywhere, got NaN at (-5, -5)",
    });
  });
});

describe("drawContours(f, options)", () => {
  it("draws rings, a point and a path", () => {
    const options = {
      levels: [1, 4, 9, 16, 25],
      points: [{ x: 3, y: 4, label: "(3, 4)" }],
      paths: [
        {
          path: [
            [-3, 4],
            [-2.4, 3.2],
            [-1.92, 2.56],
          ],
        },
      ],
    };
    assertSnapshot("contours", drawContours(bowl, options));
  });

  it("draws a small ring round, and the frame around it with few corners", () => {
    const { svg } = drawContours(bowl, { x0: [-6, 6], x1: [-6, 6], levels: [1], width: 300 });
    const [, path] = /aria-label="contour".*? d="([^"]*)"/.exec(svg) ?? [];
    const [frame, ring] = path.slice(1, -1).split("ZM");
    const corners = ring.split("L").map((corner) => corner.split(",").map(Number));
    // The ring has a radius of 18 pixels around the middle of the frame.
    for (const [i, [x, y]] of corners.entries()) {
      const [nextX, nextY] = corners[(i + 1) % corners.length];
      const fromMiddle = Math.hypot((x + nextX) / 2 - 164, (y + nextY) / 2 - 136);
      assert.ok(Math.abs(fromMiddle - 18) < 0.35, `${fromMiddle} at corner ${i}`);
    }
    assert.ok(frame.split("L").length <= 8, frame);
  });

  it("gives both axes the same scale", () => {
    const { svg } = drawContours(bowl, { x0: [-10, 10], x1: [-5, 5] });
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    assert.equal((Number(width) - 84) / (Number(height) - 78), 2);
  });

  it("refuses a function without values", () => {
    assert.throws(() => drawContours((x) => Math.log(x[0])), {
      message: "drawContours: f must give a finite number everywhere, got NaN at (-5, -5)",
    });
  });

  it("refuses levels that are none, and keeps its height where the ranges differ a hundredfold", () => {
    const bowl = (x: Vector) => x[0] ** 2 + x[1] ** 2;
    assert.throws(() => drawContours(bowl, { levels: [1, NaN] }), {
      name: "RangeError",
      message: "drawContours: levels[1] must be finite, got NaN",
    });
    const height = (x1: number) =>
      Number(/ height="(\d+)"/.exec(drawContours(bowl, { x0: [0, 1], x1: [0, x1] }).svg)?.[1]);
    assert.equal(height(1), 396 + 78);
    assert.equal(height(100), 2 * 396 + 78);
    assert.equal(height(0.001), Math.round(0.2 * 396) + 78);
  });
});
