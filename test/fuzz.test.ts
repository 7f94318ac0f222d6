// Every export of the library with more than a hundred kinds of bad input in the place of its arguments and options. It
// must answer, or say in a sentence what is wrong. `FUZZ=all` puts every kind of input in every place of the figures too.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import * as data from "../lib/data/index.js";
import * as figures from "../lib/figures/index.js";
import * as core from "../lib/index.js";
import { badInputs } from "./fuzz/bad-inputs.js";
import { type Call, coreCalls, dataCalls, figureCalls } from "./fuzz/calls.js";
import type { FuzzReport } from "./fuzz/child.js";

/** How long the process may be busy with one call, in milliseconds, before it is ended. */
const patience = 30_000;

/** Runs the calls of a module in a process of its own, and returns what it found. */
function fuzz(module: Module, everywhere: boolean): Promise<FuzzReport> {
  const path = fileURLToPath(new URL("./fuzz/child.ts", import.meta.url));
  const args = ["--import=tsx", path, module, everywhere ? "everywhere" : "somewhere"];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  let [last, errors] = ["", ""];
  return new Promise((resolve, reject) => {
    const end = (): void => {
      child.kill("SIGKILL");
      reject(new Error(`never ends: ${last}`));
    };
    let watch = setTimeout(end, patience);
    createInterface(child.stdout).on("line", (line) => {
      last = line;
      clearTimeout(watch);
      watch = setTimeout(end, patience);
    });
    child.stderr.on("data", (text: Buffer) => (errors += text.toString()));
    child.on("close", (code) => {
      clearTimeout(watch);
      if (code === 0) resolve(JSON.parse(last) as FuzzReport);
      else reject(new Error(`${last}\n${errors}`));
    });
  });
}

type Module = "core" | "data" | "figures";

const modules: [Module, object, Call[]][] = [
  ["core", core, coreCalls],
  ["data", data, dataCalls],
  ["figures", figures, figureCalls],
];

describe("bad input to every export", () => {
  const reports = new Map<Module, Promise<FuzzReport>>();
  before(() => {
    for (const [module] of modules) {
      const report = fuzz(module, process.env.FUZZ === "all" || module !== "figures");
      report.catch(() => undefined); // its own test says so
      reports.set(module, report);
    }
  });

  it("is of at least a hundred kinds", () => assert.ok(badInputs.length >= 100));

  for (const [module, exports, calls] of modules) {
    it(`is tried for all of them: ${module}`, () => {
      const called = new Set(calls.map(({ name }) => /^\w+/.exec(name)![0]));
      const functions = Object.entries(exports).filter(([, value]) => typeof value === "function");
      const missing = functions.map(([name]) => name).filter((name) => !called.has(name));
      assert.deepEqual(missing, []);
    });

    it(`is answered or explained: ${module}`, async function () {
      this.timeout(process.env.FUZZ === "all" ? 3_600_000 : 240_000);
      const { calls: count, findings } = await reports.get(module)!;
      console.log(
        `      ${count} calls, ${badInputs.length} kinds of bad input, ${calls.length} ways to call`,
      );
      assert.deepEqual(findings.slice(0, 40), [], `${findings.length} findings`);
    });
  }
});
