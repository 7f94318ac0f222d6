// Tick labels that fit. Plot writes every number in full, so that 3,000,000,000,000 would be cut off at the left of the
// figure, or run into its neighbor. Where that happens the axis counts in a power of ten, and its name says which:
// "loss (×10¹²)".

import { numberWidth, superscript } from "./text.js";

/**
 * Shortens the tick labels of a plot that don't fit, in place. Labels that are no numbers stay as they are.
 *
 * @param svg - what Plot has drawn
 * @param marginLeft - room at the left of the frame, in pixels
 * @returns how much room the labels at the left need, in pixels: more than there is if they could not be shortened
 */
export function fitTicks(svg: Element, marginLeft: number): number {
  const width = Number(svg.getAttribute("width"));
  for (const axis of ["x", "y"]) {
    const texts = tickLabels(svg, axis);
    const values = texts.map(({ textContent }) => readNumber(textContent ?? ""));
    if (!(texts.length > 0 && values.every((value) => Number.isFinite(value)))) continue;
    // With a single value Plot can't tell how many decimals matter, and writes six.
    if (new Set(values).size === 1) for (const text of texts) text.textContent = write(values[0]);
    else if (!(axis === "y" ? fitsLeft(texts, marginLeft) : fitsBelow(texts, width)))
      countInPowers(texts, values, svg.querySelector(`[aria-label="${axis}-axis label"] text`));
  }
  const labels = tickLabels(svg, "y").filter(({ textContent }) =>
    Number.isFinite(readNumber(textContent ?? "")),
  );
  return labels.length > 0 ? widest(labels) + tickLength : 0;
}

/** From the frame to the end of a label at its left, in pixels. */
const tickLength = 9;

function tickLabels(svg: Element, axis: string): Element[] {
  return [...svg.querySelectorAll(`[aria-label="${axis}-axis tick label"] text`)];
}

function readNumber(text: string): number {
  return text === "" ? NaN : Number(text.replace(/,/g, "").replace(/−/g, "-"));
}

function write(value: number, decimals?: number): string {
  return (decimals === undefined ? String(value) : value.toFixed(decimals)).replace("-", "−");
}

function widest(texts: Element[]): number {
  return Math.max(0, ...texts.map(({ textContent }) => numberWidth(textContent ?? "")));
}

function fitsLeft(texts: Element[], marginLeft: number): boolean {
  return widest(texts) + tickLength <= marginLeft;
}

/** Whether neighbors below the frame, all in one panel, keep apart, and none leaves the figure. */
function fitsBelow(texts: Element[], width: number): boolean {
  const places = texts.map((text) => ({
    panel: text.parentElement,
    x: Number(/translate\(([^,)]*)/.exec(text.getAttribute("transform") ?? "")?.[1]),
    half: numberWidth(text.textContent ?? "") / 2,
  }));
  return places.every(({ panel, x, half }, i) => {
    const next = places[i + 1];
    const apart = next?.panel !== panel || Math.abs(next.x - x) >= half + next.half + 2;
    return apart && x + half <= width;
  });
}

/** Divides the labels by a power of ten and says so beside the axis' name, unless that makes them no shorter. */
function countInPowers(texts: Element[], values: number[], name: Element | null): void {
  const exponent = Math.floor(Math.log10(Math.max(...values.map(Math.abs))));
  if (exponent > -3 && exponent < 4) return;
  const shorter = values.map((value) => Number((value / 10 ** exponent).toPrecision(12)));
  const decimals = Math.max(...shorter.map((value) => (String(value).split(".")[1] ?? "").length));
  if (decimals > 4 || name === null) return;
  texts.forEach((text, i) => (text.textContent = write(shorter[i], decimals)));
  name.textContent = `${name.textContent} (×10${superscript(exponent)})`;
}
