// The bar between a cell's code and its output: a line that says how the cell stands, Reset, and Run or Stop.

import { button, made } from "./elements.js";
import type { Words } from "./words.js";

/** How a cell stands: nothing to say, waiting, running, changed since it ran, or out of date. */
export type CellState = "quiet" | "waiting" | "running" | "edited" | "stale";

/** What the buttons do. */
export interface CellBarActions {
  run(): void;
  stop(): void;
  reset(): void;
}

/** The bar of one cell. */
export class CellBar {
  readonly element = made("div", "live-bar");
  readonly #words: Words;
  readonly #number: number;
  readonly #line = made("span", "live-line");
  readonly #run: HTMLButtonElement;
  readonly #reset: HTMLButtonElement;
  #isBusy = false;
  #shown = "";

  /** @param number - the cell's, as readers count */
  constructor(words: Words, number: number, actions: CellBarActions) {
    this.#words = words;
    this.#number = number;
    this.#run = button(words.run, "live-run", () => (this.#isBusy ? actions.stop() : actions.run()));
    this.#reset = button(words.reset, "live-reset", actions.reset);
    this.#reset.setAttribute("aria-label", `${words.reset}: ${words.cell(number)}`);
    this.element.append(this.#line, this.#reset, this.#run);
  }

  show(state: CellState, text: string, isEdited: boolean): void {
    // While a hand moves a number all cells are told how they stand, over and over: the page is laid out for what changes.
    const shown = JSON.stringify([state, text, isEdited]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#isBusy = state === "running" || state === "waiting";
    this.#run.textContent = this.#isBusy ? this.#words.stop : this.#words.run;
    this.#run.setAttribute("aria-label", `${this.#run.textContent}: ${this.#words.cell(this.#number)}`);
    this.#reset.hidden = !isEdited;
    this.#line.textContent = text;
  }
}
