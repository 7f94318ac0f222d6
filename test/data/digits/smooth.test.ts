import assert from "node:assert/strict";
import { smooth } from "../../../lib/data/digits/smooth.js";
import { assertClose } from "../../assert-close.js";

describe("smooth(points)", () => {
  const column = (curve: Float64Array, axis: number) => [...curve].filter((_, i) => i % 2 === axis);

  it("passes through the given points, with three more between two of them", () => {
    const points = Float64Array.of(0, 0, 10, 20, 30, 20, 40, 0);
    const curve = smooth(points);
    assert.equal(curve.length, 2 * (3 * 4 + 1));
    for (let i = 0; i < 4; i++)
      assertClose(curve.subarray(8 * i, 8 * i + 2), points.subarray(2 * i, 2 * i + 2), 1e-12);
  });

  it("is round between points, and keeps a straight line straight", () => {
    // The middle of an arch lies above the chord: (9 · (20 + 20) − (0 + 0)) / 16.
    assertClose(smooth(Float64Array.of(0, 0, 10, 20, 30, 20, 40, 0))[13], 22.5, 1e-12);
    const line = smooth(Float64Array.of(0, 0, 1, 2, 5, 10));
    assertClose(
      column(line, 1),
      column(line, 0).map((x) => 2 * x),
      1e-12,
    );
  });

  it("makes a corner of a point given twice", () => {
    const curve = smooth(Float64Array.of(0, 0, 10, 0, 10, 0, 10, 10));
    assert.ok(column(curve, 0).every((x, i) => x >= 0 && x <= 10 && (x === 10 || column(curve, 1)[i] === 0)));
    assert.equal(curve.length, 2 * 9);
  });

  it("does not change its argument", () => {
    const points = Float64Array.of(0, 0, 1, 2, 5, 10);
    smooth(points);
    assert.deepEqual(points, Float64Array.of(0, 0, 1, 2, 5, 10));
  });
});
