// `npm run test:kernel`: our own tests of the kernel, then the protocol's test suite and ours with a real Jupyter client.
// With arguments, which go to pytest, and on stock tslab: the client's tests alone.

import { spawn } from "node:child_process";
import { setUpJupyter, setUpPackages, top } from "./setup.js";

setUpPackages();
const { python, env } = setUpJupyter(["test/kernel/requirements.txt"]);
const args = process.argv.slice(2);
const pytest = ["-m", "pytest", "-q", "-p", "no:cacheprovider"];

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {string[]} given
 * @param {"inherit" | "pipe"} stdio - whether it prints at once or has its output collected and printed at its end
 */
async function run(command, given, stdio = "inherit") {
  const child = spawn(command, given, { cwd: top, env, stdio: ["ignore", stdio, "inherit"] });
  let output = "";
  child.stdout?.setEncoding("utf8").on("data", (text) => (output += text));
  const code = await new Promise((resolve) => child.on("close", resolve));
  process.stdout.write(output);
  if (code !== 0) process.exitCode = 1;
}

/** In two processes: what starts programs that start kernels, which is mostly waiting, and the rest. */
async function testAll() {
  const starting = ["book", "errors", "install", "shutdown"].map((name) => `test/kernel/test_${name}.py`);
  const others = starting.map((file) => `--ignore=${file}`);
  await Promise.all([
    run(python, [...pytest, ...starting], "pipe"),
    run(process.execPath, ["node_modules/mocha/bin/mocha.js", "test/kernel/**/*.test.ts"]).then(() =>
      run(python, [...pytest, "test/kernel", ...others]),
    ),
  ]);
}

if (args.length === 0 && process.env.DOWNHILL_KERNEL !== "stock") await testAll();
else {
  const tests = args.some((argument) => argument.startsWith("test/")) ? [] : ["test/kernel"];
  await run(python, [...pytest, ...tests, ...args]);
}
