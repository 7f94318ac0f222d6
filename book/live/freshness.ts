// Which cells' output on the page belongs to their code as it is now, and to that of all they need. Pure: knows no page.

import type { CellUses } from "../../kernel/core/effects.js";
import { belongsTo, needsOf, statesOf } from "./plan.js";

/** How an output stands to the code: it belongs to it, or its own cell was changed, or one that it needs. */
export type Fit = "fresh" | "edited" | "stale";

/** What is known of the cells of a page, and of their output. */
export class Freshness {
  #uses: readonly CellUses[];
  /** What the uses were found in. */
  #sources: readonly string[];
  /** How many cells were looked at with these sources, from the first on. */
  #known: number;
  #states: readonly string[] | undefined;
  /** The last states, of the same uses. */
  #before: { sources: readonly string[]; states: readonly string[] } | undefined;
  /** The state that each cell's output on the page belongs to. */
  readonly #shown: string[];
  readonly #book: readonly string[];

  /**
   * @param uses - what each cell of the book has to do with names
   * @param book - the book's code of each cell; its output is on the page
   */
  constructor(uses: readonly CellUses[], book: readonly string[]) {
    this.#uses = uses;
    this.#sources = book;
    this.#known = book.length;
    this.#book = statesOf(uses, book);
    this.#shown = [...this.#book];
  }

  get uses(): readonly CellUses[] {
    return this.#uses;
  }

  /** The state of each cell, as its code was when it was last looked at. */
  get states(): readonly string[] {
    if (!this.#states) {
      this.#states = statesOf(this.#uses, this.#sources, this.#before);
      this.#before = { sources: this.#sources, states: this.#states };
    }
    return this.#states;
  }

  /** Whether this is the code that is known, as far as its first cells go. */
  knows(sources: readonly string[], count = sources.length): boolean {
    return this.#known >= count && sources.slice(0, count).every((source, i) => source === this.#sources[i]);
  }

  /**
   * Takes in what was found in the code as it is now.
   * @param uses - of the first cells: of those below, what was known stays
   */
  learn(sources: readonly string[], uses: readonly CellUses[]): void {
    if (uses !== this.#uses) this.#before = undefined;
    this.#sources = sources;
    this.#known = uses.length;
    // What was found in uses is kept with them: see plan.ts.
    this.#uses = uses.length < sources.length ? [...uses, ...this.#uses.slice(uses.length)] : uses;
    this.#states = undefined;
  }

  /** Takes in that a number of a cell was moved: what the cells have to do with each other stays. */
  moved(place: number, before: string, now: string): boolean {
    if (this.#sources[place] !== before || this.#known < this.#sources.length) return false;
    this.learn(
      this.#sources.map((source, i) => (i === place ? now : source)),
      this.#uses,
    );
    return true;
  }

  /** Whether a cell below needs one above. */
  follows(place: number, above: number): boolean {
    return place > above && needsOf(this.#uses, place).includes(above);
  }

  /** A cell's output is now that of a state. */
  shows(place: number, state: string): void {
    this.#shown[place] = state;
  }

  /** A cell's output is now the book's. */
  showsBook(place: number): void {
    this.#shown[place] = this.#book[place];
  }

  /** @param source - the cell's code, if it has changed since it was looked at */
  fitOf(place: number, source = this.#sources[place]): Fit {
    if (!belongsTo(this.#shown[place], source)) return "edited";
    return this.states[place] === this.#shown[place] ? "fresh" : "stale";
  }
}
