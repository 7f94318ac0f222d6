// Curves of any size, fitted into an image the way MNIST's digits are, and given a line of changing width.

import type { Random } from "../../arrays/random.js";
import type { PenPath } from "./pen.js";

/** The digits of MNIST fill a box of this height or width, in pixels; the image around it is larger. */
const boxSize = 20;

/** How much the pen's pressure widens or narrows the line along a stroke, relative to its mean. */
const swell = 0.2;

/**
 * Returns the curves as the pen's paths in an image: scaled to fill MNIST's box of 20 × 20 pixels, with the center of
 * mass in the middle of the image.
 *
 * @param curves - lists of x, y, x, y, … in any unit, with y running down; left as they are
 * @param size - height and width of the image in pixels
 * @param thickness - the mean radius of the line in pixels
 * @param random - for the changing pressure of the pen; moved on
 * @returns one path for each curve
 *
 * Source: "The MNIST database of handwritten digits": normalized to a 20 × 20 box, centered by mass in 28 × 28.
 */
export function fitCurves(
  curves: readonly Float64Array[],
  size: number,
  thickness: number,
  random: Random,
): PenPath[] {
  const [left, right] = extent(curves, 0);
  const [top, bottom] = extent(curves, 1);
  const scale = (boxSize - 2 * thickness) / Math.max(right - left, bottom - top);
  const [massX, massY] = centerOfMass(curves);
  // Wherever the mass lies, the line at its widest and its soft edge (0.8) stay off the outermost pixels' middles (0.5).
  const margin = (1 + swell) * thickness + 1.3;
  const place = (mass: number, from: number, to: number) =>
    Math.min(size - margin - scale * to, Math.max(margin - scale * from, size / 2 - scale * mass));
  const shiftX = place(massX, left, right);
  const shiftY = place(massY, top, bottom);

  const phase = random.uniform(0, 2 * Math.PI);
  const waves = random.uniform(0.5, 2);
  return curves.map((curve) => {
    const count = curve.length / 2;
    const path = { x: new Float64Array(count), y: new Float64Array(count), radius: new Float64Array(count) };
    for (let i = 0; i < count; i++) {
      path.x[i] = shiftX + scale * curve[2 * i];
      path.y[i] = shiftY + scale * curve[2 * i + 1];
      path.radius[i] = thickness * (1 + swell * Math.sin(phase + (2 * Math.PI * waves * i) / count));
    }
    return path;
  });
}

function extent(curves: readonly Float64Array[], axis: number): [least: number, greatest: number] {
  let least = Infinity;
  let greatest = -Infinity;
  for (const curve of curves) {
    for (let i = axis; i < curve.length; i += 2) {
      least = Math.min(least, curve[i]);
      greatest = Math.max(greatest, curve[i]);
    }
  }
  return [least, greatest];
}

// Every segment weighs as much as it is long.
function centerOfMass(curves: readonly Float64Array[]): [x: number, y: number] {
  let mass = 0;
  let momentX = 0;
  let momentY = 0;
  for (const curve of curves) {
    for (let i = 2; i < curve.length; i += 2) {
      const weight = Math.hypot(curve[i] - curve[i - 2], curve[i + 1] - curve[i - 1]);
      mass += weight;
      momentX += (weight * (curve[i] + curve[i - 2])) / 2;
      momentY += (weight * (curve[i + 1] + curve[i - 1])) / 2;
    }
  }
  return [momentX / mass, momentY / mass];
}
