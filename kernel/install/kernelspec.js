// Kernelspecs: the folders by which Jupyter finds a kernel, and how it starts ours.

import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * @typedef {object} Kernelspec
 * @property {string[]} argv
 * @property {string} display_name
 * @property {string} language
 * @property {"message" | "signal"} interrupt_mode
 * @property {{ package?: string }} [metadata]
 */

const packageName = "downhill-kernel";

/**
 * The command that starts a program as a kernel.
 * @param {string} program - the absolute path of its entry point
 * @param {string[]} args
 * @param {string[]} [options] - for Node itself
 * @returns {string[]}
 */
export function nodeCommand(program, args, options = []) {
  // Node 22.12 warns of loading ES modules through `require`; clients would take the warning for a failing cell.
  const quiet = "--disable-warning=ExperimentalWarning";
  return [process.execPath, quiet, ...options, program, ...args];
}

/**
 * The kernelspec of this kernel.
 * @param {string} folder - of the package
 * @param {string} displayName - what menus call it
 * @returns {Kernelspec}
 */
export function ownSpec(folder, displayName) {
  const main = path.join(folder, "dist", "node", "main.js");
  // Else Node would take what an interrupt has cut off for a mistake of its own, and stop.
  const argv = nodeCommand(main, ["{connection_file}"], ["--no-force-async-hooks-checks"]);
  return { ...specOf(argv, displayName), metadata: { package: packageName } };
}

/**
 * The kernelspec of a kernel for TypeScript.
 * @param {string[]} argv
 * @param {string} displayName
 * @returns {Kernelspec}
 */
export const specOf = (argv, displayName) => ({
  argv,
  display_name: displayName,
  language: "typescript",
  interrupt_mode: "message",
});

/**
 * Whether a kernelspec starts this kernel, wherever it lies.
 * @param {Partial<Kernelspec>} spec
 */
export const isOurs = (spec) => spec.metadata?.package === packageName;

/**
 * The file that describes the kernel of a name.
 * @param {string} dataFolder - a data folder of Jupyter's
 * @param {string} name
 */
export const specFile = (dataFolder, name) => path.join(dataFolder, "kernels", name, "kernel.json");

/**
 * What is registered under a name, or `undefined`; a file that is no JSON counts as somebody else's.
 * @param {string} dataFolder
 * @param {string} name
 * @returns {Partial<Kernelspec> | undefined}
 */
export function readSpec(dataFolder, name) {
  const file = specFile(dataFolder, name);
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return {};
  }
}

/**
 * Registers a kernel, so that Jupyter finds the old file or the whole new one.
 * @param {string} dataFolder
 * @param {string} name
 * @param {Kernelspec} spec
 */
export function writeSpec(dataFolder, name, spec) {
  const file = specFile(dataFolder, name);
  const text = `${JSON.stringify(spec, null, 2)}\n`;
  if (existsSync(file) && readFileSync(file, "utf8") === text) return;
  makeFolder(path.dirname(file));
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

/**
 * Makes a folder and those that it lies in; Node's own way (`recursive`) never ends where a file system refuses, as /proc does.
 * @param {string} folder
 */
function makeFolder(folder) {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder);
}

/**
 * Takes a kernel off the list, with all that its folder holds.
 * @param {string} dataFolder
 * @param {string} name
 */
export const removeSpec = (dataFolder, name) =>
  rmSync(path.dirname(specFile(dataFolder, name)), { recursive: true, force: true });
