// Images in a sheet: handwritten digits, their means, or anything else of small grey pixels.

import * as Plot from "@observablehq/plot";
import type { Matrix } from "../../index.js";
import { drawPlot } from "../parts/draw.js";
import type { Figure } from "../parts/figure.js";
import { checkImages, pixelImages } from "./pixels.js";
import { colors, sizes } from "../parts/theme.js";
import { words } from "../words/speak.js";

/** What `drawDigits` can be told. */
export interface DigitsOptions {
  /** What stands below each image, one text per image; nothing if left out. */
  labels?: ArrayLike<string | number>;
  /** Which of the labels are set in the second series' colour, by index: for what went wrong. */
  marked?: readonly number[];
  /** How many images stand in a row (default 10). */
  columns?: number;
  /** Side of one pixel of an image, in pixels of the figure; at least 1 (default 2). */
  scale?: number;
  /** The entry that is drawn as full ink (default 1); 0 is the ground. */
  max?: number;
  /** What the figure shows, in words; by default the number of images and their labels. */
  alt?: string;
}

const gap = 8;
const margin = 12;

/**
 * Draws grey images beside and below each other, ink on light ground.
 *
 * @param images - one matrix per image, all of one shape: a row of the matrix is a row of pixels
 * @param options - labels, columns, size
 * @returns the figure
 * @throws {RangeError} if there is no image, the shapes differ, an entry is not finite, there is not one label per image,
 *   or a size is not above 0
 * @throws {TypeError} if an image is no matrix
 * @example
 * drawDigits([0, 1, 2].map((i) => xTrain.image(i)), { labels: tTrain.batch([0, 1, 2]) });
 */
export function drawDigits(images: Matrix[], options: DigitsOptions = {}): Figure {
  const { labels, marked = [], columns = 10, scale = 2, max = 1 } = options;
  check(images, { labels, columns, scale, max });
  const { rows, cols } = images[0];
  const across = Math.min(columns, images.length);
  const stepX = cols * scale + gap;
  const stepY = rows * scale + gap + (labels ? sizes.text + 4 : 0);
  const width = 2 * margin + across * stepX - gap;
  const height = 2 * margin + Math.ceil(images.length / across) * stepY - gap;
  const places = images.map((image, i) => ({
    image,
    left: margin + (i % across) * stepX,
    top: margin + Math.floor(i / across) * stepY,
  }));
  const texts = labels
    ? places.map(({ left, top }, i) => ({
        x: left + (cols * scale) / 2,
        y: top + rows * scale + 4 + sizes.text / 2,
        text: String(labels[i]),
        color: marked.includes(i) ? colors.second : colors.ink,
      }))
    : [];
  return drawPlot(
    {
      width,
      height,
      margin: 0,
      x: { axis: null, type: "identity" },
      y: { axis: null, type: "identity" },
      marks: [
        pixelImages(places, scale, max),
        Plot.text(texts, { x: "x", y: "y", text: "text", fill: { value: "color", scale: null } }),
      ],
    },
    options.alt ?? words().digits.alt(images.length, rows, cols, labels && Array.from(labels, String)),
  );
}

function check(
  images: Matrix[],
  { labels, columns, scale, max }: Required<Pick<DigitsOptions, "columns" | "scale" | "max">> & DigitsOptions,
): void {
  checkImages("drawDigits", images);
  if (labels && labels.length !== images.length)
    throw new RangeError(
      `drawDigits: labels must be as many as images, got ${labels.length} labels for ${images.length} images`,
    );
  if (!(Number.isInteger(columns) && columns >= 1))
    throw new RangeError(`drawDigits: columns must be a whole number of at least 1, got ${columns}`);
  if (!(scale >= 1)) throw new RangeError(`drawDigits: scale must be at least 1, got ${scale}`);
  if (!(max > 0)) throw new RangeError(`drawDigits: max must be above 0, got ${max}`);
}
