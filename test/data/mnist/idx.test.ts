import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { readIdx } from "../../../lib/data/mnist/idx.js";
import { idxFile } from "./small-files.js";

describe("readIdx(bytes)", () => {
  it("returns the shape and the values", () => {
    const { shape, data } = readIdx(idxFile([2, 1, 3], [1, 2, 3, 253, 254, 255]));
    assert.deepEqual(shape, [2, 1, 3]);
    assert.deepEqual(data, Uint8Array.of(1, 2, 3, 253, 254, 255));
    assert.equal(data.constructor, Uint8Array);
    assert.deepEqual(readIdx(idxFile([0], [])), { shape: [0], data: new Uint8Array() });
  });

  it("reads what was written, gzipped or not, wherever the bytes lie", () => {
    const values = fc.uint8Array({ minLength: 6, maxLength: 60 });
    fc.assert(
      fc.property(values, fc.nat(9), (written, offset) => {
        const shape = [Math.floor(written.length / 3), 3];
        const kept = written.subarray(0, 3 * shape[0]);
        const file = idxFile(shape, kept);
        const shifted = new Uint8Array(file.length + offset).subarray(offset);
        shifted.set(file);
        for (const bytes of [file, gzipSync(file), shifted]) {
          assert.deepEqual(readIdx(bytes), { shape, data: Uint8Array.from(kept) });
        }
      }),
      { seed: 5, numRuns: 50 },
    );
  });

  it("does not change its argument", () => {
    const file = idxFile([3], [5, 0, 4]);
    const before = Buffer.from(file);
    readIdx(file);
    assert.deepEqual(file, before);
  });

  it("explains bad input", () => {
    const file = idxFile([3], [5, 0, 4]);
    const packed = gzipSync(file);
    const cases: [bytes: Uint8Array, message: string][] = [
      [Uint8Array.of(0, 0, 8), "readIdx: an IDX file must begin with two zero bytes, got 3 bytes"],
      [new Uint8Array(), "readIdx: an IDX file must begin with two zero bytes, got 0 bytes"],
      [Buffer.from("<html>"), 'readIdx: an IDX file must begin with two zero bytes, got the text "<html>"'],
      [
        Uint8Array.of(9, 8, 7, 6, 5),
        "readIdx: an IDX file must begin with two zero bytes, got bytes 9 8 7 6",
      ],
      [Uint8Array.of(0, 0, 13, 1), "readIdx: values must be unsigned bytes (type code 8), got type code 13"],
      [
        file.subarray(0, 6),
        "readIdx: the magic number must be followed by the lengths of 1 or more dimensions, got 1 dimensions and 6 bytes in all",
      ],
      [
        Uint8Array.of(0, 0, 8, 0),
        "readIdx: the magic number must be followed by the lengths of 1 or more dimensions, got 0 dimensions and 4 bytes in all",
      ],
      [file.subarray(0, 10), "readIdx: a file of shape [3] must have 11 bytes, got 10"],
      [Buffer.concat([file, file]), "readIdx: a file of shape [3] must have 11 bytes, got 22"],
      [Uint8Array.of(9, 8, 7, 6), "readIdx: an IDX file must begin with two zero bytes, got bytes 9 8 7 6"],
      [Uint8Array.of(0, 1, 8, 1), "readIdx: an IDX file must begin with two zero bytes, got bytes 0 1 8 1"],
      [Uint8Array.of(1, 0, 8, 1), "readIdx: an IDX file must begin with two zero bytes, got bytes 1 0 8 1"],
      [
        Buffer.from("<p>\nPlease log in first"),
        'readIdx: an IDX file must begin with two zero bytes, got the text "<p>\\nPlease log i"',
      ],
      [
        Buffer.from("text\u0001"),
        "readIdx: an IDX file must begin with two zero bytes, got bytes 116 101 120 116",
      ],
      [
        Buffer.from("\u0001text"),
        "readIdx: an IDX file must begin with two zero bytes, got bytes 1 116 101 120",
      ],
      [packed.subarray(0, -1), 'gzip: a file must be whole, got "unexpected end of file"'],
    ];
    for (const [bytes, message] of cases) assert.throws(() => readIdx(bytes), { message });
    assert.throws(() => readIdx("text" as unknown as Uint8Array), {
      name: "TypeError",
      message: 'readIdx: bytes must be a Uint8Array, got "text"',
    });
  });

  it("never returns other values for a damaged gzip", () => {
    const file = idxFile(
      [200],
      new Uint8Array(200).map((_, i) => i % 23),
    );
    const packed = gzipSync(file);
    let refused = 0;
    for (let i = 0; i < packed.length; i++) {
      const damaged = Buffer.from(packed);
      damaged[i] ^= 0x10;
      try {
        // A few bits of the header mean nothing, such as those of the date.
        assert.deepEqual(readIdx(damaged), readIdx(file));
      } catch (error) {
        assert.match(String(error), /gzip: a file must be whole|must begin with two zero bytes/);
        refused++;
      }
    }
    assert.ok(refused > packed.length - 10, `${refused} of ${packed.length} refused`);
  });
});
