// Stands for surroundings.ts where a bundler builds for browsers. A kernel that runs there has a `process` with what cells
// may ask of it; elsewhere nothing is set, and progress is not shown.
import type { ProgressStream } from "./surroundings.js";

const surroundings = globalThis as {
  process?: { env?: Record<string, string | undefined>; stdout?: ProgressStream };
};

/** None: the mirrors of MNIST let no page of another site read their files. Name one of your own site in `mirrors`. */
export const publicMirrors: readonly string[] = [];

/** The environment variables. */
export function environment(): Readonly<Record<string, string | undefined>> {
  return surroundings.process?.env ?? {};
}

/** Where a line of progress goes. */
export function terminal(): ProgressStream {
  return surroundings.process?.stdout ?? { write: () => undefined };
}

/** There are no folders. */
export function isFolder(): boolean {
  return false;
}
