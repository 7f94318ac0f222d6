// `npm run book`: runs every notebook in a real kernel and writes _book/, a page per notebook.
//
//   npm run book                    run all, write the book
//   npm run book -- 4.3 4.4         run only these; the other pages show their committed outputs
//   npm run book -- --check         run all, and fail if a committed output would change
//   npm run book -- --save          run all, and keep the new outputs in the notebooks
//   npm run book -- --stock         run on tslab's own kernel instead of the project's
//   npm run book -- --lite          write JupyterLite, too: _book/lite/, with the notebooks and their kernel
//   npm run book -- --serve         show the last book that was written to browsers on this computer

import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { nodeCommand, specOf, writeSpec } from "../kernel/install/kernelspec.js";
import { fail, failWith, orFail } from "../scripts/fail.js";
import { clearAway, putInPlace } from "./in-place.js";
import { serve } from "./serve.js";
import { beginJupyter, setUpPackages, top } from "../scripts/setup.js";

/** @type {{ type: "boolean" }} */
const flag = { type: "boolean" };
const options = { check: flag, save: flag, stock: flag, lite: flag, serve: flag, help: flag };
const { values } = readArguments();
if (values.help) {
  const lines = readFileSync(new URL(import.meta.url), "utf8")
    .split("\n\n")[0]
    .split("\n");
  console.log(lines.map((line) => line.replace(/^\/\/ ?/, "")).join("\n"));
  process.exit();
}
if (values.stock && (values.check || values.save))
  fail("the outputs in the notebooks are those of the project's own kernel: leave out --stock, or the rest.");

const book = path.join(top, "_book");
if (values.serve) {
  if (!existsSync(book)) fail("there is no book yet: write it with npm run book, and serve it then.");
  const { address } = await serve(book, { port: 8000 }).catch(() => serve(book));
  console.log(`the book is at ${address} until you press Ctrl-C`);
  await new Promise(() => undefined);
}

const jupyter = beginJupyter(values.lite ? ["book/lite/requirements.txt"] : []);
setUpPackages();
const preparing = spawn(process.execPath, ["book/prepare.js"], {
  cwd: top,
  stdio: ["ignore", "inherit", "inherit"],
});
const prepared = new Promise((resolve) => preparing.on("close", resolve));
process.on("exit", () => preparing.kill());
const { python, env } = await jupyter();

// The new book is written beside the last good one and takes its place only when it is whole.
const next = path.join(top, `_book.${process.pid}`);
const scratch = orFail(() => mkdtempSync(path.join(tmpdir(), "downhill-")));
process.on("exit", () => {
  for (const folder of [scratch, next]) rmSync(folder, { recursive: true, force: true });
});
/** @type {import("node:child_process").ChildProcess | undefined} */
let running;
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
  // The notebooks' kernels want to be ended one by one: book.py does that.
  process.on(signal, () => (running ? running.kill(signal) : process.exit(128 + constants.signals[signal])));
}

if (values.stock) {
  const tslab = path.join(top, "node_modules", "tslab", "bin", "tslab");
  const argv = nodeCommand(tslab, ["kernel", "--config-path", "{connection_file}"]);
  orFail(() => writeSpec(scratch, "tslab", specOf(argv, "TypeScript")));
  env.JUPYTER_PATH = scratch; // searched before the environment's own kernels
}
const synthetic = (await findMnist()) === "synthetic";
if (synthetic) {
  console.log("MNIST is not to be had here, so the notebooks run on digits of the project's own making.");
}

orFail(() => clearAway(book));
const args = [...process.argv.slice(2), ...(synthetic ? ["--synthetic"] : [])];
const runner = spawn(python, ["book/book.py", next, ...args], {
  cwd: top,
  env,
  stdio: ["pipe", "inherit", "inherit"],
});
running = runner;
const reference = prepared.then(async (status) => {
  if (status !== 0) throw new Error("prepare.js has said why it failed");
  const { makeReference } = await import("./reference/reference.js");
  return makeReference(top);
});
// Its pages want to know where the names of the library are explained; it may have ended before that.
runner.stdin.on("error", () => undefined);
reference.then(
  ({ names }) => runner.stdin.end(`${names}\n`),
  () => runner.kill(),
);
const status = await new Promise((resolve) => {
  running?.on("close", (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? "SIGTERM"]));
  running?.on("error", failWith);
});
running = undefined;
if (status !== 0) process.exit(status);
const { enliven } = await import("./enliven.js");
const { folder } = await reference;
orFail(() => cpSync(folder, path.join(next, "reference"), { recursive: true }));
await enliven(top, next, synthetic ? undefined : await mnistFolder()).catch(failWith);
if (values.lite) {
  const { writeLite } = await import("./lite/lite.js");
  await writeLite(top, next, { python, env }, scratch).catch(failWith);
}
orFail(() => putInPlace(next, book));
console.log(`the book is in ${path.join(book, "index.html")}`);

function readArguments() {
  // `npm run book --check` looks right, and npm keeps the option for itself.
  const kept = Object.keys(options).find((name) => process.env[`npm_config_${name}`] === "true");
  if (kept && kept !== "save") fail(`npm took --${kept} for its own: write npm run book -- --${kept}`);
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    return fail(
      `${/** @type {Error} */ (error).message.split(". ")[0]}: npm run book -- --help lists what there is.`,
    );
  }
}

/** The folder that holds the files of MNIST, once they were found. */
async function mnistFolder() {
  const { cacheFolder } = await import("downhill/data");
  return env.MNIST_DIR || cacheFolder();
}

/** Once, before several kernels would: finds MNIST, or downloads it with a progress line in this terminal. */
async function findMnist() {
  const { loadMnist } = await import("downhill/data");
  const directory = env.MNIST_DIR;
  try {
    const { source, notes } = await loadMnist({ directory });
    if (source === "MNIST" && notes.some((note) => note.includes("could not be kept"))) {
      // Without a cache, each notebook would download it again, and say so in its outputs.
      console.log(`${notes.at(-1)}: the notebooks read it from a temporary folder.`);
      await loadMnist({ cache: path.join(scratch, "mnist") });
      env.MNIST_DIR = path.join(scratch, "mnist");
    }
    return source;
  } catch (error) {
    return fail(
      directory
        ? `${/** @type {Error} */ (error).message}: put the four files there, or run this again without MNIST_DIR.`
        : `${/** @type {Error} */ (error).message}: mend MNIST_MIRROR, or run this again without it.`,
    );
  }
}
