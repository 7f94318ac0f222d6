import assert from "node:assert/strict";
import { surfDescriptor } from "../../../lib/data/features/surf.js";
import { allClose, createRandom, Matrix } from "../../../lib/index.js";
import { assertClose } from "../../assert-close.js";
import { assertExplains } from "../../bad-input.js";
import { noise, partOf, ramp, reference, transposed } from "./reference.js";

describe("surfDescriptor(image)", () => {
  it("sees the same slope in every sample of a ramp", () => {
    // By hand: the four fields in the middle of a ramp of 28 pixels see dx alone, never negative, so Σdx = Σ|dx|, and
    // the left-right mirror image sees −dx.
    const found = surfDescriptor(ramp(28));
    const mirrored = surfDescriptor(ramp(28).map((value) => 27 - value));
    for (const field of [5, 6, 9, 10]) {
      const [dx, dy, sizeX, sizeY] = found.subarray(4 * field, 4 * field + 4);
      assert.ok(dx > 0.1);
      assertClose([sizeX, dy, sizeY], [dx, 0, 0], 1e-12);
      assert.ok(mirrored[4 * field] < -0.1);
    }
  });

  it("counts two opposite slopes by their size, though they cancel in the sum", () => {
    // A bright column in the middle of a field of 5 columns: its left side rises as much as its right side falls,
    // and only the Gaussian makes a difference.
    const image = new Matrix(20, 20).map((_, _i, j) => (j === 7 ? 1 : 0));
    const found = surfDescriptor(image);
    assert.ok(Math.abs(found[4 * 5]) < 0.3 * found[4 * 5 + 2], `${found[20]} beside ${found[22]}`);
  });

  it("exchanges dx and dy when rows and columns are exchanged", () => {
    const image = noise(28, createRandom(1));
    const [found, turned] = [image, transposed(image)].map(surfDescriptor);
    for (let i = 0; i < 4; i++)
      for (let j = 0; j < 4; j++) {
        const [dx, dy, sizeX, sizeY] = found.subarray(4 * (4 * i + j));
        assertClose(turned.subarray(4 * (4 * j + i), 4 * (4 * j + i) + 4), [dy, dx, sizeY, sizeX], 1e-12);
      }
  });

  it("agrees with one composed from scikit-image's box sums to 1e-8", () => {
    for (const { pixels, surf } of Object.values(reference.images))
      assertClose(surfDescriptor(partOf(pixels, 4, 24)), surf, 1e-8);
  });

  it("has length 1 whatever the ink, and is 0 without any", () => {
    const image = noise(28, createRandom(2));
    const found = surfDescriptor(image);
    assertClose(
      found.reduce((total, value) => total + value ** 2, 0),
      1,
      1e-12,
    );
    assertClose(surfDescriptor(image.map((value) => value * 255)), found, 1e-9);
    assert.ok(surfDescriptor(new Matrix(28, 28)).every((value) => value === 0));
  });

  it("explains bad input", () => {
    assertExplains([
      [
        () => surfDescriptor(new Matrix(28, 27)),
        "RangeError",
        "surfDescriptor: image must be a square of at least 4 × 4 pixels, got (28, 27)",
      ],
    ]);
  });
});

describe("surfDescriptor(image), where squares overflow or vanish", () => {
  it("is what it is in any unit", () => {
    const image = (unit: number): Matrix => new Matrix(28, 28).map((_, i, j) => ((i * j) % 7) * unit);
    const expected = surfDescriptor(image(1));
    for (const unit of [1e200, 1e-200]) assert.ok(allClose(surfDescriptor(image(unit)), expected));
  });
});
