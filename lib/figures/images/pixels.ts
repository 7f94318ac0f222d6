// A grey image as paths: each level of grey is one path of horizontal runs. Plot's own raster mark needs a canvas, and a
// compressed image would have other bytes with each version of the compressor.

import * as Plot from "@observablehq/plot";
import { checkAllFinite } from "../../arrays/check-arrays.js";
import { describe } from "../../arrays/check.js";
import { Matrix } from "../../index.js";
import { element } from "../parts/element.js";
import { colors } from "../parts/theme.js";
import { tint } from "../parts/tint.js";

/** An image at a place. */
export interface PlacedImage {
  /** One entry per pixel of the image: 0 is the ground. */
  image: Matrix;
  /** Left edge, in pixels of the figure; rounded to whole pixels of the image. */
  left: number;
  /** Upper edge, in pixels of the figure; rounded to whole pixels of the image. */
  top: number;
}

/** More images than these make no figure that anybody reads. */
export const mostImages = 150;

/**
 * Throws unless there is an image, and all are matrices of one shape with finite entries.
 *
 * @param caller - the function that was given them
 */
export function checkImages(caller: string, images: readonly Matrix[]): void {
  if (!Array.isArray(images))
    throw new TypeError(`${caller}: images must be an array of matrices, got ${describe(images)}`);
  if (!(images.length > 0)) throw new RangeError(`${caller}: expected at least one image, got none`);
  if (!(images.length <= mostImages))
    throw new RangeError(`${caller}: expected at most ${mostImages} images, got ${images.length}`);
  for (const image of images) {
    if (!(image instanceof Matrix))
      throw new TypeError(`${caller}: images must be matrices, got ${describe(image)}`);
    if (image.rows !== images[0].rows || image.cols !== images[0].cols)
      throw new RangeError(
        `${caller}: images must have the same shape, got (${images[0].shape.join(", ")}) and (${image.shape.join(", ")})`,
      );
    checkAllFinite(caller, "images", image.data, image.cols);
  }
}

/**
 * A mark that draws grey images at their places.
 *
 * @param images - the images and where they stand
 * @param scale - side of one pixel of an image, in pixels of the figure
 * @param max - the entry that stands for full ink; what lies above it is drawn as ink, what lies below 0 as ground
 * @param options - the color of full ink, how many levels of it there are (fewer make a smaller picture), and where the
 *   places are counted from: so far to the right and down, in pixels of the figure. `most` is how many characters of SVG
 *   they may take (default 44,000): of images that would take more, such as noise, grey levels are left out and at last
 *   pixels put together
 */
export function pixelImages(
  images: readonly PlacedImage[],
  scale: number,
  max: number,
  {
    ink = colors.ink,
    levels = 16,
    origin = [0, 0],
    most = 44_000,
  }: { ink?: string; levels?: number; origin?: readonly [number, number]; most?: number } = {},
): Plot.Markish {
  return (_index, _scales, _values, _dimensions, { document }) => {
    const group = element(document, "g", {
      "shape-rendering": "crispEdges",
      transform: `translate(${origin[0]},${origin[1] + scale / 2}) scale(${scale})`,
    });
    const { paths, block, kept } = outlines(images, scale, max, levels, most);
    if (block > 1) group.setAttribute("stroke-width", String(block));
    paths.forEach((d, grey) => {
      if (d) group.append(element(document, "path", { stroke: tint(ink, grey / kept), d }));
    });
    return group;
  };
}

/** The runs of each level, and what had to go so that they are short enough. */
function outlines(images: readonly PlacedImage[], scale: number, max: number, levels: number, most: number) {
  const [{ image }] = images;
  for (let [kept, block] = [levels, 1]; ; [kept, block] = kept > 4 ? [kept / 2, block] : [4, block + 1]) {
    const steps = Math.ceil(kept);
    const last = block >= Math.max(image.rows, image.cols);
    const paths = runsOf(images, scale, max, steps, block, last ? Infinity : most);
    if (paths) return { paths, block, kept: steps };
  }
}

/**
 * For each level of grey the runs of all images, each run given from the end of the one before, and none for the ground; nothing
 * if they are too long.
 */
function runsOf(
  images: readonly PlacedImage[],
  scale: number,
  max: number,
  levels: number,
  block: number,
  most: number,
): string[] | undefined {
  let length = 0;
  const runs = Array.from({ length: levels + 1 }, () => ({ d: "", x: 0, y: 0 }));
  for (const { image, left, top } of images) {
    const [x0, y0] = [Math.round(left / scale), Math.round(top / scale) + (block - 1) / 2];
    const greys = new Array<number>(Math.ceil(image.cols / block));
    for (let row = 0; row < image.rows; row += block) {
      for (let j = 0; j < greys.length; j++) {
        const share = meanOf(image, row, j * block, block) / max;
        greys[j] = Math.round(levels * Math.min(1, Math.max(0, share)));
      }
      for (let from = 0, to = 0; from < greys.length; from = to) {
        while (greys[to] === greys[from]) to++;
        if (greys[from] === 0) continue;
        const run = runs[greys[from]];
        const [x, y, end] = [x0 + from * block, y0 + row, x0 + Math.min(to * block, image.cols)];
        const step = `m${x - run.x} ${y - run.y}h${end - x}`;
        run.d += step;
        length += step.length;
        [run.x, run.y] = [end, y];
      }
      if (length > most) return undefined;
    }
  }
  return runs.map(({ d }) => d);
}

/** The mean of a block of pixels, or of what of it the image has. */
function meanOf({ data, rows, cols }: Matrix, top: number, left: number, block: number): number {
  const [bottom, right] = [Math.min(top + block, rows), Math.min(left + block, cols)];
  let sum = 0;
  for (let row = top; row < bottom; row++)
    for (let col = left; col < right; col++) sum += data[row * cols + col];
  return sum / ((bottom - top) * (right - left));
}
