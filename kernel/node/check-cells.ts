// Checks the code of notebooks without running it, as the kernel would: for tests that have Node alone.

import { CellCompiler } from "../core/compile.js";
import type { CellDiagnostic } from "../core/diagnostics.js";
import { nodeHost } from "./host.js";

export type { CellDiagnostic };

const compilers = new Map<string, CellCompiler>();

/**
 * Type-checks the cells of one notebook in their order, strictly. A cell with errors declares nothing for the cells
 * after it.
 *
 * @param cells - the source text of each code cell
 * @param cwd - the notebook's folder, from which imports are resolved
 * @returns for each cell what is wrong with it; nothing is an empty list
 * @example
 * checkCells(["const x: number = 1", "x.length"], process.cwd()).map((found) => found.map(({ code }) => code))
 * // => [[], [2339]]
 */
export function checkCells(cells: string[], cwd: string): CellDiagnostic[][] {
  const compiler = compilers.get(cwd) ?? new CellCompiler(nodeHost(cwd));
  compilers.set(cwd, compiler);
  let declared = compiler.begin();
  return cells.map((source) => {
    const cell = compiler.compile(declared, source);
    if (cell.ok) declared = cell.declared;
    return cell.diagnostics;
  });
}
