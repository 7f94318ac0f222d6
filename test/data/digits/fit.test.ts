import assert from "node:assert/strict";
import { fitCurves } from "../../../lib/data/digits/fit.js";
import { createRandom } from "../../../lib/arrays/random.js";
import { assertClose } from "../../assert-close.js";

describe("fitCurves(curves, size, thickness, random)", () => {
  const wide = [Float64Array.of(0, 0, 40, 0), Float64Array.of(0, 0, 0, 10, 40, 10, 40, 0)];

  it("fills a box of 20 pixels with the line, keeping the proportions", () => {
    const [above, below] = fitCurves(wide, 28, 1.5, createRandom(1));
    assertClose(above.x[1] - above.x[0], 17, 1e-12);
    assertClose(below.y[1] - below.y[0], 17 / 4, 1e-12);
  });

  it("puts the center of mass in the middle", () => {
    // Three sides of a rectangle 8 wide and 4 high: the center lies at (4, 3), a unit is 18 / 8 pixels.
    const [sides] = fitCurves([Float64Array.of(0, 0, 0, 4, 8, 4, 8, 0)], 28, 1, createRandom(1));
    assertClose(sides.x, [5, 5, 23, 23], 1e-12);
    assertClose(sides.y, [7.25, 16.25, 16.25, 7.25], 1e-12);
  });

  it("prefers to keep the line inside the image", () => {
    // Nearly all of the line lies at the left end.
    const curve = Float64Array.of(0, 0, 0, 20, 0, 0, 0, 20, 0, 0, 20, 0);
    const [{ x }] = fitCurves([curve], 28, 2, createRandom(1));
    assert.ok(Math.max(...x) <= 28 - 1.2 * 2 - 1);
    assertClose(x[5] - x[0], 16, 1e-12);
  });

  it("swells the line by a fifth at most", () => {
    const [, { radius }] = fitCurves(wide, 28, 1.5, createRandom(2));
    assert.ok(radius.every((value) => value >= 1.2 - 1e-12 && value <= 1.8 + 1e-12));
    assert.notEqual(radius[0], radius[1]);
  });

  it("does not change its argument", () => {
    fitCurves(wide, 28, 1.5, createRandom(1));
    assert.deepEqual(wide[0], Float64Array.of(0, 0, 40, 0));
  });
});
