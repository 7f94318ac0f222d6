// Makes ready what a command needs, and only what is not ready yet: the npm packages, the compiled library
// and kernel, a Python with Jupyter, and the kernel's registration in that Python's environment.
//
//   node scripts/setup.js            what `npm test` needs: Node alone
//   node scripts/setup.js --jupyter  what the notebooks need as well (postBuild calls this)

import "./check-node.js";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const top = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const windows = process.platform === "win32";

/**
 * Ends the command with one sentence that says what is missing and what to do about it.
 * @param {string} sentence
 * @param {string} [details] what the failing program printed
 * @returns {never}
 */
export function fail(sentence, details = "") {
  if (details) console.error(details.trim().split("\n").slice(-20).join("\n"));
  console.error(`\n${sentence}`);
  process.exit(1);
}

/**
 * Runs a program to its end and collects what it prints.
 * @param {string} program
 * @param {string[]} args
 */
function run(program, args) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: top,
    encoding: "utf8",
    shell: windows && program.endsWith(".cmd"),
    maxBuffer: 1 << 28,
  });
  return { ok: status === 0, output: `${stdout ?? ""}${stderr ?? ""}${error ?? ""}` };
}

/** @param {string} output */
const networkFailed = (output) =>
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|ETIMEDOUT|ENOTCACHED|NewConnectionError|NameResolutionError|Temporary failure in name resolution|Max retries exceeded|Could not find a version that satisfies|No matching distribution/.test(
    output,
  );

/** Installs the npm packages when the lockfile is newer than they are, and compiles what has changed. */
export function setUpPackages() {
  const lockfile = path.join(top, "package-lock.json");
  const installed = path.join(top, "node_modules", ".package-lock.json"); // npm writes it last
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lockfile).mtimeMs) {
    console.log("installing the npm packages …");
    const patience = ["--prefer-offline", "--fetch-retries=1", "--fetch-retry-mintimeout=2000"];
    const npm = process.env.npm_execpath;
    const { ok, output } = npm
      ? run(process.execPath, [npm, "ci", "--no-fund", "--no-audit", ...patience])
      : run(windows ? "npm.cmd" : "npm", ["ci", "--no-fund", "--no-audit", ...patience]);
    if (!ok && networkFailed(output)) {
      fail(
        "npm could not reach its registry: connect to the network (or set npm's proxy) and run this again.",
        output,
      );
    }
    if (!ok) fail("npm could not install the packages: its message is above.", output);
  }
  // Not node_modules/.bin/tsc: that may be the older compiler which tslab brings along.
  const tsc = path.join(top, "node_modules", "typescript", "bin", "tsc");
  const { ok, output } = run(process.execPath, [tsc, "--build"]);
  if (!ok) fail("the TypeScript sources do not compile: the errors are above.", output);
}

/**
 * Finds the Python that Jupyter runs in (the active conda environment if it has all we need, else `.venv`,
 * made from requirements.txt), and registers the kernel inside that environment and nowhere else.
 * @param {string[]} [extra] further requirements files; they are installed into `.venv` and never into conda's environment
 * @returns {{ python: string, env: NodeJS.ProcessEnv }} the interpreter, and the environment to start it with
 */
export function setUpJupyter(extra = []) {
  const prefix = (extra.length === 0 && condaPrefix()) || makeVenv(["requirements.txt", ...extra]);
  registerKernel(path.join(prefix, "share", "jupyter"), ["kernel", "dist", "main.js"], ["{connection_file}"]);
  const bin = path.dirname(pythonOf(prefix));
  // This environment's kernels come first, whatever the reader has installed for other projects.
  /** @type {NodeJS.ProcessEnv} */
  const env = {
    ...process.env,
    JUPYTER_PREFER_ENV_PATH: "1",
    PATH: `${bin}${path.delimiter}${process.env.PATH}`,
  };
  delete env.JUPYTER_PATH;
  return { python: pythonOf(prefix), env };
}

/**
 * Writes a kernelspec named `tslab` below a Jupyter data folder.
 * @param {string} dataFolder
 * @param {string[]} program the kernel's entry point, as path parts from the top of the project
 * @param {string[]} args
 */
export function registerKernel(dataFolder, program, args) {
  const folder = path.join(dataFolder, "kernels", "tslab");
  const spec = {
    argv: [process.execPath, path.join(top, ...program), ...args],
    display_name: "TypeScript",
    language: "typescript",
    interrupt_mode: "message",
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "kernel.json"), `${JSON.stringify(spec, null, 2)}\n`);
}

/** @param {string} prefix */
function pythonOf(prefix) {
  if (!windows) return path.join(prefix, "bin", "python");
  const inVenv = path.join(prefix, "Scripts", "python.exe");
  return existsSync(inVenv) ? inVenv : path.join(prefix, "python.exe");
}

/** The active conda environment (or repo2docker's), if it has what the book needs. */
function condaPrefix() {
  const prefix = process.env.CONDA_PREFIX ?? process.env.NB_PYTHON_PREFIX;
  if (!prefix) return undefined;
  const complete = run(pythonOf(prefix), ["-c", "import jupyterlab, nbconvert, nbclient, latex2mathml"]).ok;
  return complete ? prefix : undefined;
}

/**
 * Makes `.venv` and installs the requirements, unless it already holds just these.
 * @param {string[]} files
 */
function makeVenv(files) {
  const venv = path.join(top, ".venv");
  const stamp = path.join(venv, "installed.txt");
  const wanted = files.map((file) => readFileSync(path.join(top, file), "utf8")).join("\n");
  const have = existsSync(stamp) ? readFileSync(stamp, "utf8") : "";
  if (have.includes(wanted) && run(pythonOf(venv), ["-c", ""]).ok) return venv;

  console.log("setting up Jupyter in .venv …");
  if (!have) {
    const made = run(systemPython(), ["-m", "venv", "--clear", venv]);
    if (!made.ok) {
      rmSync(venv, { recursive: true, force: true });
      fail(
        "Python has no working venv module: install it (on Debian and Ubuntu: sudo apt install python3-venv) and run this again.",
        made.output,
      );
    }
  }
  const requirements = files.flatMap((file) => ["-r", file]);
  const { ok, output } = run(pythonOf(venv), [
    "-m",
    "pip",
    "install",
    "--disable-pip-version-check",
    ...requirements,
  ]);
  if (!ok && networkFailed(output)) {
    fail(
      "pip could not reach its package index: connect to the network (or set pip's proxy) and run this again.",
      output,
    );
  }
  if (!ok) fail("pip could not install requirements.txt: its message is above.", output);
  // Else Node would take the CommonJS files that JupyterLab brings along for the kind that our package.json names.
  writeFileSync(path.join(venv, "package.json"), '{ "type": "commonjs" }\n');
  writeFileSync(stamp, wanted);
  return venv;
}

/** A Python that is recent enough to make `.venv` with. */
function systemPython() {
  const recent = ["-c", "import sys; sys.exit(sys.version_info < (3, 10))"];
  const found = ["python3", "python", "py"].filter((name) => run(name, ["--version"]).ok);
  const python = found.find((name) => run(name, recent).ok);
  if (python) return python;
  return found.length === 0
    ? fail(
        "Jupyter needs Python 3.10 or newer, and there is none on the PATH: install it from https://python.org (on Debian and Ubuntu: sudo apt install python3 python3-venv) and run this again.",
      )
    : fail(
        `Jupyter needs Python 3.10 or newer, and this is ${run(found[0], ["--version"]).output.trim()}: install a newer one from https://python.org and run this again.`,
      );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  setUpPackages();
  if (process.argv.includes("--jupyter")) setUpJupyter();
}
