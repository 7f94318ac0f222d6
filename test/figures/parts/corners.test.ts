import assert from "node:assert/strict";
import { type Corner, pathOf, simplify, simplifyTo } from "../../../lib/figures/parts/simplify.js";

describe("simplify(outlines, tolerance)", () => {
  it("cuts at the farthest corner, not between", () => {
    const outline: Corner[] = [[0, 0], [8, -4], [8, 0], [8, 4]]; // prettier-ignore
    assert.deepEqual(simplify([outline], 0.1), [[[0, 0], [8, -4], [8, 4]]]); // prettier-ignore
  });

  it("goes as far as it must, three times as far at each attempt", () => {
    const star = Array.from({ length: 90 }, (_, i): Corner => {
      const [angle, radius] = [(2 * Math.PI * i) / 90, i % 2 === 0 ? 100 : 99.8];
      return [radius * Math.cos(angle), radius * Math.sin(angle)];
    });
    // Within 0.3 of a circle of that size there are some thirty to fifty corners.
    const left = simplifyTo([[star]], 0.1, 60)[0][0].length;
    assert.ok(left >= 25 && left <= 60, `${left} corners`);
  });

  it("writes outline behind outline", () => {
    const corner: Corner[] = [[0, 0], [1, 0], [1, 1]]; // prettier-ignore
    assert.equal(pathOf([corner, corner]), "M0,0L1,0L1,1ZM0,0L1,0L1,1Z");
  });
});
