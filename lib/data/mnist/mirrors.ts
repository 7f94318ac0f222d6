// Web servers that hold copies of the data files, tried one after the other.

import { describe } from "../../arrays/check.js";
import { download } from "./download.js";
import { unpackedSize, verify, type DataFile } from "./mnist-files.js";
import type { DownloadProgress } from "./progress.js";
import { environment, publicMirrors } from "./surroundings.js";

/** A file that came from a mirror. */
export interface MirroredFile {
  /** The verified pixels or labels. */
  readonly values: Uint8Array;
  /** The file as it arrived, gzipped or not. */
  readonly bytes: Uint8Array;
  /** The mirror that had it. */
  readonly mirror: string;
}

/** What came of asking mirrors for a file. */
export interface MirrorAnswer {
  /** The file, or `undefined` if no mirror has it. */
  readonly found: MirroredFile | undefined;
  /** What went wrong at the mirrors that were asked in vain, a sentence each. */
  readonly failures: readonly string[];
}

/**
 * Returns the addresses of the mirrors to try: those given, else those in `MNIST_MIRROR`, else two public ones.
 *
 * @param caller - the function to name in errors
 * @param mirrors - addresses of the folders that hold the files; left out, the environment decides
 * @returns the addresses, each ending in a slash
 * @throws {TypeError} if one of them is not an `http:` or `https:` address
 * @example
 * mirrorAddresses("loadMnist", ["http://localhost:8000/mnist"]) // => ["http://localhost:8000/mnist/"]
 */
export function mirrorAddresses(caller: string, mirrors?: readonly string[]): string[] {
  const fromEnvironment = environment()
    .MNIST_MIRROR?.split(/\s/)
    .filter((address) => address !== "");
  const chosen = mirrors ?? (fromEnvironment?.length ? fromEnvironment : publicMirrors);
  return chosen.map((address) => {
    if (!(typeof address === "string" && URL.canParse(address) && /^https?:/i.test(address))) {
      throw new TypeError(`${caller}: a mirror must be an http or https address, got ${describe(address)}`);
    }
    return address.endsWith("/") ? address : `${address}/`;
  });
}

/**
 * Returns a file from the first mirror that has it whole and right.
 *
 * @param file - what is wanted
 * @param mirrors - addresses of folders, each ending in a slash
 * @param timeout - milliseconds without a sign of life after which a mirror is given up, above 0
 * @param onProgress - told of each piece that arrives, and how it ends
 * @returns the file, if one mirror has it, and what went wrong at the others
 */
export async function fromMirrors(
  file: DataFile,
  mirrors: readonly string[],
  timeout: number,
  onProgress: (progress: DownloadProgress) => void,
): Promise<MirrorAnswer> {
  const name = `${file.name}.gz`;
  // Somewhat more than the unpacked size: a gzip of what can't be packed is larger than that.
  const limit = unpackedSize(file) + 65536;
  const failures: string[] = [];
  for (const mirror of mirrors) {
    try {
      const bytes = await download(mirror + name, { limit, timeout, onProgress });
      const values = await verify(bytes, file);
      onProgress({ state: "verified", file: name, received: bytes.length });
      return { found: { values, bytes, mirror }, failures };
    } catch (error) {
      const reason = `${mirror}${name}: ${(error as Error).message}`;
      failures.push(reason);
      onProgress({ state: "failed", file: name, reason });
    }
  }
  return { found: undefined, failures };
}
