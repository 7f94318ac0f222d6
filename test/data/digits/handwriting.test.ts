import assert from "node:assert/strict";
import { handwrite } from "../../../lib/data/digits/handwriting.js";
import { numerals } from "../../../lib/data/digits/numerals.js";
import { createRandom } from "../../../lib/arrays/random.js";

describe("numerals", () => {
  it("has ways to write each of the ten, inside the box of y from 0 to 100", () => {
    assert.equal(numerals.length, 10);
    for (const { weight, strokes } of numerals.flat()) {
      assert.ok(weight > 0);
      for (const stroke of strokes) {
        assert.ok(stroke.length >= 4 && stroke.length % 2 === 0);
        assert.ok(stroke.every((value) => value >= 0 && value <= 100));
      }
    }
  });

  it("knows the seven with a bar, the one with a foot and the open four", () => {
    const strokes = (digit: number) => numerals[digit].map((way) => way.strokes.length);
    assert.deepEqual(
      [new Set(strokes(7)), new Set(strokes(1)), new Set(strokes(4))],
      [new Set([1, 2]), new Set([1, 2]), new Set([1, 2])],
    );
  });
});

describe("handwrite(numeral, random)", () => {
  it("writes every stroke, twice differently, and the same from the same seed", () => {
    for (const way of numerals.flat()) {
      const random = createRandom(1);
      const [first, second] = [handwrite(way, random), handwrite(way, random)];
      assert.equal(first.length, way.strokes.length);
      assert.ok(first.flatMap((curve) => [...curve]).every((value) => Math.abs(value) < 3));
      assert.notDeepEqual(first, second);
      assert.deepEqual(handwrite(way, createRandom(1)), first);
    }
  });

  it("does not change the numeral", () => {
    const before = numerals.flat().map(({ strokes }) => strokes.map((stroke) => stroke.slice()));
    for (const way of numerals.flat()) handwrite(way, createRandom(2));
    assert.deepEqual(
      numerals.flat().map(({ strokes }) => strokes),
      before,
    );
  });
});
