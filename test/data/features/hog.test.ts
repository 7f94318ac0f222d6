import assert from "node:assert/strict";
import { hog, hogCells } from "../../../lib/data/features/hog.js";
import { createRandom, matrix, Matrix } from "../../../lib/index.js";
import { assertClose } from "../../assert-close.js";
import { assertExplains } from "../../bad-input.js";
import { noise, partOf, ramp, reference, transposed } from "./reference.js";

describe("hogCells(image, options)", () => {
  it("puts a slope to the right into the first direction of each cell", () => {
    // By hand: the central difference is 2, save in the outermost columns, where a neighbor is missing.
    const cells = hogCells(ramp(4), { cellSize: 2, bins: 3 });
    assert.deepEqual(cells.shape, [4, 3]);
    for (const cell of cells) assert.deepEqual([...cell], [1, 0, 0]);
  });

  it("puts a slope downwards into the middle direction", () => {
    for (const cell of hogCells(transposed(ramp(4)), { cellSize: 2, bins: 3 }))
      assert.deepEqual([...cell], [0, 1, 0]);
  });

  it("doesn't tell a direction from its opposite", () => {
    const image = noise(8, createRandom(1));
    const negative = image.map((value) => 1 - value);
    assertClose(hogCells(negative, { cellSize: 4 }).data, hogCells(image, { cellSize: 4 }).data, 1e-12);
  });

  it("leaves out pixels beyond the last whole cell", () => {
    // By hand: two of the four pixels of the upper right cell see 7 more to their right. What changes in the last column
    // itself, from 7 down to 0, belongs to no cell.
    const image = new Matrix(5, 5).map((_, i, j) => (i < 2 && j === 4 ? 7 : 0));
    assert.deepEqual([...hogCells(image, { cellSize: 2, bins: 1 }).data], [0, 3.5, 0, 0]);
    assert.deepEqual([...hogCells(transposed(image), { cellSize: 2, bins: 1 }).data], [0, 0, 3.5, 0]);
  });
});

describe("hog(image, options)", () => {
  it("brings a block to length 1 and cuts what is above 0.2", () => {
    // By hand: 4 cells with 1 of 3 entries each. Each is ½ of the length, cut to 0.2, and ½ again after the second time.
    const features = hog(ramp(4), { cellSize: 2, bins: 3 });
    assertClose(features, [0.5, 0, 0, 0.5, 0, 0, 0.5, 0, 0, 0.5, 0, 0], 1e-9);
  });

  it("agrees with scikit-image to 1e-7", () => {
    for (const { pixels, hog: expected } of Object.values(reference.images))
      assertClose(hog(partOf(pixels, 0, 28)), expected, 1e-7);
  });

  it("hardly depends on how dark the ink is, and is 0 without any", () => {
    const image = noise(14, createRandom(2));
    assertClose(hog(image.map((value) => value / 3)), hog(image), 1e-6);
    assert.ok(hog(new Matrix(28, 28)).every((value) => value === 0));
  });

  it("does not change the image", () => {
    const image = noise(14, createRandom(3));
    const before = image.copy();
    hog(image);
    assert.deepEqual(image, before);
  });

  it("explains bad input", () => {
    assertExplains([
      [
        () => hogCells(new Matrix(6, 9)),
        "RangeError",
        "hogCells: image must hold a cell of 7 × 7 pixels, got (6, 9)",
      ],
      [
        () => hogCells(new Matrix(7, 6)),
        "RangeError",
        "hogCells: image must hold a cell of 7 × 7 pixels, got (7, 6)",
      ],
      [
        () => hogCells(new Matrix(14, 21), { bins: 1e7 }),
        "RangeError",
        "hogCells: cells and bins must make at most 50000000 numbers, got 60000000",
      ],
      [
        () => hogCells(new Matrix(7, 7), { cellsize: 7 } as never),
        "TypeError",
        'hogCells: options must be cellSize or bins, got "cellsize"',
      ],
      [
        () => hog(new Matrix(7, 7), { blocksize: 2 } as never),
        "TypeError",
        'hog: options must be cellSize, bins or blockSize, got "blocksize"',
      ],
      [
        () => hogCells(new Matrix(7, 7), { bins: 0 }),
        "RangeError",
        "hogCells: bins must be a whole number of at least 1, got 0",
      ],
      [
        () => hogCells(new Matrix(7, 7), { cellSize: 2.5 }),
        "RangeError",
        "hogCells: cellSize must be a whole number of at least 1, got 2.5",
      ],
      [
        () => hog(new Matrix(7, 14)),
        "RangeError",
        "hog: image must hold a block of 2 × 2 cells, got 1 × 2 cells",
      ],
      [
        () => hog(new Matrix(7, 7), { blockSize: 0 }),
        "RangeError",
        "hog: blockSize must be a whole number of at least 1, got 0",
      ],
      [
        () => hogCells(matrix([[NaN]])),
        "RangeError",
        "hogCells: image must hold finite numbers, got NaN at (0, 0)",
      ],
      [
        () => hogCells([[1]] as unknown as Matrix),
        "TypeError",
        "hogCells: image must be a Matrix, got an array of length 1",
      ],
    ]);
  });
});
