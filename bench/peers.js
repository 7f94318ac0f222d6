// Installs what the library is measured against, into bench/ and nowhere else.

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { installBeside } from "../scripts/install-beside.js";

const here = import.meta.dirname;
const windows = process.platform === "win32";

/** Makes bench/node_modules and bench/.venv, unless they are there already; returns that Python. */
export function setUpPeers() {
  installBeside(here);
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
