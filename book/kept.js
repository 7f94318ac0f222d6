// What takes long to make is kept between builds, and made anew when something changes that it is made from.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";

/**
 * Returns the folder that `make` has filled, now or in an earlier build.
 * @param {string} top - the project's folder
 * @param {string} name - what it is called among other such folders
 * @param {string[]} sources - files and folders, relative to the project's, that it is made from
 * @param {(folder: string) => void | Promise<void>} make - fills a folder
 * @returns {Promise<string>} the folder; beside it may lie what else should be kept as long
 */
export async function kept(top, name, sources, make) {
  const parent = path.join(top, "node_modules", ".cache", name);
  const made = path.join(parent, fingerprint(top, sources));
  if (existsSync(made)) return made;
  const next = `${parent}.${process.pid}`;
  mkdirSync(next, { recursive: true });
  await make(next);
  rmSync(parent, { recursive: true, force: true }); // of earlier sources
  mkdirSync(parent);
  renameSync(next, made);
  return made;
}

/**
 * @param {string} top
 * @param {string[]} sources
 */
function fingerprint(top, sources) {
  const hash = createHash("sha256").update(process.version);
  for (const name of sources) {
    const whole = path.join(top, name);
    const files = path.extname(name)
      ? [""]
      : readdirSync(whole, { recursive: true, encoding: "utf8" })
          .filter((file) => /\.(c?[jt]s|css|json)$/.test(file))
          .sort();
    for (const file of files) hash.update(`${name}/${file}\0`).update(readFileSync(path.join(whole, file)));
  }
  return hash.digest("hex").slice(0, 16);
}
