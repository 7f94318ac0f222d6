// A batch's way through a network of two layers and back, and the step downhill: what lib/networks/two-layer-pass.ts does,
// in the same order of additions. The exponentials and logarithms between are left to JavaScript, whose last digits they are.
//
// One example at a time is reduced to its entries, multiplied, and appended to the lists of its inputs, along which the way
// back goes: the batch is never transposed, and what is not lit is never touched.

import {
  rows,
  inputs,
  hidden,
  classes,
  bytes,
  levels,
  starts,
  columns,
  values,
  lit,
  labels,
  W1,
  b1,
  W2,
  b2,
  Z1,
  Y,
  counts,
  listPlaces,
  listValues,
  dA1,
  dA2,
  db1,
  dW2,
  db2,
  W2Transposed,
  rowColumns,
  rowPlaces,
  rowValues,
  rowSums,
} from "./batch";
import { unpackBytes } from "./bytes";
import { addLongRow, addRow } from "./row";
import { add, clear, stepDown, sumRows, throughSigmoid, transpose } from "./vectors";

/** Finds out from the bytes which inputs are lit. */
export function lightBytes(): void {
  for (let j: i32 = 0; j < inputs; j += 16) {
    let any = i64x2.splat(0);
    let at = bytes + j;
    for (let i: i32 = 0; i < rows; i++, at += inputs) any = v128.or(any, v128.load(at));
    v128.store(lit + j, any);
  }
}

/** Finds out from the entries which inputs are lit. */
export function lightEntries(): void {
  memory.fill(lit, 0, inputs);
  const count = load<u32>(starts + ((<usize>rows) << 2));
  for (let q: usize = 0; q < count; q++) store<u8>(lit + load<u32>(columns + (q << 2)), 1);
}

/** Z1 = X·W1 + b1, from the bytes. */
export function forwardBytes(): void {
  memory.fill(counts, 0, (<usize>inputs) << 2);
  for (let i: i32 = 0; i < rows; i++) {
    const count = unpackBytes(bytes + <usize>i * inputs, inputs, levels, rowColumns, rowValues);
    forwardExample(i, rowColumns, rowValues, count);
  }
}

/** Z1 = X·W1 + b1, from the entries. */
export function forwardEntries(): void {
  memory.fill(counts, 0, (<usize>inputs) << 2);
  for (let i: i32 = 0; i < rows; i++) {
    const from = load<u32>(starts + ((<usize>i) << 2));
    const count = load<u32>(starts + ((<usize>i) << 2), 4) - from;
    forwardExample(i, columns + ((<usize>from) << 2), values + ((<usize>from) << 3), count);
  }
}

function forwardExample(i: i32, entryColumns: usize, entryValues: usize, count: i32): void {
  const stride = (<u32>hidden) << 3;
  const place = <u32>i * stride;
  for (let q: usize = 0; q < <usize>count; q++) {
    const k = load<u32>(entryColumns + (q << 2));
    store<u32>(rowPlaces + (q << 2), k * stride);
    const n = load<u32>(counts + ((<usize>k) << 2));
    const at = <usize>(k * rows + n);
    store<u32>(counts + ((<usize>k) << 2), n + 1);
    store<u32>(listPlaces + (at << 2), place);
    store<f64>(listValues + (at << 3), load<f64>(entryValues + (q << 3)));
  }
  const sums = Z1 + place;
  clear(sums, hidden);
  addLongRow(rowPlaces, entryValues, count, W1, hidden, sums);
  add(sums, b1, hidden);
}

/** Y = Z1·W2 + b2. */
export function score(): void {
  multiply(Z1, rows, hidden, 8, (<usize>hidden) << 3, W2, classes, Y);
  for (let i: i32 = 0; i < rows; i++) add(Y + ((<usize>i * classes) << 3), b2, classes);
}

/** The slopes by all parameters but W1, from the labels and what lies in Z1 and Y. */
export function backward(delta: f64): void {
  for (let i: i32 = 0; i < rows; i++) {
    const y = Y + ((<usize>i * classes) << 3);
    const slopes = dA2 + ((<usize>i * classes) << 3);
    const label = load<i32>(labels + ((<usize>i) << 2));
    const right = load<f64>(y + ((<usize>label) << 3));
    const share = right / (right + delta) / <f64>rows;
    for (let k: i32 = 0; k < classes; k++)
      store<f64>(
        slopes + ((<usize>k) << 3),
        share * (load<f64>(y + ((<usize>k) << 3)) - (k == label ? 1 : 0)),
      );
  }
  multiply(Z1, hidden, rows, (<usize>hidden) << 3, 8, dA2, classes, dW2);
  sumRows(dA2, rows, classes, db2);

  transpose(W2, hidden, classes, W2Transposed);
  multiply(dA2, rows, classes, 8, (<usize>classes) << 3, W2Transposed, hidden, dA1);
  throughSigmoid(dA1, Z1, rows * hidden);
  sumRows(dA1, rows, hidden, db1);
}

/** Moves all parameters a step downhill; of W1 the rows of lit inputs, as all other slopes are 0. */
export function descend(rate: f64): void {
  const stride = (<usize>hidden) << 3;
  for (let k: i32 = 0; k < inputs; k++) {
    const count = load<i32>(counts + ((<usize>k) << 2));
    if (count == 0) continue;
    const from = <usize>k * rows;
    clear(rowSums, hidden);
    addLongRow(listPlaces + (from << 2), listValues + (from << 3), count, dA1, hidden, rowSums);
    stepDown(W1 + <usize>k * stride, rowSums, rate, hidden);
  }
  stepDown(b1, db1, rate, hidden);
  stepDown(W2, dW2, rate, hidden * classes);
  stepDown(b2, db2, rate, classes);
}

/**
 * C = A·B, zeros of A left out. A's numbers lie `across` bytes apart in a row and `down` bytes in a column: so A may be the
 * transpose of what is there.
 */
function multiply(
  A: usize,
  rows: i32,
  inner: i32,
  across: usize,
  down: usize,
  B: usize,
  cols: i32,
  C: usize,
): void {
  const stride = (<u32>cols) << 3;
  for (let i: i32 = 0; i < rows; i++, A += down, C += stride) {
    let count: usize = 0;
    let at = A;
    for (let k: u32 = 0; k < <u32>inner; k++, at += across) {
      const value = load<f64>(at);
      store<f64>(rowValues + (count << 3), value);
      store<u32>(rowPlaces + (count << 2), k * stride);
      count += usize(value != 0);
    }
    clear(C, cols);
    addRow(rowPlaces, rowValues, <i32>count, B, cols, C);
  }
}
