// `npm run test:kernel`: our own tests of the kernel, then the protocol's test suite and ours with a real Jupyter client.
// With arguments, which go to pytest, and on stock tslab: the client's tests alone.

import { spawnSync } from "node:child_process";
import { setUpJupyter, setUpPackages, top } from "./setup.js";

setUpPackages();
const { python, env } = setUpJupyter(["test/kernel/requirements.txt"]);
const args = process.argv.slice(2);

/**
 * @param {string} command
 * @param {string[]} given
 */
function run(command, given) {
  if (spawnSync(command, given, { cwd: top, env, stdio: "inherit" }).status !== 0) process.exitCode = 1;
}

if (args.length === 0 && process.env.DOWNHILL_KERNEL !== "stock")
  run(process.execPath, ["node_modules/mocha/bin/mocha.js", "test/kernel/**/*.test.ts"]);
const tests = args.some((argument) => argument.startsWith("test/")) ? [] : ["test/kernel"];
run(python, ["-m", "pytest", "-q", "-p", "no:cacheprovider", ...tests, ...args]);
