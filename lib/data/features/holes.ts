// Holes: what the ink of a digit shuts in.

import type { Matrix } from "../../arrays/matrix.js";

/** Ground that ink shuts in on all sides. */
export interface Hole {
  /** How many pixels it has. */
  readonly area: number;
  /** The row of its center. */
  readonly row: number;
  /** The column of its center. */
  readonly col: number;
}

/**
 * Returns the holes of a drawing, from the top down. Ground is connected over edges of pixels, and not over corners.
 *
 * @param ink - shape (height, width); what is not 0 is ink
 * @returns one entry per hole, in order of their center's row
 */
export function findHoles({ rows, cols, data }: Matrix): Hole[] {
  const seen = Uint8Array.from(data, (ink) => (ink === 0 ? 0 : 1));
  const holes: Hole[] = [];
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] === 1) continue;
    // Fill this piece of ground; if it touches the border, it is no hole.
    let [area, sumOfRows, sumOfCols, open] = [0, 0, 0, false];
    const waiting = [start];
    seen[start] = 1;
    while (waiting.length > 0) {
      const place = waiting.pop()!;
      const [row, col] = [Math.floor(place / cols), place % cols];
      area++;
      sumOfRows += row;
      sumOfCols += col;
      if (row === 0 || row === rows - 1 || col === 0 || col === cols - 1) open = true;
      const neighbors = [row > 0, row < rows - 1, col > 0, col < cols - 1];
      [place - cols, place + cols, place - 1, place + 1].forEach((next, side) => {
        if (neighbors[side] && seen[next] === 0) {
          seen[next] = 1;
          waiting.push(next);
        }
      });
    }
    if (!open) holes.push({ area, row: sumOfRows / area, col: sumOfCols / area });
  }
  return holes.sort((a, b) => a.row - b.row);
}
