// How a cell looks in its state. That it runs is seen when it has lasted a moment: most cells end before anybody could read
// so, and to paint a long page for it would take longer than they do.

import type { CellBar, CellState } from "./cell-bar.js";

/** What ends sooner is neither seen nor heard to run, in milliseconds. */
export const moment = 100;

/** The looks of one cell. */
export class Dress {
  readonly #element: HTMLElement;
  readonly #bar: CellBar;
  #timer = 0;
  #put: () => void = () => undefined;

  constructor(element: HTMLElement, bar: CellBar) {
    this.#element = element;
    this.#bar = bar;
  }

  show(state: CellState, text: string, isEdited: boolean): void {
    this.#put = () => {
      clearTimeout(this.#timer);
      this.#timer = 0;
      if (this.#element.dataset.shown !== state) this.#element.dataset.shown = state;
      this.#bar.show(state, text, isEdited);
    };
    if (!isBusy(state) || isBusy(this.#element.dataset.shown)) this.#put();
    else this.#timer ||= window.setTimeout(() => this.#put(), moment);
  }
}

function isBusy(state: string | undefined): boolean {
  return state === "running" || state === "waiting";
}
