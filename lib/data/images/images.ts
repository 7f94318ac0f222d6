// Many gray images of one size, kept as bytes: 60,000 of MNIST take 47 MB here, and 376 MB as 64-bit numbers.
// The numbers that a network reads are made for one batch at a time.

import { checkBytes, checkIndex, checkSomeIndices } from "../../arrays/check-arrays.js";
import { checkFlag, checkOptions, checkRoom, checkWhole } from "../../arrays/check.js";
import { inspect } from "../../arrays/format.js";
import { Matrix } from "../../arrays/matrix.js";
import type { Vector } from "../../arrays/vector.js";

/** What an `Images` is made of. */
export interface ImagesOptions {
  /** Rows of pixels in an image. */
  readonly height: number;
  /** Pixels in a row. */
  readonly width: number;
  /** Whether the numbers run from 0 to 1 (`true`, the default) or from 0 to 255. */
  readonly normalize?: boolean;
  /** Whether the shape is `[images, pixels]` (`true`, the default) or `[images, 1, height, width]`. */
  readonly flatten?: boolean;
}

/**
 * Gray images of one size. 0 is the ground, and the ink goes up to 1 (or 255, when not normalized).
 *
 * @example
 * const { xTrain } = await loadMnist();
 * xTrain.shape // => [60000, 784]
 * xTrain.batch([0, 1, 2]).shape // => [3, 784]
 * xTrain.image(0).shape // => [28, 28]
 */
export class Images {
  /** All pixels as bytes 0 to 255, image after image, row after row; not to be changed. */
  readonly data: Uint8Array;
  /** `[images, pixels]`, or `[images, 1, height, width]` when not flattened. */
  readonly shape: readonly number[];
  /** How many images there are. */
  readonly length: number;
  /** Rows of pixels in an image. */
  readonly height: number;
  /** Pixels in a row. */
  readonly width: number;
  /** Whether the numbers run from 0 to 1 rather than from 0 to 255. */
  readonly normalize: boolean;
  /** The number that stands for each byte. */
  readonly #levels: Float64Array;

  /**
   * @param data - the pixels 0 to 255, image after image, row after row: kept, not copied
   * @param options - the size of an image, and how to give its numbers
   * @throws {TypeError} if `data` is not a Uint8Array, an option is of another kind, or there is no such option
   * @throws {RangeError} if a size is not a whole number from 1, or `data` does not hold a whole number of images
   */
  constructor(data: Uint8Array, options: ImagesOptions) {
    checkBytes("Images", "data", data);
    checkOptions("Images", options, ["height", "width", "normalize", "flatten"]);
    const { height, width, normalize = true, flatten = true } = options;
    checkWhole("Images", "height", height, 1);
    checkWhole("Images", "width", width, 1);
    checkFlag("Images", "normalize", normalize);
    checkFlag("Images", "flatten", flatten);
    const pixels = height * width;
    if (data.length % pixels !== 0) {
      throw new RangeError(
        `Images: data must hold images of ${height} × ${width} pixels, got ${data.length} bytes`,
      );
    }
    this.data = data;
    this.length = data.length / pixels;
    this.height = height;
    this.width = width;
    this.normalize = normalize;
    this.shape = flatten ? [this.length, pixels] : [this.length, 1, height, width];
    this.#levels = Float64Array.from({ length: 256 }, (_, byte) => (normalize ? byte / 255 : byte));
  }

  /**
   * Returns the images of a mini-batch, one in each row.
   *
   * @param indices - which images, each 0 to `length` − 1, in any order; `random.choice` draws them
   * @returns shape (indices, height · width), whether flattened or not
   * @throws {RangeError} if there are no indices, or one is out of range
   * @throws {TypeError} if `indices` is no list
   * @example
   * xTrain.batch(createRandom(1).choice(60000, 10)).shape // => [10, 784]
   */
  batch(indices: ArrayLike<number>): Matrix {
    checkSomeIndices("Images.batch", indices);
    const { data } = this;
    const levels = this.#levels;
    const pixels = this.height * this.width;
    checkRoom("Images.batch", "indices", indices.length * pixels);
    const batch = new Matrix(indices.length, pixels);
    for (let i = 0; i < indices.length; i++) {
      checkIndex("Images.batch", indices[i], this.length);
      const from = indices[i] * pixels;
      const to = i * pixels;
      for (let j = 0; j < pixels; j++) batch.data[to + j] = levels[data[from + j]];
    }
    return batch;
  }

  /**
   * Returns one image as a vector.
   *
   * @param index - 0 to `length` − 1
   * @returns length height · width
   * @throws {RangeError} if the index is out of range
   */
  row(index: number): Vector {
    checkIndex("Images.row", index, this.length);
    return this.batch([index]).data;
  }

  /**
   * Returns one image as a matrix, as it is to be drawn.
   *
   * @param index - 0 to `length` − 1
   * @returns shape (height, width)
   * @throws {RangeError} if the index is out of range
   */
  image(index: number): Matrix {
    checkIndex("Images.image", index, this.length);
    return new Matrix(this.height, this.width, this.row(index));
  }

  /** Returns the text that a cell prints. */
  toString(): string {
    return `Images [${this.shape.join(", ")}], 0 to ${this.normalize ? 1 : 255}`;
  }

  static {
    // What Node, and with it a notebook's kernel, prints.
    Object.defineProperty(this.prototype, inspect, { value: this.prototype.toString });
  }
}
