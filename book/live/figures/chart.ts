// A chart whose marks can be drawn anew many times a second, and handles on it that a hand or the arrow keys move.

import type { Axis } from "./axis.js";
import { ticksOf } from "./ticks.js";

/** How a line or dots are drawn: by the name of a color of the figure's style sheet. */
export type Hue = "ink" | "quiet" | "model" | "second" | "third" | "fourth";
/** A place in the units of the axes. */
export type Point = readonly [x: number, y: number];

/** At the right there is room for half of a number like 1000, which a phone's edge would cut. */
const margin = { left: 54, right: 18, top: 26, bottom: 44 };

/** Makes an element of SVG. */
export function svg<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Record<string, string | number> = {},
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

let charts = 0;

/** A chart with two axes. */
export class Chart {
  readonly element: SVGSVGElement;
  readonly width: number;
  readonly height: number;
  readonly #axes = svg("g", { class: "axes" });
  readonly #marks: SVGGElement;
  /** Dots on the frame are seen in full: not clipped, as the other marks are. */
  readonly #dots = svg("g");
  readonly #over = svg("g");
  #x!: Axis;
  #y!: Axis;

  /** @param name - what the chart shows, in words */
  constructor(name: string, width: number, height: number, x: Axis, y: Axis) {
    const clip = `clip-${++charts}`;
    this.width = width;
    this.height = height;
    this.element = svg("svg", {
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: "group",
      "aria-label": name,
    });
    const inside = svg("clipPath", { id: clip });
    inside.append(
      svg("rect", {
        ...{ x: margin.left, y: margin.top },
        ...{ width: width - margin.left - margin.right, height: height - margin.top - margin.bottom },
      }),
    );
    this.#marks = svg("g", { "clip-path": `url(#${clip})` });
    this.element.append(inside, this.#axes, this.#marks, this.#dots, this.#over);
    this.frame(x, y);
  }

  /** Sets the axes anew. */
  frame(x: Axis, y: Axis): void {
    this.#x = x;
    this.#y = y;
    const [left, right, top, bottom] = [
      margin.left,
      this.width - margin.right,
      margin.top,
      this.height - margin.bottom,
    ];
    const text = (content: string, attributes: Record<string, string | number>): SVGTextElement => {
      const element = svg("text", attributes);
      element.textContent = content;
      return element;
    };
    const parts: SVGElement[] = [];
    for (const { at, label } of ticksOf(x, Math.floor((right - left) / 60))) {
      const px = this.px(at);
      parts.push(svg("line", { class: "grid", x1: px, x2: px, y1: top, y2: bottom }));
      parts.push(text(label, { x: px, y: bottom + 16, "text-anchor": "middle" }));
    }
    for (const { at, label } of ticksOf(y, Math.floor((bottom - top) / 36))) {
      const py = this.py(at);
      parts.push(svg("line", { class: "grid", x1: left, x2: right, y1: py, y2: py }));
      parts.push(text(label, { x: left - 6, y: py + 4, "text-anchor": "end" }));
    }
    parts.push(text(x.label, { x: (left + right) / 2, y: this.height - 8, "text-anchor": "middle" }));
    parts.push(text(y.label, { x: 4, y: 15 }));
    this.#axes.replaceChildren(...parts);
  }

  px(x: number): number {
    return margin.left + share(this.#x, x) * (this.width - margin.left - margin.right);
  }

  py(y: number): number {
    return this.height - margin.bottom - share(this.#y, y) * (this.height - margin.top - margin.bottom);
  }

  /** The place under the pointer, within the axes. */
  at(event: MouseEvent): [number, number] {
    const box = this.element.getBoundingClientRect();
    const px = ((event.clientX - box.left) * this.width) / box.width;
    const py = ((event.clientY - box.top) * this.height) / box.height;
    const across = (px - margin.left) / (this.width - margin.left - margin.right);
    const up = (this.height - margin.bottom - py) / (this.height - margin.top - margin.bottom);
    return [unshare(this.#x, across), unshare(this.#y, up)];
  }

  /** A line that is drawn anew with each call; where a value is not finite, it breaks off. */
  line(hue: Hue, look: { width?: number; dash?: string } = {}): (points: readonly Point[]) => void {
    const path = svg("path", { class: `line ${hue}`, "stroke-width": look.width ?? 2 });
    if (look.dash) path.setAttribute("stroke-dasharray", look.dash);
    this.#marks.append(path);
    return (points) => path.setAttribute("d", this.#path(points));
  }

  /** Upright bars, from 0 to each place. */
  bars(hue: Hue, width: number): (points: readonly Point[]) => void {
    const path = svg("path", { class: `line bars ${hue}`, "stroke-width": width });
    this.#marks.append(path);
    return (points) =>
      path.setAttribute("d", points.map(([x, y]) => `M${this.#pixels(x, 0)}L${this.#pixels(x, y)}`).join(""));
  }

  /** Says in the corner what the lines are, each in its own color. */
  names(corner: "upper left" | "upper right" | "lower right", ...lines: readonly [Hue, string][]): void {
    const names = svg("g", { class: "names" });
    const isLeft = corner === "upper left";
    const top = corner.startsWith("upper")
      ? margin.top + 18
      : this.height - margin.bottom - 10 - 17 * (lines.length - 1);
    lines.forEach(([hue, text], i) => {
      const x = isLeft ? margin.left + 8 : this.width - margin.right - 8;
      const name = svg("text", { class: hue, x, y: top + 17 * i, "text-anchor": isLeft ? "start" : "end" });
      name.textContent = text;
      names.append(name);
    });
    this.#over.append(names);
  }

  /** Lines that hang together in pairs: from the first place to the second, from the third to the fourth. */
  segments(hue: Hue): (points: readonly Point[]) => void {
    const path = svg("path", { class: `line rings ${hue}`, "stroke-width": 1 });
    this.#marks.append(path);
    return (points) =>
      path.setAttribute("d", points.map(([x, y], i) => `${i % 2 ? "L" : "M"}${this.#pixels(x, y)}`).join(""));
  }

  /** Dots that are drawn anew with each call. */
  dots(hue: Hue, radius: number, isHollow = false): (points: readonly Point[]) => void {
    const path = svg("path", { class: `${isHollow ? "line" : "dots"} ${hue}`, "stroke-width": 1.2 });
    this.#dots.append(path);
    const arc = `a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`;
    return (points) => {
      const seen = points.filter(([x, y]) => isWithin(this.#x, x) && isWithin(this.#y, y));
      path.setAttribute("d", seen.map(([x, y]) => `M${this.#pixels(x, y, -radius)}${arc}`).join(""));
    };
  }

  /** What lies over the marks: handles. */
  add(element: SVGElement): void {
    this.#over.append(element);
  }

  #path(points: readonly Point[]): string {
    let isBroken = true;
    return points
      .map(([x, y]) => {
        const isHere = Number.isFinite(this.px(x)) && Number.isFinite(this.py(y));
        const command = isHere ? `${isBroken ? "M" : "L"}${this.#pixels(x, y)}` : "";
        isBroken = !isHere;
        return command;
      })
      .join("");
  }

  #pixels(x: number, y: number, dx = 0): string {
    // Far outside, where nothing is seen, browsers' own numbers would end.
    const within = (value: number): string => Math.max(-1e5, Math.min(1e5, value)).toFixed(1);
    return `${within(this.px(x) + dx)} ${within(this.py(y))}`;
  }
}

function share({ domain: [from, to], isLog }: Axis, value: number): number {
  if (isLog) return Math.log(value / from) / Math.log(to / from);
  return (value - from) / (to - from);
}

function isWithin(axis: Axis, value: number): boolean {
  const part = share(axis, value);
  return part >= 0 && part <= 1;
}

function unshare({ domain: [from, to], isLog }: Axis, part: number): number {
  const within = Math.max(0, Math.min(1, part));
  return isLog ? from * (to / from) ** within : from + within * (to - from);
}
