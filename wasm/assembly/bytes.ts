// Rows of bytes as entries: most bytes of an image are 0, and sixteen of them are looked at together.

/** For each of 256 patterns of eight bits, where its ones are, a byte each. */
const ones = memory.data(2048, 16);
let prepared: bool = false;

function prepare(): void {
  for (let pattern: i32 = 0; pattern < 256; pattern++) {
    let at = ones + ((<usize>pattern) << 3);
    for (let bit: i32 = 0; bit < 8; bit++) if (pattern & (1 << bit)) store<u8>(at++, <u8>bit);
  }
  prepared = true;
}

/**
 * Writes the entries of rows of bytes.
 *
 * @param bytes - the rows, one behind the other
 * @param length - how many bytes each has
 * @param levels - the number that each byte stands for
 * @param starts - where is to be written which entry is each row's first, and how many there are (u32)
 * @param columns - as `unpackBytes` writes them
 * @param values - as `unpackBytes` writes them
 */
export function unpackRows(
  bytes: usize,
  rows: i32,
  length: i32,
  levels: usize,
  starts: usize,
  columns: usize,
  values: usize,
): void {
  let total: usize = 0;
  store<u32>(starts, 0);
  for (let i: i32 = 0; i < rows; i++, bytes += length) {
    total += unpackBytes(bytes, length, levels, columns + (total << 2), values + (total << 3));
    starts += 4;
    store<u32>(starts, <u32>total);
  }
}

/**
 * Writes the entries of a row, and returns how many there are.
 *
 * @param bytes - the row; what is read behind it is left out
 * @param length - how many bytes
 * @param levels - the number that each byte stands for
 * @param columns - where the entries' columns are to be written (u32), with room for eight more
 * @param values - where the entries are to be written (f64), with room for eight more
 */
export function unpackBytes(bytes: usize, length: i32, levels: usize, columns: usize, values: usize): i32 {
  if (!prepared) prepare();
  const begin = columns;
  for (let j: i32 = 0; j < length; j += 16) {
    const row = v128.load(bytes + j);
    let pattern = v128.bitmask<i8>(v128.ne<i8>(row, v128.splat<i8>(0)));
    if (length - j < 16) pattern &= (1 << (length - j)) - 1;
    if (pattern == 0) continue;
    for (let half: i32 = 0; half < 16; half += 8, pattern >>= 8) {
      const eight = pattern & 255;
      if (eight == 0) continue;
      const places = v128.load64_zero(ones + ((<usize>eight) << 3));
      const wide = i16x8.extend_low_i8x16_u(places);
      const first = i32x4.splat(j + half);
      v128.store(columns, i32x4.add(i32x4.extend_low_i16x8_u(wide), first));
      v128.store(columns, i32x4.add(i32x4.extend_high_i16x8_u(wide), first), 16);
      // All eight are written, entries or not: a loop over so few would cost more than it spares.
      const packed = <u64>i64x2.extract_lane(v128.swizzle(row, i8x16.add(places, i8x16.splat(<i8>half))), 0);
      store<f64>(values, level(levels, packed));
      store<f64>(values, level(levels, packed >> 8), 8);
      store<f64>(values, level(levels, packed >> 16), 16);
      store<f64>(values, level(levels, packed >> 24), 24);
      store<f64>(values, level(levels, packed >> 32), 32);
      store<f64>(values, level(levels, packed >> 40), 40);
      store<f64>(values, level(levels, packed >> 48), 48);
      store<f64>(values, level(levels, packed >> 56), 56);
      const count = <usize>popcnt(eight);
      columns += count << 2;
      values += count << 3;
    }
  }
  return <i32>((columns - begin) >> 2);
}

/** The number that the last of some bytes stands for. */
function level(levels: usize, packed: u64): f64 {
  return load<f64>(levels + ((<usize>(packed & 255)) << 3));
}
