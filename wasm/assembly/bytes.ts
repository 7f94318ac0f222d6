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

const packed = memory.data(16, 16);

/**
 * Writes the entries of a row, and returns how many there are.
 *
 * @param bytes - the row; what is read behind it is left out
 * @param length - how many bytes
 * @param levels - the number that each byte stands for
 * @param columns - where the entries' columns are to be written (u32), with room behind
 * @param values - where the entries are to be written (f64), with room behind
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
      const places = v128.load64_zero(ones + ((<usize>(pattern & 255)) << 3));
      v128.store(packed, v128.swizzle(row, i8x16.add(places, i8x16.splat(<i8>half))));
      const wide = i16x8.extend_low_i8x16_u(places);
      const first = i32x4.splat(j + half);
      v128.store(columns, i32x4.add(i32x4.extend_low_i16x8_u(wide), first));
      v128.store(columns, i32x4.add(i32x4.extend_high_i16x8_u(wide), first), 16);
      const count = popcnt(pattern & 255);
      for (let q: usize = 0; q < <usize>count; q++, values += 8)
        store<f64>(values, load<f64>(levels + ((<usize>load<u8>(packed + q)) << 3)));
      columns += (<usize>count) << 2;
    }
  }
  return <i32>((columns - begin) >> 2);
}
