// A folder that is replaced as a whole: at every moment the old one or the new one is there, also if a command is killed.

import { existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";

/**
 * Gives a new folder the name of an old one, and removes the old one.
 * @param {string} next - the new folder, `NAME.PROCESS`
 * @param {string} folder - `NAME`
 */
export function putInPlace(next, folder) {
  const last = `${next}.last`;
  statSync(next);
  for (;;) {
    moved(folder, last, "ENOENT");
    // Another command may have put its folder there at this very moment.
    if (moved(next, folder, "ENOTEMPTY", "EEXIST")) break;
    rmSync(last, { recursive: true, force: true });
  }
  rmSync(last, { recursive: true, force: true });
}

/**
 * Removes what commands that were killed left beside a folder, and puts the folder back if one was killed between
 * two renames.
 * @param {string} folder
 */
export function clearAway(folder) {
  const parent = path.dirname(folder);
  const left = new RegExp(`^${path.basename(folder)}\\.(\\d+)(\\.last)?$`);
  for (const name of readdirSync(parent)) {
    const [, holder, last] = left.exec(name) ?? [];
    if (!holder || alive(Number(holder))) continue;
    if (last && !existsSync(folder)) renameSync(path.join(parent, name), folder);
    else rmSync(path.join(parent, name), { recursive: true, force: true });
  }
}

/**
 * Renames a folder; `false` if that failed for one of the reasons expected.
 * @param {string} from
 * @param {string} to
 * @param {...string} expected
 */
function moved(from, to, ...expected) {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (expected.includes(`${/** @type {NodeJS.ErrnoException} */ (error).code}`)) return false;
    throw error;
  }
}

/** @param {number} holder - the number of a process */
function alive(holder) {
  try {
    process.kill(holder, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}
