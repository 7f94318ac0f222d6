// The ticks of a logarithmic axis.

import type { AxisXOptions } from "@observablehq/plot";
import { extent } from "d3-array";
import { compact, powerOfTen } from "./text.js";

/**
 * One tick per few decades, written as powers of ten; where those are less than three, also 2 and 5.
 *
 * @param values - what the axis must show, above 0
 * @param nice - whether the axis begins and ends at round values beyond them
 */
export function logTicks(
  values: Iterable<number>,
  nice: boolean,
): Pick<AxisXOptions, "ticks" | "tickFormat" | "text"> {
  const [low, high] = extent(values) as [number, number];
  const [first, last] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))];
  const round = Array.from({ length: last - first + 1 }, (_, i) =>
    [1, 2, 5].map((k) => decimal(k, first + i)),
  )
    .flat()
    .filter((tick) => (nice ? tick <= decimal(1, last) : tick >= low && tick <= high));
  const powers = round.filter((tick) => powerOfTen(tick) !== "");
  if (powers.length >= 3 || round.length < 2) return { ticks: 8, tickFormat: powerOfTen };
  // As text, since a log scale leaves out ticks that it formats.
  return { ticks: round, text: compact as (value: unknown) => string };
}

/** A digit times a power of ten, exactly as it is read: 5 · 10⁻⁵ computed would be 4.9999999999999996 · 10⁻⁵. */
function decimal(digit: number, exponent: number): number {
  return Number(`${digit}e${exponent}`);
}
