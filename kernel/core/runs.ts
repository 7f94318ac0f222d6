// Which run of which cell the code belongs to that is being executed, so that late output finds its cell, and the timers
// that runs have set, so that an interrupt ends what still waits.

/** A global function that sets a timer, or clears one. */
type TimerFunction = (callback: unknown, ...rest: unknown[]) => unknown;

/** The global functions of one kind of timer. */
export interface TimerFunctions {
  set: string;
  clear: string;
  /** Whether its callback is called once. */
  once: boolean;
}

const everywhere: readonly TimerFunctions[] = [
  { set: "setTimeout", clear: "clearTimeout", once: true },
  { set: "setInterval", clear: "clearInterval", once: false },
];

/** Follows what runs start: timers; where promises can be followed, a subclass does. */
export class Runs<Run> {
  #current: Run | undefined;
  /** Each timer that waits, and what clears it. */
  readonly #waiting = new Map<unknown, TimerFunction>();

  /** @param more - further timers to follow */
  constructor(more: readonly TimerFunctions[] = []) {
    const place = globalThis as unknown as Record<string, TimerFunction>;
    for (const timer of [...everywhere, ...more])
      [place[timer.set], place[timer.clear]] = this.#followed(
        place[timer.set],
        place[timer.clear],
        timer.once,
      );
  }

  /** The run that is being executed, if it is known. */
  get current(): Run | undefined {
    return this.#current;
  }
  protected set current(run: Run | undefined) {
    this.#current = run;
  }

  /** The run that an error belongs to which nobody has caught, if it is known. Read once. */
  takeFailed(promise: Promise<unknown> | undefined): Run | undefined {
    const run = this.#current;
    this.#current = undefined;
    return promise && this.ofPromise ? this.ofPromise(promise) : run;
  }

  /** The run that has made a promise, where promises can be followed. */
  protected ofPromise?(promise: Promise<unknown>): Run | undefined;

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

  /** Calls what a run has left to be called later. Not `within`: after an error, whoever reports it wants to know the run. */
  protected call<Args extends unknown[]>(run: Run, callback: (...args: Args) => unknown, args: Args): void {
    this.#current = run;
    callback(...args);
    this.#current = undefined;
  }

  /** Says that no run is being executed now: code that was cut off could not say so itself. */
  leave(): void {
    this.#current = undefined;
  }

  /** Clears all timers of all runs. */
  clear(): void {
    this.leave();
    for (const [timer, clear] of this.#waiting) clear(timer);
    this.#waiting.clear();
  }

  /** Functions that set and clear timers whose callbacks belong to the run that has set them, and can be cleared. */
  #followed(set: TimerFunction, clear: TimerFunction, once: boolean): [TimerFunction, TimerFunction] {
    const followed: TimerFunction = (callback, ...rest) => {
      const run = this.#current;
      if (!run || typeof callback !== "function") return set.call(globalThis, callback, ...rest);
      const called = (...args: unknown[]): void => {
        if (once) this.#waiting.delete(timer);
        // As in Node, where it is called by the timer.
        this.call(
          run,
          callback.bind(typeof timer === "object" ? timer : globalThis) as () => unknown,
          args as [],
        );
      };
      const timer = set.call(globalThis, called, ...rest);
      this.#waiting.set(timer, cleared);
      return timer;
    };
    const cleared: TimerFunction = (timer) => {
      this.#waiting.delete(timer);
      return clear.call(globalThis, timer);
    };
    const like = (own: TimerFunction, original: TimerFunction): TimerFunction =>
      Object.defineProperties(own, Object.getOwnPropertyDescriptors(original)) as TimerFunction;
    return [like(followed, set), like(cleared, clear)];
  }
}
