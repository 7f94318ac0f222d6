// Ends code of a cell that neither a message nor a signal reaches, such as a loop in a timer's callback, with the debugger's
// means: no `catch` or `finally` of it runs. What the kernel itself does must never be ended so, as it would be lost. So the
// debugger first asks the main thread, in the middle of whatever that is doing, and it stays there until it has been cut off.

import { Session } from "node:inspector";
import { fileOf } from "./file-of.js";
import type { SharedState } from "./shared-state.js";

const key = "downhill.cut off";

/** On the main thread: lets it be cut off while it is deaf and executes code of a cell. */
export function allowCutOffs(state: SharedState): void {
  (globalThis as unknown as Record<symbol, unknown>)[Symbol.for(key)] = () =>
    state.answerCutOff(state.isDeaf && isInCell());
}

/** On another thread: cuts the main one off if it agrees. */
export async function cutOff(state: SharedState): Promise<void> {
  // Node stops at what this leaves behind, unless it is told not to.
  if (state.isCuttingOff || !process.execArgv.includes("--no-force-async-hooks-checks")) return;
  const debug = new Session();
  debug.connectToMainThread();
  const agreed = state.askToCutOff();
  debug.post("Runtime.evaluate", { expression: `globalThis[Symbol.for("${key}")]()` }, (error, reply) => {
    // It may have been in too deep for one more call.
    if (error ?? reply.exceptionDetails) state.endCutOff();
  });
  if (await agreed)
    await new Promise<void>((resolve) => {
      debug.post("Runtime.terminateExecution", () => resolve());
      state.endCutOff();
    });
  debug.disconnect();
}

/** Cells may put something else in its place. */
const errors = Error as ErrorConstructor & {
  prepareStackTrace?: (error: Error, sites: NodeJS.CallSite[]) => unknown;
};

/** Whether code that is no part of the kernel or of Node is being executed. */
function isInCell(): boolean {
  const { prepareStackTrace, stackTraceLimit } = errors;
  try {
    errors.stackTraceLimit = Infinity;
    errors.prepareStackTrace = (_, sites) =>
      sites.some((site) => site.isEval() || fileOf(site.getScriptNameOrSourceURL() ?? "") !== undefined);
    return new errors().stack as unknown as boolean;
  } finally {
    errors.prepareStackTrace = prepareStackTrace;
    errors.stackTraceLimit = stackTraceLimit;
  }
}
