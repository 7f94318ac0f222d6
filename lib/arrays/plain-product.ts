// What a product of matrices is, and how it is computed without WebAssembly. A block of sums stays in local variables, which the machine holds in
// registers, until all entries of a row have been added. The additions are those of the plain triple loop, in its order, so
// the results are the same to the last bit.

import type { Matrix } from "./matrix.js";
import type { SparseRows } from "./sparse-rows.js";

/**
 * Sums of a block, one local variable each. Today's machines have 16 registers for floats: ten sums, an entry, a weight and
 * their product fit in, twelve sums no longer do. And the ten classes of the digits are one block, fifty hidden units five.
 */
const sumsAtOnce = 10;

/** Writes A·B to `product`, where A is given by its sparse rows. */
export function multiplyPlainly(product: Matrix, A: SparseRows, B: Matrix): void {
  const { starts, columns, values } = A;
  const weights = B.data;
  const sums = product.data;
  const cols = B.cols;
  for (let i = 0; i < A.rows; i++) {
    const start = starts[i];
    const end = starts[i + 1];
    let j = 0;
    for (; j + sumsAtOnce <= cols; j += sumsAtOnce) {
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      let s4 = 0;
      let s5 = 0;
      let s6 = 0;
      let s7 = 0;
      let s8 = 0;
      let s9 = 0;
      for (let k = start; k < end; k++) {
        const value = values[k];
        const from = columns[k] * cols + j;
        s0 += value * weights[from];
        s1 += value * weights[from + 1];
        s2 += value * weights[from + 2];
        s3 += value * weights[from + 3];
        s4 += value * weights[from + 4];
        s5 += value * weights[from + 5];
        s6 += value * weights[from + 6];
        s7 += value * weights[from + 7];
        s8 += value * weights[from + 8];
        s9 += value * weights[from + 9];
      }
      const to = i * cols + j;
      sums[to] = s0;
      sums[to + 1] = s1;
      sums[to + 2] = s2;
      sums[to + 3] = s3;
      sums[to + 4] = s4;
      sums[to + 5] = s5;
      sums[to + 6] = s6;
      sums[to + 7] = s7;
      sums[to + 8] = s8;
      sums[to + 9] = s9;
    }
    for (; j < cols; j++) {
      let total = 0;
      for (let k = start; k < end; k++) total += values[k] * weights[columns[k] * cols + j];
      sums[i * cols + j] = total;
    }
  }
}
