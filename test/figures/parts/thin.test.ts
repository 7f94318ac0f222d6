import assert from "node:assert/strict";
import fc from "fast-check";
import { sparse, thin, thinTo } from "../../../lib/figures/parts/thin.js";

const counting = (count: number) => Array.from({ length: count }, (_, i) => i);
const wave = (count: number) => ({
  x: counting(count),
  y: counting(count).map((x) => Math.sin(x / 9) + (x === 4321 ? 7 : 0)),
});

describe("thin(places, across, columns)", () => {
  it("leaves a line alone that has no more than four places for a column", () => {
    assert.deepEqual(
      thin(wave(400), (x) => x / 400, 100),
      counting(400),
    );
  });

  it("keeps every extreme of a long line, and its ends", () => {
    const kept = thin(wave(10_000), (x) => x / 10_000, 50);
    assert.ok(kept.length <= 200, String(kept.length));
    assert.ok(kept.includes(4321));
    assert.deepEqual([kept[0], kept[kept.length - 1]], [0, 9999]);
  });

  it("keeps gaps", () => {
    const { x, y } = wave(5000);
    const places = { x, y: y.map((value, i) => (i > 2000 && i < 2200 ? NaN : value)) };
    assert.ok(thin(places, (x) => x / 5000, 50).some((i) => Number.isNaN(places.y[i])));
  });

  it("keeps the order and the lowest and highest place of any line", () => {
    const value = fc.oneof(
      { weight: 9, arbitrary: fc.double({ min: -1, max: 1, noNaN: true }) },
      fc.constant(NaN),
    );
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 300 }), (ys) => {
        const kept = thin({ x: counting(ys.length), y: ys }, (x) => x / ys.length, 5);
        const ends = (all: readonly number[]) => {
          const seen = all.filter((y) => !Number.isNaN(y));
          return [Math.min(...seen), Math.max(...seen)];
        };
        assert.deepEqual(ends(kept.map((i) => ys[i])), ends(ys));
        assert.ok(kept.length <= Math.max(20, 25));
        assert.ok(kept.every((index, i) => i === 0 || index > kept[i - 1]));
      }),
      { seed: 1 },
    );
  });

  it("comes to an end where no place has a column", () => {
    const places = { x: counting(100).map(() => 1), y: counting(100) };
    assert.ok(thin(places, () => NaN, 3).length <= 15);
    assert.ok(thinTo(places, 12).length <= 12);
  });
});

describe("sparse(places, most)", () => {
  it("keeps about one place for each cell, and the four sides", () => {
    const places = {
      x: counting(5000).map((i) => (i * 37) % 1000),
      y: counting(5000).map((i) => (i * 91) % 1013),
    };
    const kept = sparse(places, 100);
    assert.ok(kept.length <= 104, String(kept.length));
    for (const side of ["x", "y"] as const)
      for (const pick of [Math.min, Math.max])
        assert.equal(pick(...kept.map((i) => places[side][i])), pick(...places[side]));
  });
});
