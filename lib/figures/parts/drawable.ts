// What an axis can reach: beyond it the distance from one end to the other is no finite number any more.

/** The greatest magnitude of a value with a place on an axis. */
export const farthest = 1e300;

/** What lies nearer to 0 is drawn as 0: between two such values no axis has room for ticks. */
export const nearest = 1e-280;

/** A value as it is drawn. */
export function drawn(value: number): number {
  return Math.abs(value) < nearest ? 0 : value;
}

/**
 * Throws unless all finite values have a place on an axis.
 *
 * @param caller - the function that was given them
 * @param name - what they are called there
 */
export function checkDrawable(caller: string, name: string, values: ArrayLike<number>): void {
  for (let i = 0; i < values.length; i++)
    if (Math.abs(values[i]) > farthest && Math.abs(values[i]) < Infinity)
      throw new RangeError(
        `${caller}: ${name} must lie within ±1e300 to be drawn, got ${values[i]} at [${i}]`,
      );
}
