// From images to the vectors that describe them, one in each row.

import { checkSomeIndices } from "../../arrays/check-arrays.js";
import { checkFunction, checkRoom, describe } from "../../arrays/check.js";
import { Matrix } from "../../arrays/matrix.js";
import { Vector } from "../../arrays/vector.js";
import { Images } from "../images/images.js";

/**
 * Returns a descriptor of many images, one in each row: what a classical learner takes in place of the pixels.
 *
 * @param images - the images
 * @param descriptor - makes a vector of one image, always of the same length: `hog`, `siftDescriptor`, `surfDescriptor`
 * @param indices - which images, in any order; all if left out
 * @returns shape (indices, length of the vectors)
 * @throws {RangeError} if there are no indices, one is out of range, or vectors differ in length
 * @throws {TypeError} if an argument, or what `descriptor` gives, is of another kind
 * @example
 * const { xTrain } = await loadMnist();
 * featureMatrix(xTrain, siftDescriptor, [0, 1, 2]).shape // => [ 3, 128 ]
 *
 * Source: 4.1.1, "features by hand, then machine learning".
 */
export function featureMatrix(
  images: Images,
  descriptor: (image: Matrix) => Vector,
  indices?: ArrayLike<number>,
): Matrix {
  if (!(images instanceof Images))
    throw new TypeError(`${caller}: images must be Images, got ${describe(images)}`);
  checkFunction(caller, "descriptor", descriptor);
  const chosen = indices ?? Array.from({ length: images.length }, (_, i) => i);
  checkSomeIndices(caller, chosen);
  const describeImage = (index: number): Vector => {
    const vector = descriptor(images.image(index));
    if (!(vector instanceof Vector && vector.length > 0))
      throw new TypeError(`${caller}: descriptor must give a Vector, got ${describe(vector)}`);
    return vector;
  };
  const first = describeImage(chosen[0]);
  checkRoom(caller, "images and descriptor", chosen.length * first.length);
  const features = new Matrix(chosen.length, first.length);
  features.data.set(first);
  for (let i = 1; i < chosen.length; i++) {
    const row = describeImage(chosen[i]);
    if (row.length !== first.length)
      throw new RangeError(
        `${caller}: descriptor must give vectors of one length, got ${first.length} and ${row.length}`,
      );
    features.data.set(row, i * first.length);
  }
  return features;
}

const caller = "featureMatrix";
