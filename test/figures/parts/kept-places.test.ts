// Which places of a few are kept, by hand.

import assert from "node:assert/strict";
import { sparse, thin, thinTo } from "../../../lib/figures/parts/thin.js";

const line = (...ys: number[]) => ys.map((y, x) => ({ x, y }));
const kept = (places: readonly { x: number }[]) => places.map(({ x }) => x);

describe("thin(places, across, columns)", () => {
  const column = (...ys: number[]) => kept(thin(line(...ys), () => 0, 1));

  it("keeps of a column the first place, the lowest, the highest, the last gap and the last", () => {
    assert.deepEqual(column(5, 3, 9, NaN, 4, 1, 8, NaN, 2, 6), [0, 2, 5, 7, 9]);
    assert.deepEqual(column(NaN, 5, 3, 4, 9, 6), [0, 2, 4, 5]);
    assert.deepEqual(column(1, 2, 3, 4, 5), [0, 4]);
    assert.deepEqual(column(4, 4, 4, 4, 4, 4), [0, 5]);
    assert.deepEqual(column(NaN, NaN, NaN, NaN, NaN), [0, 4]);
    assert.deepEqual(column(5, 3, 9, 4), [0, 1, 2, 3]);
  });

  it("keeps every so manieth place where a line runs to and fro", () => {
    const places = line(...Array.from({ length: 20 }, (_, i) => i));
    // Two columns, one after the other all the time: 20 places, and 10 may be kept.
    assert.deepEqual(kept(thin(places, (x) => (x % 2) / 2, 2)), [0, 2, 4, 6, 8, 10, 12, 14, 16, 18]);
    assert.deepEqual(kept(thin(places.slice(0, 11), (x) => (x % 2) / 2, 2)), [0, 2, 4, 6, 8, 10]);
    assert.equal(thin(places.slice(0, 10), (x) => (x % 2) / 2, 2).length, 10);
  });

  it("lets columns begin where they do, and comes to the next with the first place beyond", () => {
    // Columns of three places; y falls, so that the first of each is the highest and the last the lowest.
    const places = line(...Array.from({ length: 12 }, (_, i) => -i));
    assert.deepEqual(kept(thin(places, (x) => x / 6, 2)), [0, 2, 3, 5, 6, 8, 9, 11]);
  });
});

describe("thinTo(places, most)", () => {
  it("shares a quarter as many columns over the whole length of the line", () => {
    const places = Array.from({ length: 21 }, (_, i) => ({ x: 100 + i, y: i }));
    // Two columns: from 100 to below 110, from there to below 120, and the end of the line.
    assert.deepEqual(kept(thinTo(places, 8)), [100, 109, 110, 119, 120]);
    assert.deepEqual(kept(thinTo(places, 3)), [100, 119, 120]);
    assert.equal(thinTo(places, 24), places);
    assert.deepEqual(thinTo([], 8), []);
  });
});

describe("sparse(places, most)", () => {
  const at = (...places: [x: number, y: number][]) => places.map(([x, y]) => ({ x, y }));

  it("keeps the first place of each cell of a grid, and of each of the four sides", () => {
    const cells = at([1, 1], [2, 2], [8, 8], [9, 9], [1, 9], [2, 8], [9, 1]);
    const sides = at([0, 5], [0, 6], [10, 5], [10, 6], [5, 0], [6, 0], [5, 10], [6, 10]);
    assert.deepEqual(sparse([...cells, ...sides], 4), [
      ...at([1, 1], [8, 8], [1, 9], [9, 1]),
      ...at([0, 5], [10, 5], [5, 0], [5, 10]),
    ]);
  });

  it("has as many cells as may be kept, of one size, wherever the places lie", () => {
    const places = Array.from({ length: 400 }, (_, i) => ({
      x: 100 + (i % 20),
      y: -50 + Math.floor(i / 20),
    }));
    // 3 × 3 cells of 6⅓ each, and the four sides.
    const found = sparse(places, 9).filter(({ x, y }) => x > 100 && x < 119 && y > -50 && y < -31);
    assert.equal(sparse(places, 9).length, 4 + 9);
    assert.deepEqual([...new Set(found.map(({ x }) => x))].sort(), [101, 107, 113]);
    assert.deepEqual(
      [...new Set(found.map(({ y }) => y))].sort((a, b) => a - b),
      [-49, -43, -37],
    );
    assert.equal(sparse(places, 400), places);
  });

  it("keeps one of many places that are the same", () => {
    assert.deepEqual(sparse(at([1, 1], [1, 1], [1, 1]), 0), at([1, 1]));
  });
});
