// The scripts of live pages, bundled from the project's sources and the lockfile's packages: once per change, and kept
// between builds.

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { bundling } from "../kernel/lite/bundling.js";
import { cellTypes } from "./cell-types.js";
import { kept } from "./kept.js";

/** What cells may import, and where that comes from. */
const modules = {
  downhill: "downhill",
  "downhill/data": "downhill/data",
  "downhill/data/ko": "downhill/data/ko",
  "downhill/exercises": "downhill/exercises",
  "downhill/exercises/ko": "downhill/exercises/ko",
  "downhill/figures": "downhill/figures",
  "downhill/figures/ko": "downhill/figures/ko",
  "@observablehq/plot": "@observablehq/plot",
  "node:assert": "./kernel/browser/assert.ts",
  assert: "./kernel/browser/assert.ts",
};

/** Folders and files that the bundles are made from. */
const sources = [
  "kernel/core",
  "kernel/browser",
  "book/live",
  "book/numbers.js",
  "lib/dist",
  "book/bundles.js",
  "book/kept.js",
  "book/cell-types.js",
  "kernel/lite/bundling.js",
  "kernel/lite/standard-types.js",
  "package-lock.json",
];

/**
 * Makes the scripts of live pages, unless they are there from an earlier build.
 * @param {string} top - the project's folder
 * @returns {Promise<string>} their folder, which is kept until something changes of what they are made from
 */
export const makeBundles = (top) => kept(top, "downhill-live", sources, (next) => write(top, next));

/**
 * @param {string} top
 * @param {string} folder
 */
async function write(top, folder) {
  /** @type {import("esbuild").BuildOptions} */
  const common = { absWorkingDir: top, ...bundling };
  const types = JSON.stringify(cellTypes(top));
  const typesName = `types-${shortHash(types)}.json`;
  const entryNames = "[name]-[hash]";
  const [kernel, library, editor, figures, whole] = await Promise.all([
    build({
      ...common,
      entryPoints: { kernel: "kernel/browser/worker.ts" },
      outdir: folder,
      entryNames,
      format: "iife",
    }),
    build({
      ...common,
      entryPoints: {
        ...Object.fromEntries(Object.entries(modules).map(([name, from]) => [fileName(name), from])),
        figures: "book/live/figures/figures.ts",
      },
      outdir: path.join(folder, "modules"),
      entryNames,
      format: "esm",
      splitting: true,
      keepNames: true, // values print themselves with the names of their classes
    }),
    build({
      ...common,
      entryPoints: { editor: "book/live/editor.ts" },
      outdir: folder,
      entryNames,
      format: "iife",
      globalName: "downhillEditor",
    }),
    build({
      ...common,
      entryPoints: { "figures-alone": "book/live/figures/figures.ts" },
      outdir: folder,
      entryNames,
      format: "iife",
      globalName: "downhillFigures",
    }),
    build({
      ...common,
      stdin: { contents: loaders, resolveDir: top },
      write: false,
      format: "iife",
      globalName: "downhillModules",
      keepNames: true,
    }),
  ]);
  const outputOf = (
    /** @type {{ metafile?: import("esbuild").Metafile }} */ { metafile },
    /** @type {string} */ name,
  ) => {
    const found = Object.entries(metafile?.outputs ?? {}).find(
      ([file, { entryPoint }]) => entryPoint && new RegExp(`/${name}-\\w+\\.js$`).test(file),
    );
    return path.relative(folder, path.join(top, found?.[0] ?? "")).replaceAll("\\", "/");
  };
  const offline = `globalThis.downhillOffline=${JSON.stringify({
    kernel: readFileSync(path.join(folder, outputOf(kernel, "kernel")), "utf8"),
    modules: `${whole.outputFiles[0].text};downhillModules.default`,
    types: JSON.parse(types),
  })}`;
  const offlineName = `offline-${shortHash(offline)}.js`;
  writeFileSync(path.join(folder, offlineName), offline);
  const live = {
    offline: offlineName,
    kernel: outputOf(kernel, "kernel"),
    editor: outputOf(editor, "editor"),
    types: typesName,
    figures: outputOf(library, "figures"),
    figuresAlone: outputOf(figures, "figures-alone"),
    modules: Object.fromEntries(
      Object.keys(modules).map((name) => [name, outputOf(library, fileName(name))]),
    ),
  };
  await build({
    ...common,
    entryPoints: ["book/live/page.ts"],
    outdir: folder,
    format: "iife",
    loader: { ".css": "text" },
    define: { LIVE: JSON.stringify(live) },
  });
  writeFileSync(path.join(folder, typesName), types);
  writeFileSync(path.join(folder, "files.json"), JSON.stringify(live));
}

/** For pages on disk: a table of what loads each module, in one script. */
const loaders = `export default {${Object.entries(modules)
  .map(([name, from]) => `${JSON.stringify(name)}: () => import(${JSON.stringify(from)})`)
  .join(",")}}`;

/** @param {string} text */
const shortHash = (text) => createHash("sha256").update(text).digest("hex").slice(0, 8);

/** @param {string} name */
const fileName = (name) => name.replace(/\W+/g, "-").replace(/^-/, "");
