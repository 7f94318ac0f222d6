// Follows promises and ticks too: in a browser the ones can't be followed, and there are no others. (The marks of
// AsyncLocalStorage show when a promise is printed.)

import { promiseHooks } from "node:v8";
import { Runs } from "../core/runs.js";
import { mark, runOf } from "./marks.js";

/** The runs of a session in Node. */
export class NodeRuns<Run> extends Runs<Run> {
  readonly #outer: (Run | undefined)[] = [];

  /** @param isInterrupted - whether there is an interrupt that this thread has not heard of */
  constructor(isInterrupted: () => boolean) {
    super([{ set: "setImmediate", clear: "clearImmediate", once: true }]);
    promiseHooks.createHook({
      init: (promise) => {
        if (this.current) mark(promise, this.current);
      },
      before: (promise) => {
        this.#outer.push(this.current);
        this.current = runOf(promise) as Run | undefined;
      },
      after: () => {
        this.current = this.#outer.pop();
      },
    });
    this.#followTicks(isInterrupted);
  }

  protected override ofPromise(promise: Promise<unknown>): Run | undefined {
    return runOf(promise) as Run | undefined;
  }

  override leave(): void {
    super.leave();
    this.#outer.length = 0;
  }

  /** Ticks can't be cleared, and one that calls the next leaves no turn to hear of an interrupt: they ask themselves. */
  #followTicks(isInterrupted: () => boolean): void {
    const nextTick = process.nextTick.bind(process);
    process.nextTick = (callback, ...args: unknown[]) => {
      const run = this.current;
      if (!run || typeof callback !== "function") return nextTick(callback, ...args);
      nextTick(() => {
        if (!isInterrupted()) this.call(run, callback as (...args: unknown[]) => unknown, args);
      });
    };
  }
}
