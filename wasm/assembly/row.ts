// One row of a product: what all the rest is made of. Up to fourteen of its sums stay in registers, two in each, until all
// entries of the row have been added. Every sum is added to in the order of the entries, so it comes out as from a plain loop.
//
// The more sums stay, the fewer times each entry is read: fifty hidden units are 14 + 12 + 12 + 12. V8 has no register for more.

/** Entries at a time, so that their rows of B are still in the nearest cache when the next columns need them. */
export const entriesAtOnce: i32 = 40;

/**
 * Adds entries times rows of B to a row of sums, however many entries there are.
 *
 * The parameters are those of `addRow`.
 */
export function addLongRow(places: usize, values: usize, count: i32, B: usize, cols: i32, sums: usize): void {
  for (; count > entriesAtOnce; count -= entriesAtOnce) {
    addRow(places, values, entriesAtOnce, B, cols, sums);
    places += entriesAtOnce << 2;
    values += entriesAtOnce << 3;
  }
  addRow(places, values, count, B, cols, sums);
}

/**
 * Adds entries times rows of B to a row of sums.
 *
 * @param places - for each entry, how many bytes into B its row begins (u32)
 * @param values - the entries (f64)
 * @param count - how many there are
 * @param B - its first row
 * @param cols - how long a row of B is, and how many sums there are
 * @param sums - what is added to (f64)
 */
export function addRow(places: usize, values: usize, count: i32, B: usize, cols: i32, sums: usize): void {
  let left = cols;
  if (left % 12 == 2 && left >= 14) {
    addFourteen(places, values, count, B, sums);
    left -= 14;
    B += 112;
    sums += 112;
  }
  for (; left >= 12; left -= 12, B += 96, sums += 96) addTwelve(places, values, count, B, sums);
  if (left >= 10) {
    addTen(places, values, count, B, sums);
    left -= 10;
    B += 80;
    sums += 80;
  }
  for (; left >= 4; left -= 4, B += 32, sums += 32) addFour(places, values, count, B, sums);
  if (left >= 2) {
    addTwo(places, values, count, B, sums);
    left -= 2;
    B += 16;
    sums += 16;
  }
  if (left > 0) addOne(places, values, count, B, sums);
}

function addFourteen(places: usize, values: usize, count: i32, B: usize, sums: usize): void {
  let s0 = v128.load(sums);
  let s1 = v128.load(sums, 16);
  let s2 = v128.load(sums, 32);
  let s3 = v128.load(sums, 48);
  let s4 = v128.load(sums, 64);
  let s5 = v128.load(sums, 80);
  let s6 = v128.load(sums, 96);
  for (const end = places + ((<usize>count) << 2); places < end; places += 4, values += 8) {
    const value = v128.load64_splat(values);
    const row = B + load<u32>(places);
    s0 = f64x2.add(s0, f64x2.mul(value, v128.load(row)));
    s1 = f64x2.add(s1, f64x2.mul(value, v128.load(row, 16)));
    s2 = f64x2.add(s2, f64x2.mul(value, v128.load(row, 32)));
    s3 = f64x2.add(s3, f64x2.mul(value, v128.load(row, 48)));
    s4 = f64x2.add(s4, f64x2.mul(value, v128.load(row, 64)));
    s5 = f64x2.add(s5, f64x2.mul(value, v128.load(row, 80)));
    s6 = f64x2.add(s6, f64x2.mul(value, v128.load(row, 96)));
  }
  v128.store(sums, s0);
  v128.store(sums, s1, 16);
  v128.store(sums, s2, 32);
  v128.store(sums, s3, 48);
  v128.store(sums, s4, 64);
  v128.store(sums, s5, 80);
  v128.store(sums, s6, 96);
}

function addTwelve(places: usize, values: usize, count: i32, B: usize, sums: usize): void {
  let s0 = v128.load(sums);
  let s1 = v128.load(sums, 16);
  let s2 = v128.load(sums, 32);
  let s3 = v128.load(sums, 48);
  let s4 = v128.load(sums, 64);
  let s5 = v128.load(sums, 80);
  for (const end = places + ((<usize>count) << 2); places < end; places += 4, values += 8) {
    const value = v128.load64_splat(values);
    const row = B + load<u32>(places);
    s0 = f64x2.add(s0, f64x2.mul(value, v128.load(row)));
    s1 = f64x2.add(s1, f64x2.mul(value, v128.load(row, 16)));
    s2 = f64x2.add(s2, f64x2.mul(value, v128.load(row, 32)));
    s3 = f64x2.add(s3, f64x2.mul(value, v128.load(row, 48)));
    s4 = f64x2.add(s4, f64x2.mul(value, v128.load(row, 64)));
    s5 = f64x2.add(s5, f64x2.mul(value, v128.load(row, 80)));
  }
  v128.store(sums, s0);
  v128.store(sums, s1, 16);
  v128.store(sums, s2, 32);
  v128.store(sums, s3, 48);
  v128.store(sums, s4, 64);
  v128.store(sums, s5, 80);
}

function addTen(places: usize, values: usize, count: i32, B: usize, sums: usize): void {
  let s0 = v128.load(sums);
  let s1 = v128.load(sums, 16);
  let s2 = v128.load(sums, 32);
  let s3 = v128.load(sums, 48);
  let s4 = v128.load(sums, 64);
  for (const end = places + ((<usize>count) << 2); places < end; places += 4, values += 8) {
    const value = v128.load64_splat(values);
    const row = B + load<u32>(places);
    s0 = f64x2.add(s0, f64x2.mul(value, v128.load(row)));
    s1 = f64x2.add(s1, f64x2.mul(value, v128.load(row, 16)));
    s2 = f64x2.add(s2, f64x2.mul(value, v128.load(row, 32)));
    s3 = f64x2.add(s3, f64x2.mul(value, v128.load(row, 48)));
    s4 = f64x2.add(s4, f64x2.mul(value, v128.load(row, 64)));
  }
  v128.store(sums, s0);
  v128.store(sums, s1, 16);
  v128.store(sums, s2, 32);
  v128.store(sums, s3, 48);
  v128.store(sums, s4, 64);
}

function addFour(places: usize, values: usize, count: i32, B: usize, sums: usize): void {
  let s0 = v128.load(sums);
  let s1 = v128.load(sums, 16);
  for (const end = places + ((<usize>count) << 2); places < end; places += 4, values += 8) {
    const value = v128.load64_splat(values);
    const row = B + load<u32>(places);
    s0 = f64x2.add(s0, f64x2.mul(value, v128.load(row)));
    s1 = f64x2.add(s1, f64x2.mul(value, v128.load(row, 16)));
  }
  v128.store(sums, s0);
  v128.store(sums, s1, 16);
}

function addTwo(places: usize, values: usize, count: i32, B: usize, sums: usize): void {
  let s = v128.load(sums);
  for (const end = places + ((<usize>count) << 2); places < end; places += 4, values += 8)
    s = f64x2.add(s, f64x2.mul(v128.load64_splat(values), v128.load(B + load<u32>(places))));
  v128.store(sums, s);
}

function addOne(places: usize, values: usize, count: i32, B: usize, sums: usize): void {
  let s = load<f64>(sums);
  for (const end = places + ((<usize>count) << 2); places < end; places += 4, values += 8)
    s += load<f64>(values) * load<f64>(B + load<u32>(places));
  store<f64>(sums, s);
}
