// What the cells of a notebook have to do with each other, as a page plans its runs by it: found by the compiler, and kept
// as long as neither the cells nor the compiler change.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Analysis } from "../kernel/dist/core/analysis.js";
import { CellCompiler } from "../kernel/dist/core/compile.js";
import { browserHost } from "../kernel/dist/browser/host.js";
import { cellTypes } from "./cell-types.js";

/** @type {CellCompiler | undefined} */
let compiler;

/**
 * @param {string} top - the project's folder
 * @param {string[]} sources - the code of each cell
 * @param {string} bundles - the folder of the scripts, which hold the compiler; beside it is kept what was found
 * @returns {import("../kernel/core/effects.js").CellUses[]}
 */
export function usesOfCells(top, sources, bundles) {
  const hash = createHash("sha256").update(JSON.stringify(sources)).digest("hex").slice(0, 16);
  const file = path.join(path.dirname(bundles), "uses", `${hash}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  compiler ??= new CellCompiler(browserHost(cellTypes(top), ""));
  const uses = new Analysis(compiler, compiler.begin()).of(sources).map((cell) => cell.uses);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(uses));
  return uses;
}
