import assert from "node:assert/strict";
import { multiply, multiplyTransposed } from "../../lib/arrays/products.js";
import { startMachine } from "../../lib/wasm/machine.js";
import { assertSame, assertWaysAgree, drawn, plainly, turned } from "./compare-products.js";

describe("a product through WebAssembly", () => {
  it("runs here", () => {
    assert.ok(startMachine());
  });

  it("equals the plain one to the last bit: shapes, shares of zeros, −0, NaN, ∞", () => assertWaysAgree(100));

  it("has 0 · ∞ = NaN where a matrix holds zeros, few or many", () => {
    for (const zeros of [0.1, 0.95]) {
      const A = drawn(1, 40, 50, zeros, 0);
      const B = drawn(2, 50, 30, 0, 0.1);
      assertSame(multiply(A, B), plainly(A, B, true));
      assertSame(multiplyTransposed(turned(A), B), plainly(A, B, true));
    }
  });
});
