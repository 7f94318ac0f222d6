import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { isGzip, unpacked, unpackedWithSum } from "../../../lib/data/mnist/gzip.js";
import { createRandom } from "../../../lib/arrays/random.js";
import { assertUnpacks } from "./assert-unpacks.js";

describe("unpacked(bytes)", () => {
  it("unpacks what is gzipped, and leaves the rest", () => {
    const bytes = Uint8Array.of(0, 0, 8, 1);
    assert.equal(unpacked(bytes), bytes);
    for (const level of [0, 1, 9]) assert.deepEqual([...unpacked(gzipSync(bytes, { level }))], [0, 0, 8, 1]);
    assert.deepEqual(
      [isGzip(bytes), isGzip(gzipSync(bytes)), isGzip(new Uint8Array())],
      [false, true, false],
    );
  });
});

describe("unpacked(bytes) of a bomb", () => {
  it("stops at 300 MB", () => {
    // A gzip may consist of several, one after the other: six of 60 MB of zeros are 350 KB.
    const part = gzipSync(new Uint8Array(6e7), { level: 1 });
    assert.throws(() => unpacked(Buffer.concat([part, part, part, part, part, part])), {
      name: "RangeError",
      message: "gzip: a file must unpack to at most 300000000 bytes, got more",
    });
  });
});

describe("unpackedWithSum(bytes, maxLength)", () => {
  it("gives all bytes and their sum, of one piece or many, gzipped or not", () =>
    assertUnpacks(unpackedWithSum, [1, 262_144, 262_145, 1_000_000]));

  it("stops at the largest size", async () => {
    for (const length of [1e6, 1e8]) {
      await assert.rejects(unpackedWithSum(gzipSync(new Uint8Array(length)), 999_999), {
        name: "RangeError",
        message: "gzip: a file must unpack to at most 999999 bytes, got more",
      });
    }
  });

  it("says that a file is damaged or cut off", async () => {
    const file = gzipSync(Uint8Array.from(createRandom(1).choice(256, 1000)));
    await assert.rejects(unpackedWithSum(file.subarray(0, 500), 1000), {
      message: 'gzip: a file must be whole, got "unexpected end of file"',
    });
    file[500] ^= 1;
    await assert.rejects(unpackedWithSum(file, 1000), { message: /^gzip: a file must be whole, got "/ });
  });
});
