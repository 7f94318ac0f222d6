// Cells compiled in memory, one after the other, against the language's own library and some files.

import assert from "node:assert/strict";
import { browserHost } from "../../kernel/browser/host.js";
import { CellCompiler, type CompiledCell, type RejectedCell } from "../../kernel/core/compile.js";
import type { Host } from "../../kernel/core/host.js";
import { standardTypes } from "../../kernel/lite/standard-types.js";

const types = standardTypes();

/** A host of these files beside the language's. Loops ask nothing, as in Node. */
export function hostOf(files: Record<string, string> = {}): Host {
  return { ...browserHost({ ...types, ...files }, ""), asksInLoops: false };
}

/** A host of files that can change, and what changes them. */
export function changingHost(
  files: Record<string, string>,
): [host: Host, set: (name: string, text: string) => void] {
  const now = { ...files };
  const host = hostOf(files);
  const sys = { ...host.sys, readFile: (name: string) => now[name] ?? host.sys.readFile(name) };
  const versionOf = (name: string): string | undefined => now[name] ?? host.versionOf(name);
  return [{ ...host, sys, versionOf }, (name, text) => (now[name] = text)];
}

/** The last of some cells; those before it are right. Nothing is known from other calls. */
export function lastOf(host: Host, ...cells: string[]): CompiledCell | RejectedCell {
  const compiler = new CellCompiler(host);
  let declared = compiler.begin();
  for (const source of cells.slice(0, -1)) {
    const cell = compiler.compile(declared, source);
    assert.ok(cell.ok, `${source}: ${cell.diagnostics[0]?.message}`);
    declared = cell.declared;
  }
  return compiler.compile(declared, cells.at(-1)!);
}

/** The last of some cells, which is right too. */
export function compiled(host: Host, ...cells: string[]): CompiledCell {
  const cell = lastOf(host, ...cells);
  assert.ok(cell.ok, cell.diagnostics[0]?.message);
  return cell;
}

/** A cell's code, without the address of its map. */
export function codeOf(host: Host, ...cells: string[]): string {
  const { code } = compiled(host, ...cells);
  return code.replace(/\/\/# sourceMappingURL=.*/, "").trim();
}
