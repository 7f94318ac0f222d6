// The gradients that are made of this are tested through the network, in two-layer-network.test.ts.
import assert from "node:assert/strict";
import fc from "fast-check";
import { exponential } from "../../lib/networks/moved-example.js";
import { finite, repeatable } from "../arbitraries.js";

describe("exponential(x)", () => {
  it("is eˣ to the last digit or one beside it", () => {
    fc.assert(
      fc.property(fc.oneof(finite(1.1e-3), finite(50)), (x) => {
        assert.ok(Math.abs(exponential(x) / Math.exp(x) - 1) <= 4.5e-16, String(x));
      }),
      { ...repeatable, numRuns: 1000 },
    );
    assert.equal(exponential(0), 1);
    assert.equal(exponential(-Infinity), 0);
    assert.equal(exponential(1000), Infinity);
  });
});
