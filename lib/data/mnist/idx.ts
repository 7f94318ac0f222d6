// IDX, the file format of MNIST: a magic number, the length of each dimension, then the values.
// Only unsigned bytes are read, which is what MNIST and its relatives (Fashion-MNIST, EMNIST, KMNIST) hold.

import { checkBytes } from "../../arrays/check-arrays.js";
import { unpacked } from "./gzip.js";

/** The content of an IDX file. */
export interface IdxArray {
  /** The length of each dimension, such as `[60000, 28, 28]`. */
  readonly shape: readonly number[];
  /** The values 0 to 255, the last dimension running fastest; a view of the unpacked file. */
  readonly data: Uint8Array;
}

/** The code of the value type. */
const unsignedByte = 8;

/**
 * Returns the shape and the values of an IDX file of unsigned bytes, gzipped or not.
 *
 * The file begins with two zero bytes, the code of the value type and the number of dimensions; one big-endian
 * 32-bit length per dimension follows, and after them nothing but the values.
 *
 * @param bytes - the whole file, as `readFileSync` from `node:fs` returns it
 * @returns the shape, and one byte for each value
 * @throws {TypeError} if `bytes` are no IDX file of unsigned bytes.
 * @throws {RangeError} if the file is shorter or longer than its shape says, or unpacks to more than 300 MB.
 * @throws {Error} if it is gzipped, and the gzip is damaged or cut off.
 * @example
 * readIdx(Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 3, 5, 0, 4)) // => { shape: [3], data: Uint8Array [5, 0, 4] }
 *
 * Source: LeCun, Cortes and Burges, "The MNIST database of handwritten digits", file formats.
 */
export function readIdx(bytes: Uint8Array): IdxArray {
  checkBytes("readIdx", "bytes", bytes);
  const file = unpacked(bytes);
  const [zero, alsoZero, type, dimensions] = file;
  if (!(file.length >= 4 && zero === 0 && alsoZero === 0)) {
    throw new TypeError(`readIdx: an IDX file must begin with two zero bytes, got ${opening(file)}`);
  }
  if (type !== unsignedByte) {
    throw new TypeError(`readIdx: values must be unsigned bytes (type code 8), got type code ${type}`);
  }

  const start = 4 + 4 * dimensions;
  if (!(dimensions >= 1 && file.length >= start)) {
    throw new RangeError(
      `readIdx: the magic number must be followed by the lengths of 1 or more dimensions, got ${dimensions} dimensions and ${file.length} bytes in all`,
    );
  }
  const header = new DataView(file.buffer, file.byteOffset, start);
  const shape = Array.from({ length: dimensions }, (_, axis) => header.getUint32(4 + 4 * axis));
  const expected = start + shape.reduce((product, length) => product * length, 1);
  if (file.length !== expected) {
    throw new RangeError(
      `readIdx: a file of shape [${shape.join(", ")}] must have ${expected} bytes, got ${file.length}`,
    );
  }
  // A view of Node's own kind, a Buffer, would print and slice in another way.
  return { shape, data: new Uint8Array(file.buffer, file.byteOffset + start, file.length - start) };
}

// What a file that is no IDX begins with: most often the words of an error page.
function opening(file: Uint8Array): string {
  if (file.length < 4) return `${file.length} bytes`;
  const text = String.fromCharCode(...file.subarray(0, 16));
  return /^[\x20-\x7e\s]+$/.test(text)
    ? `the text ${JSON.stringify(text)}`
    : `bytes ${file.subarray(0, 4).join(" ")}`;
}
