// A confusion matrix: how often each class was taken for each.

import * as Plot from "@observablehq/plot";
import { max } from "d3-array";
import { describe as nameOf } from "../../arrays/check.js";
import { Matrix, type Vector, vector } from "../../index.js";
import { altText } from "../parts/alt.js";
import type { Figure } from "../parts/figure.js";
import { drawFrame } from "../parts/frame.js";
import { labels, pixels, text } from "../parts/kinds.js";
import { checkOptions, type FigureOptions, figureKinds, type Kinds } from "../parts/options.js";
import { compact, numberWidth, shorten, textWidth } from "../parts/text.js";
import { colors } from "../parts/theme.js";
import { deepest, tint } from "../parts/tint.js";
import { words } from "../words/speak.js";
import { drawMatrixMap } from "./matrix-map.js";

/** What `drawConfusion` can be told. */
export interface ConfusionOptions extends Pick<FigureOptions, "alt"> {
  /** The names of the classes (default 0, 1, 2, …). */
  classes?: ArrayLike<string | number>;
  /** Name of the rows (default "true class"). */
  yLabel?: string;
  /** Name of the columns (default "predicted class"). */
  xLabel?: string;
  /** Side of a cell in pixels (default 44, or more for long names and large counts). */
  cell?: number;
}

const kinds: Kinds<ConfusionOptions> = {
  ...{ alt: figureKinds.alt, classes: labels, xLabel: text, yLabel: text, cell: pixels },
};
const margins = { marginLeft: 56, marginTop: 30, marginRight: 20, marginBottom: 50 };
/** More classes than these make no figure that anybody reads. */
const mostClasses = 40;
/** So much room a long name of the columns gets, in pixels. */
const mostName = 480;
/** The counts of more classes than these are too many to be written into the cells. */
const mostWritten = 20;

/**
 * Draws how often each class was taken for each: right answers on the diagonal in the model's color, mistakes in the
 * second, the deeper the more of them. A cell without examples stays empty. Of more than 20 classes only the colors are
 * drawn, what they stand for, and the names of the first and the last.
 *
 * The two colors have a measure of their own each: next to the right answers all mistakes would be pale.
 *
 * @param counts - one row per true class, one column per predicted class: whole numbers from 0; at most 40 classes
 * @param options - names, sizes
 * @returns the figure; by default its words give the share on the diagonal and the most frequent mistake
 * @throws {RangeError} if `counts` is not square or too large, an entry is not a whole number from 0, or there is not one
 *   name per class
 * @throws {TypeError} if `counts` is no matrix, or an option is of another kind
 * @example
 * drawConfusion(matrix([[980, 20], [35, 965]]), { classes: ["cat", "dog"] });
 */
export function drawConfusion(counts: Matrix, options: ConfusionOptions = {}): Figure {
  checkOptions("drawConfusion", options, kinds);
  if (!(counts instanceof Matrix))
    throw new TypeError(`drawConfusion: counts must be a Matrix, got ${nameOf(counts)}`);
  const { xLabel = words().confusion.xLabel, yLabel = words().confusion.yLabel } = options;
  const classes = Array.from(options.classes ?? Array(counts.rows).keys(), String);
  check(counts, classes);
  const cells = Array.from(counts.data, (count, i) => {
    const [row, column] = [Math.floor(i / counts.cols), i % counts.cols];
    return { row, column, count, right: row === column };
  });
  const most = (right: boolean) =>
    max(
      cells.filter((cell) => cell.right === right),
      ({ count }) => count,
    ) ?? 0;
  const [mostRight, mostWrong] = [most(true), most(false)];
  const share = ({ count, right }: Cell) => count / Math.max(1, right ? mostRight : mostWrong);
  if (classes.length > mostWritten)
    return drawMatrixMap(new Matrix(counts.rows, counts.cols, signed(cells, share)), {
      ...{
        caller: "drawConfusion",
        extent: 1,
        label: `${yLabel} ↓, ${xLabel} →`,
        rowName: (k) => classes[k],
        columnName: (k) => classes[k],
        key: [
          { color: colors.model, text: words().confusion.right(written(mostRight)) },
          { color: colors.second, text: words().confusion.wrong(written(mostWrong)) },
        ],
      },
      alt: altText(options.alt, () => describe(cells, classes)),
    });
  const { shown: names, whole } = shorten(classes, 120);
  const longest = Math.ceil(max(names, (name) => textWidth(name)) ?? 0);
  const cell =
    options.cell ?? Math.max(44, longest + 6, Math.ceil(numberWidth(written(max(counts.data) ?? 0))) + 8);
  const marginLeft = Math.max(margins.marginLeft, longest + 34);
  const band = { type: "band", domain: [...names.keys()], padding: 0.03 } as const;
  const axis = { tickSize: 0, tickFormat: (k: number) => names[k] };
  return drawFrame(
    {
      caller: "drawConfusion",
      ...margins,
      marginLeft,
      width: Math.max(
        marginLeft + names.length * cell + margins.marginRight,
        // The name of the columns stands in the middle of the frame.
        marginLeft + Math.min(mostName, Math.ceil(textWidth(xLabel))) + margins.marginRight,
      ),
      height: margins.marginTop + names.length * cell + margins.marginBottom,
      x: { ...band, label: xLabel, axis },
      y: { ...band, label: yLabel, axis },
      beneath: [
        Plot.cell(cells, {
          x: "column",
          y: "row",
          fill: (cell: Cell) => tint(cell.right ? colors.model : colors.second, deepest * share(cell)),
        }),
        Plot.text(
          cells.filter(({ count }) => count > 0),
          {
            x: "column",
            y: "row",
            text: ({ count }: Cell) => written(count),
            fill: colors.ink,
          },
        ),
      ],
      marks: [],
    },
    altText(options.alt, () => describe(cells, classes), whole),
  );
}

/** A count as it stands in a cell. */
const written = (count: number): string =>
  count < 1e12 ? String(count) : compact(Number(count.toPrecision(3)));

interface Cell {
  row: number;
  column: number;
  count: number;
  right: boolean;
}

/** The shares as a map takes them: those of right answers below 0, which get the model's color there. */
function signed(cells: Cell[], share: (cell: Cell) => number): Vector {
  return vector(cells.map((cell) => (cell.right ? -share(cell) : share(cell))));
}

function check(counts: Matrix, classes: string[]): void {
  if (counts.rows !== counts.cols)
    throw new RangeError(`drawConfusion: counts must be square, got (${counts.rows}, ${counts.cols})`);
  if (!(counts.rows <= mostClasses))
    throw new RangeError(`drawConfusion: expected at most ${mostClasses} classes, got ${counts.rows}`);
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
