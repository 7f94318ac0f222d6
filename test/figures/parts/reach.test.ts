import assert from "node:assert/strict";
import { reach } from "../../../lib/figures/parts/reach.js";

describe("reach(values)", () => {
  it("is the lowest and the highest of the finite values", () => {
    assert.deepEqual(reach([3, -2, 7, 1]), [-2, 7]);
    assert.deepEqual(reach(Float32Array.of(NaN, 5, Infinity, -Infinity)), [5, 5]);
    assert.deepEqual(reach([-3, -4]), [-4, -3]);
  });

  it("is 0 where there are none", () => {
    assert.deepEqual(reach([]), [0, 0]);
    assert.deepEqual(reach([NaN, Infinity, -Infinity]), [0, 0]);
  });
});
