import assert from "node:assert/strict";
import { quantiles } from "../../../lib/figures/parts/quantiles.js";

describe("quantiles(values, shares)", () => {
  it("finds the smallest, the middle and the largest", () => {
    assert.deepEqual(quantiles([30, 10, 20], [0, 0.5, 1]), [10, 20, 30]);
    assert.deepEqual(quantiles([7], [0, 0.3, 1]), [7, 7, 7]);
  });

  it("is linear between two values", () => {
    assert.deepEqual(quantiles([30, 10, 20], [0.25, 0.75]), [15, 25]);
    // As numpy.quantile([1, 2, 4, 8], [0.1, 0.9]) has it.
    assert.deepEqual(
      quantiles([8, 1, 4, 2], [0.1, 0.9]).map((value) => Number(value.toFixed(12))),
      [1.3, 6.8],
    );
  });

  it("orders by size, not by text, and leaves the values as they were", () => {
    const values = [100, 20, 3];
    assert.deepEqual(quantiles(values, [0, 1]), [3, 100]);
    assert.deepEqual(values, [100, 20, 3]);
  });
});
