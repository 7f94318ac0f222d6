// Stands for cache-folder.ts where a bundler builds for browsers.

/**
 * Returns the name of the browser's cache that keeps MNIST.
 *
 * @returns a name; the cache need not exist
 */
export function cacheFolder(): string {
  return "downhill-mnist";
}
