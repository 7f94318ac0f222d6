// Says aloud what happens on a page, to those who hear it: one line that is out of sight, since a line per cell would speak
// over itself.

import { moment } from "./dress.js";
import { made } from "./elements.js";

/** How much of an output is read aloud, in letters: the whole of it is on the page. */
const room = 300;

/** The voice of a page. */
export class Announcer {
  readonly #line = made("p", "live-voice");
  #timer = 0;

  constructor() {
    this.#line.setAttribute("role", "status");
    document.body.append(this.#line);
  }

  say(text: string): void {
    this.#line.textContent = text;
  }

  /** Says that something has begun, unless it ends at once. */
  begins(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.say(text), moment);
  }

  /** Says how a cell has ended, and what it shows: texts, and of figures what stands for them. */
  result(end: string, output: HTMLElement): void {
    clearTimeout(this.#timer);
    // Not at once: what is read of it would have to be laid out before anything is seen.
    setTimeout(() => this.#result(end, output));
  }

  #result(end: string, output: HTMLElement): void {
    const pictures = [...output.querySelectorAll("img")].map(({ alt }) => alt);
    const shown = [output.innerText.trim(), ...pictures].filter(Boolean).join(". ");
    this.say([end, shown.length > room ? `${shown.slice(0, room)} …` : shown].filter(Boolean).join(". "));
  }
}
