// `npm run book -- --lite`: JupyterLite in the book, with the notebooks of both editions and the kernel of the pages.

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buildExtension } from "../../kernel/lite/build.js";
import { fail } from "../../scripts/fail.js";

/**
 * Writes `lite/` into a book whose pages are live: it takes the kernel, the library and MNIST from `live/`.
 * @param {string} top - the project's folder
 * @param {string} book - the folder of the book
 * @param {{ python: string, env: NodeJS.ProcessEnv }} jupyter
 * @param {string} scratch - a folder for what is needed meanwhile
 */
export async function writeLite(top, book, { python, env }, scratch) {
  const folder = path.join(scratch, "lite");
  const extension = path.join(folder, "extension");
  mkdirSync(folder, { recursive: true });
  await buildExtension(extension, { whole: false });
  writeFileSync(path.join(folder, "jupyter-lite.json"), JSON.stringify(settings(book), null, 2));
  const output = path.join(book, "lite");
  const { status, stdout, stderr } = spawnSync(
    python,
    [
      ...["-m", "jupyterlite_core", "build", "--ignore-sys-prefix", "--no-sourcemaps", "--no-libarchive"],
      ...["--no-unused-shared-packages", "--apps", "lab"],
      ...["--lite-dir", folder, "--output-dir", output],
      ...["--contents", path.join(top, "notebooks")],
      `--LiteBuildConfig.federated_extensions=${extension}`,
    ],
    { cwd: folder, env, encoding: "utf8" },
  );
  if (status !== 0) fail("JupyterLite could not be built: its message is above.", stdout + stderr);
  for (const left of [".jupyterlite.doit.db", "jupyterlite.schema.v0.json"])
    rmSync(path.join(output, left), { force: true });
}

/**
 * What JupyterLite is told: where the files of the live pages are, seen from `lite/`.
 * @param {string} book
 */
function settings(book) {
  const files = JSON.parse(readFileSync(path.join(book, "live", "files.json"), "utf8"));
  const at = (/** @type {string} */ file) => `../live/${file}`;
  const modules = Object.entries(/** @type {Record<string, string>} */ (files.modules));
  return {
    "jupyter-lite-schema-version": 0,
    "jupyter-config-data": {
      appName: "Downhill",
      litePluginSettings: {
        "downhill-lite-kernel:kernel": {
          worker: at(files.kernel),
          places: {
            types: at(files.types),
            modules: Object.fromEntries(modules.map(([name, file]) => [name, at(file)])),
            ...(existsSync(path.join(book, "live", "mnist")) && { mnist: at("mnist/") }),
          },
        },
      },
    },
  };
}
