// Numbers as live figures say them.

import type { Point } from "./chart.js";

/** With three digits, and a minus of its own width. */
export function brief(value: number, digits = 3): string {
  const text = String(Number(value.toPrecision(digits)));
  return text.replace(/^-/, "−").replace("e+", "e");
}

/** A place in the plane. */
export function placeText([x, y]: Point): string {
  return `(${brief(x)}, ${brief(y)})`;
}
