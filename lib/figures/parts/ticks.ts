// Tick labels that fit. Plot writes every number in full, so that 3,000,000,000,000 would be cut off at the left of the
// figure, or run into its neighbor. Where that happens the axis counts in a power of ten, and its name says which:
// "loss (×10¹²)".

import type * as Plot from "@observablehq/plot";
import { ticks } from "d3-array";
import { compact, numberWidth, superscript } from "./text.js";

/**
 * Shortens the tick labels of a plot that don't fit, in place. Labels that are no numbers stay as they are.
 *
 * @param svg - what Plot has drawn
 * @param marginLeft - room at the left of the frame, in pixels
 * @returns how much room the labels at the left need, in pixels: more than there is if they could not be shortened
 */
export function fitTicks(svg: Element, marginLeft: number): number {
  const width = Number(svg.getAttribute("width"));
  for (const axis of ["x", "y"] as const) {
    const texts = tickLabels(svg, axis);
    const values = texts.map(({ textContent }) => readNumber(textContent ?? ""));
    if (!(texts.length > 0 && values.every((value) => Number.isFinite(value)))) continue;
    const count = () => countFrom(svg as Plot.Plot & Element, axis, texts);
    if (alike(texts, values)) count();
    // With a single value Plot can't tell how many decimals matter, and writes six.
    else if (new Set(values).size === 1) for (const text of texts) text.textContent = write(values[0]);
    else if (!(axis === "y" ? fitsLeft(texts, marginLeft) : fitsBelow(texts, width))) {
      const shorter = countInPowers(
        texts,
        values,
        svg.querySelector(`[aria-label="${axis}-axis label"] text`),
      );
      // At the left there can be made room.
      if (!shorter && axis === "x") count();
    }
  }
  const labels = tickLabels(svg, "y").filter(({ textContent }) => isNumber(textContent ?? ""));
  const name = svg.querySelector('[aria-label="y-axis label"] text');
  const beside = name?.getAttribute("transform")?.includes("rotate") ? nameWidth : 0;
  return labels.length > 0 ? widest(labels) + tickLength + beside : 0;
}

/** Whether neighbors in one panel are the same in all the digits that an axis has room for. */
function alike(texts: Element[], values: number[]): boolean {
  const seen = values.map((value) => value.toPrecision(12));
  return texts.some(
    ({ parentElement }, i) => parentElement === texts[i - 1]?.parentElement && seen[i] === seen[i - 1],
  );
}

/** Writes ticks as what they are above a round number, which the axis' name then says: "y (+1,000,000,000)". */
function countFrom(svg: Plot.Plot & Element, axis: "x" | "y", texts: Element[]): void {
  const scale = svg.scale(axis);
  const name = svg.querySelector(`[aria-label="${axis}-axis label"] text`);
  if (scale?.type !== "linear" || name === null) return;
  const [low, high] = [...(scale.domain as number[])].sort((a, b) => a - b);
  const places = Array.from({ length: 40 }, (_, i) => ticks(low, high, i + 1));
  const fitting = places.find(({ length }) => length === texts.length);
  if (!fitting) return;
  const power = 10 ** Math.ceil(Math.log10(high - low));
  const base = Number((Math.floor(low / power) * power).toPrecision(15));
  if (base === 0) return;
  const decimals = Math.min(100, Math.max(0, -Math.floor(Math.log10(fitting[1] - fitting[0]))));
  texts.forEach((text, i) => (text.textContent = compact(Number((fitting[i] - base).toFixed(decimals)))));
  const from = base.toLocaleString("en", { maximumFractionDigits: 20 });
  name.textContent = `${name.textContent} (${base < 0 ? from.replace("-", "−") : `+${from}`})`;
}

/** From the frame to the end of a label at its left, in pixels. */
const tickLength = 9;
/** What a name that stands upright at the left of the labels takes, in pixels. */
const nameWidth = 18;

function tickLabels(svg: Element, axis: string): Element[] {
  return [...svg.querySelectorAll(`[aria-label="${axis}-axis tick label"] text`)];
}

function readNumber(text: string): number {
  return text === "" ? NaN : Number(text.replace(/,/g, "").replace(/−/g, "-"));
}

/** Whether a text is a number, also if it counts in a power of ten. */
function isNumber(text: string): boolean {
  return /^−?[\d.,]*(×?10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?$/.test(text) && text !== "";
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

/** Divides the labels by a power of ten and says so beside the axis' name; `false` if that makes them no shorter. */
function countInPowers(texts: Element[], values: number[], name: Element | null): boolean {
  const exponent = Math.floor(Math.log10(Math.max(...values.map(Math.abs))));
  if (exponent > -3 && exponent < 4) return false;
  const shorter = values.map((value) => Number((value / 10 ** exponent).toPrecision(12)));
  const decimals = Math.max(...shorter.map((value) => (String(value).split(".")[1] ?? "").length));
  if (decimals > 4 || name === null) return false;
  texts.forEach((text, i) => (text.textContent = write(shorter[i], decimals)));
  name.textContent = `${name.textContent} (×10${superscript(exponent)})`;
  return true;
}
