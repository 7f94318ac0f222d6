// tslab as it is installed, for `import { display } from "tslab"`.

import { createRequire } from "node:module";
import type { Displayed } from "../core/session.js";

/** Resolves as a file of tslab's would. */
export const requireTslab: NodeJS.Require = createRequire(
  createRequire(import.meta.url).resolve("tslab/package.json"),
);

/** Receives what `display` and `newDisplay` of `import … from "tslab"` show, wherever they were imported. */
export type DisplayWriter = (content: Displayed, update: boolean | undefined) => void;

/** Sends what `display` shows to the writer. */
export function onDisplay(write: DisplayWriter): void {
  const jupyter = requireTslab("./dist/jupyter.js") as { lastWriteDisplayData: DisplayWriter | null };
  jupyter.lastWriteDisplayData = write;
}
