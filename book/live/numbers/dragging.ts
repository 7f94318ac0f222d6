// What can be done with the numbers of a cell: drag them, move them with the keyboard, bring the book's back.

import type { NumberPlace } from "../../numbers.js";
import type { Words } from "../words.js";
import { followHand, type Hold, numberAt } from "./gesture.js";
import { originOf } from "./origins.js";
import { moved } from "./written.js";

/** A cell as far as its numbers go. */
export interface NumberedCell {
  readonly element: HTMLElement;
  /** The book's code, and its numbers. */
  readonly book: string;
  readonly bookNumbers: readonly NumberPlace[];
  readonly source: string;
  /** Where the numbers stand now; none while that is not known yet. */
  numbers(): readonly NumberPlace[];
  /** Writes another text in the place of a number. */
  rewrite(number: NumberPlace, text: string): void;
  /** Opens the editor, with the cursor at a place of the window if one is given. */
  open(at?: { x: number; y: number }): Promise<void>;
}

/** The page around the cell. */
export interface NumbersPage {
  readonly words: Words;
  /** Calls what writes a moved number, when the page has time for it. */
  pace(write: () => void): void;
  /** The hand, or a key, has let go of a number. */
  released(): void;
  /** Says something to who listens to the page. */
  announce(text: string): void;
}

/** How long a click waits for a second one, and keys for the next, in milliseconds. */
const patience = 350;

/** The numbers of one cell. */
export class Numbers {
  readonly #cell: NumberedCell;
  readonly #page: NumbersPage;
  /** The reader's own code when one of its numbers was first moved. */
  #first: { source: string; numbers: readonly NumberPlace[] } | undefined;
  #chosen = 0;
  #timer = 0;

  constructor(cell: NumberedCell, page: NumbersPage) {
    this.#cell = cell;
    this.#page = page;
    followHand(cell.element, (element) =>
      this.#paced(this.#hold(this.#placeOf(Number(element.dataset.from)))),
    );
    cell.element.addEventListener("click", (event) => this.#click(event), { capture: true });
    cell.element.addEventListener("dblclick", (event) => {
      const element = numberAt(event.target);
      if (element) this.restore(Number(element.dataset.from));
    });
  }

  /** Moves the number that begins at a place, or holds it; says whether there is one. */
  step(position: number, count: number, isFine: boolean): boolean {
    const place = this.#cell.numbers().findIndex(({ from, to }) => from <= position && position <= to);
    if (place < 0) return false;
    const hold = this.#hold(place);
    hold.move(count, isFine);
    this.#page.announce(this.#text(place));
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#page.released(), patience);
    return true;
  }

  /** Brings the book's number back, or the one that the reader first wrote; says whether there was another. */
  restore(position: number): boolean {
    const place = this.#cell.numbers().findIndex(({ from, to }) => from <= position && position <= to);
    const origin = place < 0 ? undefined : this.#originOf(place);
    if (origin === undefined || origin === this.#text(place)) return false;
    this.#cell.rewrite(this.#cell.numbers()[place], origin);
    this.#page.announce(this.#page.words.restored(origin));
    this.#page.released();
    return true;
  }

  /** What keys do on code that no editor is open for; says whether they did something. */
  key(event: KeyboardEvent, pre: HTMLElement): boolean {
    const count = this.#cell.numbers().length;
    const direction = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (count === 0 || event.ctrlKey || event.metaKey) return false;
    const here = pre.querySelector(".live-chosen") !== null;
    if (event.altKey && direction) {
      this.#choose(pre, this.#chosen);
      return this.step(this.#cell.numbers()[this.#chosen].from, direction, event.shiftKey);
    }
    if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
      this.#choose(pre, here ? (this.#chosen + direction! + count) % count : this.#chosen);
      const { words } = this.#page;
      this.#page.announce(words.chosen(this.#chosen + 1, count, this.#text(this.#chosen)));
      return true;
    }
    return event.key === "Escape" && here && this.restore(this.#cell.numbers()[this.#chosen].from);
  }

  #choose(pre: HTMLElement, place: number): void {
    this.#chosen = Math.min(place, this.#cell.numbers().length - 1);
    pre.querySelector(".live-chosen")?.classList.remove("live-chosen");
    pre.querySelectorAll(".live-number")[this.#chosen]?.classList.add("live-chosen");
  }

  #hold(place: number): Hold {
    if (this.#originOf(place) === undefined)
      this.#first = { source: this.#cell.source, numbers: this.#cell.numbers() };
    let base: { text: string; count: number; isFine: boolean } | undefined;
    return {
      move: (count, isFine) => {
        base ??= { text: this.#text(place), count: 0, isFine };
        // With Shift, and without it again, it goes on from where it is.
        if (isFine !== base.isFine) base = { text: this.#text(place), count, isFine };
        const number = this.#cell.numbers()[place];
        const steps = (count - base.count) * (number.negated ? -1 : 1);
        const text = moved(base.text, { count: steps, isFine });
        if (text !== this.#text(place)) this.#cell.rewrite(number, text);
      },
      end: (isGivenUp) => {
        if (!isGivenUp || !this.restore(this.#cell.numbers()[place].from)) {
          this.#page.announce(this.#text(place));
          this.#page.released();
        }
      },
    };
  }

  /** A hand moves more often than a page can follow. */
  #paced(hold: Hold): Hold {
    let last: Parameters<Hold["move"]> | undefined;
    const move = (): void => {
      if (last) hold.move(...last);
      last = undefined;
    };
    return {
      move: (...to) => {
        last = to;
        this.#page.pace(move);
      },
      end: (isGivenUp) => {
        move();
        hold.end(isGivenUp);
      },
    };
  }

  /** A click opens the editor; on a number that has been moved it may be the first of two. */
  #click(event: MouseEvent): void {
    const element = numberAt(event.target);
    if (!element) return;
    const place = this.#placeOf(Number(element.dataset.from));
    event.stopPropagation();
    clearTimeout(this.#timer);
    const open = (): void => void this.#cell.open({ x: event.clientX, y: event.clientY });
    if (this.#originOf(place) === this.#text(place)) open();
    else if (event.detail === 1) this.#timer = window.setTimeout(open, patience);
  }

  #placeOf(from: number): number {
    return this.#cell.numbers().findIndex((number) => number.from === from);
  }

  #text(place: number): string {
    const { from, to } = this.#cell.numbers()[place];
    return this.#cell.source.slice(from, to);
  }

  #originOf(place: number): string | undefined {
    const { source, book, bookNumbers } = this.#cell;
    const numbers = this.#cell.numbers();
    const first = this.#first;
    return (
      originOf(source, numbers, place, book, bookNumbers) ??
      (first && originOf(source, numbers, place, first.source, first.numbers))
    );
  }
}
