// Products of drawn matrices, each by all ways that the library has for it.

import assert from "node:assert/strict";
import fc from "fast-check";
import { createRandom, Matrix } from "../../lib/index.js";
import { multiplyPlainly } from "../../lib/arrays/plain-product.js";
import { SparseRows } from "../../lib/arrays/sparse-rows.js";
import { multiplyAllFast, multiplyEntriesFast } from "../../lib/wasm/fast-products.js";
import { repeatable } from "../arbitraries.js";

const specials = [0, -0, NaN, Infinity, -Infinity, 5e-324, 1.7e308];

/** Numbers of which one share is 0 and another is drawn from the numbers that are easily got wrong. */
export function drawn(seed: number, rows: number, cols: number, zeros: number, special: number): Matrix {
  const random = createRandom(seed);
  return new Matrix(rows, cols).map(() => {
    const chance = random.uniform();
    if (chance < zeros) return random.uniform() < 0.5 ? 0 : -0;
    return chance > 1 - special ? specials[Math.floor(random.uniform() * specials.length)] : random.normal();
  });
}

/** A matrix filled with what no product leaves there. */
export const untouched = (rows: number, cols: number): Matrix => new Matrix(rows, cols).map(() => 123);

export function turned(A: Matrix): Matrix {
  return new Matrix(A.cols, A.rows).map((_, i, j) => A.at(j, i));
}

/** −0 is not 0 here; NaN is NaN, whichever of its bit patterns a processor chooses. */
export function assertSame(actual: Matrix, expected: Matrix): void {
  const place = actual.data.findIndex((value, i) => !Object.is(value, expected.data[i]));
  assert.deepEqual(
    [actual.shape, place, actual.data[place]],
    [expected.shape, -1, undefined],
    `expected ${expected.data[place]} there`,
  );
}

/** The product as plain-product.ts defines it. */
export function plainly(A: Matrix, B: Matrix, keepZeros: boolean): Matrix {
  const product = untouched(A.rows, B.cols);
  multiplyPlainly(product, new SparseRows().fill(A, undefined, keepZeros), B);
  return product;
}

const small = fc.record({
  seed: fc.nat(1e6),
  rows: fc.integer({ min: 1, max: 7 }),
  inner: fc.integer({ min: 1, max: 85 }),
  cols: fc.integer({ min: 1, max: 27 }),
  zeros: fc.constantFrom(0, 0.3, 0.8, 1),
  special: fc.constantFrom(0, 0.02, 0.5),
});

/** Asserts that products of so many shapes and shares of zeros, with −0, NaN and ∞ among them, are the same to the last bit. */
export function assertWaysAgree(shapes: number): void {
  fc.assert(
    fc.property(small, ({ seed, rows, inner, cols, zeros, special }) => {
      const A = drawn(seed, rows, inner, zeros, special);
      const B = drawn(seed + 1, inner, cols, 0.1, special);
      const entries = untouched(rows, cols);
      assert.ok(multiplyEntriesFast(entries.data, new SparseRows().fill(A), B.data, cols));
      assertSame(entries, plainly(A, B, false));
      const all = untouched(rows, cols);
      const fillRows = (to: Float64Array, from: number): void =>
        to.set(A.data.subarray(from * inner, from * inner + to.length));
      assert.ok(multiplyAllFast(all.data, inner, fillRows, B.data));
      assertSame(all, plainly(A, B, true));
    }),
    { ...repeatable, numRuns: shapes },
  );
}
