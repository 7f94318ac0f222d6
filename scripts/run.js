// Runs programs in the project's folder.

import { spawnSync } from "node:child_process";
import path from "node:path";

export const top = path.dirname(import.meta.dirname);
export const windows = process.platform === "win32";

/**
 * Runs a program to its end and collects what it prints.
 * @param {string} program
 * @param {string[]} args
 */
export function run(program, args) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: top,
    encoding: "utf8",
    shell: windows && program.endsWith(".cmd"),
    maxBuffer: 1 << 28,
  });
  return { ok: status === 0, output: `${stdout ?? ""}${stderr ?? ""}${error ?? ""}` };
}
