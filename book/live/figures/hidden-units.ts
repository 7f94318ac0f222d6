// The hidden units: what each looks for, as an image of its weights, and below it how strongly it answers.

import type { Matrix, Vector } from "downhill";

const [size, gap, columns] = [28, 4, 10];
const [across, down] = [size + gap, size + gap + 5];

/** A picture of so many units. */
export function makeUnits(count: number, label: string): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = columns * across;
  canvas.height = Math.ceil(count / columns) * down;
  canvas.style.cssText = "max-width: 100%; border: none";
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", label);
  return canvas;
}

/**
 * Draws the units anew.
 * @param W1 - their weights: orange where ink excites a unit, blue where it holds it back
 * @param answers - from 0 to 1, if they were asked something
 */
export function lightUnits(canvas: HTMLCanvasElement, W1: Matrix, answers: Vector | undefined): void {
  const context = canvas.getContext("2d")!;
  context.clearRect(0, 0, canvas.width, canvas.height);
  const image = context.createImageData(size, size);
  for (let unit = 0; unit < W1.cols; unit++) {
    const [x, y] = [(unit % columns) * across, Math.floor(unit / columns) * down];
    for (let pixel = 0; pixel < size * size; pixel++) {
      const weight = Math.max(-1, Math.min(1, W1.at(pixel, unit) / 0.5));
      const hue = weight > 0 ? [193, 74, 0] : [0, 103, 168];
      const mixed = hue.map((light) => 255 + Math.abs(weight) * (light - 255));
      image.data.set([...mixed, 255], 4 * pixel);
    }
    context.putImageData(image, x, y);
    const answer = answers?.[unit] ?? 0;
    context.fillStyle = "#9aa0aa55";
    context.fillRect(x, y + size + 1, size, 4);
    context.fillStyle = "#e08a00";
    context.fillRect(x, y + size + 1, size * answer, 4);
    if (answer <= 0.5) continue;
    context.strokeStyle = "#e08a00";
    context.lineWidth = 2;
    context.strokeRect(x + 1, y + 1, size - 2, size - 2);
  }
}
