// Where the numbers of an axis stand, and how they are written.

import type { Axis } from "./axis.js";

/** A number at an axis. */
export interface Tick {
  at: number;
  label: string;
}

/** Ticks at round numbers, about as many as there is room for. */
export function ticksOf({ domain: [from, to], isLog }: Axis, room: number): Tick[] {
  if (isLog) {
    const [first, last] = [Math.ceil(Math.log10(from) - 1e-9), Math.floor(Math.log10(to) + 1e-9)];
    const every = Math.max(1, Math.ceil((last - first + 1) / Math.max(2, room)));
    const powers = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    return powers
      .filter((power) => (last - power) % every === 0)
      .map((power) => ({ at: 10 ** power, label: Math.abs(power) < 4 ? String(10 ** power) : `1e${power}` }));
  }
  const rough = (to - from) / Math.max(2, room);
  const size = 10 ** Math.floor(Math.log10(rough));
  const step = size * [1, 2, 5, 10].find((factor) => factor * size >= rough)!;
  const count = Math.floor(to / step + 1e-9) - Math.ceil(from / step - 1e-9) + 1;
  return Array.from({ length: count }, (_, i) => {
    const at = (Math.ceil(from / step - 1e-9) + i) * step;
    const places = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
    return {
      at,
      label: at
        .toFixed(places)
        .replace(/^-(?=0*\.?0*$)/, "")
        .replace("-", "−"),
    };
  });
}
