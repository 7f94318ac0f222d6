// Stands for gzip.ts where a bundler builds for browsers, which unpack and sum up by themselves, but never at once.
import { isGzip } from "./is-gzip.js";

export { isGzip };

/**
 * Returns the bytes of a file that is not gzipped: browsers unpack a stream only.
 *
 * @param bytes - the whole file
 * @returns the bytes as they are
 * @throws {Error} if it is gzipped.
 */
export function unpacked(bytes: Uint8Array): Uint8Array {
  if (!isGzip(bytes)) return bytes;
  throw new Error(
    "gzip: in a browser, a file must be unpacked before, got gzip: pipe it through a DecompressionStream",
  );
}

/**
 * Returns the unpacked bytes of a file, gzipped or not, with their sha256.
 *
 * @param bytes - the whole file
 * @param maxLength - the largest size in bytes that it may unpack to
 * @returns the unpacked bytes, and their sum in hexadecimal digits
 * @throws {RangeError} if it unpacks to more than `maxLength`.
 * @throws {Error} if the gzip is damaged or cut off, or the page came neither by https nor from this computer.
 */
export async function unpackedWithSum(
  bytes: Uint8Array,
  maxLength: number,
): Promise<{ whole: Uint8Array; sha256: string }> {
  const whole = isGzip(bytes) ? await unpack(bytes, maxLength) : bytes;
  if (!globalThis.crypto?.subtle)
    throw new Error("gzip: a page must come by https or from this computer to check files, got neither");
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", whole as Uint8Array<ArrayBuffer>));
  return { whole, sha256: Array.from(sum, (byte) => byte.toString(16).padStart(2, "0")).join("") };
}

const pieceSize = 1 << 16;

async function unpack(bytes: Uint8Array, maxLength: number): Promise<Uint8Array> {
  const whole = new Uint8Array(maxLength);
  let length = 0;
  const stream = new DecompressionStream("gzip");
  // What goes wrong is told to the reader, too.
  void write(stream.writable, bytes).catch(() => undefined);
  const reader = stream.readable.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch((error: Error) => {
      throw new Error(`gzip: a file must be whole, got "${error.message}"`, { cause: error });
    });
    if (done) return whole.subarray(0, length);
    if (length + value.length > maxLength) {
      void reader.cancel();
      throw new RangeError(`gzip: a file must unpack to at most ${maxLength} bytes, got more`);
    }
    whole.set(value, length);
    length += value.length;
  }
}

/** Piece by piece, so that never much waits to be read. */
async function write(stream: WritableStream<BufferSource>, bytes: Uint8Array): Promise<void> {
  const writer = stream.getWriter();
  for (let at = 0; at < bytes.length; at += pieceSize)
    await writer.write(bytes.subarray(at, at + pieceSize) as Uint8Array<ArrayBuffer>);
  await writer.close();
}
