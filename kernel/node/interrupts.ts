// How an interrupt reaches the main thread, whatever it does. If it waits, a message is enough. If it doesn't hear that,
// it is in a synchronous step of a cell, which a signal ends, or in a callback or an async function that goes on, which is
// cut off with the debugger's means.

import type { SharedState } from "./shared-state.js";

/** How long, in milliseconds, the main thread may take to hear of an interrupt. */
const signalDelay = 50;

/**
 * How many turns of the event loop, of a millisecond at least, an interrupt waits for its cell if there is none: a cell and
 * an interrupt that are sent one after the other come by different sockets. Turns, since on a busy machine one wait of as
 * many milliseconds could end before a socket has been looked at.
 */
const grace = 50;

/** The ways to the main thread. */
export interface Means {
  /** Whether it runs a cell, or has one before it. */
  hasCells(): boolean;
  /** Sends it a message. */
  tell(count: number): void;
  /** Sends the process SIGINT. It comes back as `signalled` if no step of a cell takes it. */
  signal(): void;
  /** Ends what the main thread is executing, if that is a cell's. */
  cutOff(): void;
}

/** The interrupts of one session. */
export class Interrupts {
  readonly #state: SharedState;
  readonly #means: Means;
  #patience: NodeJS.Timeout | undefined;

  constructor(state: SharedState, means: Means) {
    this.#state = state;
    this.#means = means;
  }

  /** Interrupts what runs, or the oldest cell that waits. */
  async interrupt(): Promise<void> {
    for (let turn = 0; turn < grace && !this.#means.hasCells(); turn++)
      await new Promise((resolve) => setTimeout(resolve, 1));
    this.#state.interrupt();
    clearTimeout(this.#patience);
    this.#insist();
  }

  /** A SIGINT has come that no step of a cell has taken: from outside, or our own. */
  signalled(): void {
    if (!this.#state.takeSignal()) void this.interrupt();
    else if (this.#state.isDeaf) this.#means.cutOff();
  }

  /** Tells the main thread until it hears. */
  #insist(): void {
    const count = this.#state.interrupts;
    this.#means.tell(count);
    this.#patience = setTimeout(() => {
      if (this.#state.isDeaf) {
        this.#state.sendSignal();
        this.#means.signal();
      }
      if (this.#state.heard < count) this.#insist();
    }, signalDelay);
  }
}
