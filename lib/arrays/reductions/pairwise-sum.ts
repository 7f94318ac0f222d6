// Sums in NumPy's order of additions, so that the chapter's results come out to the last digit.

/**
 * Returns the sum of all values, without a check.
 *
 * The additions are paired rather than made from left to right: their rounding errors then grow with log n, not with n.
 *
 * Source: NumPy's `pairwise_sum` (numpy/_core/src/umath/loops_utils.h.src)
 */
export function pairwiseSum(
  values: ArrayLike<number>,
  start: number = 0,
  length: number = values.length,
): number {
  if (length > 128) {
    const half = Math.floor(length / 2);
    const left = half - (half % 8);
    return pairwiseSum(values, start, left) + pairwiseSum(values, start + left, length - left);
  }
  const end = start + length;
  let i = start;
  let total = 0;
  if (length >= 8) {
    // Eight partial sums, each over every eighth value, are added in pairs.
    let [r0, r1, r2, r3, r4, r5, r6, r7] = [0, 0, 0, 0, 0, 0, 0, 0];
    for (; i + 8 <= end; i += 8) {
      r0 += values[i];
      r1 += values[i + 1];
      r2 += values[i + 2];
      r3 += values[i + 3];
      r4 += values[i + 4];
      r5 += values[i + 5];
      r6 += values[i + 6];
      r7 += values[i + 7];
    }
    total = r0 + r1 + (r2 + r3) + (r4 + r5 + (r6 + r7));
  }
  for (; i < end; i++) total += values[i];
  return total;
}
