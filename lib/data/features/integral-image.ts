// The integral image: the ink of any rectangle from four numbers.

import { checkResult } from "../../arrays/check.js";
import { Matrix } from "../../arrays/matrix.js";
import { checkImage } from "./check-image.js";

/**
 * Returns the integral image: entry (i, j) is the ink above row i and left of column j.
 *
 * With it, the ink of a rectangle is I(bottom, right) − I(top, right) − I(bottom, left) + I(top, left), four numbers,
 * however large the rectangle is.
 *
 * @param image - shape (height, width)
 * @returns shape (height + 1, width + 1), zeros in the first row and the first column
 * @example
 * integralImage(matrix([[1, 2], [3, 4]])) // => [[0, 0, 0],
 *                                         //     [0, 1, 3],
 *                                         //     [0, 4, 10]]
 *
 * Source: Viola and Jones, "Rapid object detection using a boosted cascade of simple features", 2001.
 */
export function integralImage(image: Matrix): Matrix {
  checkImage("integralImage", image);
  const { rows, cols, data } = image;
  const integral = new Matrix(rows + 1, cols + 1);
  const sums = integral.data;
  for (let i = 0; i < rows; i++) {
    let inRow = 0;
    for (let j = 0; j < cols; j++) {
      inRow += data[i * cols + j];
      const place = (i + 1) * (cols + 1) + j + 1;
      sums[place] = sums[place - cols - 1] + inRow;
    }
  }
  checkResult("integralImage", integral.data);
  return integral;
}

/**
 * Returns an integral image at a place between its entries: the ink above `y` and left of `x`, where a pixel that is cut
 * counts by the part of its area. Outside of the image there is no ink.
 *
 * @param integral - what `integralImage` returned
 * @param y - down from the upper edge, in pixels
 * @param x - to the right from the left edge, in pixels
 */
export function inkBefore(integral: Matrix, y: number, x: number): number {
  const { rows, cols, data } = integral;
  const [inY, inX] = [Math.min(Math.max(y, 0), rows - 1), Math.min(Math.max(x, 0), cols - 1)];
  const [i, j] = [Math.min(Math.floor(inY), rows - 2), Math.min(Math.floor(inX), cols - 2)];
  const [partY, partX] = [inY - i, inX - j];
  const place = i * cols + j;
  const above = data[place] + partX * (data[place + 1] - data[place]);
  const below = data[place + cols] + partX * (data[place + cols + 1] - data[place + cols]);
  return above + partY * (below - above);
}
