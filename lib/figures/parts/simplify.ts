// Fewer points for the same line: what a contour doesn't need to be told, since it would be drawn the same without.
// The method of Douglas and Peucker (1973).

import { maxIndex } from "d3-array";

/** A corner of a path. */
export type Corner = [x: number, y: number];

/**
 * Leaves corners out of closed outlines, as many as can go without any of them lying further than `tolerance` from the
 * outline that is left.
 *
 * @param outlines - the corners of each; the last is joined to the first
 * @param tolerance - in their unit, above 0
 * @returns what is left; outlines without extent are gone
 */
export function simplify(outlines: readonly Corner[][], tolerance: number): Corner[][] {
  return outlines.map((outline) => simplifyOne(outline, tolerance)).filter(({ length }) => length > 2);
}

/**
 * Simplifies outlines further and further until all together have no more than `most` corners.
 *
 * @param groups - outlines that were simplified before
 * @param tolerance - with which
 * @returns the groups themselves if they have no more
 */
export function simplifyTo(
  groups: readonly Corner[][][],
  tolerance: number,
  most: number,
): readonly Corner[][][] {
  let simpler = groups;
  for (let allowed = 3 * tolerance; countOf(simpler) > most; allowed *= 3)
    simpler = simpler.map((outlines) => simplify(outlines, allowed));
  return simpler;
}

/** How many corners outlines have together. */
export function countOf(groups: readonly Corner[][][]): number {
  return groups.flat().reduce((sum, { length }) => sum + length, 0);
}

/** Outlines as an SVG path. */
export function pathOf(outlines: readonly Corner[][]): string {
  return outlines.map((outline) => `M${outline.map(([x, y]) => `${x},${y}`).join("L")}Z`).join("");
}

/** A closed outline is cut in two: at its first corner and at the one farthest from it. */
function simplifyOne(outline: Corner[], tolerance: number): Corner[] {
  const [first] = outline;
  const distances = outline.map(([x, y]) => (x - first[0]) ** 2 + (y - first[1]) ** 2);
  const far = maxIndex(distances);
  const keep = new Set([0, far]);
  const ring = [...outline, first];
  const todo = [[0, far] as const, [far, outline.length] as const];
  for (let piece = todo.pop(); piece; piece = todo.pop()) {
    const [from, to] = piece;
    let worst = tolerance ** 2;
    let at = -1;
    for (let i = from + 1; i < to; i++) {
      const distance = squaredDistance(ring[i], ring[from], ring[to]);
      if (distance > worst) {
        worst = distance;
        at = i;
      }
    }
    if (at < 0) continue;
    keep.add(at);
    todo.push([from, at], [at, to]);
  }
  return outline.filter((_, i) => keep.has(i));
}

/** From a point to the straight way between two others, or to the nearer of them where it lies beside that way. */
function squaredDistance([x, y]: Corner, [x1, y1]: Corner, [x2, y2]: Corner): number {
  const dx = x2 - x1;
  const dy = y2 - y1;
  const length = dx * dx + dy * dy;
  const share = length > 0 ? Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length)) : 0;
  return (x - x1 - share * dx) ** 2 + (y - y1 - share * dy) ** 2;
}
