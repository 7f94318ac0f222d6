// The files of MNIST beside the pages: as they were found, gzipped.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

const names = [
  "train-images-idx3-ubyte",
  "train-labels-idx1-ubyte",
  "t10k-images-idx3-ubyte",
  "t10k-labels-idx1-ubyte",
];

/**
 * Copies the four files, if all of them are there.
 * @param {string} from - the folder that holds them
 * @param {string} to - the folder that gets them; made if need be
 * @returns {boolean} whether they were there
 */
export function writeMnist(from, to) {
  const files = names.map((name) => {
    const candidates = [`${name}.gz`, name, name.replace("-idx", ".idx")].map((file) =>
      path.join(from, file),
    );
    return candidates.find((file) => existsSync(file));
  });
  if (files.includes(undefined)) return false;
  mkdirSync(to, { recursive: true });
  files.forEach((file, i) => {
    const bytes = readFileSync(/** @type {string} */ (file));
    const packed = bytes[0] === 0x1f && bytes[1] === 0x8b ? bytes : gzipSync(bytes);
    writeFileSync(path.join(to, `${names[i]}.gz`), packed);
  });
  return true;
}
