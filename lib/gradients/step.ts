// How far a numerical derivative steps to either side.

import { checkPositive } from "../arrays/check.js";

/** Throws unless `h` is a step: above 0, and small enough for the distance from one side to the other to be a number. */
export function checkStep(caller: string, h: number): void {
  checkPositive(caller, "h", h);
  if (!(h <= Number.MAX_VALUE / 2))
    throw new RangeError(`${caller}: h must be at most ${Number.MAX_VALUE / 2}, got ${h}`);
}
