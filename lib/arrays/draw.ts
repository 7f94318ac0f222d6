// What learners draw from a generator. It may be the reader's own, so what it gives is looked at.

import { describe } from "./check.js";
import { Matrix } from "./matrix.js";
import type { Random } from "./random.js";

/** A mini-batch: `size` indices below `range`; throws if a generator of the reader's own gives anything else. */
export function drawBatch(caller: string, random: Random, range: number, size: number): number[] {
  const indices: unknown = random.choice(range, size);
  const drawn = Array.isArray(indices) && indices.length === size;
  const wrong = drawn ? indices.find((i) => !(Number.isInteger(i) && i >= 0 && i < range)) : indices;
  if (!drawn || wrong !== undefined)
    throw new TypeError(
      `${caller}: random.choice must give ${size} indices below ${range}, got ${describe(wrong)}`,
    );
  return indices as number[];
}

/** Weights drawn normally around 0; throws if a generator of the reader's own gives anything but finite numbers. */
export function drawWeights(
  caller: string,
  random: Random,
  [rows, cols]: readonly [rows: number, cols: number],
  standardDeviation: number,
): Matrix {
  return new Matrix(rows, cols).map(() => {
    const weight = random.normal(0, standardDeviation);
    if (!Number.isFinite(weight))
      throw new TypeError(`${caller}: random.normal must give finite numbers, got ${describe(weight)}`);
    return weight;
  });
}
