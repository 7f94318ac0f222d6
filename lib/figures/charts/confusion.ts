// A confusion matrix: how often each class was taken for each.

import * as Plot from "@observablehq/plot";
import { describe as nameOf } from "../../arrays/check.js";
import { Matrix } from "../../index.js";
import { drawPlot } from "../parts/draw.js";
import type { Figure } from "../parts/figure.js";
import { xAxis, yAxis } from "../parts/marks.js";
import { textWidth } from "../parts/text.js";
import { colors } from "../parts/theme.js";
import { words } from "../words/speak.js";

/** What `drawConfusion` can be told. */
export interface ConfusionOptions {
  /** The names of the classes (default 0, 1, 2, …). */
  classes?: ArrayLike<string | number>;
  /** Name of the rows (default "true class"). */
  yLabel?: string;
  /** Name of the columns (default "predicted class"). */
  xLabel?: string;
  /** Side of a cell in pixels (default 44, or more for long names and large counts). */
  cell?: number;
  /** What the figure shows, in words; by default the share on the diagonal and the most frequent mistake. */
  alt?: string;
}

const margins = { marginLeft: 56, marginTop: 30, marginRight: 20, marginBottom: 50 };

/**
 * Draws how often each class was taken for each: right answers on the diagonal in the model's colour, mistakes in the
 * second, the deeper the more of them. A cell without examples stays empty.
 *
 * The two colours have a measure of their own each: next to the right answers all mistakes would be pale.
 *
 * @param counts - one row per true class, one column per predicted class: whole numbers from 0
 * @param options - names, sizes
 * @returns the figure
 * @throws {RangeError} if `counts` is not square, an entry is not a whole number from 0, or there is not one name per class
 * @throws {TypeError} if `counts` is no matrix
 * @example
 * drawConfusion(matrix([[980, 20], [35, 965]]), { classes: ["cat", "dog"] });
 */
export function drawConfusion(counts: Matrix, options: ConfusionOptions = {}): Figure {
  if (!(counts instanceof Matrix))
    throw new TypeError(`drawConfusion: counts must be a Matrix, got ${nameOf(counts)}`);
  const { xLabel = words().confusion.xLabel, yLabel = words().confusion.yLabel } = options;
  const classes = Array.from(options.classes ?? Array(counts.rows).keys(), String);
  check(counts, classes);
  const longest = Math.ceil(Math.max(...classes.map((name) => textWidth(name))));
  const cell =
    options.cell ?? Math.max(44, longest + 6, Math.ceil(textWidth(String(Math.max(...counts.data)))) + 8);
  const marginLeft = Math.max(margins.marginLeft, longest + 34);
  const cells = Array.from(counts.data, (count, i) => {
    const [row, column] = [Math.floor(i / counts.cols), i % counts.cols];
    return { row, column, count, right: row === column };
  });
  const most = (right: boolean) =>
    Math.max(1, ...cells.filter((cell) => cell.right === right).map(({ count }) => count));
  const [mostRight, mostWrong] = [most(true), most(false)];
  const share = ({ count, right }: Cell) => count / (right ? mostRight : mostWrong);
  const indices = [...classes.keys()];
  return drawPlot(
    {
      ...margins,
      marginLeft,
      width: Math.max(
        marginLeft + classes.length * cell + margins.marginRight,
        // The name of the columns stands in the middle of the frame.
        marginLeft + Math.ceil(textWidth(xLabel)) + margins.marginRight,
      ),
      height: margins.marginTop + classes.length * cell + margins.marginBottom,
      x: { type: "band", domain: indices, padding: 0.03, label: xLabel },
      y: { type: "band", domain: indices, padding: 0.03, label: yLabel },
      marks: [
        Plot.cell(cells, {
          x: "column",
          y: "row",
          fill: ({ right }: Cell) => (right ? colors.model : colors.second),
          fillOpacity: (cell: Cell) => 0.9 * share(cell),
        }),
        Plot.text(
          cells.filter(({ count }) => count > 0),
          {
            x: "column",
            y: "row",
            text: ({ count }: Cell) => String(count),
            fill: (cell: Cell) => (share(cell) > 0.6 ? colors.ground : colors.ink),
          },
        ),
        Plot.axisX({ ...xAxis, tickSize: 0, tickFormat: (k: number) => classes[k] }),
        Plot.axisY({ ...yAxis, tickSize: 0, tickFormat: (k: number) => classes[k] }),
      ],
      color: { type: "identity" },
      opacity: { type: "identity" },
    },
    options.alt ?? describe(cells, classes),
  );
}

interface Cell {
  row: number;
  column: number;
  count: number;
  right: boolean;
}

function check(counts: Matrix, classes: string[]): void {
  if (counts.rows !== counts.cols)
    throw new RangeError(`drawConfusion: counts must be square, got (${counts.rows}, ${counts.cols})`);
  const wrong = counts.data.find((count) => !(Number.isInteger(count) && count >= 0));
  if (wrong !== undefined)
    throw new RangeError(`drawConfusion: counts must be whole numbers from 0, got ${wrong}`);
  if (classes.length !== counts.rows)
    throw new RangeError(
      `drawConfusion: classes must be as many as rows, got ${classes.length} for ${counts.rows}`,
    );
}

function describe(cells: Cell[], classes: string[]): string {
  const total = cells.reduce((sum, { count }) => sum + count, 0) || 1;
  const right = cells.reduce((sum, { right, count }) => sum + (right ? count : 0), 0);
  const mistakes = cells.filter(({ right }) => !right).sort((a, b) => b.count - a.count);
  const worst = mistakes[0];
  return words().confusion.alt(
    { classes: classes.length, percent: ((100 * right) / total).toFixed(1), total },
    worst?.count > 0
      ? { actual: classes[worst.row], predicted: classes[worst.column], count: worst.count }
      : undefined,
  );
}
