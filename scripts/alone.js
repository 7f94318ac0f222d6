// One command at a time sets things up: a second one that is started meanwhile waits until the first is done.

import { mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Returns what `work` returns, and runs it while no other process runs any in the same folder.
 * @template T
 * @param {string} folder
 * @param {() => T} work
 * @param {string} [name] - of the lock: works with different ones may run at once
 * @returns {T}
 */
export function alone(folder, work, name = ".setting-up") {
  const lock = path.join(folder, name);
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
    if (abandoned(lock)) clear(lock);
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
 * Removes an abandoned lock. One process at a time may, and looks once more: another may have removed it meanwhile, and a
 * third have taken a new one.
 * @param {string} lock
 */
function clear(lock) {
  const turn = `${lock}.clearing`;
  try {
    mkdirSync(turn);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
    // Its maker needs no time at all: it was killed in between.
    if (age(turn) > 5000) rmdirSync(turn);
    return;
  }
  try {
    if (abandoned(lock)) rmSync(lock, { force: true });
  } finally {
    rmdirSync(turn);
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
    if (!holder) return age(lock) > 5000;
    process.kill(holder, 0);
    return false;
  } catch (error) {
    // ENOENT: given back meanwhile; EPERM: alive, and another user's.
    return /** @type {NodeJS.ErrnoException} */ (error).code === "ESRCH";
  }
}

/**
 * Milliseconds since a file was written; 0 for one that is gone.
 * @param {string} file
 */
function age(file) {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat ? Date.now() - stat.mtimeMs : 0;
}
