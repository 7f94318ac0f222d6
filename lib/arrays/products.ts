// Which way a product of matrices goes: through the machine of lib/wasm where it is large enough to pay for copying, else
// through the loops of plain-product.ts. All ways give the same to the last bit.

import { multiplyAllFast, multiplyEntriesFast } from "../wasm/fast-products.js";
import { firstNonFinite } from "./first-non-finite.js";
import { Matrix } from "./matrix.js";
import { multiplyPlainly } from "./plain-product.js";
import { SparseRows } from "./sparse-rows.js";

/** Whether a product has so many multiplications that the machine is quicker, copying included. */
function isWorthCopying(multiplications: number, product: Matrix, B: Matrix): boolean {
  // A single column has no neighbor to be multiplied together with.
  return B.cols > 1 && multiplications >= 2000 + B.data.length + product.data.length;
}

/** Writes A·B to `product`, where A is given by its sparse rows; of a product that has more rows, to the first. */
export function multiplyInto(product: Matrix, A: SparseRows, B: Matrix): void {
  const worth = isWorthCopying(A.starts[A.rows] * B.cols, product, B);
  if (!(worth && multiplyEntriesFast(product.data, A, B.data, B.cols))) multiplyPlainly(product, A, B);
}

/** Returns A·B. */
export function multiply(A: Matrix, B: Matrix): Matrix {
  const product = new Matrix(A.rows, B.cols);
  const { cols, data } = A;
  const fillRows = (rows: Float64Array, from: number): void =>
    rows.set(data.subarray(from * cols, from * cols + rows.length));
  const done = isWorthAll(A, product, B) && multiplyAllFast(product.data, cols, fillRows, B.data);
  if (!done) multiplyInto(product, entriesBeside(A, B), B);
  return product;
}

/** Returns AᵀB. */
export function multiplyTransposed(A: Matrix, B: Matrix): Matrix {
  const product = new Matrix(A.cols, B.cols);
  const { rows: inner, cols, data } = A;
  const fillRows = (rows: Float64Array, from: number): void => {
    const to = from + rows.length / inner;
    for (let k = 0; k < inner; k++)
      for (let j = from; j < to; j++) rows[(j - from) * inner + k] = data[k * cols + j];
  };
  const done = isWorthAll(A, product, B) && multiplyAllFast(product.data, inner, fillRows, B.data);
  if (!done) multiplyInto(product, new SparseRows().fillTransposed(entriesBeside(A, B)), B);
  return product;
}

/** Whether to multiply all numbers of A rather than to look for those that are not 0. */
function isWorthAll(A: Matrix, product: Matrix, B: Matrix): boolean {
  if (!isWorthCopying(A.data.length * B.cols, product, B)) return false;
  // A sample tells whether zeros are many: 199, a prime, steps through all columns.
  let [seen, entries] = [0, 0];
  for (let place = 0; place < A.data.length; place += 199, seen++) if (A.data[place] !== 0) entries++;
  return entries > seen / 2;
}

/** The entries of A that count in a product with B: its zeros only where B is not finite, since 0 · ∞ is NaN. */
function entriesBeside(A: Matrix, B: Matrix): SparseRows {
  return new SparseRows().fill(A, undefined, firstNonFinite(B.data) >= 0);
}
