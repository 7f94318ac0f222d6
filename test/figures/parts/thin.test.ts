import assert from "node:assert/strict";
import fc from "fast-check";
import { sparse, thin, thinTo } from "../../../lib/figures/parts/thin.js";

const wave = (count: number) =>
  Array.from({ length: count }, (_, x) => ({ x, y: Math.sin(x / 9) + (x === 4321 ? 7 : 0) }));

describe("thin(places, across, columns)", () => {
  it("leaves a line alone that has no more than four places for a column", () => {
    const places = wave(400);
    assert.equal(
      thin(places, (x) => x / 400, 100),
      places,
    );
  });

  it("keeps every extreme of a long line, and its ends", () => {
    const kept = thin(wave(10_000), (x) => x / 10_000, 50);
    assert.ok(kept.length <= 200, String(kept.length));
    assert.ok(kept.some(({ x }) => x === 4321));
    assert.deepEqual([kept[0].x, kept[kept.length - 1].x], [0, 9999]);
  });

  it("keeps gaps", () => {
    const places = wave(5000).map(({ x, y }) => ({ x, y: x > 2000 && x < 2200 ? NaN : y }));
    assert.ok(thin(places, (x) => x / 5000, 50).some(({ y }) => Number.isNaN(y)));
  });

  it("keeps the order and the lowest and highest place of any line", () => {
    const value = fc.oneof(
      { weight: 9, arbitrary: fc.double({ min: -1, max: 1, noNaN: true }) },
      fc.constant(NaN),
    );
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 300 }), (ys) => {
        const places = ys.map((y, x) => ({ x, y }));
        const kept = thin(places, (x) => x / ys.length, 5);
        const ends = (all: readonly { y: number }[]) => {
          const seen = all.map(({ y }) => y).filter((y) => !Number.isNaN(y));
          return [Math.min(...seen), Math.max(...seen)];
        };
        assert.deepEqual(ends(kept), ends(places));
        assert.ok(kept.length <= Math.max(20, 25));
        assert.ok(kept.every(({ x }, i) => i === 0 || x > kept[i - 1].x));
      }),
      { seed: 1 },
    );
  });

  it("comes to an end where no place has a column", () => {
    const places = Array.from({ length: 100 }, () => ({ x: 1, y: 1 }));
    assert.ok(thin(places, () => NaN, 3).length <= 15);
    assert.ok(thinTo(places, 12).length <= 12);
  });
});

describe("sparse(places, most)", () => {
  it("keeps about one place for each cell, and the four sides", () => {
    const places = Array.from({ length: 5000 }, (_, i) => ({ x: (i * 37) % 1000, y: (i * 91) % 1013 }));
    const kept = sparse(places, 100);
    assert.ok(kept.length <= 104, String(kept.length));
    for (const side of ["x", "y"] as const)
      for (const pick of [Math.min, Math.max])
        assert.equal(pick(...kept.map((place) => place[side])), pick(...places.map((place) => place[side])));
    assert.equal(sparse(kept, 200), kept);
  });
});
