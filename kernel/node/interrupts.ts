// How an interrupt reaches the main thread, whatever it does. If it waits, a message is enough. If it doesn't hear that,
// it is in a synchronous step of a cell, which a signal ends, or in a callback or an async function that goes on, which is
// cut off with the debugger's means.

import type { SharedState } from "./shared-state.js";

/** How long, in milliseconds, the main thread may take to hear of an interrupt. */
const signalDelay = 50;

/**
 * How long, in milliseconds that the process has had, the main thread must have heard nothing before it is cut off: on a busy
 * machine it may be the kernel's own work that is slow, and that would be lost.
 */
const deafness = 25;

/** As `deafness`, while a cell that waits has yet to begin: what is in its way is rather the kernel's own. */
const beginning = 1000;

/** As `deafness`, after what it was executing has been cut off. */
const recovery = 200;

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
  /** Ends what the main thread is executing. */
  cutOff(): void;
  /** Begins to measure the time that the process has, in milliseconds. */
  measureTime(): () => number;
}

/** The interrupts of one session. */
export class Interrupts {
  readonly #state: SharedState;
  readonly #means: Means;
  #patience: NodeJS.Timeout | undefined;
  /** How long there has been an interrupt that the main thread has not heard. */
  #unheard: () => number = () => 0;
  /** How long ago something was cut off for it. */
  #recovering: () => number = () => Infinity;

  constructor(state: SharedState, means: Means) {
    this.#state = state;
    this.#means = means;
  }

  /** Interrupts what runs, or the oldest cell that waits. */
  async interrupt(): Promise<void> {
    for (let turn = 0; turn < grace && !this.#means.hasCells(); turn++)
      await new Promise((resolve) => setTimeout(resolve, 1));
    if (this.#state.heard === this.#state.interrupts) this.#begin();
    this.#state.interrupt();
    clearTimeout(this.#patience);
    this.#insist();
  }

  /** A SIGINT has come that no step of a cell has taken: from outside, or our own. */
  signalled(): void {
    if (!this.#state.takeSignal()) void this.interrupt();
    else if (this.#isDeaf && this.#isToBeCutOff) {
      this.#state.spent = this.#state.interrupts;
      this.#means.cutOff();
      this.#recovering = this.#means.measureTime();
    }
  }

  /** Tells the main thread until it hears. */
  #insist(): void {
    const count = this.#state.interrupts;
    this.#means.tell(count);
    this.#patience = setTimeout(() => {
      if (this.#state.isShielded) this.#begin();
      if (this.#isDeaf) {
        this.#state.sendSignal();
        this.#means.signal();
      }
      if (this.#state.heard < count) this.#insist();
    }, signalDelay);
  }

  #begin(): void {
    this.#unheard = this.#means.measureTime();
    this.#recovering = () => Infinity;
  }

  get #isToBeCutOff(): boolean {
    const hasToBegin = this.#means.hasCells() && !this.#state.isRunning;
    return this.#recovering() >= recovery && this.#unheard() >= (hasToBegin ? beginning : deafness);
  }

  get #isDeaf(): boolean {
    return this.#state.heard < this.#state.interrupts && !this.#state.isShielded;
  }
}
