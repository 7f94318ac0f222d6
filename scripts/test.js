// `npm test`: types, lint, format, circles of imports and the quick tests of library and book, all side by side. What was found
// good before, and hasn't changed since, isn't looked at again.
//
//   npm test                              everything
//   npm test -- "test/arrays/*.test.ts"   these tests alone

import { spawn } from "node:child_process";
import { top } from "./setup.js";

const checks = {
  types: ["node_modules/typescript/bin/tsc", "--build", "."],
  "types of the core": ["node_modules/typescript/bin/tsc", "-p", "lib/tsconfig.core.json"],
  lint: [
    "node_modules/eslint/bin/eslint.js",
    ".",
    "--cache",
    "--cache-strategy=content",
    "--cache-location=node_modules/.cache/eslint",
  ],
  format: ["node_modules/prettier/bin/prettier.cjs", "--check", ".", "--cache"],
  circles: [
    "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
    "--cache=node_modules/.cache/dependency-cruiser",
    "--cache-strategy=content",
    "lib",
    "kernel",
    "book",
    "scripts",
  ],
};

/**
 * Runs a program of Node's to its end.
 * @param {string[]} args
 * @param {"inherit" | "pipe"} stdio - whether it prints at once or has its output collected
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
function run(args, stdio) {
  const child = spawn(process.execPath, args, { cwd: top, stdio: ["ignore", stdio, stdio] });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text) => (output += text));
  return new Promise((resolve) => child.on("close", (code) => resolve({ ok: code === 0, output })));
}

/** The checks that say no, with what they print, one after the other. */
async function check() {
  const failed = [];
  for (const [name, args] of Object.entries(checks)) {
    const { ok, output } = await run(args, "pipe");
    if (!ok) failed.push({ name, output });
  }
  return failed;
}

const mocha = ["node_modules/mocha/bin/mocha.js", "--ignore=test/**/*.long.test.ts"];
const kernel = "--ignore=test/kernel/**";
const compiling = ["test/{book,notebooks}/**/*.test.ts", "test/{examples,options,readme}.test.ts"];

/** All tests in two processes: those that load the compiler, and the others. */
async function testAll() {
  const ignored = compiling.map((spec) => `--ignore=${spec}`);
  const others = run([...mocha, kernel, ...ignored, "test/**/*.test.ts"], "pipe");
  const { ok } = await run([...mocha, ...compiling], "inherit");
  const { ok: othersOk, output } = await others;
  process.stdout.write(output);
  return ok && othersOk;
}

const asked = process.argv.slice(2);
if (asked.length > 0) {
  const { ok } = await run([...mocha, ...asked], "inherit");
  if (!ok) process.exitCode = 1;
} else {
  const [ok, failed] = await Promise.all([testAll(), check()]);
  for (const { name, output } of failed) console.error(`\n${name}:\n${output}`);
  if (!ok || failed.length > 0) process.exitCode = 1;
}
