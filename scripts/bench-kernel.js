// `npm run bench:kernel`: the project's kernel beside tslab's own, Deno's and Python's. `-- --help` says what may follow.

import { spawnSync } from "node:child_process";
import path from "node:path";
import { installBeside } from "./install-beside.js";
import { setUpJupyter, setUpPackages, top } from "./setup.js";

setUpPackages();
installBeside(path.join(top, "bench", "kernel"));
const { python, env } = setUpJupyter();
const args = ["bench/kernel/bench.py", ...process.argv.slice(2)];
process.exitCode = spawnSync(python, args, { cwd: top, env, stdio: "inherit" }).status ?? 1;
