// Teaches Node's own `require` TypeScript, for packages and for code that makes a `require` of its own.

import Module from "node:module";

/** A part of Node's module loader that its types leave out. */
interface Loader {
  _extensions: Record<string, (module: NodeJS.Module, file: string) => void>;
  _cache: Record<string, NodeJS.Module>;
}

/** @param load - gives what `require` is to give of a file */
export function takeTypeScript(load: (file: string) => unknown): void {
  const { _extensions: extensions, _cache: cache } = Module as unknown as Loader;
  for (const extension of [".ts", ".tsx", ".mts", ".cts"]) {
    extensions[extension] = (module, file) => {
      module.exports = load(file.replaceAll("\\", "/"));
      Reflect.deleteProperty(cache, file); // it is asked for again each time
    };
  }
}
