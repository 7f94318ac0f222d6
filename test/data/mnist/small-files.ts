import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import type { DataFile } from "../../../lib/data/mnist/mnist-files.js";
import { createRandom } from "../../../lib/arrays/random.js";

/** An IDX file of unsigned bytes. */
export function idxFile(shape: readonly number[], values: ArrayLike<number>): Buffer {
  const header = Buffer.alloc(4 + 4 * shape.length);
  header.set([0, 0, 8, shape.length]);
  shape.forEach((length, axis) => header.writeUInt32BE(length, 4 + 4 * axis));
  return Buffer.concat([header, Uint8Array.from(values)]);
}

/** What `bytes` must be, as `mnistFiles` says it of MNIST's files. */
export function expectation(name: string, shape: readonly number[], bytes: Uint8Array): DataFile {
  return { name, shape, sha256: createHash("sha256").update(bytes).digest("hex"), crc32: crc32(bytes) };
}

/** Ten images of 150 × 150 random pixels: a file of 225 kB that no gzip makes smaller. */
export const imagePixels: readonly number[] = createRandom(1).choice(256, 225_000);
export const imageBytes: Buffer = idxFile([10, 150, 150], imagePixels);
export const imageFile: DataFile = expectation("images-idx3-ubyte", [10, 150, 150], imageBytes);

/** Ten labels. */
export const labelValues: readonly number[] = [5, 0, 4, 1, 9, 2, 1, 3, 1, 4];
export const labelBytes: Buffer = idxFile([10], labelValues);
export const labelFile: DataFile = expectation("labels-idx1-ubyte", [10], labelBytes);

/** Both files: what is asked for, what a mirror has of them, what a cache holds in the end, and their values. */
export const bothFiles: DataFile[] = [imageFile, labelFile];
export const packedNames: string[] = bothFiles.map(({ name }) => `${name}.gz`);
export const namesInCache: string[] = bothFiles.flatMap(({ name }) => [name, `${name}.gz`]);
export const bothValues: Uint8Array[] = [imagePixels, labelValues].map((values) => Uint8Array.from(values));

/** Calls `use` with a new empty folder, which is gone afterwards. */
export async function withFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "downhill-"));
  try {
    await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
