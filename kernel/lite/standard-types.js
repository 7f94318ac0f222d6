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
    ...libraries(folder, "lib.es2023.d.ts"),
    "/node_modules/@types/node/package.json":
      '{"name":"@types/node","version":"20.0.0","types":"index.d.ts"}',
    "/node_modules/@types/node/index.d.ts": readFileSync(node, "utf8"),
  };
}

/**
 * A library of the compiler's with those that it refers to.
 * @param {string} folder
 * @param {string} first
 */
function libraries(folder, first) {
  /** @type {Record<string, string>} */
  const found = {};
  const pending = [first];
  for (let name = pending.pop(); name; name = pending.pop()) {
    const text = readFileSync(path.join(folder, name), "utf8");
    for (const [, other] of text.matchAll(/<reference lib="([^"]+)"/g)) pending.push(`lib.${other}.d.ts`);
    const short = withoutComments.test(name) ? text.replaceAll(/\/\*[^]*?\*\//g, "") : text;
    found[`/node_modules/typescript/lib/${name}`] = short.replace(/^\/\*!.*?\*\/\s*/s, "");
  }
  return found;
}
