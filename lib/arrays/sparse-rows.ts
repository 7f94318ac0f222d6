// A matrix by the entries that count in a product, row after row: the left operand of `multiplyInto`. Four of five pixels of
// a handwritten digit are 0, and 0 times a weight adds nothing.

import { unpackFast } from "../wasm/fast-entries.js";
import type { Matrix } from "./matrix.js";

/** Fewer bytes are looked through here as quickly as they are copied to the machine. */
const worthCopying = 2000;

/** The entries of a matrix that are not 0 (all of them where a product needs it); its arrays are reused by every `fill`. */
export class SparseRows {
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
  fillTransposed(source: SparseRows): this {
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
    const size = indices.length * cols;
    this.#makeRoom(indices.length, cols, size);
    if (size >= worthCopying && unpackFast(this, bytes, cols, indices, levels)) return this;
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
