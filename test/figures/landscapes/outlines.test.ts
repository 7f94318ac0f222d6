import assert from "node:assert/strict";
import { type Grid, outlinesOf } from "../../../lib/figures/landscapes/outlines.js";
import type { Corner } from "../../../lib/figures/parts/simplify.js";

/** Heights of a function from −1 to 1 in both directions, on 100 × 100 pixels. */
function grid(f: (x: number, y: number) => number, corners: readonly [Corner, Corner] = frame): Grid {
  const place = (i: number): number => (i + 0.5) / 25 - 1;
  const heights = Float64Array.from({ length: 2500 }, (_, i) => f(place(i % 50), place(Math.floor(i / 50))));
  return { size: [50, 50], heights, corners };
}

const frame: [Corner, Corner] = [
  [0, 0],
  [100, 100],
];
const cone = (x: number, y: number): number => 1 - Math.hypot(x, y);

describe("outlinesOf(grid)", () => {
  it("finds around a peak one outline as far from it as the level says, in pixels", () => {
    for (const level of [0.3, 0.5, 0.7]) {
      const [outline, ...others] = outlinesOf(grid(cone)).at(level);
      assert.equal(others.length, 0);
      for (const [x, y] of outline) {
        const radius = Math.hypot(x - 50, y - 50);
        assert.ok(Math.abs(radius - 50 * (1 - level)) < 0.5, `${radius} at the level ${level}`);
      }
    }
  });

  it("gives a hole an outline of its own, and a level above all ground none", () => {
    assert.equal(outlinesOf(grid((x, y) => -Math.abs(cone(x, y) - 0.5))).at(-0.2).length, 2);
    assert.deepEqual(outlinesOf(grid(cone)).at(2), []);
  });

  it("turns with axes that run the other way", () => {
    const slope = (_: number, y: number): number => y;
    const upright = outlinesOf(
      grid(slope, [
        [0, 100],
        [100, 0],
      ]),
    ).at(0.5);
    assert.ok(upright.flat().every(([, y]) => y < 26));
  });

  it("remembers what it has found of the same heights in the same place, and only of those", () => {
    const found = outlinesOf(grid(cone)).at(0.5);
    assert.equal(outlinesOf(grid((x, y) => 1 - Math.hypot(x, y))).at(0.5), found);
    assert.notDeepEqual(outlinesOf(grid((x, y) => cone(x, y) + 0.01)).at(0.5), found);
    const shifted = outlinesOf(
      grid(cone, [
        [10, 0],
        [110, 100],
      ]),
    ).at(0.5);
    assert.equal(shifted[0][0][0], found[0][0][0] + 10);
    for (let i = 0; i < 20; i++) outlinesOf(grid(() => i));
    assert.deepEqual(outlinesOf(grid(cone)).at(0.5), found);
  });
});
