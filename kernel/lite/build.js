// Builds the extension: the script that JupyterLite loads, and with it the kernel's worker and the types of the language.
//
//   node kernel/lite/build.js FOLDER    writes the whole package into a folder; "." is this one, before it is packed

import { createHash } from "node:crypto";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { bundling } from "./bundling.js";
import { standardTypes } from "./standard-types.js";

const here = import.meta.dirname;
const browser = path.join(here, "..", "browser");

/**
 * @param {string} folder - gets the extension; made if need be
 * @param {object} [options]
 * @param {boolean} [options.whole] - whether the worker and the types come along; a site that has them says where in its
 *   `litePluginSettings`
 */
export async function buildExtension(folder, { whole = true } = {}) {
  const to = path.join(folder, "static");
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  if (path.resolve(folder) !== here)
    for (const name of ["package.json", "README.md", "LICENSE", "CHANGELOG.md"])
      cpSync(path.join(here, name), path.join(folder, name));
  const files = whole ? await writeKernel(to) : { worker: "", types: "", modules: {} };
  await bundle(path.join(here, "container.ts"), to, {
    format: "iife",
    entryNames: "remoteEntry",
    define: { FILES: JSON.stringify(files) },
  });
}

/** @param {string} to */
async function writeKernel(to) {
  const types = JSON.stringify(standardTypes());
  const name = `types-${createHash("sha256").update(types).digest("hex").slice(0, 8)}.json`;
  writeFileSync(path.join(to, name), types);
  const options = /** @type {const} */ ({ format: "esm", entryNames: "[name]-[hash]", keepNames: true });
  const worker = await bundle(path.join(browser, "worker.ts"), to, options);
  const assert = await bundle(path.join(browser, "assert.ts"), to, options);
  return { worker, types: name, modules: { assert, "node:assert": assert } };
}

/**
 * Bundles one file; returns the name of what comes out.
 * @param {string} from
 * @param {string} to
 * @param {import("esbuild").BuildOptions} options
 */
async function bundle(from, to, options) {
  const { metafile } = await build({
    entryPoints: [from],
    outdir: to,
    absWorkingDir: here,
    ...bundling,
    ...options,
  });
  return path.basename(Object.keys(metafile?.outputs ?? {})[0]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , folder] = process.argv;
  if (!folder) throw new Error("build: a folder must be named, got none");
  await buildExtension(folder);
}
