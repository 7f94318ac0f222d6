// Fewer points for the same line: what a contour doesn't need to be told, since it would be drawn the same without.
// The method of Douglas and Peucker (1973).

import { maxIndex } from "d3-array";

/** A corner of a path. */
export type Corner = [x: number, y: number];

/**
 * Leaves corners out of SVG paths of closed outlines, as many as can go without any of them lying further than `tolerance`
 * from the outline that is left; further where all together would be longer than `most`.
 *
 * @param paths - outlines `M x,y L x,y … Z`, one after the other, as d3 writes contours
 * @param tolerance - in the paths' unit, above 0
 * @param most - how many corners may be left
 * @returns the outlines' corners, path by path; those without extent are gone
 */
export function simplifyPaths(paths: readonly string[], tolerance: number, most: number): Corner[][][] {
  let simpler = paths.map(cornersOf);
  for (let allowed = tolerance; ; allowed *= 3) {
    simpler = simpler.map((path) =>
      path.map((outline) => simplify(outline, allowed)).filter(({ length }) => length > 2),
    );
    if (simpler.flat().reduce((sum, { length }) => sum + length, 0) <= most) return simpler;
  }
}

/** Outlines as an SVG path. */
export function pathOf(outlines: readonly Corner[][]): string {
  return outlines.map((outline) => `M${outline.map(([x, y]) => `${x},${y}`).join("L")}Z`).join("");
}

function cornersOf(path: string): Corner[][] {
  return path.split("M").slice(1).map(outlineOf);
}

/** The corners of `x,y L x,y … Z`. Character by character: there are many, and drawings are made anew while a hand moves. */
function outlineOf(text: string): Corner[] {
  const corners: Corner[] = [];
  for (let from = 0; from < text.length;) {
    const comma = text.indexOf(",", from);
    if (comma < 0) break;
    const next = text.indexOf("L", comma);
    const end = next < 0 ? text.indexOf("Z", comma) : next;
    corners.push([Number(text.slice(from, comma)), Number(text.slice(comma + 1, end < 0 ? undefined : end))]);
    from = next < 0 ? text.length : next + 1;
  }
  return corners;
}

/** A closed outline is cut in two: at its first corner and at the one farthest from it. */
function simplify(outline: Corner[], tolerance: number): Corner[] {
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
