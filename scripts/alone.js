// One command at a time sets things up: a second one that is started meanwhile waits until the first is done.

import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Returns what `work` returns, and runs it while no other process runs any in the same folder.
 * @template T
 * @param {string} folder
 * @param {() => T} work
 * @returns {T}
 */
export function alone(folder, work) {
  const lock = path.join(folder, ".setting-up");
  for (let waits = 0; !take(lock); waits++) {
    if (waits === 5) console.log(`waiting for another command that sets up this project (${lock}) …`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
  const release = () => rmSync(lock, { force: true });
  process.once("exit", release);
  try {
    return work();
  } finally {
    process.off("exit", release);
    release();
  }
}

/**
 * Takes the lock, unless a process that still lives has it.
 * @param {string} lock
 */
function take(lock) {
  try {
    if (abandoned(lock)) rmSync(lock, { force: true });
    writeFileSync(lock, `${process.pid}`, { flag: "wx" });
    return true;
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    // Where nothing may be written, there may be nothing to write; if there is, the work itself says so.
    if (code === "EROFS" || code === "EACCES") return true;
    if (code === "EEXIST") return false;
    throw error;
  }
}

/**
 * Whether the process that took a lock has ended without giving it back.
 * @param {string} lock
 */
function abandoned(lock) {
  try {
    const holder = Number(readFileSync(lock, "utf8"));
    // Made a moment ago, and its number not yet written.
    if (!holder) return Date.now() - statSync(lock).mtimeMs > 5000;
    process.kill(holder, 0);
    return false;
  } catch (error) {
    // ENOENT: given back meanwhile; EPERM: alive, and another user's.
    return /** @type {NodeJS.ErrnoException} */ (error).code === "ESRCH";
  }
}
