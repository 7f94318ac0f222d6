// How vectors and matrices print themselves: NumPy's rules, with commas.
// Source: numpy/_core/arrayprint.py (precision 8, threshold 1000, 3 edge items, 75 columns).

/** The key under which Node's `util.inspect`, and with it a notebook's kernel, looks for an object's text. */
export const inspect: symbol = Symbol.for("nodejs.util.inspect.custom");

const digits = 8;
const threshold = 1000;
const edgeItems = 3;
const lineWidth = 75;

/** The text of a vector, for example `[6, 8]`. */
export function formatVector(values: ArrayLike<number>): string {
  const shown = edges(values.length, values.length > threshold);
  const format = chooseFormat(shown.map((i) => (i < 0 ? NaN : values[i])));
  const texts = shown.map((i) => (i < 0 ? "..." : format(values[i])));
  return `[${wrap(texts, 1)}]`;
}

/** The text of a row-major matrix: one row per line, the decimal points of a column below each other. */
export function formatMatrix(rows: number, cols: number, data: ArrayLike<number>): string {
  const elided = rows * cols > threshold;
  const shownRows = edges(rows, elided);
  const shownCols = edges(cols, elided);
  const at = (i: number, j: number): number => (i < 0 || j < 0 ? NaN : data[i * cols + j]);
  const format = chooseFormat(shownRows.flatMap((i) => shownCols.map((j) => at(i, j))));
  const cells = shownRows
    .filter((i) => i >= 0)
    .map((i) => shownCols.map((j) => (j < 0 ? "..." : format(data[i * cols + j]))));
  alignColumns(cells);
  const lines = cells.map((cell) => `[${wrap(cell, 2).trimEnd()}]`);
  if (elided && rows > 2 * edgeItems) lines.splice(edgeItems, 0, "...");
  return `[${lines.join(",\n ")}]`;
}

/** The indices to print; −1 stands for the elided middle. */
function edges(length: number, elided: boolean): number[] {
  const all = Array.from({ length: elided ? Math.min(length, 2 * edgeItems) : length }, (_, i) => i);
  if (!elided || length <= 2 * edgeItems) return all;
  return [...all.slice(0, edgeItems), -1, ...all.slice(0, edgeItems).map((i) => length - edgeItems + i)];
}

/**
 * One format for all values of an array: decimals, or exponents when magnitudes are large, small or far
 * apart.
 */
function chooseFormat(values: readonly number[]): (value: number) => string {
  const magnitudes = values.filter((value) => Number.isFinite(value) && value !== 0).map(Math.abs);
  const largest = magnitudes.reduce((a, b) => Math.max(a, b), 0);
  const smallest = magnitudes.reduce((a, b) => Math.min(a, b), Infinity);
  // Whole numbers, such as counts, stay whole: NumPy would hold them as integers.
  const whole = magnitudes.every(Number.isInteger);
  const exponents = largest >= 1e8 || (!whole && (smallest < 1e-4 || largest / smallest > 1000));
  return exponents ? formatExponent : formatDecimal;
}

function formatDecimal(value: number): string {
  const shortest = String(value);
  const decimals = shortest.split(".")[1] ?? "";
  return decimals.length <= digits ? shortest : trimZeros(value.toFixed(digits));
}

function formatExponent(value: number): string {
  if (value === 0 || !Number.isFinite(value)) return String(value);
  const [mantissa, exponent] = value.toExponential(digits).split("e");
  return `${trimZeros(mantissa)}e${exponent[0]}${exponent.slice(1).padStart(2, "0")}`;
}

/** Without the zeros behind the last decimal, of which there are as many as `digits` at first. */
function trimZeros(text: string): string {
  return text.replace(/\.?0+$/, "");
}

/**
 * Pads the cells in place, so that the decimal points, or the ends of whole numbers, stand below each other.
 */
function alignColumns(cells: string[][]): void {
  for (let j = 0; j < cells[0].length; j++) {
    const heads = cells.map((row) => row[j].split(".")[0].length);
    const widest = Math.max(...heads);
    cells.forEach((row, i) => (row[j] = " ".repeat(widest - heads[i]) + row[j]));
    const width = Math.max(...cells.map((row) => row[j].length));
    for (const row of cells) row[j] = row[j].padEnd(width);
  }
}

/** Joins the texts with commas, on several lines if they are long; of brackets, `indent` open before and close after. */
function wrap(texts: readonly string[], indent: number): string {
  const width = lineWidth - indent;
  const lines: string[] = [];
  let line = "";
  texts.forEach((text, i) => {
    // The comma follows the number itself; padding comes after it.
    const trimmed = text.trimEnd();
    const piece = i === texts.length - 1 ? text : `${trimmed},${" ".repeat(text.length - trimmed.length)}`;
    if (indent + line.length + 1 + trimmed.length > width) {
      lines.push(line.trimEnd());
      line = piece;
    } else line = line === "" ? piece : `${line} ${piece}`;
  });
  lines.push(line);
  return lines.join(`\n${" ".repeat(indent)}`);
}
