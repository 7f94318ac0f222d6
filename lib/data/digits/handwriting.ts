// A numeral as a hand would write it once: the ideal strokes made uneven, slanted, stretched and turned.

import type { Random } from "../../arrays/random.js";
import type { Numeral } from "./numerals.js";
import { smooth } from "./smooth.js";

/**
 * Returns the curves of one numeral, written by a hand of its own.
 *
 * Every point wobbles, the halves change their shares of the whole, and the whole is slanted, stretched and turned.
 *
 * @param numeral - the ideal strokes; left as they are
 * @param random - where the unevenness comes from; moved on
 * @returns for each stroke a list of x, y, x, y, … in units of the numeral's height, with y running down
 *
 * Source: the amounts are set by eye beside MNIST.
 */
export function handwrite({ strokes }: Numeral, random: Random): Float64Array[] {
  const wobble = random.uniform(0.014, 0.05);
  const slant = random.normal(0.15, 0.23);
  const turn = random.normal(0, 0.11);
  const stretch = Math.exp(random.normal(0.12, 0.22));
  const lowerShare = random.normal(0, 0.25);
  const rightShare = random.normal(0, 0.3);
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);

  return strokes.map((stroke) => {
    const points = new Float64Array(stroke.length);
    let wobbleX = 0;
    let wobbleY = 0;
    for (let i = 0; i < stroke.length; i += 2) {
      // The two points of a corner move as one.
      const corner = i > 0 && stroke[i] === stroke[i - 2] && stroke[i + 1] === stroke[i - 1];
      if (!corner) {
        wobbleX = random.normal(0, wobble);
        wobbleY = random.normal(0, wobble);
      }
      const x = stroke[i] / 100 + wobbleX;
      const y = stroke[i + 1] / 100 + wobbleY;
      // The ends stay where they are, and the middle moves to one side: 0.6 is the common width of a numeral.
      const shareX = x + rightShare * x * (0.6 - x);
      const shareY = y + lowerShare * y * (1 - y);
      const slanted = stretch * shareX + slant * (1 - shareY);
      points[i] = cos * slanted - sin * shareY;
      points[i + 1] = sin * slanted + cos * shareY;
    }
    return smooth(points);
  });
}
