// A matrix as a table of coloured cells with their numbers: weights, gradients.

import * as Plot from "@observablehq/plot";
import { describe as nameOf } from "../../arrays/check.js";
import { Matrix } from "../../index.js";
import { drawPlot } from "../parts/draw.js";
import type { Figure } from "../parts/figure.js";
import { compact, textWidth } from "../parts/text.js";
import { colors } from "../parts/theme.js";
import { words } from "../words/speak.js";

/** What `drawMatrix` can be told. */
export interface MatrixOptions {
  /** Written above the table: what the matrix is called. */
  label?: string;
  /** One text per row (default 0, 1, …). */
  rowLabels?: ArrayLike<string | number>;
  /** One text per column (default 0, 1, …). */
  columnLabels?: ArrayLike<string | number>;
  /** The magnitude that gets the full colour (default the largest of the matrix); the same for two matrices makes them comparable. */
  extent?: number;
  /** Decimals of the numbers, a whole number from 0 to 100 (default 3); too small or too long ones get a power of ten. */
  digits?: number;
  /** Writes a plus before positive numbers: for gradients, whose sign is the message. */
  signed?: boolean;
  /** Width of a cell in pixels (default 84, or more for long numbers). */
  cellWidth?: number;
  /** What the figure shows, in words; by default the label and the entries. */
  alt?: string;
}

const cellHeight = 44;
const margins = { marginLeft: 76, marginRight: 16, marginTop: 62, marginBottom: 14 };

/**
 * Draws a matrix: positive entries in the second colour, negative ones in the model's, the deeper the larger.
 *
 * @param M - the matrix
 * @param options - labels, number format, colours' measure
 * @returns the figure
 * @throws {RangeError} if an entry is not finite, labels are not as many as rows or columns, or `extent` or `digits` is out
 *   of range
 * @throws {TypeError} if `M` is no matrix
 * @example
 * drawMatrix(net.numericalGradient(x, t), { label: "∂L/∂W", signed: true });
 */
export function drawMatrix(M: Matrix, options: MatrixOptions = {}): Figure {
  const { digits = 3, signed = false, label } = options;
  if (!(M instanceof Matrix)) throw new TypeError(`drawMatrix: M must be a Matrix, got ${nameOf(M)}`);
  const extent = options.extent ?? (Math.max(...M.data.map(Math.abs)) || 1);
  M.data.forEach((value, index) => {
    if (!Number.isFinite(value))
      throw new RangeError(
        `drawMatrix: M must hold finite numbers, got ${value} at [${Math.floor(index / M.cols)}, ${index % M.cols}]`,
      );
  });
  if (!(extent > 0)) throw new RangeError(`drawMatrix: extent must be above 0, got ${extent}`);
  if (!(Number.isInteger(digits) && digits >= 0 && digits <= 100))
    throw new RangeError(`drawMatrix: digits must be a whole number from 0 to 100, got ${digits}`);
  const rowLabels = labelsFor("row", options.rowLabels, M.rows);
  const columnLabels = labelsFor("column", options.columnLabels, M.cols);
  // Entries that are all too small to show in these decimals, or long ones, are written with a power of ten.
  const largest = Math.max(...M.data.map(Math.abs));
  const powers = largest > 0 && (largest < 0.5 * 10 ** -digits || largest >= 1e7);
  const written = (value: number) => {
    const size = powers ? compact(Number(Math.abs(value).toPrecision(3))) : Math.abs(value).toFixed(digits);
    const sign =
      Number(Math.abs(value).toFixed(digits)) === 0 && !powers ? "" : value < 0 ? "−" : signed ? "+" : "";
    return sign + size;
  };
  const widest = (texts: string[]) => Math.ceil(Math.max(...texts.map((text) => textWidth(text))));
  const cellWidth = options.cellWidth ?? Math.max(84, widest([...M.data].map(written)) + 16);
  const marginLeft = Math.max(margins.marginLeft, widest(rowLabels) + 16);
  const cells = Array.from(M.data, (value, index) => ({
    row: Math.floor(index / M.cols),
    column: index % M.cols,
    text: written(value),
    ...paint(value / extent),
  }));
  return drawPlot(
    {
      ...margins,
      marginLeft,
      width: Math.max(
        marginLeft + M.cols * cellWidth + margins.marginRight,
        // The label, larger and bold, stands in the middle of the frame.
        marginLeft + Math.ceil(textWidth(label ?? "", 10)) + margins.marginRight,
      ),
      height: margins.marginTop + M.rows * cellHeight + margins.marginBottom,
      x: { type: "band", domain: indices(M.cols), padding: 0.03 },
      y: { type: "band", domain: indices(M.rows), padding: 0.04 },
      marks: [
        Plot.cell(cells, { x: "column", y: "row", fill: { value: "fill", scale: null } }),
        Plot.text(cells, { x: "column", y: "row", text: "text", fill: { value: "ink", scale: null } }),
        Plot.axisX({ anchor: "top", tickSize: 0, label: null, tickFormat: (j: number) => columnLabels[j] }),
        Plot.axisY({ tickSize: 0, label: null, tickFormat: (i: number) => rowLabels[i] }),
        label
          ? Plot.text([label], {
              frameAnchor: "top",
              dy: -46,
              fontSize: 15,
              fontWeight: "bold",
              fill: colors.ink,
            })
          : null,
      ],
    },
    options.alt ?? describe(M, label, written),
  );
}

/** Fill and ink of a cell whose entry is `share` of the full magnitude. */
function paint(share: number): { fill: string; ink: string } {
  const strength = Math.min(1, Math.abs(share));
  const full = share < 0 ? colors.model : colors.second;
  const channels = [1, 3, 5].map((from) => {
    const [ground, color] = [colors.ground, full].map((hex) => parseInt(hex.slice(from, from + 2), 16));
    return Math.round(ground + 0.85 * strength * (color - ground));
  });
  const hex = channels.map((channel) => channel.toString(16).padStart(2, "0")).join("");
  return { fill: `#${hex}`, ink: strength > 0.7 ? colors.ground : colors.ink };
}

function labelsFor(kind: string, labels: ArrayLike<string | number> | undefined, count: number): string[] {
  if (labels && labels.length !== count)
    throw new RangeError(`drawMatrix: expected one label per ${kind}, got ${labels.length} for ${count}`);
  return labels ? Array.from(labels, String) : indices(count).map(String);
}

const indices = (count: number) => Array.from({ length: count }, (_, i) => i);

function describe(M: Matrix, label: string | undefined, written: (value: number) => string): string {
  const rows = Array.from(M, (row) => Array.from(row, written).join(", "));
  return words().matrix.alt(label, M.rows, M.cols, rows);
}
