// Products of matrices through the machine: operands are copied into its memory, some rows at a time, and results out of it.

import { sharedWorkspace } from "./workspace.js";

/** Numbers at a time: enough to be worth a call, few enough to stay in the cache. */
const numbersAtOnce = 2 ** 17;

/** The entries of a matrix, row after row; those of row i lie from starts[i] up to starts[i + 1]. */
export interface EntriesByRow {
  readonly rows: number;
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

/**
 * Writes A·B to `product`, A given by its entries.
 *
 * @param B - a whole matrix, row after row
 * @param cols - how many columns B and the product have
 * @returns whether it was done: not without a machine, or with too little memory
 */
export function multiplyEntriesFast(
  product: Float64Array,
  { rows, starts, columns, values }: EntriesByRow,
  B: Float64Array,
  cols: number,
): boolean {
  const workspace = sharedWorkspace();
  if (!workspace) return false;
  for (let from = 0, to = 0; from < rows; from = to) {
    // At least one row, and then as many as fit.
    do to++;
    while (to < rows && starts[to + 1] - starts[from] + (to + 1 - from) * cols <= numbersAtOnce);
    const begin = starts[from];
    const count = starts[to] - begin;
    const results = (to - from) * cols;
    if (!workspace.clear(8 * (B.length + results + count) + 4 * (count + to + 1 - from), 5)) return false;
    const b = workspace.take(B.length, 8);
    // Nothing moves B while its length stays the same.
    if (from === 0) workspace.floats(b, B.length).set(B);
    const s = workspace.take(to + 1 - from, 4);
    const ownStarts = workspace.integers(s, to + 1 - from);
    for (let i = from; i <= to; i++) ownStarts[i - from] = starts[i] - begin;
    const k = workspace.take(count, 4);
    workspace.integers(k, count).set(columns.subarray(begin, begin + count));
    const v = workspace.take(count, 8);
    workspace.floats(v, count).set(values.subarray(begin, begin + count));
    const c = workspace.take(results, 8);
    workspace.machine.multiplyEntries(s, k, v, to - from, b, cols, c);
    product.set(workspace.floats(c, results), from * cols);
  }
  return true;
}

/**
 * Writes A·B to `product`, with zeros multiplied like all other numbers.
 *
 * @param inner - how many columns A has, and how many rows B
 * @param fillRows - writes rows of A, from a given one on, into a piece of memory
 * @returns whether it was done: not without a machine, or with too little memory
 */
export function multiplyAllFast(
  product: Float64Array,
  inner: number,
  fillRows: (rows: Float64Array, from: number) => void,
  B: Float64Array,
): boolean {
  const workspace = sharedWorkspace();
  const cols = B.length / inner;
  const rows = product.length / cols;
  const atOnce = Math.min(rows, Math.max(2, Math.floor(numbersAtOnce / (inner + cols))));
  if (!workspace?.clear(8 * (B.length + atOnce * (inner + cols) + 8 * inner), 4)) return false;
  const [b, panel] = [workspace.take(B.length, 8), workspace.take(8 * inner, 8)];
  const [a, c] = [workspace.take(atOnce * inner, 8), workspace.take(atOnce * cols, 8)];
  workspace.floats(b, B.length).set(B);
  for (let from = 0; from < rows; from += atOnce) {
    const count = Math.min(atOnce, rows - from);
    fillRows(workspace.floats(a, count * inner), from);
    workspace.machine.multiplyAll(a, count, inner, b, cols, c, panel);
    product.set(workspace.floats(c, count * cols), from * cols);
  }
  return true;
}
