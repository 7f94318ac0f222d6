// Stands for unpacked-copies.ts where a bundler builds for browsers: what they keep for a page is not to grow fivefold.

/** There are no copies. */
export function readCopy(): Promise<Uint8Array | undefined> {
  return Promise.resolve(undefined);
}

/** None is kept. */
export function keepCopy(): Promise<void> {
  return Promise.resolve();
}
