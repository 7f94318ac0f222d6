// Tools that only some commands need are installed into a folder of their own when they are needed, so that a reader's
// set-up stays small.

import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { fail } from "./fail.js";

/**
 * Installs the packages of a folder that has a lockfile of its own, unless they are there already.
 * @param {string} folder
 */
export function installBeside(folder) {
  const installed = path.join(folder, "node_modules", ".package-lock.json"); // npm writes it last
  const lockfile = path.join(folder, "package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs) return;
  console.error(`installing what is needed into ${path.basename(folder)}/ …`);
  const options = ["ci", "--no-workspaces", "--no-fund", "--no-audit", "--ignore-scripts"];
  const shell = process.platform === "win32";
  const { status } = spawnSync("npm", options, { cwd: folder, stdio: ["ignore", 2, 2], shell });
  if (status !== 0) fail(`npm ${options.join(" ")} must succeed in ${folder}, got status ${status}.`);
}
