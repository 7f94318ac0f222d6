// How what runs is stopped from outside, whatever it waits for.

/** Stops one run of a cell. */
export class Stop {
  /** Rejected when it is stopped. Waited for once in a run: what waits for a promise stays on it, with all it has got. */
  readonly stopped: Promise<never>;
  #reject!: (error: unknown) => void;
  #isStopped = false;
  #reason: unknown;
  #rejectWait: ((error: unknown) => void) | undefined;

  constructor() {
    this.stopped = new Promise<never>((_, reject) => (this.#reject = reject));
  }

  stop(reason: unknown): void {
    if (this.#isStopped) return;
    this.#isStopped = true;
    this.#reason = reason;
    this.#rejectWait?.(reason);
    this.#reject(reason);
  }

  /** Whether it was stopped, for this reason. */
  isDueTo(error: unknown): boolean {
    return this.#isStopped && error === this.#reason;
  }

  /** Waits for a promise as long as it isn't stopped. Of two waits at a time only the later one is stopped. */
  async wait<T>(promise: T): Promise<Awaited<T>> {
    if (this.#isStopped) throw this.#reason;
    return new Promise<Awaited<T>>((resolve, reject) => {
      this.#rejectWait = reject;
      Promise.resolve(promise).then(resolve, reject);
    });
  }
}
