// A browser's worker as the core's surroundings.

import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import { inspect } from "node-inspect-extracted";
import type { Host } from "../core/host.js";
import { fileSystem, type Files } from "./files.js";
import { paths } from "./paths.js";

/** The folder of the notebooks, as far as cells can tell. */
const cwd = "/notebooks";

/**
 * @param types - what cells can import, as declaration files
 * @param typescript - the compiler's version
 */
export function browserHost(types: Files, typescript: string): Host {
  const sys = fileSystem(types, cwd);
  return {
    cwd,
    sys,
    path: paths,
    versions: { runtime: "this browser", typescript },
    versionOf: (file) => (sys.fileExists(file) ? "1" : undefined),
    inspect: (value) => inspect(value),
    base64: (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")),
    readSourceMap(json) {
      const map = new TraceMap(json);
      return {
        find(line, column) {
          const found = originalPositionFor(map, { line: line + 1, column });
          return found.line === null ? undefined : { line: found.line - 1, column: found.column };
        },
      };
    },
    // Of the kernel and of what the page brings along, nothing is shown.
    fileOf: (url) => (/^cell-\d+$/.test(url) ? url : undefined),
    bundled: () => undefined,
    typesFolder: undefined,
    asksInLoops: true,
  };
}
