// Every export of some modules with bad input in the place of its arguments and options, in a process of its own.

import { spawn } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { FuzzReports, FuzzedModule } from "./child.js";

/** How long the process may be busy with one call, in milliseconds, before it is ended. */
const patience = 30_000;

/**
 * Calls every export of some modules with each kind of bad input, and returns what was found.
 *
 * @param where - `"everywhere"`: in each place of a call; `"somewhere"`: in one place that a seed chooses
 * @param modules - parts of the library
 * @throws {Error} if a call never ends
 */
export function fuzz<M extends FuzzedModule>(
  where: "everywhere" | "somewhere",
  ...modules: M[]
): Promise<Pick<FuzzReports, M>> {
  const at = (name: string): string => new URL(name, import.meta.url).href;
  const imports = ["--import=tsx", `--import=${at("./small-document.js")}`];
  // A file takes a line at once, however busy this process is; a pipe that nobody empties doesn't.
  const folder = mkdtempSync(path.join(tmpdir(), "fuzz-"));
  const file = path.join(folder, "lines.txt");
  const output = openSync(file, "w");
  const child = spawn(process.execPath, [...imports, fileURLToPath(at("./child.ts")), where, ...modules], {
    stdio: ["ignore", output, "pipe"],
  });
  closeSync(output);
  let size = 0;
  let neverEnds = false;
  let errors = "";
  const watch = setInterval(() => {
    const now = statSync(file).size;
    if (now === size) {
      neverEnds = true;
      child.kill("SIGKILL");
    }
    size = now;
  }, patience);
  child.stderr!.on("data", (text: Buffer) => (errors += text.toString()));
  return new Promise((resolve, reject) => {
    child.on("close", (code) => {
      clearInterval(watch);
      const last = readFileSync(file, "utf8").trimEnd().split("\n").at(-1)!;
      rmSync(folder, { recursive: true });
      if (code === 0) resolve(JSON.parse(last) as Pick<FuzzReports, M>);
      else reject(new Error(neverEnds ? `never ends: ${last}` : `${last}\n${errors}`));
    });
  });
}
