// Images in a sheet: handwritten digits, their means, or anything else of small grey pixels.

import * as Plot from "@observablehq/plot";
import type { Matrix } from "../../index.js";
import { altText } from "../parts/alt.js";
import type { Figure } from "../parts/figure.js";
import { drawInPixels } from "../parts/frame.js";
import { between, labels as labelsKind, listOf, positive, whole } from "../parts/kinds.js";
import { checkOptions, type FigureOptions, figureKinds, type Kinds } from "../parts/options.js";
import { shorten } from "../parts/text.js";
import { colors, sizes } from "../parts/theme.js";
import { words } from "../words/speak.js";
import { checkImages, pixelImages } from "./pixels.js";

/** What `drawDigits` can be told. */
export interface DigitsOptions extends Pick<FigureOptions, "alt"> {
  /** What stands below each image, one text per image; nothing if left out. */
  labels?: ArrayLike<string | number>;
  /** What stands above each column, one text per column; nothing if left out. */
  columnLabels?: ArrayLike<string | number>;
  /** Which of the labels are set in the second series' colour, by index: for what went wrong. */
  marked?: readonly number[];
  /** How many images stand in a row (default 10). */
  columns?: number;
  /** Side of one pixel of an image, in pixels of the figure; from 1 to 20 (default 2). */
  scale?: number;
  /** The entry that is drawn as full ink (default 1); 0 is the ground. */
  max?: number;
}

const kinds: Kinds<DigitsOptions> = {
  ...{
    alt: figureKinds.alt,
    labels: labelsKind,
    columnLabels: labelsKind,
    marked: listOf(whole(0)),
    columns: whole(1),
  },
  ...{ scale: between(1, 20), max: positive },
};
const gap = 8;
const margin = 12;

/**
 * Draws grey images beside and below each other, ink on light ground.
 *
 * @param images - one matrix per image, all of one shape: a row of the matrix is a row of pixels
 * @param options - labels, columns, size
 * @returns the figure; by default its words are the number of images and their labels
 * @throws {RangeError} if there is no image, the shapes differ, an entry is not finite, there is not one label per image,
 *   or a size is not above 0
 * @throws {TypeError} if an image is no matrix, or an option is of another kind
 * @example
 * drawDigits([0, 1, 2].map((i) => xTrain.image(i)), { labels: tTrain.batch([0, 1, 2]) });
 */
export function drawDigits(images: readonly Matrix[], options: DigitsOptions = {}): Figure {
  checkOptions("drawDigits", options, kinds);
  const { labels, columnLabels, marked = [], columns = 10, scale = 2, max = 1 } = options;
  checkImages("drawDigits", images);
  if (labels && labels.length !== images.length)
    throw new RangeError(
      `drawDigits: labels must be as many as images, got ${labels.length} labels for ${images.length} images`,
    );
  const { rows, cols } = images[0];
  const across = Math.min(columns, images.length);
  if (columnLabels && columnLabels.length !== across)
    throw new RangeError(
      `drawDigits: columnLabels must be as many as columns, got ${columnLabels.length} for ${across}`,
    );
  const head = columnLabels ? sizes.text + 10 : 0;
  const stepX = cols * scale + gap;
  const stepY = rows * scale + gap + (labels ? sizes.text + 4 : 0);
  const width = 2 * margin + across * stepX - gap;
  const height = 2 * margin + head + Math.ceil(images.length / across) * stepY - gap;
  const places = images.map((image, i) => ({
    image,
    left: margin + (i % across) * stepX,
    top: margin + head + Math.floor(i / across) * stepY,
  }));
  const names = Array.from(labels ?? [], String);
  const { shown, whole: cut } = shorten(names, stepX - 4);
  const texts = shown.map((text, i) => ({
    x: places[i].left + (cols * scale) / 2,
    y: places[i].top + rows * scale + 4 + sizes.text / 2,
    text,
    color: marked.includes(i) ? colors.second : colors.ink,
  }));
  const { shown: heads, whole: cutHeads } = shorten(Array.from(columnLabels ?? [], String), stepX - 2);
  const headTexts = heads.map((text, i) => ({
    x: places[i].left + (cols * scale) / 2,
    y: margin + sizes.text / 2,
    text,
    color: colors.quiet,
  }));
  return drawInPixels(
    "drawDigits",
    width,
    height,
    [
      pixelImages(places, scale, max),
      Plot.text([...headTexts, ...texts], {
        x: "x",
        y: "y",
        text: "text",
        fill: { value: "color", scale: null },
      }),
    ],
    altText(options.alt, () => words().digits.alt(images.length, rows, cols, labels && names), [
      ...cutHeads,
      ...cut,
    ]),
  );
}
