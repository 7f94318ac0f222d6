import assert from "node:assert/strict";
import { siftDescriptor } from "../../../lib/data/features/sift.js";
import { createRandom, Matrix } from "../../../lib/index.js";
import { assertClose } from "../../assert-close.js";
import { assertExplains } from "../../bad-input.js";
import { noise, partOf, ramp, reference, transposed } from "./reference.js";

/** The descriptor as [row of fields][column of fields][direction]. */
const at = (descriptor: ArrayLike<number>, i: number, j: number, direction: number): number =>
  descriptor[(4 * i + j) * 8 + direction];

describe("siftDescriptor(image)", () => {
  it("shares one edge among the fields and directions by hand", () => {
    // A single bright pixel at (4, 4) of 8 × 8: four neighbors change by 1, in the directions away from and towards it.
    // Fields are 2 pixels wide; the left neighbor, with its center at (4.5, 3.5), is at row 1.75 and column 1.25 of fields.
    const image = new Matrix(8, 8);
    image.set(4, 4, 1);
    const weight = Math.exp(-(0.25 ** 2 + 0.25 ** 2) / 8);
    const far = Math.exp(-(0.25 ** 2 + 0.75 ** 2) / 8);
    const towardsRight = [1, 2].flatMap((i) =>
      [1, 2].map((j) => weight * (i === 1 ? 0.25 : 0.75) * (j === 1 ? 0.75 : 0.25)),
    );
    const towardsLeft = [1, 2].flatMap((i) =>
      [2, 3].map((j) => far * (i === 1 ? 0.25 : 0.75) * (j === 2 ? 0.75 : 0.25)),
    );
    const raw = [...towardsRight, ...towardsLeft];
    // The same again upright.
    const length = Math.sqrt(2 * raw.reduce((total, value) => total + value ** 2, 0));
    const cut = raw.map((value) => Math.min(value / length, 0.2));
    const cutLength = Math.sqrt(2 * cut.reduce((total, value) => total + value ** 2, 0));
    const expected = cut.map((value) => value / cutLength);
    const found = siftDescriptor(image);
    assertClose(
      [at(found, 1, 1, 0), at(found, 1, 2, 0), at(found, 2, 1, 0), at(found, 2, 2, 0)],
      expected.slice(0, 4),
      1e-12,
    );
    assertClose(
      [at(found, 1, 2, 4), at(found, 1, 3, 4), at(found, 2, 2, 4), at(found, 2, 3, 4)],
      expected.slice(4),
      1e-12,
    );
    assert.equal(found.filter((value) => value > 0).length, 16);
  });

  it("sees a slope to the right, downwards, and their opposites", () => {
    const directionsOf = (image: Matrix): number[] => [
      ...new Set(
        [...siftDescriptor(image).keys()].filter((k) => siftDescriptor(image)[k] > 1e-9).map((k) => k % 8),
      ),
    ];
    // The outermost rows have no slope downwards, so only right and left remain.
    assert.deepEqual(directionsOf(ramp(8)), [0]);
    assert.deepEqual(directionsOf(transposed(ramp(8))), [2]);
    assert.deepEqual(directionsOf(ramp(8).map((value) => -value)), [4]);
    assert.deepEqual(directionsOf(transposed(ramp(8)).map((value) => -value)), [6]);
  });

  it("agrees with OpenCV to 0.004: it rounds to 1/512 and takes angles from a quick formula", () => {
    for (const { pixels, sift } of Object.values(reference.images))
      assertClose(siftDescriptor(partOf(pixels, 0, 27)), sift, 0.004);
  });

  it("has length 1 whatever the ink, and is 0 without any", () => {
    const image = noise(28, createRandom(1));
    const found = siftDescriptor(image);
    assertClose(
      found.reduce((total, value) => total + value ** 2, 0),
      1,
      1e-12,
    );
    assertClose(siftDescriptor(image.map((value) => 5 * value + 3)), found, 1e-12);
    assert.ok(siftDescriptor(new Matrix(28, 28)).every((value) => value === 0));
  });

  it("does not change the image", () => {
    const image = noise(8, createRandom(2));
    const before = image.copy();
    siftDescriptor(image);
    assert.deepEqual(image, before);
  });

  it("explains bad input", () => {
    const rule = "siftDescriptor: image must be a square of at least 4 × 4 pixels, got";
    assertExplains([
      [() => siftDescriptor(new Matrix(8, 9)), "RangeError", `${rule} (8, 9)`],
      [() => siftDescriptor(new Matrix(3, 3)), "RangeError", `${rule} (3, 3)`],
    ]);
  });
});
