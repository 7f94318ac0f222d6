// tslab as it is installed, for `import { display } from "tslab"`.

import Module, { createRequire } from "node:module";
import type { Displayed } from "../core/outlet.js";
import ts from "../core/typescript.cjs";

/** Resolves as a file of tslab's would. */
export const requireTslab: NodeJS.Require = createRequire(
  createRequire(import.meta.url).resolve("tslab/package.json"),
);

/** Receives what `display` and `newDisplay` of `import … from "tslab"` show, wherever they were imported. */
export type DisplayWriter = (content: Displayed, update: boolean | undefined) => void;

/** Sends what `display` shows to the writer. */
export function onDisplay(write: DisplayWriter): void {
  // Instead of its own compiler and its own kernel, which would take longer to load than everything else.
  substitute("@tslab/typescript-for-tslab", ts);
  substitute("./dist/jupyter.js", { __esModule: true, lastWriteDisplayData: write });
}

/** Has tslab find something else where it requires a file. */
function substitute(request: string, exports: object): void {
  const filename = requireTslab.resolve(request);
  requireTslab.cache[filename] = Object.assign(new Module(filename), { exports, filename, loaded: true });
}
