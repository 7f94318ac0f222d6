// One JupyterLab for all tests: started as `npm run lab` starts it, on a copy of the notebooks, with settings,
// trust and workspaces of its own, so that it is as fresh as a new clone and leaves nothing behind.

import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The top of the project. */
export const top: string = fileURLToPath(new URL("../../", import.meta.url));

/** What a run leaves to be looked at: pictures, and the log of JupyterLab. */
export const kept: string = path.join(top, "test", "lab", "screenshots");

/** A JupyterLab that runs. */
export interface JupyterLab {
  /** Its address, without a slash at the end. */
  url: string;
  /** The folder that it shows: a copy of `notebooks/`. */
  folder: string;
}

let running: Promise<JupyterLab> | undefined;
let server: ChildProcess | undefined;
let scratch: string | undefined;

/** Starts JupyterLab, or returns the one that runs already. */
export function startJupyterLab(): Promise<JupyterLab> {
  running ??= start();
  return running;
}

/** Ends JupyterLab with its kernels, and removes what it wrote. */
export async function stopJupyterLab(): Promise<void> {
  const ended = running;
  signal("SIGTERM"); // which lets the server end its kernels first
  for (let waited = 0; ended && waited < 15_000; waited += 100) {
    const { url } = await ended;
    if (!(await fetch(`${url}/api`).catch(() => undefined))) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  endAtOnce();
}

function endAtOnce() {
  signal("SIGKILL");
  if (scratch !== undefined) rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  server = scratch = running = undefined;
}

/** Sends a signal to the script that we started and to the server that it started. */
function signal(name: NodeJS.Signals) {
  try {
    if (server?.pid !== undefined) process.kill(-server.pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

async function start(): Promise<JupyterLab> {
  // Below the project, so that the cells' imports find its packages.
  scratch = mkdtempSync(path.join(top, "test", "lab", "scratch-"));
  process.once("exit", endAtOnce);
  const folder = path.join(scratch, "notebooks");
  cpSync(path.join(top, "notebooks"), folder, {
    recursive: true,
    filter: (source) => !source.includes(".ipynb_checkpoints"),
  });
  const env = { ...process.env };
  for (const name of ["CONFIG", "DATA", "RUNTIME"]) env[`JUPYTER_${name}_DIR`] = path.join(scratch, name);
  for (const name of ["SETTINGS", "WORKSPACES"]) env[`JUPYTERLAB_${name}_DIR`] = path.join(scratch, name);
  askNothing(path.join(scratch, "SETTINGS"));

  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const options = [
    "--no-browser",
    "--allow-root",
    "--ip=127.0.0.1",
    `--port=${port}`,
    "--ServerApp.port_retries=0",
    `--ServerApp.root_dir=${folder}`,
    "--IdentityProvider.token=",
    "--LabApp.expose_app_in_browser=True",
  ];
  mkdirSync(kept, { recursive: true });
  const log = path.join(kept, "jupyterlab.log");
  const written = openSync(log, "w");
  server = spawn(process.execPath, ["scripts/lab.js", ...options], {
    cwd: top,
    env,
    detached: true,
    stdio: ["ignore", written, written],
  });
  await answers(`${url}/api`, server, log);
  return { url, folder };
}

/** Settings under which JupyterLab opens no dialog of its own accord and asks the network for nothing. */
function askNothing(settings: string) {
  const folder = path.join(settings, "@jupyterlab", "apputils-extension");
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, "notification.jupyterlab-settings"),
    JSON.stringify({ fetchNews: "false", checkForUpdates: false }),
  );
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Waits until the server answers, and fails with what it printed if it doesn't. */
async function answers(url: string, process: ChildProcess, log: string) {
  for (let waited = 0; waited < 120_000 && process.exitCode === null; waited += 200) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`JupyterLab did not start:\n${readFileSync(log, "utf8")}`);
}
