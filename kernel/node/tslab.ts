// tslab as it is installed: its converter on a compiler of ours, and its `display`.

import Module, { createRequire } from "node:module";
import type { Displayed } from "../core/session.js";
import type { Host } from "../core/host.js";

/** Resolves as a file of tslab's would. */
export const requireTslab: NodeJS.Require = createRequire(
  createRequire(import.meta.url).resolve("tslab/package.json"),
);

/** Loads tslab's converter with a compiler of ours in the place of its own. */
export const loadTslab: Host["loadTslab"] = (typescript) => {
  const compiler = requireTslab.resolve("@tslab/typescript-for-tslab");
  requireTslab.cache[compiler] = Object.assign(new Module(compiler), {
    exports: typescript,
    filename: compiler,
    loaded: true,
  });
  // Somebody may have loaded tslab before, with its own compiler.
  Reflect.deleteProperty(requireTslab.cache, requireTslab.resolve("./dist/converter.js"));
  return requireTslab("./dist/converter.js") as ReturnType<Host["loadTslab"]>;
};

/** Receives what `display` and `newDisplay` of `import … from "tslab"` show, wherever they were imported. */
export type DisplayWriter = (content: Displayed, update: boolean | undefined) => void;

/** Sends what `display` shows to the writer. */
export function onDisplay(write: DisplayWriter): void {
  const jupyter = requireTslab("./dist/jupyter.js") as { lastWriteDisplayData: DisplayWriter | null };
  jupyter.lastWriteDisplayData = write;
}
