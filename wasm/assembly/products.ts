// Products of whole matrices, A by its entries or A with all its numbers.

import { addRow, entriesAtOnce } from "./row";
import { clear } from "./vectors";

const places = memory.data(160, 16);

/**
 * C = A·B. Row i of A has the entries from starts[i] up to starts[i + 1].
 *
 * @param starts - rows + 1 numbers (i32)
 * @param columns - the column of each entry (i32)
 * @param values - each entry (f64)
 */
export function multiplyEntries(
  starts: usize,
  columns: usize,
  values: usize,
  rows: i32,
  B: usize,
  cols: i32,
  C: usize,
): void {
  const stride = (<u32>cols) << 3;
  let entry = load<i32>(starts);
  for (let i: i32 = 0; i < rows; i++, C += stride) {
    starts += 4;
    const end = load<i32>(starts);
    clear(C, cols);
    while (entry < end) {
      const count = min<i32>(entriesAtOnce, end - entry);
      const from = columns + ((<usize>entry) << 2);
      for (let q: usize = 0; q < (<usize>count) << 2; q += 4)
        store<u32>(places + q, load<u32>(from + q) * stride);
      addRow(places, values + ((<usize>entry) << 3), count, B, cols, C);
      entry += count;
    }
  }
}

/**
 * C = A·B, with zeros multiplied like all other numbers. Tiles of two rows and eight columns stay in registers; the eight
 * columns of B are first laid side by side.
 *
 * @param A - (rows, inner)
 * @param B - (inner, cols)
 * @param panel - room for 8 · inner numbers (f64)
 */
export function multiplyAll(
  A: usize,
  rows: i32,
  inner: i32,
  B: usize,
  cols: i32,
  C: usize,
  panel: usize,
): void {
  const aStride = (<usize>inner) << 3;
  const stride = (<usize>cols) << 3;
  let j: i32 = 0;
  for (; j + 8 <= cols; j += 8, B += 64, C += 64) {
    copyPanel(B, inner, stride, panel);
    let a = A;
    let c = C;
    let i: i32 = 0;
    for (; i + 2 <= rows; i += 2, a += 2 * aStride, c += 2 * stride)
      multiplyTile(a, a + aStride, inner, panel, c, c + stride);
    // The last row of an odd number counts as two.
    if (i < rows) multiplyTile(a, a, inner, panel, c, c);
  }
  if (j < cols) multiplyRest(A, rows, inner, B, cols - j, stride, C);
}

function copyPanel(from: usize, inner: i32, stride: usize, panel: usize): void {
  for (let k: i32 = 0; k < inner; k++, from += stride, panel += 64) {
    v128.store(panel, v128.load(from));
    v128.store(panel, v128.load(from, 16), 16);
    v128.store(panel, v128.load(from, 32), 32);
    v128.store(panel, v128.load(from, 48), 48);
  }
}

function multiplyTile(a0: usize, a1: usize, inner: i32, panel: usize, c0: usize, c1: usize): void {
  let s00 = f64x2.splat(0);
  let s01 = f64x2.splat(0);
  let s02 = f64x2.splat(0);
  let s03 = f64x2.splat(0);
  let s10 = f64x2.splat(0);
  let s11 = f64x2.splat(0);
  let s12 = f64x2.splat(0);
  let s13 = f64x2.splat(0);
  for (const end = panel + ((<usize>inner) << 6); panel < end; panel += 64, a0 += 8, a1 += 8) {
    const b0 = v128.load(panel);
    const b1 = v128.load(panel, 16);
    const b2 = v128.load(panel, 32);
    const b3 = v128.load(panel, 48);
    const v0 = v128.load64_splat(a0);
    const v1 = v128.load64_splat(a1);
    s00 = f64x2.add(s00, f64x2.mul(v0, b0));
    s01 = f64x2.add(s01, f64x2.mul(v0, b1));
    s02 = f64x2.add(s02, f64x2.mul(v0, b2));
    s03 = f64x2.add(s03, f64x2.mul(v0, b3));
    s10 = f64x2.add(s10, f64x2.mul(v1, b0));
    s11 = f64x2.add(s11, f64x2.mul(v1, b1));
    s12 = f64x2.add(s12, f64x2.mul(v1, b2));
    s13 = f64x2.add(s13, f64x2.mul(v1, b3));
  }
  v128.store(c0, s00);
  v128.store(c0, s01, 16);
  v128.store(c0, s02, 32);
  v128.store(c0, s03, 48);
  v128.store(c1, s10);
  v128.store(c1, s11, 16);
  v128.store(c1, s12, 32);
  v128.store(c1, s13, 48);
}

/** The last columns, fewer than eight. */
function multiplyRest(A: usize, rows: i32, inner: i32, B: usize, cols: i32, stride: usize, C: usize): void {
  for (let i: i32 = 0; i < rows; i++, C += stride) {
    clear(C, cols);
    for (let k: i32 = 0; k < inner; k += entriesAtOnce) {
      const count = min<i32>(entriesAtOnce, inner - k);
      for (let q: i32 = 0; q < count; q++) store<u32>(places + ((<usize>q) << 2), <u32>(k + q) * <u32>stride);
      addRow(places, A, count, B, cols, C);
      A += (<usize>count) << 3;
    }
  }
}
