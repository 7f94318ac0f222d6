// How an interrupt reaches the main thread, whatever it does. If it waits, a message is enough. If it doesn't hear that,
// it is in a synchronous step of a cell, which a signal ends, or in a callback or an async function that goes on, which is
// cut off with the debugger's means.

import type { SharedState } from "./shared-state.js";

/** How long, in milliseconds, the main thread may take to hear of an interrupt. */
const signalDelay = 50;

/** How long, in milliseconds, it may take to hear of one after what it was executing has been cut off. */
const recovery = 500;

/**
 * How many turns of the event loop, of a millisecond at least, an interrupt waits for its cell if there is none: a cell and
 * an interrupt that are sent one after the other come by different sockets. Turns, since on a busy machine one wait of as
 * many milliseconds could end before a socket has been looked at.
 */
const grace = 50;

/**
 * How long, in milliseconds, a cell that waits may take to begin before what is in its way is cut off: on a busy machine that
 * may be the kernel's own work, and the cell would be lost with it.
 */
const beginning = 1000;

/** The ways to the main thread. */
export interface Means {
  /** Whether it runs a cell, or has one before it. */
  hasCells(): boolean;
  /** Sends it a message. */
  tell(count: number): void;
  /** Sends the process SIGINT. It comes back as `signalled` if no step of a cell takes it. */
  signal(): void;
  /** Ends what the main thread is executing. */
  cutOff(): void;
}

/** The interrupts of one session. */
export class Interrupts {
  readonly #state: SharedState;
  readonly #means: Means;
  #patience: NodeJS.Timeout | undefined;
  #isRecovering = false;
  #last = 0;

  constructor(state: SharedState, means: Means) {
    this.#state = state;
    this.#means = means;
  }

  /** Interrupts what runs, or the oldest cell that waits. */
  async interrupt(): Promise<void> {
    for (let turn = 0; turn < grace && !this.#means.hasCells(); turn++)
      await new Promise((resolve) => setTimeout(resolve, 1));
    this.#state.interrupt();
    this.#last = performance.now();
    clearTimeout(this.#patience);
    this.#insist();
  }

  /** A SIGINT has come that no step of a cell has taken: from outside, or our own. */
  signalled(): void {
    if (!this.#state.takeSignal()) void this.interrupt();
    else if (this.#isDeaf && !this.#isRecovering) {
      const hasToBegin = this.#means.hasCells() && !this.#state.isRunning;
      if (hasToBegin && performance.now() < this.#last + beginning) return;
      this.#state.spent = this.#state.interrupts;
      this.#means.cutOff();
      // The next thing that runs is not to be hit.
      this.#isRecovering = true;
      setTimeout(() => (this.#isRecovering = false), recovery);
    }
  }

  /** Tells the main thread until it hears. */
  #insist(): void {
    const count = this.#state.interrupts;
    this.#means.tell(count);
    this.#patience = setTimeout(() => {
      if (this.#isDeaf) {
        this.#state.sendSignal();
        this.#means.signal();
      }
      if (this.#state.heard < count) this.#insist();
    }, signalDelay);
  }

  get #isDeaf(): boolean {
    return this.#state.heard < this.#state.interrupts && !this.#state.isShielded;
  }
}
