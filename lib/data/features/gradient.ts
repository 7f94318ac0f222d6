// How the ink changes from pixel to pixel: what HOG and SIFT are made of.

import type { Matrix } from "../../arrays/matrix.js";

/**
 * Calls `visit` for every pixel where the ink changes, row after row.
 *
 * The change is the central difference in both directions, without smoothing: right minus left neighbor, lower minus
 * upper one. A difference that would need a pixel outside of the image counts as 0.
 *
 * @param image - shape (height, width)
 * @param visit - gets the pixel's row and column, the gradient's length (ink over two pixels, above 0) and its direction
 *   in radians, −π to π: 0 where the ink grows to the right, π/2 where it grows downwards
 *
 * Source: Dalal and Triggs, "Histograms of oriented gradients for human detection", 2005, section 6.2: of all masks
 * that they tried, the plain [−1, 0, 1] did best.
 */
export function eachGradient(
  image: Matrix,
  visit: (row: number, col: number, magnitude: number, angle: number) => void,
): void {
  const { rows, cols, data } = image;
  for (let row = 0, place = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++, place++) {
      const gx = col > 0 && col < cols - 1 ? data[place + 1] - data[place - 1] : 0;
      const gy = row > 0 && row < rows - 1 ? data[place + cols] - data[place - cols] : 0;
      if (gx !== 0 || gy !== 0) visit(row, col, Math.sqrt(gx * gx + gy * gy), Math.atan2(gy, gx));
    }
  }
}
