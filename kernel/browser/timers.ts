// Which run of which cell a timer belongs to, so that late output finds its cell and an interrupt ends what still waits.
// (Promises can't be followed in a browser: what they do late belongs to the last cell.)

type SetTimer = (callback: unknown, milliseconds?: number, ...rest: unknown[]) => number;
interface Timers {
  setTimeout: SetTimer;
  setInterval: SetTimer;
}

/** Follows the timers that runs set. */
export class FollowedTimers<Run> {
  #current: Run | undefined;
  readonly #waiting = new Set<number>();

  constructor(timers: Timers = globalThis as unknown as Timers) {
    timers.setTimeout = this.#followed(timers.setTimeout.bind(globalThis), true);
    timers.setInterval = this.#followed(timers.setInterval.bind(globalThis), false);
  }

  /** The run that is being executed, if it is known. */
  get current(): Run | undefined {
    return this.#current;
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

  /** Says that no run is being executed now. */
  leave(): void {
    this.#current = undefined;
  }

  /** Clears all timers of all runs. */
  clear(): void {
    for (const timer of this.#waiting) clearTimeout(timer);
    this.#waiting.clear();
  }

  #followed(set: SetTimer, once: boolean): SetTimer {
    return (callback, ...rest) => {
      const run = this.#current;
      if (!run || typeof callback !== "function") return set(callback, ...rest);
      const timer = set(
        (...args: unknown[]) => {
          if (once) this.#waiting.delete(timer);
          this.within(run, () => callback(...args));
        },
        ...rest,
      );
      this.#waiting.add(timer);
      return timer;
    };
  }
}
