// Where the values of a sample lie: its quantiles, for figures that draw ranges.

/**
 * Returns the quantiles of the values: the numbers below which the given shares of them lie, linear between values.
 *
 * @param values - in any order, not empty
 * @param shares - each from 0 (the smallest value) to 1 (the largest)
 * @returns one number per share
 * @example
 * quantiles([30, 10, 20], [0, 0.5, 0.75]) // => [10, 20, 25]
 */
export function quantiles(values: ArrayLike<number>, shares: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort();
  return shares.map((share) => {
    const place = share * (sorted.length - 1);
    const below = Math.floor(place);
    const above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  });
}
