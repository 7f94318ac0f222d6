// The fast way to multiply matrices, behind `dot`. Four of five pixels of a handwritten digit are 0, and 0 times a weight
// adds nothing: so the left matrix is first reduced to its other entries. A block of ten sums then stays in local
// variables, which the machine holds in registers, until all entries of a row have been added. The additions are those of
// the plain triple loop, in its order, so the results are the same to the last bit.

import type { Matrix } from "./matrix.js";

/** The entries of a matrix that are not 0, row after row; its arrays are reused by every `fill`. */
export class NonZeros {
  rows = 0;
  cols = 0;
  /** Where each row begins in `columns` and `values`, and where the last one ends. */
  starts: Int32Array = new Int32Array(1);
  columns: Int32Array = new Int32Array(0);
  values: Float64Array = new Float64Array(0);

  /**
   * Takes the entries of A.
   *
   * @param A - any matrix; NaN counts as an entry that is not 0
   * @param indices - which of its rows, in this order; all if left out
   * @param keepZeros - whether to take all entries, so that 0 times NaN or Infinity is NaN as in any product
   */
  fill(A: Matrix, indices?: ArrayLike<number>, keepZeros: boolean = false): this {
    const rows = indices?.length ?? A.rows;
    this.#makeRoom(rows, A.cols, rows * A.cols);
    const { starts, columns, values } = this;
    const { cols, data } = A;
    let count = 0;
    for (let i = 0; i < rows; i++) {
      const from = (indices === undefined ? i : indices[i]) * cols;
      for (let j = 0; j < cols; j++) {
        const value = data[from + j];
        if (value !== 0 || keepZeros) {
          columns[count] = j;
          values[count++] = value;
        }
      }
      starts[i + 1] = count;
    }
    return this;
  }

  /** Takes the entries of `source` with rows and columns exchanged. */
  fillTransposed(source: NonZeros): this {
    const count = source.starts[source.rows];
    this.#makeRoom(source.cols, source.rows, count);
    const { starts, columns, values } = this;
    starts.fill(0, 0, this.rows + 1);
    for (let k = 0; k < count; k++) starts[source.columns[k] + 1]++;
    for (let i = 0; i < this.rows; i++) starts[i + 1] += starts[i];
    for (let i = 0; i < source.rows; i++)
      for (let k = source.starts[i]; k < source.starts[i + 1]; k++) {
        const place = starts[source.columns[k]]++;
        columns[place] = i;
        values[place] = source.values[k];
      }
    // Filling moved each start to its row's end, which is where the next row starts.
    starts.copyWithin(1, 0, this.rows);
    starts[0] = 0;
    return this;
  }

  /** Takes rows of bytes, row `indices[i]` of `bytes` as row i, each byte as the number that `levels` has for it. */
  fillFromBytes(
    bytes: Uint8Array,
    cols: number,
    indices: ArrayLike<number>,
    levels: ArrayLike<number>,
  ): this {
    this.#makeRoom(indices.length, cols, indices.length * cols);
    const { rows, starts, columns, values } = this;
    let count = 0;
    for (let i = 0; i < rows; i++) {
      const from = indices[i] * cols;
      for (let j = 0; j < cols; j++) {
        const byte = bytes[from + j];
        if (byte !== 0) {
          columns[count] = j;
          values[count++] = levels[byte];
        }
      }
      starts[i + 1] = count;
    }
    return this;
  }

  #makeRoom(rows: number, cols: number, count: number): void {
    this.rows = rows;
    this.cols = cols;
    if (this.starts.length <= rows) this.starts = new Int32Array(rows + 1);
    if (this.values.length < count) {
      this.columns = new Int32Array(count);
      this.values = new Float64Array(count);
    }
  }
}

/** Writes A·B to `product`, where A is given by its non-zeros. */
export function multiplyInto(product: Matrix, A: NonZeros, B: Matrix): void {
  const { starts, columns, values } = A;
  const weights = B.data;
  const sums = product.data;
  const cols = B.cols;
  for (let i = 0; i < A.rows; i++) {
    const start = starts[i];
    const end = starts[i + 1];
    let j = 0;
    for (; j + 10 <= cols; j += 10) {
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
