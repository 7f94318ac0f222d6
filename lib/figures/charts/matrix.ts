// A matrix as a table of colored cells with their numbers: weights, gradients.

import * as Plot from "@observablehq/plot";
import { max } from "d3-array";
import { checkAllFinite } from "../../arrays/check-arrays.js";
import { Matrix } from "../../index.js";
import { altText } from "../parts/alt.js";
import type { Figure } from "../parts/figure.js";
import { drawFrame } from "../parts/frame.js";
import { flag, labels, matrixKind, pixels, positive, text, whole } from "../parts/kinds.js";
import { checkOptions, type FigureOptions, figureKinds, type Kinds } from "../parts/options.js";
import { reach } from "../parts/reach.js";
import { compact, shorten, textWidth } from "../parts/text.js";
import { colors } from "../parts/theme.js";
import { deepest, tint } from "../parts/tint.js";
import { words } from "../words/speak.js";
import { drawMatrixMap } from "./matrix-map.js";

/** What `drawMatrix` can be told. */
export interface MatrixOptions extends Pick<FigureOptions, "alt"> {
  /** Written above the table: what the matrix is called. */
  label?: string;
  /** One text per row (default 0, 1, …). */
  rowLabels?: ArrayLike<string | number>;
  /** One text per column (default 0, 1, …). */
  columnLabels?: ArrayLike<string | number>;
  /** The magnitude that gets the full color (default the largest of the matrix); the same for two matrices makes them comparable. */
  extent?: number;
  /** Decimals of the numbers, a whole number from 0 to 100 (default 3); too small or too long ones get a power of ten. */
  digits?: number;
  /** Writes a plus before positive numbers: for gradients, whose sign is the message. */
  signed?: boolean;
  /** Width of a cell in pixels (default 84, or more for long numbers). */
  cellWidth?: number;
}

const kinds: Kinds<MatrixOptions> = {
  ...{ alt: figureKinds.alt, label: text, rowLabels: labels, columnLabels: labels, extent: positive },
  ...{ digits: whole(0, 100), signed: flag, cellWidth: pixels },
};
/** More numbers than these nobody reads, nor a table of more columns or rows. */
const most = { cells: 300, columns: 24, rows: 60 };
const cellHeight = 44;
const margins = { marginLeft: 76, marginRight: 16, marginTop: 62, marginBottom: 14 };

/**
 * Draws a matrix: positive entries in the second color, negative ones in the model's, the deeper the larger. One of more
 * than 300 entries, 24 columns or 60 rows is drawn without numbers, and a large one in blocks, each with the entry of the
 * greatest magnitude.
 *
 * @param M - the matrix
 * @param options - labels, number format, colors' measure
 * @returns the figure; by default its words are the label and the entries, or what they range over
 * @throws {RangeError} if an entry is not finite, labels are not as many as rows or columns, or `extent` or `digits` is out
 *   of range
 * @throws {TypeError} if `M` is no matrix, or an option is of another kind
 * @example
 * drawMatrix(net.numericalGradient(x, t), { label: "∂L/∂W", signed: true });
 */
export function drawMatrix(M: Matrix, options: MatrixOptions = {}): Figure {
  checkOptions("drawMatrix", options, kinds);
  matrixKind("drawMatrix", "M", M);
  checkAllFinite("drawMatrix", "M", M.data, M.cols);
  const { digits = 3, signed = false, label } = options;
  const rowName = labelsFor("row", options.rowLabels, M.rows);
  const columnName = labelsFor("column", options.columnLabels, M.cols);
  const [low, high] = reach(M.data);
  const largest = Math.max(Math.abs(low), Math.abs(high));
  const extent = options.extent ?? (largest || 1);
  if (M.data.length > most.cells || M.cols > most.columns || M.rows > most.rows)
    return drawMatrixMap(M, { caller: "drawMatrix", extent, label, rowName, columnName, alt: options.alt });
  // Entries that are all too small to show in these decimals, or long ones, are written with a power of ten.
  const powers = largest > 0 && (largest < 0.5 * 10 ** -digits || largest >= 1e7);
  const written = (value: number) => {
    const size = powers ? compact(Number(Math.abs(value).toPrecision(3))) : Math.abs(value).toFixed(digits);
    // What is written as 0 has no sign.
    const seen = powers ? value : Number(value.toFixed(digits));
    return `${seen < 0 ? "−" : signed && seen > 0 ? "+" : ""}${size}`;
  };
  const names = (count: number, nameOf: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => nameOf(i));
  const widest = (texts: readonly string[]) => Math.ceil(max(texts, (text) => textWidth(text)) ?? 0);
  const cellWidth = options.cellWidth ?? Math.max(84, widest([...M.data].map(written)) + 16);
  const { shown: rowLabels, whole: cutRows } = shorten(names(M.rows, rowName), 200);
  const { shown: columnLabels, whole: cutColumns } = shorten(names(M.cols, columnName), cellWidth);
  const { shown: title, whole: cutTitle } = shorten(label ? [label] : [], 460);
  const marginLeft = Math.max(margins.marginLeft, widest(rowLabels) + 16);
  const cells = Array.from(M.data, (value, index) => ({
    row: Math.floor(index / M.cols),
    column: index % M.cols,
    text: written(value),
    fill: tint(value < 0 ? colors.model : colors.second, deepest * Math.min(1, Math.abs(value / extent))),
  }));
  const band = (count: number, padding: number) =>
    ({ type: "band", domain: [...Array(count).keys()], padding, label: null }) as const;
  return drawFrame(
    {
      caller: "drawMatrix",
      ...margins,
      marginLeft,
      width: Math.max(
        marginLeft + M.cols * cellWidth + margins.marginRight,
        // The label, larger and bold, stands in the middle of the frame.
        marginLeft + Math.ceil(textWidth(title[0] ?? "", 10)) + margins.marginRight,
      ),
      height: margins.marginTop + M.rows * cellHeight + margins.marginBottom,
      x: {
        ...band(M.cols, 0.03),
        axis: { anchor: "top", tickSize: 0, tickFormat: (j: number) => columnLabels[j] },
      },
      y: { ...band(M.rows, 0.04), axis: { tickSize: 0, tickFormat: (i: number) => rowLabels[i] } },
      beneath: [
        Plot.cell(cells, { x: "column", y: "row", fill: { value: "fill", scale: null } }),
        Plot.text(cells, { x: "column", y: "row", text: "text", fill: colors.ink }),
      ],
      marks: [
        Plot.text(title, {
          ...{ frameAnchor: "top", dy: -46, fontSize: 15, fontWeight: "bold", fill: colors.ink },
        }),
      ],
    },
    altText(options.alt, () => describe(M, label, written), [...cutTitle, ...cutRows, ...cutColumns]),
  );
}

/** What a row or column is called. */
function labelsFor(
  kind: string,
  labels: ArrayLike<string | number> | undefined,
  count: number,
): (i: number) => string {
  if (labels && labels.length !== count)
    throw new RangeError(`drawMatrix: expected one label per ${kind}, got ${labels.length} for ${count}`);
  return (i) => String(labels ? labels[i] : i);
}

function describe(M: Matrix, label: string | undefined, written: (value: number) => string): string {
  const rows = Array.from(M, (row) => Array.from(row, written).join(", "));
  return words().matrix.alt(label, M.rows, M.cols, rows);
}
