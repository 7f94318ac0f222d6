// One SIFT descriptor over a whole image: which way the ink grows, in 4 × 4 soft fields.

import { checkResult } from "../../arrays/check.js";
import type { Matrix } from "../../arrays/matrix.js";
import { Vector } from "../../arrays/vector.js";
import { checkSquareImage } from "./check-image.js";
import { eachGradient } from "./gradient.js";

/** Fields along a side, directions over a full turn, and the largest share of the length that one entry may have. */
const fields = 4;
const directions = 8;
const limit = 0.2;

/**
 * Returns the SIFT descriptor of an image: 4 × 4 histograms of 8 directions.
 *
 * Each pixel votes with the length of its gradient, less the further it is from the center (a Gaussian as wide as half
 * of the image). Its vote is shared among the two nearest directions and the four nearest fields, so that a stroke moved
 * by a pixel changes the numbers a little and not by leaps. The whole is brought to length 1, entries above 0.2 are cut,
 * and the rest is brought to length 1 again.
 *
 * @param image - shape (side, side), at least 4 × 4; no pixel's unit matters
 * @returns length 128, from 0 to 1: fields row after row, in each the directions 0°, 45°, … 315°, where 0° is to the right
 *   and 90° down; all 0 if the image has no edge
 * @throws {RangeError} if the image is not such a square
 * @example
 * const { xTrain } = await loadMnist();
 * siftDescriptor(xTrain.image(0)).length // => 128
 *
 * Source: Lowe, "Distinctive image features from scale-invariant keypoints", 2004, section 6. Of SIFT this is the
 * descriptor alone: no search for keypoints and no turning to a main direction, since the digits stand upright already,
 * and no smoothing beforehand.
 */
export function siftDescriptor(image: Matrix): Vector {
  checkSquareImage("siftDescriptor", image, fields);
  const side = image.rows / fields;
  const histograms = new Vector(fields * fields * directions);
  eachGradient(image, (row, col, magnitude, angle) => {
    // Where the pixel's center lies, in fields: field 0 has its center at 0, field 3 at 3.
    const y = (row + 0.5) / side - 0.5;
    const x = (col + 0.5) / side - 0.5;
    const turn = ((angle / (2 * Math.PI)) * directions + directions) % directions;
    const middle = (fields - 1) / 2;
    const weight = Math.exp(-((x - middle) ** 2 + (y - middle) ** 2) / (2 * (fields / 2) ** 2));
    share(histograms, y, x, turn, magnitude * weight);
  });
  for (const most of [limit, Infinity]) {
    const length = Math.sqrt(histograms.reduce((total, value) => total + value * value, 0));
    if (length > 0) histograms.forEach((value, k) => (histograms[k] = Math.min(value / length, most)));
  }
  checkResult("siftDescriptor", histograms);
  return histograms;
}

/** Adds a vote at (y, x, turn), shared linearly among the two nearest places along each of the three axes. */
function share(histograms: Vector, y: number, x: number, turn: number, vote: number): void {
  const [top, left, bin] = [Math.floor(y), Math.floor(x), Math.floor(turn)];
  for (let i = top; i <= top + 1; i++) {
    if (i < 0 || i >= fields) continue;
    const inRow = vote * (1 - Math.abs(y - i));
    for (let j = left; j <= left + 1; j++) {
      if (j < 0 || j >= fields) continue;
      const inField = inRow * (1 - Math.abs(x - j));
      const place = (i * fields + j) * directions;
      histograms[place + bin] += inField * (bin + 1 - turn);
      histograms[place + ((bin + 1) % directions)] += inField * (turn - bin);
    }
  }
}
