// Which places of a few are kept, by hand.

import assert from "node:assert/strict";
import { pick, sparse, thin, thinTo } from "../../../lib/figures/parts/thin.js";

const line = (...y: number[]) => ({ x: y.map((_, i) => i), y });
const counting = (count: number) => Array.from({ length: count }, (_, i) => i);

describe("thin(places, across, columns)", () => {
  const column = (...ys: number[]) => thin(line(...ys), () => 0, 1);

  it("keeps of a column the first place, the lowest, the highest, the last gap and the last", () => {
    assert.deepEqual(column(5, 3, 9, NaN, 4, 1, 8, NaN, 2, 6), [0, 2, 5, 7, 9]);
    assert.deepEqual(column(NaN, 5, 3, 4, 9, 6), [0, 2, 4, 5]);
    assert.deepEqual(column(1, 2, 3, 4, 5), [0, 4]);
    assert.deepEqual(column(4, 4, 4, 4, 4, 4), [0, 5]);
    assert.deepEqual(column(NaN, NaN, NaN, NaN, NaN), [0, 4]);
    assert.deepEqual(column(5, 3, 9, 4), [0, 1, 2, 3]);
  });

  it("keeps every so manieth place where a line runs to and fro", () => {
    // Two columns, one after the other all the time: more than ten places are thinned to eight at most.
    const fro = (count: number) => thin(line(...counting(count)), (x) => (x % 2) / 2, 2);
    assert.deepEqual(fro(20), [0, 3, 6, 9, 12, 15, 18]);
    assert.deepEqual(fro(16), [0, 2, 4, 6, 8, 10, 12, 14]);
    assert.deepEqual(fro(11), [0, 2, 4, 6, 8, 10]);
    assert.equal(fro(10).length, 10);
  });

  it("lets columns begin where they do, and comes to the next with the first place beyond", () => {
    // Columns of three places; y falls, so that the first of each is the highest and the last the lowest.
    const places = line(...counting(12).map((i) => -i));
    assert.deepEqual(
      thin(places, (x) => x / 6, 2),
      [0, 2, 3, 5, 6, 8, 9, 11],
    );
  });
});

describe("pick(places, numbers)", () => {
  it("makes objects of the places with these numbers, in this order", () => {
    assert.deepEqual(pick(line(5, 6, 7), [2, 0]), [
      { x: 2, y: 7 },
      { x: 0, y: 5 },
    ]);
  });
});

describe("thinTo(places, most)", () => {
  it("has columns between the ends that are finite", () => {
    const places = {
      x: [-Infinity, ...counting(21).map((i) => 100 + i), Infinity],
      y: [0, ...counting(21), 0],
    };
    assert.deepEqual(thinTo(places, 8), [0, 1, 10, 11, 20, 21, 22]);
  });

  it("shares a quarter as many columns over the whole length of the line", () => {
    const places = { x: counting(21).map((i) => 100 + i), y: counting(21) };
    // Two columns: from 100 to below 110, from there to below 120, and the end of the line.
    assert.deepEqual(thinTo(places, 8), [0, 9, 10, 19, 20]);
    assert.deepEqual(thinTo(places, 3), [0, 19, 20]);
    assert.deepEqual(thinTo(places, 24), counting(21));
    assert.deepEqual(thinTo(line(), 8), []);
  });
});

describe("sparse(places, most)", () => {
  const at = (...places: [x: number, y: number][]) => ({
    x: places.map(([x]) => x),
    y: places.map(([, y]) => y),
  });

  it("keeps the first place of each cell of a grid, and of each of the four sides", () => {
    const cells: [number, number][] = [[1, 1], [2, 2], [8, 8], [9, 9], [1, 9], [2, 8], [9, 1]]; // prettier-ignore
    const sides: [number, number][] = [[0, 5], [0, 6], [10, 5], [10, 6], [5, 0], [6, 0], [5, 10], [6, 10]]; // prettier-ignore
    assert.deepEqual(sparse(at(...cells, ...sides), 4), [0, 2, 4, 6, 7, 9, 11, 13]);
  });

  it("has as many cells as may be kept, of one size, wherever the places lie", () => {
    const places = {
      x: counting(400).map((i) => 100 + (i % 20)),
      y: counting(400).map((i) => -50 + Math.floor(i / 20)),
    };
    // 3 × 3 cells of 6⅓ each, and the four sides.
    const found = pick(places, sparse(places, 9)).filter(
      ({ x, y }) => x > 100 && x < 119 && y > -50 && y < -31,
    );
    assert.equal(sparse(places, 9).length, 4 + 9);
    assert.deepEqual([...new Set(found.map(({ x }) => x))].sort(), [101, 107, 113]);
    assert.deepEqual(
      [...new Set(found.map(({ y }) => y))].sort((a, b) => a - b),
      [-49, -43, -37],
    );
    assert.deepEqual(sparse(places, 400), counting(400));
  });

  it("leaves out what is not finite, and measures its cells without that", () => {
    const far = [[-Infinity, 5], [5, Infinity], [NaN, 5], [5, NaN]] as [number, number][]; // prettier-ignore
    // The sides, and one each of two pairs in the cells of a grid of two by two.
    const places = at(...far, [0, 5], [10, 5], [5, 0], [5, 10], [1, 1], [2, 2], [9, 9], [8, 8]);
    assert.deepEqual(sparse(places, 4), [4, 5, 6, 7, 8, 10]);
    assert.deepEqual(sparse(at(...far), 3), []);
  });

  it("keeps one of many places that are the same", () => {
    assert.deepEqual(sparse(at([1, 1], [1, 1], [1, 1]), 0), [0]);
  });
});
