// A point that the hand moves, or the arrow keys.

import { svg, type Chart } from "./chart.js";

/** What a handle says and does. */
export interface HandleOptions {
  /** What it is, in words. */
  label: string;
  /** Where it stands, in words. */
  value: () => string;
  /** Where it stands, in the units of the chart. */
  at: () => readonly [number, number];
  /** It was moved to a place. */
  move(x: number, y: number): void;
  /** How far an arrow key moves it, in pixels (default 8; with Shift a quarter). */
  stride?: number;
  /** Radius in pixels. */
  radius?: number;
}

/** A handle on a chart. */
export class Handle {
  readonly element: SVGCircleElement;
  readonly #chart: Chart;
  readonly #options: HandleOptions;

  constructor(chart: Chart, options: HandleOptions) {
    const { label, move, stride = 8, radius = 7 } = options;
    this.#chart = chart;
    this.#options = options;
    this.element = svg("circle", {
      ...{
        class: "handle",
        r: radius,
        tabindex: 0,
        role: "slider",
        "aria-label": label,
        "aria-orientation": "horizontal",
      },
    });
    const { element } = this;
    element.addEventListener("pointerdown", (down) => {
      if (down.button !== 0) return;
      down.preventDefault();
      down.stopPropagation();
      element.focus();
      element.setPointerCapture(down.pointerId);
    });
    element.addEventListener("click", (event) => event.stopPropagation());
    element.addEventListener("pointermove", (event) => {
      if (element.hasPointerCapture(event.pointerId)) move(...chart.at(event));
    });
    element.addEventListener("keydown", (event) => {
      const direction = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[
        event.key
      ];
      if (!direction || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      const way = event.shiftKey ? stride / 4 : stride;
      const box = chart.element.getBoundingClientRect();
      const scale = box.width / chart.width;
      const [x, y] = options.at();
      const clientX = box.left + (chart.px(x) + direction[0] * way) * scale;
      const clientY = box.top + (chart.py(y) + direction[1] * way) * scale;
      move(...chart.at(new MouseEvent("move", { clientX, clientY })));
    });
    chart.add(element);
    this.show();
  }

  /** Puts it where it stands now. */
  show(): void {
    const [x, y] = this.#options.at();
    this.element.setAttribute("cx", this.#chart.px(x).toFixed(1));
    this.element.setAttribute("cy", this.#chart.py(y).toFixed(1));
    this.element.setAttribute("aria-valuenow", String(Number(x.toPrecision(6))));
    this.element.setAttribute("aria-valuetext", this.#options.value());
  }
}
