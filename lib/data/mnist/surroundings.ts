// What the search for data files asks of the computer that it runs on.
import { statSync } from "node:fs";

/** Where a progress line can be written: `process.stdout`, `process.stderr`, or anything of their kind. */
export interface ProgressStream {
  write(text: string): unknown;
}

/** Web addresses of folders with the files of MNIST that anybody may read. */
export const publicMirrors: readonly string[] = [
  "https://ossci-datasets.s3.amazonaws.com/mnist/",
  "https://storage.googleapis.com/cvdf-datasets/mnist/",
];

/** The environment variables. */
export function environment(): Readonly<Record<string, string | undefined>> {
  return process.env;
}

/** Where a line of progress goes: standard error in a terminal, else standard output. */
export function terminal(): ProgressStream {
  return process.stderr.isTTY ? process.stderr : process.stdout;
}

/** Whether there is a folder of that name. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
