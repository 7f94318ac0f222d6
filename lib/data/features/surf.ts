// One SURF descriptor over a whole image: sums of Haar wavelets, quick to compute from an integral image.

import { checkResult } from "../../arrays/check.js";
import { Matrix } from "../../arrays/matrix.js";
import { lengthOf } from "../../arrays/reductions/norm.js";
import { Vector } from "../../arrays/vector.js";
import { checkSquareImage } from "./check-image.js";
import { inkBefore, integralImage } from "./integral-image.js";

/** Fields along a side, samples along the side of a field, and numbers per field. */
const fields = 4;
const samples = 5;
const numbers = 4;
/** How far the Gaussian reaches, in steps between samples. */
const reach = 3.3;

/**
 * Returns the SURF descriptor of an image: for 4 × 4 fields, how much the ink grows to the right and downwards, once with
 * and once without regard to the sign.
 *
 * The image is sampled at 20 × 20 places, s = side / 20 apart. A Haar wavelet of 2s × 2s around each place gives dx, the
 * ink in its right half less that in its left half, and dy, the lower half less the upper one; both count less the
 * further they are from the center (a Gaussian of 3.3s). Each field keeps Σdx, Σdy, Σ|dx| and Σ|dy| of its 5 × 5
 * samples, and the whole is brought to length 1.
 *
 * @param image - shape (side, side), at least 4 × 4; no pixel's unit matters
 * @returns length 64, from −1 to 1: fields row after row, in each Σdx, Σdy, Σ|dx|, Σ|dy|; all 0 if the image is empty
 * @throws {RangeError} if the image is not such a square
 * @example
 * const { xTrain } = await loadMnist();
 * surfDescriptor(xTrain.image(0)).length // => 64
 *
 * Source: Bay, Ess, Tuytelaars and Van Gool, "Speeded-up robust features (SURF)", 2008, section 4.2. Of SURF this is the
 * descriptor alone, upright ("U-SURF"). Where s is not whole, pixels count by the part of them that a wavelet covers,
 * instead of s being rounded.
 */
export function surfDescriptor(image: Matrix): Vector {
  checkSquareImage("surfDescriptor", image, fields);
  const side = fields * samples;
  const corners = cornerInk(image, side + 2);
  const features = new Vector(fields * fields * numbers);
  for (let i = 0; i < side; i++) {
    for (let j = 0; j < side; j++) {
      const squares = (i + 0.5 - side / 2) ** 2 + (j + 0.5 - side / 2) ** 2;
      const weight = Math.exp(-squares / (2 * reach ** 2));
      // The wavelet's four quarters meet at the sample, which is corner (i + 1, j + 1).
      const upperLeft = inkBetween(corners, i, j);
      const upperRight = inkBetween(corners, i, j + 1);
      const lowerLeft = inkBetween(corners, i + 1, j);
      const lowerRight = inkBetween(corners, i + 1, j + 1);
      const dx = weight * (upperRight + lowerRight - upperLeft - lowerLeft);
      const dy = weight * (lowerLeft + lowerRight - upperLeft - upperRight);
      const place = (Math.floor(i / samples) * fields + Math.floor(j / samples)) * numbers;
      features[place] += dx;
      features[place + 1] += dy;
      features[place + 2] += Math.abs(dx);
      features[place + 3] += Math.abs(dy);
    }
  }
  checkResult("surfDescriptor", features);
  const squares = features.reduce((total, value) => total + value * value, 0);
  const length = squares > 1e-290 && squares < Infinity ? Math.sqrt(squares) : lengthOf(features);
  return length > 0 ? features.map((value) => value / length) : features;
}

/** The integral image where the wavelets have their corners: at half a step, and every step from there on. */
function cornerInk(image: Matrix, count: number): Matrix {
  const integral = integralImage(image);
  const step = image.rows / (fields * samples);
  const corners = new Matrix(count, count);
  for (let i = 0; i < count; i++)
    for (let j = 0; j < count; j++)
      corners.data[i * count + j] = inkBefore(integral, (i - 0.5) * step, (j - 0.5) * step);
  return corners;
}

/** The ink between corners i and i + 1 downwards, j and j + 1 to the right. */
function inkBetween({ cols, data }: Matrix, i: number, j: number): number {
  const place = i * cols + j;
  return data[place] - data[place + 1] - data[place + cols] + data[place + cols + 1];
}
