// A large matrix seen from afar: colors without numbers, and in blocks where there are more entries than can be seen.

import * as Plot from "@observablehq/plot";
import { Matrix } from "../../index.js";
import { pixelImages } from "../images/pixels.js";
import { altText } from "../parts/alt.js";
import type { Figure } from "../parts/figure.js";
import { drawInPixels } from "../parts/frame.js";
import { reach } from "../parts/reach.js";
import { short, shorten, textWidth } from "../parts/text.js";
import { colors, sizes } from "../parts/theme.js";
import { words } from "../words/speak.js";

/** What is known of the matrix beside its entries. */
interface MatrixMap {
  /** The function that draws it. */
  caller: string;
  /** The magnitude that gets the full color. */
  extent: number;
  label: string | undefined;
  /** What a row is called, and what a column is. */
  rowName: (i: number) => string;
  columnName: (j: number) => string;
  /** What the colors stand for, from left to right. */
  key?: readonly { color: string; text: string }[];
  alt: string | undefined;
}

/** So many blocks a map has across and down, so that it stays small and each can be seen. */
const mostBlocks = 56;
const margin = 16;
/** Side of a color of the key, in pixels. */
const swatch = 12;
const levels = 5;

/** Draws a matrix without its numbers; `M` has finite entries. */
export function drawMatrixMap(
  M: Matrix,
  { caller, extent, label, rowName, columnName, key = [], alt }: MatrixMap,
): Figure {
  const step = { down: Math.ceil(M.rows / mostBlocks), across: Math.ceil(M.cols / mostBlocks) };
  const blocks = block(M, step.down, step.across);
  const scale = Math.max(4, Math.min(20, Math.floor(520 / Math.max(blocks.rows, blocks.cols))));
  const [width, height] = [blocks.cols * scale, blocks.rows * scale];
  const { shown: rowNames, whole: cutRows } = shorten(ends(M.rows, rowName), 160);
  const { shown: columnNames, whole: cutColumns } = shorten(
    ends(M.cols, columnName),
    Math.max(30, width / 2 - 8),
  );
  // Where there is no room for both, both stand in one place.
  const low = rowNames[1] !== "" && height < 2 * (sizes.text + 2);
  const narrow = columnNames[1] !== "" && width < textWidth(columnNames.join("")) + 8;
  if (low) rowNames.splice(0, 2, rowNames.join("–"));
  if (narrow) columnNames.splice(0, 2, columnNames.join("–"));
  const { shown: title, whole: cutTitle } = shorten(label ? [label] : [], 520);
  const left = margin + Math.ceil(Math.max(...rowNames.map((name) => textWidth(name)))) + 8;
  const top = margin + (label ? 26 : 0) + sizes.text + 8;
  const [right, bottom] = [left + width, top + height];
  const image = (sign: number) => [{ image: blocks.map((entry) => sign * entry), left: 0, top: 0 }];
  const ink = (color: string) => ({ ink: color, levels, origin: [left, top] as const });
  const say = words().matrix;
  const binned = step.down > 1 || step.across > 1 ? say.blocks(step.down, step.across) : undefined;
  const note = binned === undefined && key.length === 0 ? 0 : sizes.text + 10;
  const below = bottom + 14;
  let keyRight = left;
  const entries = key.map(({ color, text }) => {
    const at = keyRight;
    keyRight += swatch + 6 + Math.ceil(textWidth(text)) + 16;
    return { color, text, at };
  });
  return drawInPixels(
    caller,
    Math.max(
      right + margin,
      left + Math.ceil(textWidth(title[0] ?? "", 9)) + margin,
      left + Math.ceil(textWidth(columnNames[0])) + margin,
      left + Math.ceil(textWidth(binned ?? "")) + margin,
      keyRight,
    ),
    bottom + margin + note,
    [
      pixelImages(image(1), scale, extent, ink(colors.second)),
      pixelImages(image(-1), scale, extent, ink(colors.model)),
      Plot.rect([0], { x1: left, x2: right, y1: top, y2: bottom, fill: "none", stroke: colors.grid }),
      ...texts("end", [
        [left - 6, low ? (top + bottom) / 2 : top + sizes.text / 2, rowNames[0]],
        ...(low ? [] : [[left - 6, bottom - sizes.text / 2, rowNames[1]] as const]),
      ]),
      ...texts("start", [[left, top - 10, columnNames[0]]]),
      ...texts("end", narrow ? [] : [[right, top - 10, columnNames[1]]]),
      Plot.text(title, { x: () => left, y: () => margin + 6, textAnchor: "start", fontWeight: "bold" }),
      ...texts("start", binned ? [[left, below, binned]] : []),
      ...entries.flatMap(({ color, text, at }) => [
        Plot.rect([0], {
          x1: at,
          x2: at + swatch,
          y1: below - swatch / 2,
          y2: below + swatch / 2,
          fill: color,
        }),
        ...texts("start", [[at + swatch + 6, below, text]]),
      ]),
    ],
    altText(alt, () => {
      const [low, high] = reach(M.data).map(short);
      return `${say.range(label, M.rows, M.cols, low, high)}${binned ? ` ${binned}.` : ""}`;
    }, [...cutTitle, ...cutRows, ...cutColumns]),
  );
}

const ends = (count: number, nameOf: (i: number) => string) => [
  nameOf(0),
  count > 1 ? nameOf(count - 1) : "",
];

function texts(
  textAnchor: "start" | "end",
  placed: (readonly [x: number, y: number, text: string])[],
): Plot.Markish[] {
  return placed.map(([x, y, text]) => Plot.text([text], { x: [x], y: [y], textAnchor, fill: colors.ink }));
}

/** The matrix in blocks of so many rows and columns: of each the entry of the greatest magnitude. */
function block(M: Matrix, down: number, across: number): Matrix {
  const blocks = new Matrix(Math.ceil(M.rows / down), Math.ceil(M.cols / across));
  for (let i = 0; i < M.rows; i++) {
    const start = Math.floor(i / down) * blocks.cols;
    for (let j = 0; j < M.cols; j++) {
      const [entry, at] = [M.data[i * M.cols + j], start + Math.floor(j / across)];
      if (Math.abs(entry) > Math.abs(blocks.data[at])) blocks.data[at] = entry;
    }
  }
  return blocks;
}
