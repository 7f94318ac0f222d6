// What the descriptors ask of an image.

import { checkAllFinite, checkMatrix } from "../../arrays/check-arrays.js";
import type { Matrix } from "../../arrays/matrix.js";

/** Throws unless `image` is a matrix of finite numbers. */
export function checkImage(caller: string, image: Matrix): void {
  checkMatrix(caller, "image", image);
  checkAllFinite(caller, "image", image.data, image.cols);
}

/** Throws unless `image` is a square matrix of finite numbers with sides of at least `least` pixels. */
export function checkSquareImage(caller: string, image: Matrix, least: number): void {
  checkImage(caller, image);
  const { rows, cols } = image;
  if (!(rows === cols && rows >= least))
    throw new RangeError(
      `${caller}: image must be a square of at least ${least} × ${least} pixels, got (${rows}, ${cols})`,
    );
}
