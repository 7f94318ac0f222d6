// `npm run lab`: JupyterLab on the notebooks, with everything that it needs. Further arguments go to JupyterLab.

import { spawnSync } from "node:child_process";
import { beginJupyter, setUpPackages, top } from "./setup.js";

const jupyter = beginJupyter();
setUpPackages();
const { python, env } = await jupyter();
const given = process.argv.slice(2);
const folder = given.some((arg) => arg.startsWith("--ServerApp.root_dir="))
  ? []
  : ["--ServerApp.root_dir=notebooks"];
// Without its limit of 1 MB a second, above which JupyterLab drops a cell's output.
const unlimited = "--ZMQChannelsWebsocketConnection.limit_rate=False";
const args = ["-m", "jupyterlab", ...folder, unlimited, ...given];
process.exitCode = spawnSync(python, args, { cwd: top, env, stdio: "inherit" }).status ?? 1;
