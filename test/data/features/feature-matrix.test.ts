import assert from "node:assert/strict";
import { featureMatrix, Images, siftDescriptor } from "../../../lib/data/index.js";
import { Vector } from "../../../lib/index.js";
import { assertExplains } from "../../bad-input.js";

const images = new Images(
  Uint8Array.from({ length: 3 * 64 }, (_, i) => (i * i) % 256),
  { height: 8, width: 8 },
);

describe("featureMatrix(images, descriptor, indices)", () => {
  it("has the descriptor of each image in a row", () => {
    const all = featureMatrix(images, siftDescriptor);
    assert.deepEqual(all.shape, [3, 128]);
    for (const i of [0, 1, 2]) assert.deepEqual([...all.row(i)], [...siftDescriptor(images.image(i))]);
    const some = featureMatrix(images, siftDescriptor, [2, 0]);
    assert.deepEqual([...some.row(0), ...some.row(1)], [...all.row(2), ...all.row(0)]);
  });

  it("explains bad input", () => {
    let length = 0;
    assertExplains([
      [
        () => featureMatrix(images, siftDescriptor, []),
        "RangeError",
        "featureMatrix: indices must not be empty, got length 0",
      ],
      [
        () => featureMatrix(images, siftDescriptor, [3]),
        "RangeError",
        "Images.image: an index must be a whole number from 0 to 2, got 3",
      ],
      [
        () => featureMatrix(images, () => new Vector(++length)),
        "RangeError",
        "featureMatrix: descriptor must give vectors of one length, got 1 and 2",
      ],
      [
        () => featureMatrix([] as never, siftDescriptor),
        "TypeError",
        "featureMatrix: images must be Images, got an array of length 0",
      ],
      [
        () => featureMatrix(images, (() => [1]) as never),
        "TypeError",
        "featureMatrix: descriptor must give a Vector, got an array of length 1",
      ],
      [
        () => featureMatrix(images, siftDescriptor, 5 as never),
        "TypeError",
        "featureMatrix: indices must be a list of numbers, got 5",
      ],
      [
        () => featureMatrix(images, siftDescriptor, { length: 1e6, 0: 0 }),
        "RangeError",
        "featureMatrix: images and descriptor must make at most 50000000 numbers, got 128000000",
      ],
      [
        () => featureMatrix(images, "hog" as unknown as typeof siftDescriptor),
        "TypeError",
        'featureMatrix: descriptor must be a function, got "hog"',
      ],
    ]);
  });
});
