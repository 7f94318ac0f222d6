#!/usr/bin/env node
// `downhill-kernel`: puts the kernel on Jupyter's list, and takes it off again.

import { cpSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { isOurs, ownSpec, readSpec, removeSpec, specFile, writeSpec } from "./kernelspec.js";
import { prefixFolder, pythonPrefix, userFolder } from "./places.js";

const help = `usage: downhill-kernel install [options]     put the kernel on Jupyter's list
       downhill-kernel uninstall [options]   take it off again

  --user            for you, in all your Python environments (this is the default)
  --sys-prefix      in the active Python environment only
  --prefix DIR      below DIR/share/jupyter, such as a class's environment
  --name NAME       the name that notebooks refer to it by; "downhill" if left out
  --display-name N  what menus call it; "TypeScript (NAME)" if left out
  --version         the version of this package
  --help            this text`;

const folder = realpathSync(path.join(import.meta.dirname, ".."));
const flag = /** @type {const} */ ({ type: "boolean" });
const text = /** @type {const} */ ({ type: "string" });

/**
 * Ends the command with one sentence.
 * @param {string} sentence
 * @returns {never}
 */
function fail(sentence) {
  console.error(`downhill-kernel: ${sentence}`);
  process.exit(1);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        user: flag,
        "sys-prefix": flag,
        prefix: text,
        name: { ...text, default: "downhill" },
        "display-name": text,
        version: flag,
        help: flag,
      },
    });
  } catch (error) {
    return fail(`${/** @type {Error} */ (error).message.split(". ")[0]}; --help lists what there is`);
  }
}

/** @param {ReturnType<typeof readArguments>["values"]} values */
function dataFolder(values) {
  const given = ["user", "sys-prefix", "prefix"].filter((name) => name in values);
  if (given.length > 1) fail(`--${given[0]} and --${given[1]} exclude each other`);
  if (values.prefix !== undefined)
    return prefixFolder(values.prefix || fail("--prefix: a folder is missing"));
  if (values["sys-prefix"])
    return prefixFolder(pythonPrefix(process.env) ?? fail("--sys-prefix: there is no Python on the PATH"));
  return userFolder({ platform: process.platform, env: process.env, home: homedir() });
}

/**
 * Where the kernel is to be started from: the package as it lies here, unless npx has put it into its cache for this one
 * command; then a copy beside the kernelspec.
 * @param {string} data
 * @param {string} name
 */
function settle(data, name) {
  const packages = path.dirname(folder);
  if (!/[\\/]_npx[\\/]/.test(folder)) return folder;
  const copy = path.join(path.dirname(specFile(data, name)), "node_modules");
  rmSync(copy, { recursive: true, force: true });
  cpSync(packages, copy, { recursive: true });
  return path.join(copy, path.basename(folder));
}

const { values, positionals } = readArguments();
const { version } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
const [command, ...rest] = positionals;
const { name } = values;
if (values.version) console.log(version);
else if (values.help || (!command && rest.length === 0)) console.log(help);
else if (rest.length > 0) fail(`one command at a time, got ${positionals.join(" and ")}`);
else if (!/^[a-z0-9._-]+$/i.test(name)) fail(`--name: letters, digits, ".", "_" and "-" only, got ${name}`);
else if (command === "install") {
  const data = dataFolder(values);
  const there = readSpec(data, name);
  if (there && !isOurs(there))
    fail(`another kernel has the name ${name} (${specFile(data, name)}): choose one with --name`);
  try {
    writeSpec(data, name, ownSpec(settle(data, name), values["display-name"] ?? `TypeScript (${name})`));
  } catch (error) {
    fail(`nothing was installed: ${/** @type {Error} */ (error).message}`);
  }
  console.log(`installed as ${name}: ${specFile(data, name)}`);
} else if (command === "uninstall") {
  const data = dataFolder(values);
  const there = readSpec(data, name);
  if (!there) fail(`no kernel has the name ${name} (${specFile(data, name)})`);
  if (!isOurs(there)) fail(`${name} is another kernel, which stays (${specFile(data, name)})`);
  removeSpec(data, name);
  console.log(`uninstalled ${name}: ${path.dirname(specFile(data, name))}`);
} else fail(`there is no command ${command}; --help lists what there is`);
