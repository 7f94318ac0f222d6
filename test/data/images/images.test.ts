import assert from "node:assert/strict";
import { inspect } from "node:util";
import { Images } from "../../../lib/data/images/images.js";
import { Matrix } from "../../../lib/arrays/matrix.js";
import { Vector } from "../../../lib/arrays/vector.js";

// Three images of 2 × 3 pixels.
const bytes = Uint8Array.from([0, 51, 102, 153, 204, 255, 1, 2, 3, 4, 5, 6, 255, 0, 255, 0, 255, 0]);
const size = { height: 2, width: 3 };

describe("Images", () => {
  it("has a flat shape, or one with channel, height and width", () => {
    const flat = new Images(bytes, size);
    assert.deepEqual(flat.shape, [3, 6]);
    assert.equal(flat.length, 3);
    assert.equal(flat.data, bytes);
    assert.deepEqual(new Images(bytes, { ...size, flatten: false }).shape, [3, 1, 2, 3]);
  });

  it("gives batches from 0 to 1, or in bytes", () => {
    const batch = new Images(bytes, size).batch([2, 0, 2]);
    assert.ok(batch instanceof Matrix);
    assert.deepEqual(batch.shape, [3, 6]);
    assert.deepEqual([...batch.data], [1, 0, 1, 0, 1, 0, 0, 0.2, 0.4, 0.6, 0.8, 1, 1, 0, 1, 0, 1, 0]);
    const raw = new Images(bytes, { ...size, normalize: false, flatten: false });
    assert.deepEqual([...raw.batch(Vector.of(1)).data], [1, 2, 3, 4, 5, 6]);
  });

  it("divides every byte by 255 exactly", () => {
    const all = Uint8Array.from({ length: 256 }, (_, i) => i);
    const [row] = new Images(all, { height: 16, width: 16 }).batch([0]);
    assert.ok(row.every((value, i) => value === i / 255));
  });

  it("gives one image as a row or as a matrix", () => {
    const images = new Images(bytes, { ...size, normalize: false });
    assert.ok(images.row(1) instanceof Vector);
    assert.deepEqual([...images.row(1)], [1, 2, 3, 4, 5, 6]);
    assert.deepEqual(images.image(1).shape, [2, 3]);
    assert.equal(images.image(1).at(1, 0), 4);
  });

  it("shares nothing with what it gives", () => {
    const images = new Images(bytes, size);
    images.batch([0]).data[0] = 9;
    images.image(0).set(0, 0, 9);
    assert.equal(images.row(0)[0], 0);
    assert.equal(bytes[0], 0);
  });

  it("prints its shape and range", () => {
    assert.equal(inspect(new Images(bytes, size)), "Images [3, 6], 0 to 1");
    const raw = new Images(bytes, { ...size, normalize: false, flatten: false });
    assert.equal(String(raw), "Images [3, 1, 2, 3], 0 to 255");
  });

  it("explains bad input", () => {
    const images = new Images(bytes, size);
    for (const index of [-1, 3, 0.5, NaN]) {
      const rule = `an index must be a whole number from 0 to 2, got ${index}`;
      assert.throws(() => images.batch([0, index]), { name: "RangeError", message: `Images.batch: ${rule}` });
      assert.throws(() => images.row(index), { message: `Images.row: ${rule}` });
      assert.throws(() => images.image(index), { message: `Images.image: ${rule}` });
    }
    assert.throws(() => images.batch([]), {
      name: "RangeError",
      message: "Images.batch: indices must not be empty, got length 0",
    });
    assert.throws(() => images.batch({ length: 1e7 }), {
      name: "RangeError",
      message: "Images.batch: indices must make at most 50000000 numbers, got 60000000",
    });
    assert.throws(() => images.batch(5 as never), {
      name: "TypeError",
      message: "Images.batch: indices must be a list of numbers, got 5",
    });
    assert.throws(() => images.image("0" as never), {
      message: 'Images.image: an index must be a whole number from 0 to 2, got "0"',
    });
    assert.throws(() => new Images(bytes, { height: 2, width: 4 }), {
      name: "RangeError",
      message: "Images: data must hold images of 2 × 4 pixels, got 18 bytes",
    });
    assert.throws(() => new Images(bytes, { height: NaN, width: 4 }), {
      name: "RangeError",
      message: "Images: height must be a whole number of at least 1, got NaN",
    });
    assert.throws(() => new Images(bytes, { height: 2, width: 0 }), {
      name: "RangeError",
      message: "Images: width must be a whole number of at least 1, got 0",
    });
    for (const name of ["normalize", "flatten"])
      assert.throws(() => new Images(bytes, { ...size, [name]: "no" }), {
        name: "TypeError",
        message: `Images: ${name} must be true or false, got "no"`,
      });
    assert.throws(() => new Images(bytes, { height: 1.5, width: 2 }), {
      name: "RangeError",
      message: "Images: height must be a whole number of at least 1, got 1.5",
    });
    assert.throws(() => new Images(bytes, { ...size, normalise: false } as never), {
      name: "TypeError",
      message: 'Images: options must be height, width, normalize or flatten, got "normalise"',
    });
    assert.throws(() => new Images(bytes, undefined as never), {
      name: "TypeError",
      message: "Images: options must be an object with height, width, normalize or flatten, got undefined",
    });
    assert.throws(() => new Images([1, 2] as unknown as Uint8Array, size), {
      name: "TypeError",
      message: "Images: data must be a Uint8Array, got an array of length 2",
    });
  });
});
