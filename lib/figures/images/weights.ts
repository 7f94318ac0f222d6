// Weights as images: one image per column of a matrix, in the arrangement of the pixels that the weights belong to.

import * as Plot from "@observablehq/plot";
import { max } from "d3-array";
import { checkAllFinite } from "../../arrays/check-arrays.js";
import { column, Matrix } from "../../index.js";
import { altText } from "../parts/alt.js";
import type { Figure } from "../parts/figure.js";
import { drawInPixels } from "../parts/frame.js";
import { between, labels as labelsKind, listOf, matrixKind, positive, whole } from "../parts/kinds.js";
import { checkOptions, type FigureOptions, figureKinds, type Kinds } from "../parts/options.js";
import { shorten, textWidth } from "../parts/text.js";
import { colors, sizes } from "../parts/theme.js";
import { words } from "../words/speak.js";
import { mostImages, pixelImages } from "./pixels.js";
import { keyHeight, keyWidth, weightKey } from "./weight-key.js";

/** What `drawWeights` can be told. */
export interface WeightsOptions extends Pick<FigureOptions, "alt"> {
  /** Which columns to draw, in this order (default the first 20, or all if there are fewer). */
  units?: readonly number[];
  /** Rows of pixels in an image (default 28). */
  height?: number;
  /** The magnitude that gets the full color (default the one that 1 in 100 of the drawn weights exceeds). */
  extent?: number;
  /** What stands below each image (default the number of its column). */
  labels?: ArrayLike<string | number>;
  /** How many images stand in a row (default 10). */
  columns?: number;
  /** Side of one pixel of an image, in pixels of the figure; from 1 to 20 (default 2). */
  scale?: number;
}

const kinds: Kinds<WeightsOptions> = {
  ...{ alt: figureKinds.alt, units: listOf(whole(0)), height: whole(1), extent: positive },
  ...{ labels: labelsKind, columns: whole(1), scale: between(1, 20) },
};
const gap = 8;
const margin = 12;
const levels = 5;

/**
 * Draws what hidden units look for: positive weights in the second color, negative ones in the model's, the deeper
 * the larger; a strip of all colors below tells the weights that they stand for.
 *
 * @param W - weights, one row per pixel and one column per unit
 * @param options - which units, arrangement, measure of the colors
 * @returns the figure
 * @throws {RangeError} if there is no unit to draw or no such column, a weight is not finite, the rows make no image,
 *   there is not one label per unit, or a size is out of range
 * @throws {TypeError} if `W` is no matrix, or an option is of another kind
 * @example
 * drawWeights(net.parameters.W1, { units: [0, 1, 2] });
 */
export function drawWeights(W: Matrix, options: WeightsOptions = {}): Figure {
  checkOptions("drawWeights", options, kinds);
  matrixKind("drawWeights", "W", W);
  const { height = 28, columns = 10, scale = 2 } = options;
  const units = options.units ?? Array.from({ length: Math.min(20, W.cols) }, (_, j) => j);
  const labels = options.labels ?? units;
  check(W, units, height, labels);
  const width = W.rows / height;
  const across = Math.min(columns, units.length);
  const names = Array.from(labels, String);
  // Small images stand farther apart for two digits below them.
  const widest = Math.ceil(max(names, (name) => textWidth(name)) ?? 0);
  const stepX = Math.max(width * scale + gap, Math.min(22, widest) + 2);
  const stepY = height * scale + gap + sizes.text + 4;
  const places = units.map((unit, i) => ({
    image: new Matrix(height, width, column(W, unit)),
    left: margin + (i % across) * stepX,
    top: margin + Math.floor(i / across) * stepY,
  }));
  const extent = options.extent ?? usualExtent(places.map(({ image }) => image));
  const negated = places.map((place) => ({ ...place, image: place.image.map((weight) => -weight) }));
  const { shown, whole } = shorten(names, Math.max(Math.min(22, widest), stepX - 6));
  const [left, right] = [margin, margin + across * stepX - gap];
  const bottom = 2 * margin + Math.ceil(units.length / across) * stepY - gap;
  return drawInPixels(
    "drawWeights",
    Math.max(right + margin, left + keyWidth),
    bottom + keyHeight,
    [
      ...weightKey(left, bottom, extent, levels),
      Plot.rect(places, {
        x1: "left",
        y1: "top",
        x2: ({ left }: { left: number }) => left + width * scale,
        y2: ({ top }: { top: number }) => top + height * scale,
        fill: "none",
        stroke: colors.grid,
      }),
      pixelImages(places, scale, extent, { ink: colors.second, levels, most: 20_000 }),
      pixelImages(negated, scale, extent, { ink: colors.model, levels, most: 20_000 }),
      Plot.text(places, {
        x: ({ left }: { left: number }) => left + (width * scale) / 2,
        y: ({ top }: { top: number }) => top + height * scale + 4 + sizes.text / 2,
        text: (_: unknown, i: number) => shown[i],
        fill: colors.quiet,
      }),
    ],
    altText(options.alt, () => words().weights.alt(units.length, height, width), whole),
  );
}

/** The magnitude that only 1 in 100 weights exceeds, so that a few large ones don't leave the others pale. */
function usualExtent(images: readonly Matrix[]): number {
  const { length } = images[0].data;
  const magnitudes = new Float64Array(images.length * length);
  images.forEach(({ data }, i) => magnitudes.set(data.map(Math.abs), i * length));
  magnitudes.sort();
  return magnitudes[Math.floor(0.99 * (magnitudes.length - 1))] || 1;
}

function check(W: Matrix, units: readonly number[], height: number, labels: ArrayLike<unknown>): void {
  checkAllFinite("drawWeights", "W", W.data, W.cols);
  if (!(units.length > 0)) throw new RangeError("drawWeights: expected at least one unit, got none");
  if (!(units.length <= mostImages))
    throw new RangeError(`drawWeights: expected at most ${mostImages} units, got ${units.length}`);
  const missing = units.find((unit) => !(unit < W.cols));
  if (missing !== undefined)
    throw new RangeError(`drawWeights: units must be columns from 0 to ${W.cols - 1}, got ${missing}`);
  if (W.rows % height !== 0)
    throw new RangeError(`drawWeights: height must divide the ${W.rows} rows, got ${height}`);
  if (labels.length !== units.length)
    throw new RangeError(
      `drawWeights: labels must be as many as units, got ${labels.length} labels for ${units.length} units`,
    );
}
