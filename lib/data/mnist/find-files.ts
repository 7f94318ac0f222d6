// Where data files come from: a folder that the reader names, else the cache, else the mirrors.

import { checkFunction, checkPositive, describe } from "../../arrays/check.js";
import { cacheFolder } from "./cache-folder.js";
import { findFile, writeAtomically } from "./file-store.js";
import { isGzip } from "./gzip.js";
import { environment, isFolder } from "./surroundings.js";
import { fromMirrors, mirrorAddresses } from "./mirrors.js";
import { verify, type DataFile } from "./mnist-files.js";
import { progressLine, type DownloadProgress } from "./progress.js";
import { keepCopy, readCopy } from "./unpacked-copies.js";

/** Where to look for data files, and how. */
export interface FileSources {
  /** A folder that holds the files, gzipped or not; nothing else is then looked at. Default: `MNIST_DIR`; `""` for none. */
  readonly directory?: string;
  /** The folder that keeps downloaded files. Default: the platform's folder for caches. */
  readonly cache?: string;
  /**
   * Web addresses of folders that hold the gzipped files, tried in this order. Default: `MNIST_MIRROR` (one address,
   * or several with blanks between them), else two public ones.
   */
  readonly mirrors?: readonly string[];
  /** Milliseconds without a sign of life after which a mirror is given up. Default: 15,000. */
  readonly timeout?: number;
  /** Told how a download goes. Default: one line that overwrites itself. */
  readonly onProgress?: (progress: DownloadProgress) => void;
}

/** More mirrors than anybody names: each that is silent takes its time. */
const mostMirrors = 100;

/** The most letters of a path: with the name of the file every system opens it. */
const longestPath = 900;

/** Throws unless what is given of the sources is of its kind. */
export function checkSources(caller: string, sources: FileSources): void {
  const { mirrors, timeout, onProgress } = sources;
  for (const name of ["directory", "cache"] as const)
    if (sources[name] !== undefined && !isPath(sources[name]))
      throw new TypeError(`${caller}: ${name} must be the path of a folder, got ${describe(sources[name])}`);
  if (mirrors !== undefined && !(Array.isArray(mirrors) && mirrors.length <= mostMirrors))
    throw new TypeError(
      `${caller}: mirrors must be a list of at most ${mostMirrors} addresses, got ${describe(mirrors)}`,
    );
  mirrorAddresses(caller, mirrors);
  if (timeout !== undefined) checkPositive(caller, "timeout", timeout);
  if (onProgress !== undefined) checkFunction(caller, "onProgress", onProgress);
}

function isPath(given: unknown): boolean {
  return typeof given === "string" && given.length <= longestPath && !given.includes("\0");
}

/** What was found. */
export interface FoundFiles {
  /** The pixels or labels of each file, in the order asked for; `undefined` if a file is nowhere to be had. */
  readonly values: readonly Uint8Array[] | undefined;
  /** What went wrong on the way, a sentence each. */
  readonly notes: readonly string[];
}

/**
 * Returns the verified values of data files from the directory, if one is named.
 *
 * @param caller - the function to name in errors
 * @param files - the files, in the order wanted
 * @param directory - the folder that holds them; by default what `MNIST_DIR` says
 * @returns the pixels or labels of each file, or `undefined` if no directory is named
 * @throws {Error} if the directory lacks a file or holds a wrong one
 */
export async function fromDirectory(
  caller: string,
  files: readonly DataFile[],
  directory: string | undefined = environment().MNIST_DIR,
): Promise<FoundFiles | undefined> {
  if (!directory) return undefined;
  const values: Uint8Array[] = [];
  for (const file of files) {
    // Unpacked on some systems, the files are called train-images.idx3-ubyte and so on.
    const found =
      (await findFile(directory, file.name)) ??
      (await findFile(directory, file.name.replace("-idx", ".idx")));
    if (found === undefined) {
      const missing = isFolder(directory) ? "file" : "folder";
      throw new Error(`${caller}: the folder ${directory} must hold ${file.name}.gz, got no such ${missing}`);
    }
    try {
      values.push(await verify(found.bytes, file));
    } catch (error) {
      throw new Error(
        `${caller}: ${found.path} must be the file that its name says, got ${(error as Error).message}`,
        {
          cause: error,
        },
      );
    }
  }
  return { values, notes: [] };
}

/**
 * Returns the verified values of data files from the cache, downloading and keeping those that are not there.
 *
 * @param caller - the function to name in errors
 * @param files - the files, in the order wanted
 * @param sources - the cache, the mirrors and the patience to use
 * @returns the pixels or labels of each file, and notes on what went wrong on the way
 * @throws {RangeError} if the timeout is not above 0
 * @throws {TypeError} if a mirror is no web address
 */
export async function fromCacheOrMirrors(
  caller: string,
  files: readonly DataFile[],
  sources: FileSources = {},
): Promise<FoundFiles> {
  const { cache = cacheFolder(), timeout = 15_000, onProgress = progressLine() } = sources;
  checkPositive(caller, "timeout", timeout);
  let mirrors = mirrorAddresses(caller, sources.mirrors);

  const values: Uint8Array[] = [];
  const notes: string[] = [];
  for (const file of files) {
    const kept = await fromCache(cache, file, notes);
    if (kept !== undefined) {
      values.push(kept);
      continue;
    }
    const { found, failures } = await fromMirrors(file, mirrors, timeout, onProgress);
    notes.push(...failures);
    if (found === undefined) return { values: undefined, notes };
    values.push(found.values);
    // The mirror that worked is the first to be asked for the next file.
    mirrors = [found.mirror, ...mirrors.filter((mirror) => mirror !== found.mirror)];
    const name = isGzip(found.bytes) ? `${file.name}.gz` : file.name;
    try {
      await writeAtomically(cache, name, found.bytes);
      if (name !== file.name) await keepCopy(cache, file, found.values);
    } catch (error) {
      notes.push(`${name} could not be kept in ${cache}: ${(error as Error).message}`);
    }
  }
  return { values, notes };
}

// A file of the cache that can't be read or is not what it should be is as good as none.
async function fromCache(cache: string, file: DataFile, notes: string[]): Promise<Uint8Array | undefined> {
  const copied = await readCopy(cache, file);
  if (copied !== undefined) return copied;
  try {
    const found = await findFile(cache, file.name);
    if (found === undefined) return undefined;
    const values = await verify(found.bytes, file);
    if (isGzip(found.bytes)) await keepCopy(cache, file, values);
    return values;
  } catch (error) {
    notes.push(`${file.name} in ${cache} could not be used: ${(error as Error).message}`);
    return undefined;
  }
}
