// Polynomials of one variable as features, so that fitting a curve is learning weights.

import { checkAllFinite, toVector } from "../arrays/check-arrays.js";
import { checkRoom, checkWhole } from "../arrays/check.js";
import { Matrix } from "../arrays/matrix.js";
import type { VectorLike } from "../arrays/vector.js";

/**
 * Returns for each x the polynomials T₀(x) = 1, T₁(x) = x, Tₖ(x) = 2x Tₖ₋₁(x) − Tₖ₋₂(x) up to `degree`.
 *
 * Times weights they make any polynomial of that degree: `dot(polynomialFeatures(x, degree), w)`. These are
 * Chebyshev's; the plain powers x, x², x³, … resemble each other so much that gradient descent crawls.
 *
 * @param x - positions from −1 to 1, not empty
 * @param degree - a whole number from 0
 * @returns one row per position, degree + 1 columns, all entries from −1 to 1
 * @throws {RangeError} if an x lies outside −1 … 1, there is none, or `degree` is not a whole number from 0
 * @throws {TypeError} if `x` is not a vector
 * @example
 * polynomialFeatures([0, 0.5], 3) // => [[1, 0,   -1,    0],
 *                                 //     [1, 0.5, -0.5, -1]]
 * Source: 4.1.2; the recurrence is Chebyshev's
 */
export function polynomialFeatures(x: VectorLike, degree: number): Matrix {
  const positions = toVector("polynomialFeatures", "x", x);
  checkAllFinite("polynomialFeatures", "x", positions);
  checkWhole("polynomialFeatures", "degree", degree, 0);
  checkRoom("polynomialFeatures", "x and degree", positions.length * (degree + 1));
  const outside = positions.find((position) => !(position >= -1 && position <= 1));
  if (outside !== undefined)
    throw new RangeError(`polynomialFeatures: x must lie between -1 and 1, got ${outside}`);
  const features = new Matrix(positions.length, degree + 1);
  positions.forEach((position, i) => {
    const row = features.row(i);
    for (let k = 0; k <= degree; k++) {
      if (k < 2) row[k] = k === 0 ? 1 : position;
      else row[k] = 2 * position * row[k - 1] - row[k - 2];
    }
  });
  return features;
}
