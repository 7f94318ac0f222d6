// The declaration files that cells on a page are checked with, as one object from path to text: JavaScript's own library,
// this project's, Plot's, and the little of Node that is there.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Declarations whose comments no reader of a cell would meet. */
const withoutComments =
  /\/typescript\/lib\/lib\.(\w+\.intl|decorators[.\w]*|es2017\.sharedmemory)\.d\.ts$|\/downhill\/dist\/(wasm|figures\/(parts|words)|data\/(digits|mnist)\/(?!mnist|synthetic-digits|digits|progress))/;

/**
 * @param {string} top - the project's folder
 * @returns {Record<string, string>} the texts by absolute path, as the compiler will look for them
 */
export function cellTypes(top) {
  const modules = path.join(top, "node_modules");
  const texts = {
    ...libraries(path.join(modules, "typescript", "lib"), "lib.es2023.d.ts"),
    ...packageTypes(path.join(top, "lib"), "downhill", "dist"),
    ...packageTypes(path.join(modules, "@observablehq", "plot"), "@observablehq/plot", "src"),
    "/node_modules/@types/node/package.json":
      '{"name":"@types/node","version":"20.0.0","types":"index.d.ts"}',
    "/node_modules/@types/node/index.d.ts": readFileSync(
      path.join(top, "kernel/browser/types/node.d.ts"),
      "utf8",
    ),
  };
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [
      name,
      withoutComments.test(name)
        ? text.replaceAll(/\/\*[^]*?\*\//g, "")
        : text.replace(/^\/\*!.*?\*\/\s*/s, ""),
    ]),
  );
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
    found[`/node_modules/typescript/lib/${name}`] = text;
    for (const [, other] of text.matchAll(/<reference lib="([^"]+)"/g)) pending.push(`lib.${other}.d.ts`);
  }
  return found;
}

/**
 * A package's description and declaration files.
 * @param {string} folder
 * @param {string} name
 * @param {string} below - the folder that holds the declarations
 */
function packageTypes(folder, name, below) {
  const files = readdirSync(path.join(folder, below), { recursive: true, encoding: "utf8" });
  const declarations = files
    .filter((file) => file.endsWith(".d.ts"))
    .map((file) => path.posix.join(below, file.replaceAll("\\", "/")));
  return Object.fromEntries(
    ["package.json", ...declarations].map((file) => [
      `/node_modules/${name}/${file}`,
      readFileSync(path.join(folder, file), "utf8"),
    ]),
  );
}
