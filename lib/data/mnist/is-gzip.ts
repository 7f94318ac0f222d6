// How a gzipped file is known.

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
