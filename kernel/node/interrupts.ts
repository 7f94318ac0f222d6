// How an interrupt reaches the main thread, whatever it does. If it waits, a message is enough. If it doesn't hear that,
// it is in a synchronous step of a cell, which a signal ends, or in a callback or an async function that goes on, which is
// cut off with the debugger's means.

import type { SharedState } from "./shared-state.js";

/** How long, in milliseconds, the main thread may take to hear of an interrupt. */
const signalDelay = 50;

/** How long, in milliseconds, it may take to hear of one after what it was executing has been cut off. */
const recovery = 500;

/**
 * How long, in milliseconds, an interrupt waits for its cell if there is none: a cell and an interrupt that are sent one
 * after the other come by different sockets.
 */
const grace = 20;

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

  constructor(state: SharedState, means: Means) {
    this.#state = state;
    this.#means = means;
  }

  /** Interrupts what runs, or the oldest cell that waits. */
  async interrupt(): Promise<void> {
    if (!this.#means.hasCells()) await new Promise((resolve) => setTimeout(resolve, grace));
    this.#state.interrupt();
    clearTimeout(this.#patience);
    this.#insist();
  }

  /** A SIGINT has come that no step of a cell has taken: from outside, or our own. */
  signalled(): void {
    if (!this.#state.takeSignal()) void this.interrupt();
    else if (this.#isDeaf && !this.#isRecovering) {
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
