// Runs the calls of some modules in a process of its own, so that a call that never ends can be ended and named: it writes a
// line before each call, and what it has found as the last line.

import { writeSync } from "node:fs";
import { createRandom } from "../../lib/index.js";
import { badInputs } from "./bad-inputs.js";
import { type Call, coreCalls, dataCalls, exerciseCalls, figureCalls } from "./calls.js";
import { judge } from "./judge.js";
import { placesOf } from "./places.js";

/** What the process has found in a module. */
export interface FuzzReport {
  calls: number;
  readonly findings: string[];
}

/** A part of the library that is tried. */
export type FuzzedModule = "core" | "data" | "exercises" | "figures";

/** What was found in each module. */
export type FuzzReports = Record<FuzzedModule, FuzzReport>;

const [where, ...modules] = process.argv.slice(2) as ["everywhere" | "somewhere", ...FuzzedModule[]];
const callsOf: Record<FuzzedModule, Call[]> = {
  core: coreCalls,
  data: dataCalls,
  exercises: exerciseCalls,
  figures: figureCalls,
};

async function tryCall(report: FuzzReport, call: Call, title: string, args: unknown[]): Promise<void> {
  writeSync(1, `${title}\n`);
  report.calls++;
  const found = await judge(call.run as () => unknown, args, call.changes === true);
  if (found !== undefined) report.findings.push(`${title}: ${found}`);
}

async function tryAll(module: FuzzedModule): Promise<FuzzReport> {
  const random = createRandom(19);
  const report: FuzzReport = { calls: 0, findings: [] };
  for (const call of callsOf[module]) {
    await tryCall(report, call, `${call.name} as it should be`, call.args());
    for (const [kind, make] of badInputs) {
      const places = placesOf(call.args());
      for (const [place, put] of where === "everywhere" ? places : [random.choice(places)])
        await tryCall(
          report,
          call,
          `${call.name}, ${place} ${JSON.stringify(kind)}`,
          put(call.args(), make()),
        );
    }
  }
  return report;
}

const reports: Partial<FuzzReports> = {};
for (const module of modules) reports[module] = await tryAll(module);
writeSync(1, `${JSON.stringify(reports)}\n`);
process.exit();
