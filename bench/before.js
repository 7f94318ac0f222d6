// The library as it was at an earlier commit, made from git's own copy, to be measured beside the one of today.

import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { top } from "../scripts/setup.js";

/** The last commit at which all of the library was computed in TypeScript. */
export const commit = "07c4240";

const placeIn = (folder) => path.join(folder, "before");

/**
 * Makes the library as it was, in a folder of the inputs.
 * @param {string} folder
 * @returns {Promise<boolean>} whether git has that commit, as a clone without history hasn't
 */
export async function makeBefore(folder) {
  const place = placeIn(folder);
  mkdirSync(place);
  const archive = path.join(place, "lib.tar");
  const { status } = spawnSync("git", ["archive", `--output=${archive}`, commit, "lib"], { cwd: top });
  if (status !== 0) return false;
  spawnSync("tar", ["-xf", "lib.tar"], { cwd: place });
  const sources = readdirSync(path.join(place, "lib"), { recursive: true, encoding: "utf8" });
  await build({
    absWorkingDir: place,
    entryPoints: sources.filter((name) => /(?<!\.d)\.ts$/.test(name)).map((name) => path.join("lib", name)),
    outdir: "dist",
    target: "es2022",
    format: "esm",
    tsconfigRaw: "{}",
  });
  symlinkSync(path.join(top, "node_modules"), path.join(place, "node_modules"), "junction");
  return true;
}

/** The addresses of its two doors: the library, and its data. */
export const doorsOf = (folder) =>
  ["index.js", "data/index.js"].map((name) => pathToFileURL(path.join(placeIn(folder), "dist", name)).href);
