// Runs the calls of one module in a process of its own, so that a call that never ends can be ended and named: it writes a
// line before each call, and what it has found as the last line.

import { writeSync } from "node:fs";
import { createRandom } from "../../lib/index.js";
import { badInputs } from "./bad-inputs.js";
import { type Call, coreCalls, dataCalls, figureCalls } from "./calls.js";
import { judge } from "./judge.js";
import { placesOf } from "./places.js";

/** What the process has found. */
export interface FuzzReport {
  readonly calls: number;
  readonly findings: string[];
}

const [module, where] = process.argv.slice(2) as ["core" | "data" | "figures", "everywhere" | "somewhere"];
const calls: Call[] = { core: coreCalls, data: dataCalls, figures: figureCalls }[module];
const random = createRandom(19);
const report = { calls: 0, findings: [] as string[] };

async function tryCall(call: Call, title: string, args: unknown[]): Promise<void> {
  writeSync(1, `${title}\n`);
  report.calls++;
  const found = await judge(call.run as () => unknown, args, call.changes === true);
  if (found !== undefined) report.findings.push(`${title}: ${found}`);
}

for (const call of calls) {
  await tryCall(call, `${call.name} as it should be`, call.args());
  for (const [kind, make] of badInputs) {
    const places = placesOf(call.args());
    for (const [place, put] of where === "everywhere" ? places : [random.choice(places)])
      await tryCall(call, `${call.name}, ${place} ${JSON.stringify(kind)}`, put(call.args(), make()));
  }
}
writeSync(1, `${JSON.stringify(report satisfies FuzzReport)}\n`);
process.exit();
