// `npm run bench:kernel`: the project's kernel beside tslab's own and Python's. How many rounds may follow: `-- 5`.

import { spawnSync } from "node:child_process";
import { setUpJupyter, setUpPackages, top } from "./setup.js";

setUpPackages();
const { python, env } = setUpJupyter();
const args = ["bench/kernel/bench.py", ...process.argv.slice(2)];
process.exitCode = spawnSync(python, args, { cwd: top, env, stdio: "inherit" }).status ?? 1;
