import assert from "node:assert/strict";
import fc from "fast-check";
import { inkBefore, integralImage } from "../../../lib/data/features/integral-image.js";
import { matrix } from "../../../lib/index.js";
import { matrices, repeatable } from "../../arbitraries.js";
import { assertClose } from "../../assert-close.js";

const image = matrix([
  [1, 2],
  [3, 4],
]);

describe("integralImage(image)", () => {
  it("holds the ink above and left of each corner", () => {
    assert.deepEqual(
      integralImage(image),
      matrix([
        [0, 0, 0],
        [0, 1, 3],
        [0, 4, 10],
      ]),
    );
  });

  it("gives any rectangle from four numbers", () => {
    fc.assert(
      fc.property(matrices(100), fc.nat(4), fc.nat(4), (picture, row, col) => {
        const [top, left] = [Math.min(row, picture.rows - 1), Math.min(col, picture.cols - 1)];
        const { rows, cols } = picture;
        const sums = integralImage(picture);
        const box = sums.at(rows, cols) - sums.at(top, cols) - sums.at(rows, left) + sums.at(top, left);
        let expected = 0;
        for (let i = top; i < rows; i++) for (let j = left; j < cols; j++) expected += picture.at(i, j);
        assertClose(box, expected, 1e-9);
      }),
      repeatable,
    );
  });

  it("does not change the image, and explains bad input", () => {
    const before = image.copy();
    integralImage(image);
    assert.deepEqual(image, before);
    assert.throws(() => integralImage(matrix([[Infinity]])), {
      name: "RangeError",
      message: "integralImage: image must hold finite numbers, got Infinity at (0, 0)",
    });
  });
});

describe("inkBefore(integral, y, x)", () => {
  it("counts the covered part of a pixel, and nothing outside", () => {
    const sums = integralImage(image);
    assert.equal(inkBefore(sums, 1, 1), 1);
    assert.equal(inkBefore(sums, 0.5, 1.5), 1);
    assert.equal(inkBefore(sums, 1.5, 2), 6.5);
    assert.equal(inkBefore(sums, -3, 1), 0);
    assert.equal(inkBefore(sums, 9, 9), 10);
  });
});
