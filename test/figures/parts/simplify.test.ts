import assert from "node:assert/strict";
import { type Corner, pathOf, simplify, simplifyTo } from "../../../lib/figures/parts/simplify.js";

const simplified = (...outlines: number[][][]) => simplify(outlines as Corner[][], 0.1);

describe("simplify(outlines, tolerance)", () => {
  it("leaves of a frame its four corners", () => {
    const frame = [
      [0, 0],
      [4, 0],
      [8, 0],
      [8, 8],
      [5, 8],
      [0, 8],
      [0, 3],
    ];
    assert.equal(pathOf(simplified(frame)), "M0,0L8,0L8,8L0,8Z");
  });

  it("stays within the tolerance of a circle, with far fewer corners", () => {
    const radius = 100;
    const circle = Array.from({ length: 1000 }, (_, i) => {
      const angle = (2 * Math.PI * i) / 1000;
      return [radius * Math.cos(angle), radius * Math.sin(angle)];
    });
    const [kept] = simplified(circle);
    assert.ok(kept.length <= 128, `${kept.length} corners`);
    for (const [i, [x, y]] of kept.entries()) {
      const [nextX, nextY] = kept[(i + 1) % kept.length];
      const inwards = radius - Math.hypot((x + nextX) / 2, (y + nextY) / 2);
      assert.ok(inwards <= 0.1, `${inwards} at corner ${i}`);
    }
  });

  it("keeps each of several outlines, and drops what has no extent", () => {
    const [one, other] = ["M0,0L2,0L2,2Z", "M9,9L12,9L12,12L9,12Z"].map(cornersOf);
    assert.equal(pathOf(simplified(one, cornersOf("M5,5L5.01,5L5,5.01Z"), other)), pathOf([one, other]));
    assert.deepEqual(simplified(), []);
  });
});

describe("simplifyTo(groups, tolerance, most)", () => {
  it("goes further where there would be too many corners", () => {
    const star = Array.from({ length: 400 }, (_, i) => {
      const [angle, radius] = [(2 * Math.PI * i) / 400, i % 2 === 0 ? 100 : 99];
      return [radius * Math.cos(angle), radius * Math.sin(angle)];
    });
    const groups = [simplified(star)];
    assert.equal(groups[0][0].length, 400);
    assert.equal(simplifyTo(groups, 0.1, 400), groups);
    assert.ok(simplifyTo(groups, 0.1, 60)[0][0].length <= 60);
  });
});

/** The corners of a path with one outline. */
function cornersOf(path: string): Corner[] {
  return path
    .slice(1, -1)
    .split("L")
    .map((corner) => corner.split(",").map(Number) as Corner);
}
