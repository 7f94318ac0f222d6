// Bins that are equally wide on a logarithmic axis.

/** A bin and how many values fell into it. */
export interface Bin {
  from: number;
  to: number;
  count: number;
}

/**
 * Counts values into bins, so many for each power of ten; zeros, which have no place among them, are counted beside.
 *
 * @param values - finite, from 0 up
 */
export function binByDecade(
  values: ArrayLike<number>,
  binsPerDecade: number,
): { bins: Bin[]; zeroCount: number } {
  const counts = new Map<number, number>();
  let zeroCount = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    // Below 1e-300 numbers lose their digits, and bins their width.
    const bin = Math.floor(binsPerDecade * Math.log10(Math.max(value, 1e-300)));
    if (value === 0) zeroCount++;
    else counts.set(bin, (counts.get(bin) ?? 0) + 1);
  }
  const end = (bin: number) => 10 ** (bin / binsPerDecade);
  const bins = Array.from(counts, ([bin, count]) => ({ from: end(bin), to: end(bin + 1), count }));
  return { bins, zeroCount };
}
