// Collects garbage between steps of preparation. All that the compiler reads stays, and the engine copies what is young and
// stays; if it decides itself when, it has so much to copy that the step in which it does lasts twice as long.

import v8 from "node:v8";
import vm from "node:vm";

/** How long steps take together, in milliseconds, before there is enough to collect. */
const enough = 10;

type Collect = (options: { type: "minor" }) => void;

let collect: Collect | undefined;
let taken = 0;

/** @param milliseconds - what the last step has taken */
export function collectAfter(milliseconds: number): void {
  taken += milliseconds;
  if (taken < enough) return;
  taken = 0;
  collect ??= engineCollect();
  collect({ type: "minor" });
}

/** The engine's own function, which only contexts have that are made while its flag is set. */
function engineCollect(): Collect {
  v8.setFlagsFromString("--expose-gc");
  const found = vm.runInNewContext("gc") as Collect;
  v8.setFlagsFromString("--no-expose-gc");
  return found;
}
