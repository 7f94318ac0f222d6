// `npm run test:kernel`: the protocol's own test suite and ours, with a real Jupyter client. Further arguments go to pytest.

import { spawnSync } from "node:child_process";
import { setUpJupyter, setUpPackages, top } from "./setup.js";

setUpPackages();
const { python, env } = setUpJupyter(["test/kernel/requirements.txt"]);
const args = ["-m", "pytest", "-q", "-p", "no:cacheprovider", "test/kernel", ...process.argv.slice(2)];
process.exitCode = spawnSync(python, args, { cwd: top, env, stdio: "inherit" }).status ?? 1;
