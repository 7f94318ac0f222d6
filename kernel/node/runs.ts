// Knows which run of which cell the code belongs to that is being executed, across promises and timers, so that late
// output finds its cell. (AsyncLocalStorage would mark every promise, and the marks show when one is printed.)

import { promiseHooks } from "node:v8";

type SetTimer = (callback: (...args: unknown[]) => void, ...rest: unknown[]) => object;

/** Follows what a run starts. */
export class Runs<Run> {
  #current: Run | undefined;
  readonly #ofPromise = new WeakMap<Promise<unknown>, Run>();
  readonly #waiting = new Set<() => void>();

  readonly #outer: (Run | undefined)[] = [];

  constructor() {
    promiseHooks.createHook({
      init: (promise) => {
        if (this.#current) this.#ofPromise.set(promise, this.#current);
      },
      before: (promise) => {
        this.#outer.push(this.#current);
        this.#current = this.#ofPromise.get(promise);
      },
      after: () => {
        this.#current = this.#outer.pop();
      },
    });
    this.#followTimers();
  }

  /** The run that is being executed, if it is known. */
  get current(): Run | undefined {
    return this.#current;
  }

  /** The run that has made a promise, if it is known. */
  ofPromise(promise: Promise<unknown>): Run | undefined {
    return this.#ofPromise.get(promise);
  }

  /** Calls a function as part of a run. */
  within<T>(run: Run | undefined, part: () => T): T {
    const outer = this.#current;
    this.#current = run;
    try {
      return part();
    } finally {
      this.#current = outer;
    }
  }

  /** Says that no run is being executed now: code that was cut off could not say so itself. */
  leave(): void {
    this.#current = undefined;
    this.#outer.length = 0;
  }

  /** Clears all timers of all runs. */
  clear(): void {
    this.leave();
    for (const clear of this.#waiting) clear();
    this.#waiting.clear();
  }

  #followTimers(): void {
    const timers = globalThis as unknown as Record<string, SetTimer>;
    timers.setTimeout = this.#followed(timers.setTimeout, clearTimeout, true);
    timers.setInterval = this.#followed(timers.setInterval, clearInterval, false);
    timers.setImmediate = this.#followed(timers.setImmediate, clearImmediate, true);
  }

  /** A timer function whose callbacks belong to the run that has set them, and can be cleared. */
  #followed(set: SetTimer, clear: (timer: never) => void, once: boolean): SetTimer {
    const followed: SetTimer = (callback, ...rest) => {
      const run = this.#current;
      if (!run || typeof callback !== "function") return set(callback, ...rest);
      const stop = (): void => clear(timer as never);
      const timer = set(
        (...args: unknown[]) => {
          if (once) this.#waiting.delete(stop);
          // Not `within`: after an error, whoever reports it wants to know the run.
          this.#current = run;
          callback(...args);
          this.#current = undefined;
        },
        ...rest,
      );
      this.#waiting.add(stop);
      return timer;
    };
    return Object.defineProperties(followed, Object.getOwnPropertyDescriptors(set)) as SetTimer;
  }

  /** The run in which an error was thrown that nobody has caught. Read once. */
  takeFailed(): Run | undefined {
    const run = this.#current;
    this.#current = undefined;
    return run;
  }
}
