import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { isGzip, unpacked } from "../../lib/data/gzip.js";

describe("unpacked(bytes, maxLength)", () => {
  it("unpacks what is gzipped, and leaves the rest", () => {
    const bytes = Uint8Array.of(0, 0, 8, 1);
    assert.equal(unpacked(bytes), bytes);
    for (const level of [0, 1, 9]) {
      assert.deepEqual([...unpacked(gzipSync(bytes, { level }))], [0, 0, 8, 1]);
      assert.deepEqual([...unpacked(gzipSync(bytes, { level }), 4)], [0, 0, 8, 1]);
    }
    assert.deepEqual(
      [isGzip(bytes), isGzip(gzipSync(bytes)), isGzip(new Uint8Array())],
      [false, true, false],
    );
  });

  it("stops at the largest size", () => {
    assert.throws(() => unpacked(gzipSync(new Uint8Array(1e6)), 999_999), {
      name: "RangeError",
      message: "gzip: a file must unpack to at most 999999 bytes, got more",
    });
  });
});
