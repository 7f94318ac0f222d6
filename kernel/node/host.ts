// Node as the core's surroundings.

import { readFileSync, statSync } from "node:fs";
import { createRequire, SourceMap, type SourceMapPayload } from "node:module";
import path from "node:path";
import { inspect } from "node:util";
import type { Host } from "../core/host.js";
import ts from "../core/typescript.cjs";
import { fileOf } from "./file-of.js";
import { versions } from "./versions.js";

const here = import.meta.filename.replaceAll("\\", "/");

/** @param cwd - the folder that relative imports start from */
export function nodeHost(cwd: string): Host {
  return {
    cwd: cwd.replaceAll("\\", "/").replace(/(?<=.)\/$/, ""),
    sys: ts.sys,
    path: path.posix,
    readText: (file) => (ts.sys.fileExists(file) ? readFileSync(file) : undefined),
    versions,
    versionOf,
    inspect: (value) => inspect(value),
    base64: (bytes) => Buffer.from(bytes).toString("base64"),
    readSourceMap,
    fileOf,
    bundled: (request) => (request === "tslab" ? here : undefined),
    typesFolder: typesFolder(),
  };
}

/** Where the types of Node are that the kernel brings along. */
function typesFolder(): string | undefined {
  try {
    const types = createRequire(import.meta.url).resolve("@types/node/package.json");
    return path.dirname(path.dirname(types)).replaceAll("\\", "/");
  } catch {
    return undefined;
  }
}

/** The time and size of a file; nothing if it isn't there. */
export function versionOf(file: string): string | undefined {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat && `${stat.mtimeMs} ${stat.size}`;
}

function readSourceMap(json: string): ReturnType<Host["readSourceMap"]> {
  const map = new SourceMap(JSON.parse(json) as SourceMapPayload);
  return {
    find(line, column) {
      const entry = map.findEntry(line, column);
      return "originalLine" in entry ? { line: entry.originalLine, column: entry.originalColumn } : undefined;
    },
  };
}
