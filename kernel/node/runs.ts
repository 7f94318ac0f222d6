// Follows promises too, where a browser can't. (AsyncLocalStorage would mark every promise, and the marks show when one
// is printed.)

import { promiseHooks } from "node:v8";
import { Runs } from "../core/runs.js";

/** The runs of a session in Node. */
export class NodeRuns<Run> extends Runs<Run> {
  readonly #ofPromise = new WeakMap<Promise<unknown>, Run>();
  readonly #outer: (Run | undefined)[] = [];

  constructor() {
    super([{ set: "setImmediate", clear: "clearImmediate", once: true }]);
    promiseHooks.createHook({
      init: (promise) => {
        if (this.current) this.#ofPromise.set(promise, this.current);
      },
      before: (promise) => {
        this.#outer.push(this.current);
        this.current = this.#ofPromise.get(promise);
      },
      after: () => {
        this.current = this.#outer.pop();
      },
    });
  }

  protected override ofPromise(promise: Promise<unknown>): Run | undefined {
    return this.#ofPromise.get(promise);
  }

  override leave(): void {
    super.leave();
    this.#outer.length = 0;
  }
}
