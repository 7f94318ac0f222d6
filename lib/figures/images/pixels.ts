// A grey image as paths: each level of grey is one path of horizontal runs. Plot's own raster mark needs a canvas, and a
// compressed image would have other bytes with each version of the compressor.

import * as Plot from "@observablehq/plot";
import { checkAllFinite } from "../../arrays/check-arrays.js";
import { describe } from "../../arrays/check.js";
import { Matrix } from "../../index.js";
import { element } from "../parts/element.js";
import { colors } from "../parts/theme.js";

/** An image at a place. */
export interface PlacedImage {
  /** One entry per pixel of the image: 0 is the ground. */
  image: Matrix;
  /** Left edge, in pixels of the figure; rounded to whole pixels of the image. */
  left: number;
  /** Upper edge, in pixels of the figure; rounded to whole pixels of the image. */
  top: number;
}

/**
 * Throws unless there is an image, and all are matrices of one shape with finite entries.
 *
 * @param caller - the function that was given them
 */
export function checkImages(caller: string, images: readonly Matrix[]): void {
  if (!Array.isArray(images))
    throw new TypeError(`${caller}: images must be an array of matrices, got ${describe(images)}`);
  if (!(images.length > 0)) throw new RangeError(`${caller}: expected at least one image, got none`);
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
 *   places are counted from: so far to the right and down, in pixels of the figure
 */
export function pixelImages(
  images: readonly PlacedImage[],
  scale: number,
  max: number,
  {
    ink = colors.ink,
    levels = 16,
    origin = [0, 0],
  }: { ink?: string; levels?: number; origin?: readonly [number, number] } = {},
): Plot.Markish {
  return (_index, _scales, _values, _dimensions, { document }) => {
    const group = element(document, "g", {
      "shape-rendering": "crispEdges",
      transform: `translate(${origin[0]},${origin[1] + scale / 2}) scale(${scale})`,
    });
    outlines(images, scale, max, levels).forEach((d, grey) => {
      if (d && grey > 0) group.append(element(document, "path", { stroke: mix(ink, grey / levels), d }));
    });
    return group;
  };
}

/** For each level of grey the runs of all images, each run given from the end of the one before. */
function outlines(images: readonly PlacedImage[], scale: number, max: number, levels: number): string[] {
  const runs = Array.from({ length: levels + 1 }, () => ({ d: "", x: 0, y: 0 }));
  for (const { image, left, top } of images) {
    const [x0, y0] = [Math.round(left / scale), Math.round(top / scale)];
    [...image].forEach((row, i) => {
      const greys = row.map((value) => Math.round(levels * Math.min(1, Math.max(0, value / max))));
      for (let from = 0, to = 0; from < greys.length; from = to) {
        while (to < greys.length && greys[to] === greys[from]) to++;
        const run = runs[greys[from]];
        run.d += `m${x0 + from - run.x} ${y0 + i - run.y}h${to - from}`;
        [run.x, run.y] = [x0 + to, y0 + i];
      }
    });
  }
  return runs.map(({ d }) => d);
}

/** The color between ground and ink. */
function mix(ink: string, share: number): string {
  const parts = [1, 3, 5].map((from) => {
    const [ground, full] = [colors.ground, ink].map((color) => parseInt(color.slice(from, from + 2), 16));
    return Math.round(ground + share * (full - ground))
      .toString(16)
      .padStart(2, "0");
  });
  return `#${parts.join("")}`;
}
