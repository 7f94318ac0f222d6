// Fewer places for the same line: in each column of pixels the first, the lowest, the highest and the last are all that
// can be seen (M4: Jugel et al., 2014), so that no extreme is lost. Places are told by their numbers, so that only those
// that are kept become objects.

import { drawn } from "./drawable.js";
import { reach } from "./reach.js";

/** A place of a line; y is NaN where the line has a gap. */
export interface Place {
  x: number;
  y: number;
}

/** Places one after the other: as many `x` as `y`. */
export interface Places {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

/** The places of these numbers, as they are drawn. */
export function pick({ x, y }: Places, numbers: readonly number[]): Place[] {
  return numbers.map((i) => ({ x: drawn(x[i]), y: drawn(y[i]) }));
}

/**
 * Leaves out places that the others hide, if there are more than four for a column.
 *
 * @param places - one after the other, in any direction
 * @param across - where a place stands from left (0) to right (1)
 * @param columns - how many columns are told apart, at least 1
 * @returns the numbers of those that stay, in order
 */
export function thin({ x, y }: Places, across: (x: number) => number, columns: number): number[] {
  const count = x.length;
  if (count <= 4 * columns) return all(count);
  const columnOf = (i: number) => Math.floor(columns * across(x[i]));
  const kept: number[] = [];
  for (let from = 0; from < count;) {
    const column = columnOf(from);
    let [to, low, high, gap] = [from, from, from, from];
    for (; to < count && (to === from || columnOf(to) === column); to++) {
      if (Number.isNaN(y[to])) {
        gap = to;
        continue;
      }
      // In this form the first value after a gap is taken, too.
      if (!(y[low] <= y[to])) low = to;
      if (!(y[high] >= y[to])) high = to;
    }
    const [first, last] = [Math.min(low, high, gap), Math.max(low, high, gap)];
    let latest = -1;
    for (const i of [from, first, low + high + gap - first - last, last, to - 1]) {
      if (i > latest) kept.push(i);
      latest = i;
    }
    from = to;
  }
  if (kept.length <= 5 * columns) return kept;
  // Where a line runs to and fro each column has come up many times: then every so manieth place must do.
  const step = Math.ceil(kept.length / (4 * columns));
  return kept.filter((_, i) => i % step === 0);
}

/** As `thin`, over the whole length of the line, down to about so many places. */
export function thinTo(places: Places, most: number): number[] {
  const [from, to] = reach(places.x);
  return thin(places, (x) => (x - from) / (to - from || 1), Math.max(1, Math.floor(most / 4)));
}

/**
 * Leaves out places that stand on others, if there are more than `most`: of a grid over all of them each cell keeps one,
 * and so do the four sides. What is not finite stands nowhere.
 *
 * @returns the numbers of those that stay, in order
 */
export function sparse({ x, y }: Places, most: number): number[] {
  if (x.length <= most) return all(x.length);
  const side = Math.max(1, Math.floor(Math.sqrt(most)));
  const [across, up] = [reach(x), reach(y)];
  const cell = (value: number, [from, to]: readonly [number, number]) =>
    Math.min(side - 1, Math.floor((side * (value - from)) / (to - from || 1)));
  const taken = new Set<number>();
  const kept: number[] = [];
  for (let i = 0; i < x.length; i++) {
    if (!(Number.isFinite(x[i]) && Number.isFinite(y[i]))) continue;
    let at = cell(x[i], across) * side + cell(y[i], up);
    if (x[i] === across[0]) at = -1;
    else if (x[i] === across[1]) at = -2;
    else if (y[i] === up[0]) at = -3;
    else if (y[i] === up[1]) at = -4;
    if (taken.has(at)) continue;
    taken.add(at);
    kept.push(i);
  }
  return kept;
}

/** All numbers below `count`. */
function all(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}
