// Reading files of a folder, and keeping new ones there so that a reader never meets half a file.

import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";

/** A file as it was found. */
export interface StoredFile {
  /** Where it lies. */
  readonly path: string;
  /** Its bytes, gzipped or not. */
  readonly bytes: Uint8Array;
}

/** Only a process that was killed leaves a temporary file that old, in milliseconds: writing takes far less. */
const abandonedAge = 3_600_000;

/**
 * Returns the file `name` of a folder, gzipped (`name.gz`) or not, or `undefined` where there is neither.
 *
 * @param folder - the folder's path
 * @param name - the name of the unpacked file
 * @returns its path and bytes; nothing is checked
 * @throws {Error} if there is such a file but it can't be read.
 */
export async function findFile(folder: string, name: string): Promise<StoredFile | undefined> {
  for (const path of [join(folder, `${name}.gz`), join(folder, name)]) {
    try {
      return { path, bytes: await readFile(path) };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== "ENOENT" && code !== "ENOTDIR") throw error;
    }
  }
  return undefined;
}

/**
 * Puts a file into a folder, whole or not at all, and replaces what lies there under its name.
 *
 * The bytes go to a file of a temporary name, which is renamed once they are on the disk. So a kill at any moment, a
 * full disk or a second process doing the same leave the old file, the new one or none, never a part.
 *
 * @param folder - the folder's path; made if need be
 * @param name - the file's name
 * @param bytes - what it is to hold
 * @throws {Error} if the folder can't be made or written to; no temporary file stays behind.
 */
export async function writeAtomically(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  await removeAbandoned(folder);
  const temporary = join(folder, `${name}.${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, join(folder, name));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function removeAbandoned(folder: string): Promise<void> {
  for (const entry of await readdir(folder)) {
    if (!entry.endsWith(".tmp")) continue;
    const path = join(folder, entry);
    // Another process may be first to remove it.
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > abandonedAge) await rm(path, { force: true });
  }
}
