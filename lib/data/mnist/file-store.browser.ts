// Stands for file-store.ts where a bundler builds for browsers: their Cache API in place of folders.
import type { StoredFile } from "./file-store.js";

// The addresses are only keys; nobody asks the network for them.
const addressOf = (folder: string, name: string) => `https://downhill.invalid/${folder}/${name}`;

/**
 * Returns the file `name` of a cache, gzipped (`name.gz`) or not, or `undefined` where there is neither.
 *
 * @param folder - the cache's name
 * @param name - the name of the unpacked file
 * @returns its path and bytes; nothing is checked
 */
export async function findFile(folder: string, name: string): Promise<StoredFile | undefined> {
  const cache = await open(folder);
  for (const path of [`${name}.gz`, name]) {
    const found = await cache?.match(addressOf(folder, path));
    if (found) return { path: `${folder}/${path}`, bytes: new Uint8Array(await found.arrayBuffer()) };
  }
  return undefined;
}

/**
 * Puts a file into a cache, whole or not at all, and replaces what lies there under its name.
 *
 * @param folder - the cache's name; made if need be
 * @param name - the file's name
 * @param bytes - what it is to hold
 * @throws {Error} if the browser has no room left, or keeps nothing for this page.
 */
export async function writeAtomically(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const cache = await open(folder);
  if (!cache)
    throw new Error(
      "writeAtomically: a page must come by https or from this computer to keep files, got neither",
    );
  await cache.put(addressOf(folder, name), new Response(bytes as Uint8Array<ArrayBuffer>));
}

/** The cache of that name, where the browser has caches at all. */
async function open(name: string): Promise<Cache | undefined> {
  return await globalThis.caches?.open(name);
}
