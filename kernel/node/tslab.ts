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
  // tslab gets our compiler: loading its own, which nothing here uses, would take a quarter of a second.
  const compiler = requireTslab.resolve("@tslab/typescript-for-tslab");
  const module = Object.assign(new Module(compiler), { exports: ts, filename: compiler, loaded: true });
  requireTslab.cache[compiler] ??= module;
  const jupyter = requireTslab("./dist/jupyter.js") as { lastWriteDisplayData: DisplayWriter | null };
  jupyter.lastWriteDisplayData = write;
}
