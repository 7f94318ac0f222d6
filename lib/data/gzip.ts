// Data files come gzipped or plain, whatever their name says: a web server may unpack them on the way.
import { gunzipSync } from "node:zlib";

/**
 * Returns whether a file is gzipped, by its first two bytes.
 *
 * @param bytes - the whole file
 * @returns `true` for gzip; no IDX file begins so
 * @example
 * isGzip(Uint8Array.of(0x1f, 0x8b, 0x08)) // => true
 */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * Returns the unpacked bytes of a gzipped file, and any other file as it is.
 *
 * @param bytes - the whole file
 * @param maxLength - the largest size in bytes that it may unpack to; by default what Node allows
 * @returns the unpacked bytes
 * @throws {RangeError} if it unpacks to more than `maxLength`.
 * @throws {Error} if the gzip is damaged or cut off.
 * @example
 * unpacked(gzipSync(Uint8Array.of(5, 0, 4))) // => Uint8Array [5, 0, 4]
 */
export function unpacked(bytes: Uint8Array, maxLength?: number): Uint8Array {
  if (!isGzip(bytes)) return bytes;
  // One chunk that holds everything takes half the time and memory of many chunks put together.
  const options = maxLength === undefined ? {} : { maxOutputLength: maxLength, chunkSize: maxLength + 64 };
  try {
    return gunzipSync(bytes, options);
  } catch (error) {
    if (error instanceof RangeError) {
      throw new RangeError(`gzip: a file must unpack to at most ${maxLength} bytes, got more`, {
        cause: error,
      });
    }
    throw new Error(`gzip: a file must be whole, got "${(error as Error).message}"`, { cause: error });
  }
}
