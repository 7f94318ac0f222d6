// Sums in NumPy's order of additions, so that the chapter's results come out to the last digit.

import { checkNumbers, describe } from "./check.js";
import { Matrix } from "./matrix.js";
import type { VectorLike } from "./vector.js";

/**
 * Returns the sum of all entries, 0 if there are none.
 *
 * The additions are paired rather than made from left to right: their rounding errors then grow with log n,
 * not with n.
 *
 * @param values - a vector of any length or a matrix; NaN and ±Infinity go through to the sum
 * @throws {TypeError} if `values` is neither vector nor matrix, or an entry is not a number
 * @example
 * sum([0.1, 0.2, 0.3]) // => 0.6000000000000001
 * Source: NumPy's `pairwise_sum` (numpy/_core/src/umath/loops_utils.h.src)
 */
export function sum(values: VectorLike | Matrix): number {
  const entries = values instanceof Matrix ? values.data : values;
  if (Array.isArray(entries)) checkNumbers("sum", "values", entries);
  else if (!(entries instanceof Float64Array || entries instanceof Float32Array))
    throw new TypeError(`sum: values must be a vector or a matrix, got ${describe(values)}`);
  return pairwiseSum(entries, 0, entries.length);
}

function pairwiseSum(values: ArrayLike<number>, start: number, length: number): number {
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
