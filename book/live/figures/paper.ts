// Paper of 28 × 28 pixels to draw a digit on, with the hand or with keys.

import { Vector } from "downhill";
import { made } from "./panel.js";

const size = 28;
/** How far the ink of the pen reaches, in pixels. */
const nib = 1.5;

/** The paper and what is on it. */
export class Paper {
  readonly element = made("div", "paper");
  readonly #canvas = document.createElement("canvas");
  readonly #ink = new Vector(size * size);
  readonly #changed: () => void;
  /** Where the pen of the keyboard stands. */
  #pen: [number, number] | undefined;

  /** @param changed - is called when there is more ink, or none */
  constructor(label: string, changed: () => void) {
    this.#changed = changed;
    const canvas = this.#canvas;
    Object.assign(canvas, { width: size, height: size, tabIndex: 0 });
    canvas.style.cssText = "width: 196px; height: 196px; cursor: crosshair";
    canvas.setAttribute("role", "application");
    canvas.setAttribute("aria-label", label);
    canvas.title = label;
    let last: [number, number] | undefined;
    canvas.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      canvas.setPointerCapture(event.pointerId);
      last = this.#at(event);
      this.#stroke(last, last);
    });
    canvas.addEventListener("pointermove", (event) => {
      if (!last || !canvas.hasPointerCapture(event.pointerId)) return;
      const next = this.#at(event);
      this.#stroke(last, next);
      last = next;
    });
    canvas.addEventListener("keydown", (event) => this.#key(event));
    canvas.addEventListener("blur", () => {
      this.#pen = undefined;
      this.#draw();
    });
    this.element.append(canvas);
    this.#draw();
  }

  get isBlank(): boolean {
    return this.#ink.every((ink) => ink === 0);
  }

  clear(): void {
    this.#ink.fill(0);
    this.#draw();
    this.#changed();
  }

  /** The pixels, from 0 to 1, moved so that the ink has its middle in the middle, as in MNIST. */
  centered(): Vector {
    let [total, x, y] = [0, 0, 0];
    this.#ink.forEach((ink, i) => {
      total += ink;
      x += ink * (i % size);
      y += ink * Math.floor(i / size);
    });
    if (total === 0) return this.#ink.slice();
    const [right, down] = [x, y].map((sum) => Math.round(sum / total - (size - 1) / 2));
    return this.#ink.map((_, i) => {
      const [column, row] = [(i % size) + right, Math.floor(i / size) + down];
      return column >= 0 && column < size && row >= 0 && row < size ? this.#ink[row * size + column] : 0;
    });
  }

  #at(event: PointerEvent): [number, number] {
    const box = this.#canvas.getBoundingClientRect();
    return [((event.clientX - box.left) / box.width) * size, ((event.clientY - box.top) / box.height) * size];
  }

  #stroke([x0, y0]: [number, number], [x1, y1]: [number, number]): void {
    const dots = Math.max(1, Math.ceil(2 * Math.hypot(x1 - x0, y1 - y0)));
    for (let dot = 0; dot <= dots; dot++) {
      const [x, y] = [x0 + ((x1 - x0) * dot) / dots, y0 + ((y1 - y0) * dot) / dots];
      for (let i = 0; i < size * size; i++) {
        const distance = Math.hypot((i % size) + 0.5 - x, Math.floor(i / size) + 0.5 - y);
        const ink = Math.min(1, Math.max(0, 1.6 - distance / nib));
        if (ink > this.#ink[i]) this.#ink[i] = ink;
      }
    }
    this.#draw();
    this.#changed();
  }

  #key(event: KeyboardEvent): void {
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if ((!way && event.key !== " ") || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const from = this.#pen ?? [size / 2, size / 4];
    const within = (value: number): number => Math.max(1, Math.min(size - 1, value));
    const [dx, dy] = way ?? [0, 0];
    this.#pen = [within(from[0] + dx), within(from[1] + dy)];
    // With Shift, the pen leaves ink on its way.
    if (event.key === " " || event.shiftKey) this.#stroke(from, this.#pen);
    else this.#draw();
  }

  #draw(): void {
    const context = this.#canvas.getContext("2d")!;
    const image = context.createImageData(size, size);
    const [paper, pen] = [
      [255, 254, 251],
      [34, 37, 43],
    ];
    this.#ink.forEach((ink, i) => {
      const mixed = paper.map((light, channel) => light + ink * (pen[channel] - light));
      image.data.set([...mixed, 255], 4 * i);
    });
    context.putImageData(image, 0, 0);
    if (!this.#pen) return;
    context.fillStyle = "#c14a00";
    context.fillRect(Math.floor(this.#pen[0]), Math.floor(this.#pen[1]), 1, 1);
  }
}
