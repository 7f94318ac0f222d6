// Where the boxes of routes stand, and how their texts break into lines.

import { wrap } from "../parts/text.js";

/** A box on the way, or an end without one. */
export interface Box {
  x1: number;
  x2: number;
  y1: number;
  y2: number;
  /** In lines that fit. */
  text: string;
  /** The whole text, if it was cut. */
  cut: string[];
  by?: "people" | "machine";
}

const end = 64;
const gap = 30;
export const boxHeight = 76;
export const rowHeight = 98;
export const margin = 12;

/** What stands at both ends of every route. */
export type Ends = { from: string; to: string };

/** The boxes of one route: its beginning, its steps, its end. */
export function layOut(
  steps: readonly { text: string; by: "people" | "machine" }[],
  row: number,
  width: number,
  { from, to }: Ends,
): Box[] {
  const [y1, y2] = [margin + row * rowHeight, margin + row * rowHeight + boxHeight];
  const left = margin + end + gap;
  const stride = (width - margin - end - left) / steps.length;
  const box = (x1: number, x2: number, text: string, by?: Box["by"]): Box => {
    const { shown, whole } = wrap([text], x2 - x1, by ? 3 : 4, 6.8);
    return { x1, x2, y1, y2, text: shown[0], cut: whole, by };
  };
  return [
    box(margin, margin + end, from),
    ...steps.map(({ text, by }, i) => box(left + i * stride, left + (i + 1) * stride - gap, text, by)),
    box(width - margin - end, width - margin, to),
  ];
}

/** How many steps leave each box room for a few letters. */
export function mostSteps(width: number): number {
  return Math.max(0, Math.floor((width - 2 * (margin + end) - gap) / (gap + 30)));
}
