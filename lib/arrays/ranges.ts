// Evenly spaced values, for the horizontal axes of figures and for loops over settings.

import { checkFinite, checkRoom, checkWhole } from "./check.js";
import { Vector } from "./vector.js";

/**
 * Returns the values start, start + step, start + 2·step, … as long as they lie before `stop`.
 *
 * Each value is computed as start + i·step, so that rounding doesn't pile up. With a `step` such as
 * 0.1, which has no exact binary form, prefer `linspace` where the end matters.
 *
 * @param start - the first value; `arange(stop)` starts at 0
 * @param stop - the bound that is not reached
 * @param step - the distance between two values, not 0; negative to count down
 * @returns ⌈(stop − start) / step⌉ values, none if `stop` lies on the wrong side
 * @throws {RangeError} if an argument is not finite, `step` is 0, or there would be more than 50 million values
 * @example
 * arange(0, 1, 0.25) // => [0, 0.25, 0.5, 0.75]
 * arange(5) // => [0, 1, 2, 3, 4]
 * Source: 4.3.2, `np.arange`, which rounds start + step first: where `start` is not 0 its last digits may be others
 */
export function arange(start: number, stop?: number, step: number = 1): Vector {
  if (stop === undefined) [start, stop] = [0, start];
  checkFinite("arange", "start", start);
  checkFinite("arange", "stop", stop);
  checkFinite("arange", "step", step);
  if (step === 0) throw new RangeError("arange: step must not be 0, got 0");
  const count = Math.max(0, Math.ceil((stop - start) / step));
  checkRoom("arange", "start, stop and step", count);
  const values = new Vector(count);
  for (let i = 0; i < values.length; i++) values[i] = start + i * step;
  return values;
}

/**
 * Returns `count` evenly spaced values from `start` to `stop`, both included.
 *
 * @param start - the first value
 * @param stop - the last value, reached exactly; may lie below `start`
 * @param count - how many values, a whole number of at least 1
 * @throws {RangeError} if `start` or `stop` is not finite or `count` is not a whole number from 1 to 50 million
 * @example
 * linspace(0, 1, 5) // => [0, 0.25, 0.5, 0.75, 1]
 * Source: `np.linspace`
 */
export function linspace(start: number, stop: number, count: number = 50): Vector {
  checkFinite("linspace", "start", start);
  checkFinite("linspace", "stop", stop);
  checkWhole("linspace", "count", count, 1);
  checkRoom("linspace", "count", count);
  const values = new Vector(count);
  const step = (stop - start) / (count - 1);
  for (let i = 0; i < count - 1; i++) {
    const share = i / (count - 1);
    // The second form is for a distance beyond the largest number.
    values[i] = Number.isFinite(step) ? start + i * step : start * (1 - share) + stop * share;
  }
  values[count - 1] = count === 1 ? start : stop;
  return values;
}
