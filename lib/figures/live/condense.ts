// Many numbers as fewer, with the same mean.

import { mean } from "../../index.js";

/**
 * The means of groups of numbers that are alike: sorted, and cut into groups of nearly the same size. Of as few as
 * wanted, the numbers themselves.
 *
 * @param values - at least one
 * @param most - how many groups there may be
 */
export function condense(values: ArrayLike<number>, most: number): number[] {
  const sorted = Array.from(values).sort((a, b) => a - b);
  if (sorted.length <= most) return sorted;
  const border = (group: number): number => Math.round((group * sorted.length) / most);
  return Array.from({ length: most }, (_, group) => mean(sorted.slice(border(group), border(group + 1))));
}
