import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { mnistFiles, unpackedSize, verify } from "../../../lib/data/mnist/mnist-files.js";
import { expectation, idxFile } from "./small-files.js";

describe("mnistFiles", () => {
  it("have the sizes of the published files", () => {
    assert.deepEqual(mnistFiles.map(unpackedSize), [47040016, 60008, 7840016, 10008]);
  });
});

describe("verify(bytes, file)", () => {
  const values = [1, 2, 3, 4];
  const bytes = idxFile([2, 2], values);

  it("returns the values of the right file, gzipped or not", async () => {
    const file = expectation("a", [2, 2], bytes);
    for (const right of [bytes, gzipSync(bytes, { level: 0 }), gzipSync(bytes, { level: 9 })]) {
      assert.deepEqual(await verify(right, file), Uint8Array.from(values));
    }
  });

  it("says what is wrong: the shape, a label, or the sum", async () => {
    await assert.rejects(verify(bytes, expectation("a", [4], bytes)), {
      name: "RangeError",
      message: "verify: the shape must be [4], got [2, 2]",
    });
    const labels = idxFile([3], [9, 10, 11]);
    await assert.rejects(verify(labels, expectation("a", [3], labels)), {
      name: "RangeError",
      message: "verify: labels must be 0 to 9, got 10 at index 1",
    });
    const other = expectation("a", [2, 2], idxFile([2, 2], [1, 2, 3, 5]));
    await assert.rejects(verify(bytes, other), {
      message: `verify: the sha256 of the unpacked bytes must be ${other.sha256}, got ${expectation("a", [], bytes).sha256}`,
    });
  });
});
