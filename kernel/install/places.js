// Where Jupyter looks for kernels.

import { spawnSync } from "node:child_process";
import path from "node:path";

/** What the choice of a folder depends on. */
/** @typedef {{ platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string }} Surroundings */

/**
 * The reader's own data folder, by Jupyter's convention for each platform.
 * @param {Surroundings} surroundings
 */
export function userFolder({ platform, env, home }) {
  if (env.JUPYTER_DATA_DIR) return env.JUPYTER_DATA_DIR;
  if (platform === "darwin") return path.join(home, "Library", "Jupyter");
  if (platform === "win32") return path.join(env.APPDATA ?? path.join(home, "AppData", "Roaming"), "jupyter");
  return path.join(env.XDG_DATA_HOME || path.join(home, ".local", "share"), "jupyter");
}

/**
 * The data folder below the prefix of a Python environment.
 * @param {string} prefix
 */
export const prefixFolder = (prefix) => path.join(path.resolve(prefix), "share", "jupyter");

/**
 * The prefix of the Python that Jupyter would run in here: the active environment's, else that of the first Python on the
 * PATH; `undefined` without one.
 * @param {NodeJS.ProcessEnv} env
 */
export function pythonPrefix(env) {
  const active = env.VIRTUAL_ENV || env.CONDA_PREFIX;
  if (active) return active;
  for (const python of ["python3", "python", "py"]) {
    const { status, stdout } = spawnSync(python, ["-c", "import sys; print(sys.prefix)"], {
      env,
      encoding: "utf8",
    });
    if (status === 0) return stdout.trim();
  }
  return undefined;
}
