// Loads the compiler as an earlier kernel has left it: compiled. Its nine megabytes of JavaScript would else be compiled anew
// at every start, which is a quarter of it. (Node's own `module.enableCompileCache` does the like, but only from Node 22 on,
// and without the functions that are compiled when they are first called.)

import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire, Module } from "node:module";
import path from "node:path";
import vm from "node:vm";
import { crc32 } from "node:zlib";

/** What was compiled for other compilers and other Nodes is removed after so many milliseconds: 30 days. */
const longest = 30 * 24 * 3_600_000;
/** Bytes of the sum that stands before what is kept. */
const sumSize = 4;

const require = createRequire(import.meta.url);

/**
 * Lets `require("typescript")` find the compiler loaded.
 *
 * @param folder - where compiled code is kept; nothing if there is no such place
 * @returns a function to be called when there is time: it keeps the compiler for later kernels, unless it came from there
 */
export function loadTypeScript(folder: string | undefined): () => void {
  const file = require.resolve("typescript");
  const source = readFileSync(file);
  // Compiled code fits one text and one Node.
  const name = `typescript-${crc32(source).toString(16)}-${process.version}-${process.arch}.bin`;
  const cachedData = folder === undefined ? undefined : read(path.join(folder, name));
  const script = new vm.Script(Module.wrap(source.toString()), { filename: file, cachedData });
  const module = new Module(file);
  module.filename = file;
  const load = script.runInThisContext() as (...given: unknown[]) => void;
  load(module.exports, createRequire(file), module, file, path.dirname(file));
  module.loaded = true;
  require.cache[file] = module;
  return () => {
    if (folder !== undefined && script.cachedDataRejected !== false)
      keep(folder, name, script.createCachedData());
  };
}

/** What was kept, if it is whole: the engine would trust it blindly. */
function read(file: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    const data = bytes.subarray(sumSize);
    return bytes.readUInt32LE() === crc32(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Puts a file there that is whole at every moment; where that can't be done, there is none. */
function keep(folder: string, name: string, data: Buffer): void {
  const temporary = path.join(folder, `${name}.${process.pid}.tmp`);
  const sum = Buffer.alloc(sumSize);
  sum.writeUInt32LE(crc32(data));
  try {
    mkdirSync(folder, { recursive: true });
    for (const entry of readdirSync(folder).map((entry) => path.join(folder, entry)))
      if (Date.now() - statSync(entry).mtimeMs > longest) rmSync(entry, { force: true });
    try {
      writeFileSync(temporary, Buffer.concat([sum, data]));
      renameSync(temporary, path.join(folder, name));
    } finally {
      rmSync(temporary, { force: true });
    }
  } catch {
    // The next kernel compiles it again.
  }
}
