// Whose code is being executed: the reader's, or the kernel's own and Node's.

import path from "node:path";
import { fileURLToPath } from "node:url";

const kernelFolder = path.dirname(import.meta.dirname);

/** The file behind a script's name, unless that is the kernel's own or Node's. */
export function fileOf(url: string): string | undefined {
  if (url === "" || url.startsWith("node:") || url === "kernel") return undefined;
  const file = url.startsWith("file:") ? fileURLToPath(url) : url;
  const isKernels = file.startsWith(kernelFolder) || /\/node_modules\/(tslab|typescript)\//.test(file);
  return isKernels ? undefined : file;
}
