// What a live page offers as a whole: a hint above the first cell, and at the window's lower edge the cells that are out of
// date and the way back to the book.

import { button, made } from "./elements.js";
import type { Words } from "./words.js";

/** What the bar's buttons do. */
export interface BarActions {
  runStale(): void;
  resetPage(): void;
}

/** The bar of one page. */
export class Bar {
  readonly #words: Words;
  readonly #element = document.createElement("div");
  readonly #runStale: HTMLButtonElement;
  readonly #reset: HTMLButtonElement;

  constructor(words: Words, actions: BarActions) {
    this.#words = words;
    this.#runStale = button("", "live-run-stale", actions.runStale);
    this.#reset = button(words.resetPage, "live-reset-page", actions.resetPage);
    this.#element.className = "live-page-bar";
    this.#element.setAttribute("role", "region");
    this.#element.setAttribute("aria-label", words.run);
    this.#element.append(this.#runStale, this.#reset);
    this.show(0, false);
    document.body.append(this.#element);
  }

  /**
   * Says above the first cell what can be done here.
   * @param data - what is to be known of the digits, if they are not MNIST's
   */
  hint(first: HTMLElement | undefined, data: string | undefined): void {
    for (const text of [this.#words.hint, this.#words.drag, data])
      if (text) first?.before(made("p", "live-hint", text));
  }

  /** @param stale - how many cells are out of date */
  show(stale: number, isEdited: boolean): void {
    this.#runStale.hidden = stale === 0;
    const text = this.#words.runStale(stale);
    if (this.#runStale.textContent !== text) this.#runStale.textContent = text;
    this.#reset.hidden = !isEdited;
    this.#element.hidden = stale === 0 && !isEdited;
  }
}
