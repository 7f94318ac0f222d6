import assert from "node:assert/strict";
import { drawContours } from "../../../lib/figures/index.js";
import { briefLevels } from "../../../lib/figures/landscapes/levels.js";

describe("briefLevels(levels)", () => {
  it("gives three digits where those keep neighbors apart, and else as many as it takes", () => {
    assert.deepEqual(briefLevels([2.4751, 7.4253, 12.3755]), [2.48, 7.43, 12.4]);
    assert.deepEqual(briefLevels([1002.5, 1007.5, 1012.5]), [1002.5, 1007.5, 1012.5]);
    assert.deepEqual(briefLevels([1e9 + 2.47, 1e9 + 7.42]), [1e9 + 2.5, 1e9 + 7.4]);
    assert.deepEqual(briefLevels([-1.23456, 5]), [-1.23, 5]);
    // Three digits would move 1.996 by 0.004, a twentieth of 0.08 and not more.
    assert.deepEqual(briefLevels([1.996, 2.076]), [2, 2.08]);
    assert.deepEqual(briefLevels([1.996, 2.075]), [1.996, 2.075]);
  });

  it("looks at neighbors alone, and not at equal ones", () => {
    assert.deepEqual(briefLevels([0.001, 0.01, 1234.5]), [0.001, 0.01, 1230]);
    assert.deepEqual(briefLevels([1234.5]), [1230]);
    assert.deepEqual(briefLevels([1234.5, 1234.5]), [1230, 1230]);
    assert.deepEqual(briefLevels([1, 1 + 2 ** -52]), [1, 1 + 2 ** -52]);
    assert.deepEqual(briefLevels([]), []);
  });
});

describe("contours far above 0", () => {
  it("are as many as near it", () => {
    const levels = (offset: number): number =>
      new Set(
        drawContours(([x0, x1]) => offset + x0 ** 2 + x1 ** 2).svg.match(
          /fill="[^"]*" d="M[^"]*"|<path d="M[^"]*"/g,
        ),
      ).size;
    assert.equal(levels(1e9), levels(0));
    assert.ok(levels(0) >= 10);
  });
});
