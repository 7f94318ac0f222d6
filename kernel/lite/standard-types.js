// The declaration files of the language for a kernel in a browser: JavaScript's own library, and the little of Node that is
// there. Read when a site is built.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** Declarations whose comments no reader of a cell would meet. */
const withoutComments =
  /lib\.(\w+\.intl|decorators[.\w]*|es2017\.sharedmemory|es2020\.bigint|es2015\.(symbol\.wellknown|proxy|reflect|iterable|generator))\.d\.ts$/;

/** @returns {Record<string, string>} the texts by absolute path, as the compiler will look for them */
export function standardTypes() {
  const folder = path.dirname(createRequire(import.meta.url).resolve("typescript"));
  const node = path.join(import.meta.dirname, "..", "browser", "types", "node.d.ts");
  return {
    "/node_modules/typescript/lib/lib.es2023.d.ts": library(folder, "lib.es2023.d.ts"),
    "/node_modules/@types/node/package.json":
      '{"name":"@types/node","version":"20.0.0","types":"index.d.ts"}',
    "/node_modules/@types/node/index.d.ts": readFileSync(node, "utf8"),
  };
}

/**
 * A library of the compiler's with all that it refers to, as one text: the fewer files, the quicker a program is made.
 * @param {string} folder
 * @param {string} first
 */
function library(folder, first) {
  /** @type {Set<string>} */
  const seen = new Set();
  /** @type {(name: string) => string[]} Each text after those that it refers to, as the compiler reads them. */
  const textsOf = (name) => {
    if (seen.has(name)) return [];
    seen.add(name);
    const text = readFileSync(path.join(folder, name), "utf8");
    const others = Array.from(text.matchAll(/<reference lib="([^"]+)"/g), ([, lib]) => `lib.${lib}.d.ts`);
    const short = withoutComments.test(name) ? text.replaceAll(/\/\*[^]*?\*\//g, "") : text;
    const own = short.replace(/^\/\*!.*?\*\/\s*/s, "").replaceAll(/^\/\/\/ <reference .*\r?\n/gm, "");
    return [...others.flatMap(textsOf), own.trim()];
  };
  return textsOf(first).filter(Boolean).join("\n\n");
}
