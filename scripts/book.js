// `npm run book`: runs every notebook in a real kernel and writes _book/, a page per notebook.
//
//   npm run book                    run all, write the book
//   npm run book -- 4.3 4.4         run only these; the other pages show their committed outputs
//   npm run book -- --check         run all, and fail if a committed output would change
//   npm run book -- --save          run all, and keep the new outputs in the notebooks
//   npm run book -- --stock         run on tslab's own kernel instead of the project's

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { registerKernel, setUpJupyter, setUpPackages, top } from "./setup.js";

const args = process.argv.slice(2);
setUpPackages();
const { python, env } = setUpJupyter();

const scratch = mkdtempSync(path.join(tmpdir(), "downhill-"));
if (args.includes("--stock")) {
  registerKernel(
    scratch,
    ["node_modules", "tslab", "bin", "tslab"],
    ["kernel", "--config-path", "{connection_file}"],
  );
  env.JUPYTER_PATH = scratch; // searched before the environment's own kernels
}

// Once, before several kernels would: find MNIST, or download it with a progress line in this terminal.
const { loadMnist } = await import("downhill/data");
const { source } = await loadMnist();
if (source === "synthetic") {
  console.log("MNIST is not to be had here, so the notebooks run on digits of the project's own making.");
  args.push("--synthetic");
}

// The new book is written beside the last good one and takes its place only when it is whole.
const book = path.join(top, "_book");
const next = path.join(top, `_book.${process.pid}`);
rmSync(next, { recursive: true, force: true });
const { status } = spawnSync(python, ["scripts/book.py", next, ...args], { cwd: top, env, stdio: "inherit" });
rmSync(scratch, { recursive: true, force: true });
if (status === 0) {
  if (existsSync(book)) rmSync(book, { recursive: true });
  renameSync(next, book);
  console.log(`the book is in ${path.join(book, "index.html")}`);
} else {
  rmSync(next, { recursive: true, force: true });
  process.exitCode = status ?? 1;
}
