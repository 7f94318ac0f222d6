// One file from one web address, with an end to every kind of waiting. What arrives is not yet checked.

import type { DownloadProgress } from "./progress.js";

/** How to download. */
export interface DownloadOptions {
  /** The largest number of bytes to accept. */
  readonly limit: number;
  /** Milliseconds in which the answer, and after it each further 4 KiB, must arrive. */
  readonly timeout: number;
  /** Told of each piece that arrives. */
  readonly onProgress: (progress: DownloadProgress) => void;
}

/** A server that sends a byte now and then is as good as silent: this many bytes count as a sign of life. */
const signOfLife = 4096;

/**
 * Returns the bytes at a web address.
 *
 * @param address - an `http:` or `https:` address; its last part is the name that progress reports
 * @param options - the limits of size and waiting, and who is told of the progress
 * @returns the bytes as they arrived
 * @throws {Error} if the server can't be reached, answers with an error, stops sending, or sends too much; the
 *   message says which.
 */
export async function download(
  address: string,
  { limit, timeout, onProgress }: DownloadOptions,
): Promise<Uint8Array> {
  const file = address.slice(address.lastIndexOf("/") + 1);
  const controller = new AbortController();
  const silence = new Error(
    `download: the server must send something every ${timeout / 1000} s, got silence`,
  );
  // Node takes no longer delay than 2³¹ − 1 ms.
  const watch = () => setTimeout(() => controller.abort(silence), Math.min(timeout, 2 ** 31 - 1));
  let timer = watch();
  try {
    const response = await fetch(address, {
      signal: controller.signal,
      // The file is packed already, and its size is only known if the server leaves it as it is.
      headers: { "accept-encoding": "identity" },
    });
    if (!(response.ok && response.body)) {
      throw new Error(
        `download: the status must be 200, got ${response.status} ${response.statusText}`.trimEnd(),
      );
    }
    const total = response.headers.has("content-encoding")
      ? undefined
      : Number(response.headers.get("content-length")) || undefined;

    const pieces: Uint8Array[] = [];
    let received = 0;
    let mark = 0;
    const reader = response.body.getReader();
    for (;;) {
      const { done, value: piece } = await reader.read();
      if (done) break;
      pieces.push(piece);
      received += piece.length;
      if (received > limit) throw new Error(`download: at most ${limit} bytes must arrive, got more`);
      if (received - mark >= signOfLife) {
        mark = received;
        clearTimeout(timer);
        timer = watch();
      }
      onProgress({ state: "receiving", file, received, total });
    }
    return joined(pieces, received);
  } catch (error) {
    throw readable(error as Error);
  } finally {
    clearTimeout(timer);
    // Closes the connection to a server that would go on sending.
    controller.abort();
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

// `fetch` says "fetch failed" or "terminated", and keeps the reason behind it.
function readable(error: Error): Error {
  if (error.message.startsWith("download:")) return error;
  const cause = error.cause as (Error & { code?: string }) | undefined;
  return new Error(
    `download: the server must be reached and send all, got ${cause?.message || cause?.code || error.message}`,
    {
      cause: error,
    },
  );
}
