import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { createRandom } from "../../../lib/arrays/random.js";
import { isGzip, unpacked, unpackedWithSum } from "../../../lib/data/mnist/gzip.js";
import { assertUnpacks } from "./assert-unpacks.js";

describe("isGzip(bytes)", () => {
  it("looks at both of the first two bytes", () => {
    const files = [gzipSync(Uint8Array.of(1)), [0x1f], [0x1f, 0x8a], [0x1e, 0x8b], []];
    assert.deepEqual(
      files.map((file) => isGzip(Uint8Array.from(file))),
      [true, false, false, false, false],
    );
  });
});

describe("unpacked(bytes) and unpackedWithSum(bytes, maxLength)", () => {
  it("give all bytes, of one piece or many, gzipped or not", async () => {
    await assertUnpacks(unpackedWithSum, [1, 262_144, 262_145]);
    const bytes = Uint8Array.of(0, 0, 8, 1);
    assert.equal(unpacked(bytes), bytes);
    assert.deepEqual([...unpacked(gzipSync(bytes))], [0, 0, 8, 1]);
  });

  it("say that a file is cut off or damaged, and keep the reason as the cause", async () => {
    const file = gzipSync(Uint8Array.from(createRandom(1).choice(256, 1000)));
    const flipped = file.map((byte, i) => (i === 500 ? byte ^ 1 : byte));
    for (const damaged of [file.subarray(0, 500), flipped]) {
      const explains = (error: Error) => {
        assert.equal(error.message, `gzip: a file must be whole, got "${(error.cause as Error).message}"`);
        return true;
      };
      await assert.rejects(unpackedWithSum(damaged, 1000), explains);
      assert.throws(() => unpacked(damaged), explains);
    }
  });

  it("stop at the largest size", async () => {
    const file = gzipSync(new Uint8Array(1000));
    assert.equal((await unpackedWithSum(file, 1000)).whole.length, 1000);
    assert.equal((await unpackedWithSum(file, 2000)).whole.length, 1000);
    await assert.rejects(unpackedWithSum(file, 999), {
      name: "RangeError",
      message: "gzip: a file must unpack to at most 999 bytes, got more",
    });
  });
});
