// Installs what the library is measured against, into bench/ and nowhere else.

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

const here = import.meta.dirname;
const windows = process.platform === "win32";

/** Makes bench/node_modules and bench/.venv, unless they are there already; returns that Python. */
export function setUpPeers() {
  const installed = path.join(here, "node_modules", ".package-lock.json");
  const lockfile = path.join(here, "package-lock.json");
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lockfile).mtimeMs) {
    console.error("installing tfjs and ml-matrix into bench/ …");
    const options = ["ci", "--no-workspaces", "--no-fund", "--no-audit", "--ignore-scripts"];
    const npm = process.env.npm_execpath;
    if (npm) run(process.execPath, [npm, ...options]);
    else run(windows ? "npm.cmd" : "npm", options);
  }
  const venv = path.join(here, ".venv");
  const python = path.join(venv, ...(windows ? ["Scripts", "python.exe"] : ["bin", "python"]));
  const wanted = readFileSync(path.join(here, "requirements.txt"), "utf8");
  const stamp = path.join(venv, "installed.txt");
  if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
    console.error("installing NumPy into bench/ …");
    run(windows ? "python" : "python3", ["-m", "venv", ".venv"]);
    run(python, ["-m", "pip", "install", "--quiet", "-r", "requirements.txt"]);
    writeFileSync(stamp, wanted);
  }
  return python;
}

function run(program, args) {
  const shell = windows && program.endsWith(".cmd");
  const { status } = spawnSync(program, args, { cwd: here, stdio: ["ignore", 2, 2], shell });
  if (status !== 0) throw new Error(`bench: ${program} ${args.join(" ")} must succeed, got status ${status}`);
}
