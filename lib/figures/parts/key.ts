// A key: what the forms of a figure stand for, in a row above the frame.

import * as Plot from "@observablehq/plot";
import { shorten, textWidth } from "./text.js";
import { colors, sizes } from "./theme.js";

/** One form and what it stands for. */
export interface KeyEntry {
  form: "line" | "dashed" | "dot" | "ring" | "arrow";
  color: string;
  label: string;
  /** Of a line or an arrow, in pixels (default 22). */
  length?: number;
}

const lineLength = 22;
const gap = 18;
/** Lines upwards as a vector draws them, which then turns them to the right. */
const plain: Plot.VectorShapeImplementation = {
  draw(context, length) {
    context.moveTo(0, 0);
    context.lineTo(0, -length);
  },
};

/** How far an entry reaches, in pixels. */
function widthOf({ form, label, length = lineLength }: KeyEntry): number {
  return (form === "dot" || form === "ring" ? 10 : length) + 6 + textWidth(label) + gap;
}

/**
 * The entries with labels that let them all stand in one row; of those that are too long each gets an even share.
 *
 * @param room - in pixels
 * @returns the entries, and the labels that are shortened
 */
export function fitKey(entries: readonly KeyEntry[], room: number): { entries: KeyEntry[]; whole: string[] } {
  const bare = entries.reduce((sum, entry) => sum + widthOf({ ...entry, label: "" }), -gap);
  // Who asks for less than an even share of what is left leaves the rest to the others.
  let left = room - bare;
  let share = Infinity;
  for (const [i, width] of entries
    .map(({ label }) => textWidth(label))
    .sort((a, b) => a - b)
    .entries()) {
    const even = left / (entries.length - i);
    if (width > even) {
      share = even;
      break;
    }
    left -= width;
  }
  const { shown, whole } = shorten(
    entries.map(({ label }) => label),
    share,
  );
  return { entries: entries.map((entry, i) => ({ ...entry, label: shown[i] })), whole };
}

/**
 * Marks: the entries from left to right.
 *
 * @param up - how far above the frame, in pixels
 * @param anchor - whether they begin at the frame's left or end at its right
 */
export function keyMarks(
  entries: readonly KeyEntry[],
  up: number,
  anchor: "left" | "right" = "left",
): Plot.Markish[] {
  const total = entries.reduce((sum, entry) => sum + widthOf(entry), -gap);
  let left = anchor === "left" ? 0 : -total;
  const place = { facet: "super", frameAnchor: `top-${anchor}`, dy: -up } as const;
  return entries.flatMap((entry) => {
    const { form, color, label, length = lineLength } = entry;
    const dot = form === "dot" || form === "ring";
    const from = left;
    left += widthOf(entry);
    return [
      dot
        ? Plot.dot([0], {
            ...{ ...place, dx: from + 5, r: form === "dot" ? 4 : 2.5 },
            ...(form === "dot" ? { fill: color } : { stroke: color }),
          })
        : Plot.vector([0], {
            ...{
              ...place,
              dx: from,
              rotate: 90,
              length: { value: () => length, scale: null },
              anchor: "start",
            },
            ...{ stroke: color, strokeWidth: form === "arrow" ? 1.6 : sizes.line },
            ...{
              shape: form === "arrow" ? "arrow" : plain,
              strokeDasharray: form === "dashed" ? "5 4" : undefined,
            },
          } as Plot.VectorOptions),
      Plot.text([label], {
        ...{ ...place, text: [label], dx: from + (dot ? 10 : length) + 6, textAnchor: "start" },
        fill: colors.ink,
      }),
    ];
  });
}
