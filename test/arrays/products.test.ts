import assert from "node:assert/strict";
import { Matrix } from "../../lib/index.js";
import { multiply, multiplyInto, multiplyTransposed } from "../../lib/arrays/products.js";
import { SparseRows } from "../../lib/arrays/sparse-rows.js";
import { startMachine } from "../../lib/wasm/machine.js";
import { assertSame, assertWaysAgree, drawn, plainly, turned, untouched } from "./compare-products.js";

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
    const [zero, infinite, nothing] = [0, Infinity, NaN].map((value) => new Matrix(1, 1).map(() => value));
    assertSame(multiply(zero, infinite), nothing);
    assertSame(multiplyTransposed(zero, infinite), nothing);
  });

  it("equals the plain one for matrices full of numbers, in one go or block by block, transposed or not", () => {
    for (const [rows, inner, cols] of [
      [40, 50, 30],
      [40, 4000, 3],
    ]) {
      const [A, B] = [drawn(1, rows, inner, 0.1, 0), drawn(2, inner, cols, 0, 0)];
      assertSame(multiply(A, B), plainly(A, B, true));
      assertSame(multiplyTransposed(turned(A), B), plainly(A, B, true));
    }
  });

  it("leaves the rows of a product alone that are more than those of A", () => {
    for (const [rows, inner, cols] of [
      [2, 3, 4],
      [40, 60, 20],
    ]) {
      const [A, B] = [drawn(1, rows, inner, 0.5, 0), drawn(2, inner, cols, 0, 0)];
      const product = untouched(rows + 1, cols);
      multiplyInto(product, new SparseRows().fill(A), B);
      assert.deepEqual(product.data.slice(0, rows * cols), plainly(A, B, true).data);
      assert.ok(product.row(rows).every((value) => value === 123));
    }
  });
});
