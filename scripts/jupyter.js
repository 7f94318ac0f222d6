// The Python that Jupyter runs in, and the kernel's registration there.

import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ownSpec, writeSpec } from "../kernel/install/kernelspec.js";
import { prefixFolder } from "../kernel/install/places.js";
import { alone } from "./alone.js";
import { fail, networkFailed, orFail } from "./fail.js";
import { run, top, windows } from "./run.js";

/**
 * Begins what `setUpJupyter` does in a process of its own, so that npm may do its part meanwhile. If the command ends
 * before that is done, it is stopped, with all that it has started; the next one begins it anew.
 * @param {string[]} [extra] - as for `setUpJupyter`
 * @returns {() => Promise<ReturnType<typeof setUpJupyter>>} waits until it is done
 */
export function beginJupyter(extra = []) {
  const python = spawn(process.execPath, [path.join(top, "scripts", "setup.js"), "--python", ...extra], {
    stdio: ["ignore", "inherit", "inherit"],
    detached: !windows, // a group of its own, which can be stopped as a whole
  });
  const stop = () => stopAll(/** @type {number} */ (python.pid));
  const interrupted = () => process.exit(130);
  process.once("exit", stop).once("SIGINT", interrupted).once("SIGTERM", interrupted);
  const ended = new Promise((resolve) => python.on("close", resolve));
  return async () => {
    const status = await ended;
    process.off("exit", stop).off("SIGINT", interrupted).off("SIGTERM", interrupted);
    // If it failed, it has said why.
    if (status !== 0) process.exit(1);
    return setUpJupyter(extra);
  };
}

/**
 * Stops a process and those that it has started.
 * @param {number} pid
 */
function stopAll(pid) {
  if (windows) spawnSync("taskkill", ["/pid", `${pid}`, "/T", "/F"]);
  else
    try {
      process.kill(-pid, "SIGKILL");
    } catch {
      // It has ended by itself.
    }
}

/**
 * Finds the Python that Jupyter runs in (the active conda environment if it has all we need, else `.venv`,
 * made from requirements.txt), and registers the kernel inside that environment and nowhere else.
 * @param {string[]} [extra] - further requirements files; they are installed into `.venv` and never into conda's environment
 * @returns {{ python: string, env: NodeJS.ProcessEnv }} the interpreter, and the environment to start it with
 */
export function setUpJupyter(extra = []) {
  const prefix = orFail(() =>
    alone(
      top,
      () => {
        const found = (extra.length === 0 && condaPrefix()) || makeVenv(["requirements.txt", ...extra]);
        // Under the name of tslab's, so that a notebook names a kernel that a user of stock tslab has too.
        writeSpec(prefixFolder(found), "tslab", ownSpec(path.join(top, "kernel"), "TypeScript"));
        return found;
      },
      ".setting-up-jupyter",
    ),
  );
  const bin = path.dirname(pythonOf(prefix));
  // This environment's kernels come first, whatever the reader has installed for other projects.
  /** @type {NodeJS.ProcessEnv} */
  const env = {
    ...process.env,
    JUPYTER_PREFER_ENV_PATH: "1",
    PATH: `${bin}${path.delimiter}${process.env.PATH}`,
  };
  delete env.JUPYTER_PATH;
  // Notebooks run in a folder of their own; the reader meant the one where the command was typed.
  if (env.MNIST_DIR) env.MNIST_DIR = path.resolve(process.env.INIT_CWD ?? "", env.MNIST_DIR);
  return { python: pythonOf(prefix), env };
}

/** @param {string} prefix */
function pythonOf(prefix) {
  if (!windows) return path.join(prefix, "bin", "python");
  const inVenv = path.join(prefix, "Scripts", "python.exe");
  return existsSync(inVenv) ? inVenv : path.join(prefix, "python.exe");
}

/** The active conda environment, or repo2docker's, if it has what the book needs. */
function condaPrefix() {
  const jupyter = ["-c", "import jupyterlab, nbconvert, nbclient, latex2mathml"];
  return [process.env.CONDA_PREFIX, process.env.NB_PYTHON_PREFIX].find(
    (prefix) => prefix && run(pythonOf(prefix), jupyter).ok,
  );
}

/**
 * Makes `.venv` and installs the requirements, unless it already holds just these.
 * @param {string[]} files
 */
function makeVenv(files) {
  const venv = path.join(top, ".venv");
  const stamp = path.join(venv, "installed.txt");
  const wanted = files.map((file) => readFileSync(path.join(top, file), "utf8")).join("\n");
  // A Python that has been removed or replaced takes its environments with it.
  const usable = existsSync(stamp) && run(pythonOf(venv), ["-m", "pip", "--version"]).ok;
  if (usable && readFileSync(stamp, "utf8").includes(wanted)) return venv;

  console.log("setting up Jupyter in .venv …");
  // Gone while pip is at work: when that is cut short, the next run begins anew.
  rmSync(stamp, { force: true });
  if (!usable) {
    const { ok, output } = run(systemPython(), ["-m", "venv", "--clear", venv]);
    if (!ok) {
      rmSync(venv, { recursive: true, force: true });
      fail(
        "Python has no working venv module: install it (on Debian and Ubuntu: sudo apt install python3-venv) and run this again.",
        output,
      );
    }
  }
  const requirements = files.flatMap((file) => ["-r", file]);
  // Python compiles what it imports, which is a small part of what is installed.
  const quickly = ["--no-compile", "--disable-pip-version-check"];
  const install = ["-m", "pip", "install", ...quickly, ...requirements];
  const { ok, output } = run(pythonOf(venv), install);
  if (!ok) {
    fail(
      networkFailed(output)
        ? "pip could not reach its package index: connect to the network (or set pip's proxy) and run this again."
        : `pip could not install ${files.join(" and ")}: its message is above.`,
      output,
    );
  }
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
