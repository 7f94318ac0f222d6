import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { createRandom } from "../../../lib/arrays/random.js";

/** Asserts that all bytes come, and their sum, of one piece or many, gzipped or not, for files of these lengths. */
export async function assertUnpacks(
  unpackedWithSum: (bytes: Uint8Array, maxLength: number) => Promise<{ whole: Uint8Array; sha256: string }>,
  lengths: readonly number[],
): Promise<void> {
  const random = createRandom(1);
  for (const length of lengths) {
    const bytes = Uint8Array.from(random.choice(256, length));
    const sum = createHash("sha256").update(bytes).digest("hex");
    for (const file of [bytes, gzipSync(bytes, { level: 0 }), gzipSync(bytes)]) {
      const { whole, sha256 } = await unpackedWithSum(file, length);
      assert.ok(Buffer.from(whole).equals(bytes), `${length} bytes`);
      assert.equal(sha256, sum);
    }
  }
}
