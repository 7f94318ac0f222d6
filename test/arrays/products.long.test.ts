import { multiply, multiplyInto, multiplyTransposed } from "../../lib/arrays/products.js";
import { SparseRows } from "../../lib/arrays/sparse-rows.js";
import { assertSame, assertWaysAgree, drawn, plainly, turned, untouched } from "./compare-products.js";

describe("a product through WebAssembly", () => {
  it("equals the plain one to the last bit for thousands of shapes", () => assertWaysAgree(2000));

  it("equals it for matrices that don't fit at once", () => {
    for (const [rows, inner, cols, zeros] of [
      [450, 700, 9, 0],
      [3000, 60, 50, 0.9],
      [3, 70_000, 2, 0.4],
      [300, 2, 700, 0],
    ]) {
      const A = drawn(1, rows, inner, zeros, 0);
      const B = drawn(2, inner, cols, 0, 0);
      assertSame(multiply(A, B), plainly(A, B, true));
      assertSame(multiplyTransposed(turned(A), B), plainly(A, B, true));
      const product = untouched(rows, cols);
      multiplyInto(product, new SparseRows().fill(A), B);
      assertSame(product, plainly(A, B, true));
    }
  });
});
