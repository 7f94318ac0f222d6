// How much of each kind landscapes take, and what is too much for a picture.

import assert from "node:assert/strict";
import { drawContours, drawField, drawSurface } from "../../../lib/figures/index.js";
import { assertExplains, outOfRange } from "../../bad-input.js";

const bowl = (x: ArrayLike<number>) => x[0] ** 2 + x[1] ** 2;
const many = <T>(count: number, of: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => of(i));

describe("landscapes take", () => {
  it("as much as a picture has room for", () => {
    const most: (() => unknown)[] = [
      () => drawContours(bowl, { levels: 40, width: 100 }),
      () => drawContours(bowl, { levels: 2, width: 100, paths: many(50, () => ({ path: [[0, 0]] })) }),
      () => drawSurface(bowl, { points: many(50, () => [0, 0] as const) }),
      () => drawSurface(bowl, { points: [[-5, 5]], slices: [{ fixed: "x0", at: 5 }] }),
    ];
    for (const draw of most) assert.doesNotThrow(draw, String(draw));
  });

  it("no more", () => {
    const inside = many(200, () => [0, 0] as [number, number]);
    assertExplains([
      outOfRange(
        () => drawContours(bowl, { levels: 1000 }),
        "drawContours: levels must be a whole number from 0 to 40, got 1000",
      ),
      outOfRange(
        () => drawContours(bowl, { levels: many(1000, Number) }),
        "drawContours: levels must be at most 40, got 1000",
      ),
      outOfRange(
        () => drawContours(bowl, { paths: many(51, () => ({ path: [[0, 0]] })) }),
        "drawContours: paths must be at most 50, got 51",
      ),
      outOfRange(
        () => drawContours(bowl, { paths: [{ path: [[0, 0], [1]] }] }),
        "drawContours: paths[0].path[1] must be two numbers, got 1",
      ),
      outOfRange(
        () => drawSurface(bowl, { points: inside }),
        "drawSurface: points must be at most 50, got 200",
      ),
      outOfRange(
        () => drawSurface(bowl, { slices: many(200, () => ({ fixed: "x0", at: 0 })) }),
        "drawSurface: slices must be at most 12, got 200",
      ),
      outOfRange(
        () => drawField((x) => x, { count: 1 }),
        "drawField: count must be a whole number from 2 to 24, got 1",
      ),
      outOfRange(
        () => drawField((x) => x, { count: 1000 }),
        "drawField: count must be a whole number from 2 to 24, got 1000",
      ),
    ]);
  });
});
