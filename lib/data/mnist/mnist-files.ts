// The four files of MNIST, and the check that bytes are one of them.

import { unpackedWithSum } from "./gzip.js";
import { readIdx } from "./idx.js";

/** One IDX file of images or labels, known in advance. */
export interface DataFile {
  /** The name of the unpacked file; the gzipped one ends in `.gz`. */
  readonly name: string;
  /** The shape it must have: `[images, height, width]` or `[labels]`. */
  readonly shape: readonly number[];
  /** sha256 of the unpacked file, in hexadecimal digits: any gzip of the right bytes is right. */
  readonly sha256: string;
  /** The sum of the unpacked file that a gzip ends with: quick to compute, and enough to notice damage. */
  readonly crc32: number;
}

/**
 * The files of MNIST in the order training images, training labels, test images, test labels.
 *
 * @example
 * mnistFiles[0].shape // => [60000, 28, 28]
 *
 * Source: the sums are those of the files that LeCun, Cortes and Burges published, once unpacked.
 */
export const mnistFiles: readonly DataFile[] = [
  {
    name: "train-images-idx3-ubyte",
    shape: [60000, 28, 28],
    sha256: "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
    crc32: 0xe9f4d8b3,
  },
  {
    name: "train-labels-idx1-ubyte",
    shape: [60000],
    sha256: "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
    crc32: 0xe0cb4ad2,
  },
  {
    name: "t10k-images-idx3-ubyte",
    shape: [10000, 28, 28],
    sha256: "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
    crc32: 0x91373bdf,
  },
  {
    name: "t10k-labels-idx1-ubyte",
    shape: [10000],
    sha256: "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
    crc32: 0x4ab9eff9,
  },
];

/**
 * Returns the size of a file when unpacked, in bytes.
 *
 * @param file - what the file must be
 * @returns the size of the header and the values together
 * @example
 * unpackedSize(mnistFiles[1]) // => 60008
 */
export function unpackedSize(file: DataFile): number {
  return 4 + 4 * file.shape.length + file.shape.reduce((product, length) => product * length, 1);
}

/**
 * Returns the values in `bytes` if they are the file that they should be.
 *
 * The telling differences are told first (format, shape, labels above 9), a wrong sum last.
 *
 * @param bytes - the file as it was read or received, gzipped or not
 * @param file - what it must be
 * @returns the pixels or labels, 0 to 255
 * @throws {Error} if anything differs; the message says what.
 */
export async function verify(bytes: Uint8Array, file: DataFile): Promise<Uint8Array> {
  const { whole, sha256 } = await unpackedWithSum(bytes, unpackedSize(file));
  const { shape, data } = readIdx(whole);
  if (shape.join() !== file.shape.join()) {
    throw new RangeError(`verify: the shape must be [${file.shape.join(", ")}], got [${shape.join(", ")}]`);
  }
  const wrong = file.shape.length === 1 ? data.findIndex((label) => label > 9) : -1;
  if (wrong !== -1) {
    throw new RangeError(`verify: labels must be 0 to 9, got ${data[wrong]} at index ${wrong}`);
  }
  if (sha256 !== file.sha256) {
    throw new Error(`verify: the sha256 of the unpacked bytes must be ${file.sha256}, got ${sha256}`);
  }
  return data;
}
