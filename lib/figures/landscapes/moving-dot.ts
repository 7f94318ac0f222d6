// A dot that goes from place to place, once, by CSS alone: it also moves inside an `<img>`, where no script runs. Then, where
// motion is not wanted (`prefers-reduced-motion`), and in programs without CSS animations, it rests at the end.
// Once and in five seconds, since nothing in an image can be paused: WCAG 2.2, criterion 2.2.2.

import type * as Plot from "@observablehq/plot";
import { element } from "../parts/element.js";
import { colors } from "../parts/theme.js";

/** How a dot moves. */
export interface MovingDotOptions {
  /** Tells the dots of one figure apart: letters and digits. */
  name: string;
  /** How long the walk takes, in seconds; the dot stays at each place for the same time. */
  seconds: number;
  /** Any CSS colour. */
  color: string;
}

/**
 * A mark: the dot that visits `places`, given in the plot's own units, one after the other.
 *
 * The names of its animation begin with `animated-`, which `sideBySide` extends so that panels stay apart.
 */
export function movingDot(places: { x: number; y: number }[], options: MovingDotOptions): Plot.Markish {
  const { name, seconds, color } = options;
  return (_index, { x, y }, _values, dimensions, { document }) => {
    const { width, height, marginLeft, marginTop, marginRight, marginBottom } = dimensions;
    const [left, top] = [marginLeft - reach, marginTop - reach];
    const [across, down] = [width - marginRight + reach - left, height - marginBottom + reach - top];

    // What a log scale has no place for is passed over, in the time that it would have taken.
    const share = 100 / Math.max(1, places.length - 1);
    // Of very many places, which nobody could count as the dot goes, it stays at every second, third …, and at the last.
    const every = places.length > mostStops ? Math.ceil(places.length / (mostStops / 2)) : 1;
    const stops = places
      .map((place, step) => ({ x: pixel(x, place.x), y: pixel(y, place.y), time: share * step }))
      .filter((_, step) => step % every === 0 || step === places.length - 1)
      .filter((stop) => Number.isFinite(stop.x) && Number.isFinite(stop.y));
    const group = element(document, "g");
    if (stops.length === 0) return group;
    const end = stops[stops.length - 1];
    const frames = stops.map(
      (stop) => `${Number(stop.time.toFixed(2))}%{transform:translate(${stop.x}px,${stop.y}px)}`,
    );

    const id = `animated-${name}`;
    const style = element(document, "style");
    style.textContent =
      `@media (prefers-reduced-motion:no-preference){` +
      `#${id}{animation:${id} ${seconds}s step-end}@keyframes ${id}{${frames.join("")}}}`;
    // A picture of its own is what clips it, a little outside of the frame.
    const clip = element(document, "svg", {
      ...{ x: left, y: top, width: across, height: down },
      ...{ viewBox: `${left} ${top} ${across} ${down}`, overflow: "hidden" },
    });
    const dot = element(document, "circle", {
      ...{ id, r: radius, transform: `translate(${end.x},${end.y})` },
      ...{ fill: color, stroke: colors.ground, "stroke-width": 2 },
    });
    clip.append(dot);
    group.append(style, clip);
    return group;
  };
}

const mostStops = 150;
const radius = 7;
const reach = radius + 2;

/** Where a scale puts a value, in tenths of a pixel. */
function pixel(scale: unknown, value: number): number {
  return Number((scale as (value: number) => number)(value).toFixed(1));
}
