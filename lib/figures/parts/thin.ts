// Fewer places for the same line: in each column of pixels the first, the lowest, the highest and the last are all that
// can be seen (M4: Jugel et al., 2014), so that no extreme is lost.

import { extent } from "d3-array";

/** A place of a line; y is NaN where the line has a gap. */
export interface Place {
  x: number;
  y: number;
}

/**
 * Leaves out places that the others hide, if there are more than four for a column.
 *
 * @param places - one after the other, in any direction
 * @param across - where a place stands from left (0) to right (1)
 * @param columns - how many columns are told apart, at least 1
 */
export function thin<T extends Place>(
  places: readonly T[],
  across: (x: number) => number,
  columns: number,
): readonly T[] {
  if (places.length <= 4 * columns) return places;
  const columnOf = ({ x }: T) => Math.floor(columns * across(x));
  const kept: T[] = [];
  for (let from = 0; from < places.length;) {
    let [to, low, high, gap] = [from, from, from, -1];
    const column = columnOf(places[from]);
    for (; to < places.length && (to === from || columnOf(places[to]) === column); to++) {
      const { y } = places[to];
      if (Number.isNaN(y)) gap = to;
      // In this form the first value after a gap is taken, too.
      else if (!(places[low].y <= y)) low = to;
      if (!Number.isNaN(y) && !(places[high].y >= y)) high = to;
    }
    const seen = new Set([from, low, high, gap, to - 1].filter((i) => i >= 0));
    for (const i of [...seen].sort((a, b) => a - b)) kept.push(places[i]);
    from = to;
  }
  // Where a line runs to and fro each column has come up many times: then every so manieth place must do.
  const most = 5 * columns;
  return kept.length <= most ? kept : kept.filter((_, i) => i % Math.ceil(kept.length / most) === 0);
}

/** As `thin`, over the whole length of the line, down to about so many places. */
export function thinTo<T extends Place>(places: readonly T[], most: number): readonly T[] {
  const [from = 0, to = 0] = extent(places, ({ x }) => x);
  return thin(places, (x) => (x - from) / (to - from || 1), Math.max(1, Math.floor(most / 4)));
}

/**
 * Leaves out places that stand on others, if there are more than `most`: of a grid over all of them each cell keeps one,
 * and so do the four sides.
 */
export function sparse<T extends Place>(places: readonly T[], most: number): readonly T[] {
  if (places.length <= most) return places;
  const side = Math.max(1, Math.floor(Math.sqrt(most)));
  const cell = (value: number, [from = 0, to = 0]: [number?, number?]) =>
    Math.min(side - 1, Math.floor((side * (value - from)) / (to - from || 1)));
  const [across, up] = [extent(places, ({ x }) => x), extent(places, ({ y }) => y)];
  const kept = new Map<string, T>();
  for (const place of places) {
    const edge = [across[0] === place.x, across[1] === place.x, up[0] === place.y, up[1] === place.y].indexOf(
      true,
    );
    const key = edge < 0 ? `${cell(place.x, across)},${cell(place.y, up)}` : `side ${edge}`;
    if (!kept.has(key)) kept.set(key, place);
  }
  return [...kept.values()];
}
