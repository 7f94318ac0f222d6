// Hears SIGINT in a thread of its own, at every moment, and passes it on to the wire. A handler on the main thread
// would be deaf while code runs there, and the switch between the two ways of listening loses signals.
//
// Node has one other way to hear the signal, `breakOnSigint`: the signal ends the innermost script that was started
// with it, in whatever thread. That is a step of a cell, if one is running; else it is the script that waits here.

import vm from "node:vm";
import { workerData, type MessagePort } from "node:worker_threads";

const wire = workerData as MessagePort;
const never = new Int32Array(new SharedArrayBuffer(4));
const key = Symbol.for("downhill.wait");

function untilSignal(wait: () => void): void {
  (globalThis as Record<symbol, unknown>)[key] = wait;
  try {
    vm.runInThisContext('globalThis[Symbol.for("downhill.wait")]()', { breakOnSigint: true });
  } catch {
    wire.postMessage("signal");
  }
}

/**
 * Scripts one in the other: while the inner ones start again, the outer ones listen. Where none listens, a signal ends the
 * process, so they are more than signals come at once.
 */
const depth = 40;

function listen(level: number): void {
  for (;;) untilSignal(level < depth ? () => listen(level + 1) : sleep);
}

const sleep = (): void => void Atomics.wait(never, 0, 0);
listen(1);
