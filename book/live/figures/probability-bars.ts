// Ten probabilities, a bar each, the largest in another color.

import { argmax, type Vector } from "downhill";
import { svg } from "./chart.js";

const [width, row, left] = [200, 18, 16];

/** The bars. */
export class ProbabilityBars {
  readonly element: SVGSVGElement;
  readonly #bars: SVGRectElement[] = [];
  readonly #texts: SVGTextElement[] = [];

  constructor(label: string) {
    this.element = svg("svg", { width, height: 10 * row + 4, viewBox: `0 0 ${width} ${10 * row + 4}` });
    this.element.setAttribute("role", "img");
    this.element.setAttribute("aria-label", label);
    for (let digit = 0; digit < 10; digit++) {
      const name = svg("text", { x: 0, y: row * digit + 14 });
      name.textContent = String(digit);
      const bar = svg("rect", {
        x: left,
        y: row * digit + 3,
        height: row - 6,
        width: 0,
        class: "dots model",
      });
      const text = svg("text", { y: row * digit + 14 });
      this.element.append(name, bar, text);
      this.#bars.push(bar);
      this.#texts.push(text);
    }
  }

  show(probabilities: Vector): void {
    const first = probabilities.some((value) => value > 0) ? argmax(probabilities) : -1;
    probabilities.forEach((value, digit) => {
      const length = value * (width - left - 46);
      this.#bars[digit].setAttribute("width", length.toFixed(1));
      this.#bars[digit].setAttribute("class", `dots ${digit === first ? "second" : "model"}`);
      this.#texts[digit].setAttribute("x", (left + length + 4).toFixed(1));
      this.#texts[digit].textContent = first < 0 ? "" : value.toFixed(2);
    });
  }
}
