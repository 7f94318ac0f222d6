// Unpacked copies beside the gzipped files of a cache. Unpacking is most of what loading takes, and the sha256 most of the rest:
// a copy was checked against that when it was made, and afterwards against a sum that is quick.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { writeAtomically } from "./file-store.js";
import { readIdx } from "./idx.js";
import { unpackedSize, type DataFile } from "./mnist-files.js";

/**
 * Returns the values of a file's unpacked copy, or `undefined` where there is none that is whole.
 *
 * @param folder - the cache
 * @param file - what is wanted
 */
export async function readCopy(folder: string, file: DataFile): Promise<Uint8Array | undefined> {
  const bytes = await readFile(join(folder, file.name)).catch(() => undefined);
  if (bytes?.length !== unpackedSize(file) || crc32(bytes) !== file.crc32) return undefined;
  return readIdx(bytes).data;
}

/**
 * Keeps an unpacked copy; where that fails, nothing is lost.
 *
 * @param folder - the cache
 * @param file - what it is
 * @param values - as `verify` gave them: the end of the unpacked file
 */
export async function keepCopy(folder: string, file: DataFile, values: Uint8Array): Promise<void> {
  const size = unpackedSize(file);
  const whole = new Uint8Array(values.buffer, values.byteOffset + values.length - size, size);
  await writeAtomically(folder, file.name, whole).catch(() => undefined);
}
