// Where a figure or a line of progress is shown: by `display` of the kernel that runs the cell.

import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** What shows things in a notebook. Asked for only when something is to be shown: figures can be drawn without a kernel. */
export function kernelDisplay(): typeof import("tslab") {
  return require("tslab") as typeof import("tslab");
}
