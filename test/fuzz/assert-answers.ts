import assert from "node:assert/strict";
import { badInputs } from "./bad-inputs.js";
import type { FuzzReport } from "./child.js";

/** Asserts that every call was answered, or explained in a sentence, and prints how many there were. */
export function assertAnswers({ calls, findings }: FuzzReport): void {
  console.log(`      ${calls} calls, ${badInputs.length} kinds of bad input`);
  assert.deepEqual(findings.slice(0, 40), [], `${findings.length} findings`);
}
