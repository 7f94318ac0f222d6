// From images to the vectors that describe them, one in each row.

import { checkFunction } from "../../arrays/check.js";
import { Matrix } from "../../arrays/matrix.js";
import type { Vector } from "../../arrays/vector.js";
import type { Images } from "../images/images.js";

/**
 * Returns a descriptor of many images, one in each row: what a classical learner takes in place of the pixels.
 *
 * @param images - the images
 * @param descriptor - makes a vector of one image, always of the same length: `hog`, `siftDescriptor`, `surfDescriptor`
 * @param indices - which images, in any order; all if left out
 * @returns shape (indices, length of the vectors)
 * @throws {RangeError} if there are no indices, one is out of range, or vectors differ in length
 * @example
 * const { xTrain } = await loadMnist();
 * featureMatrix(xTrain, siftDescriptor, [0, 1, 2]).shape // => [ 3, 128 ]
 *
 * Source: 4.1.1, "features by hand, then machine learning".
 */
export function featureMatrix(
  images: Images,
  descriptor: (image: Matrix) => Vector,
  indices: ArrayLike<number> = Array.from({ length: images.length }, (_, i) => i),
): Matrix {
  checkFunction("featureMatrix", "descriptor", descriptor);
  if (!(indices.length > 0)) throw new RangeError("featureMatrix: indices must not be empty, got length 0");
  const first = descriptor(images.image(indices[0]));
  const features = new Matrix(indices.length, first.length);
  features.data.set(first);
  for (let i = 1; i < indices.length; i++) {
    const row = descriptor(images.image(indices[i]));
    if (row.length !== first.length)
      throw new RangeError(
        `featureMatrix: descriptor must give vectors of one length, got ${first.length} and ${row.length}`,
      );
    features.data.set(row, i * first.length);
  }
  return features;
}
