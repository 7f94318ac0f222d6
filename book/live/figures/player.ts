// Play, pause, one step, reset. Nothing plays by itself; where motion isn't wanted, Play goes to the end at once.

import type { Panel } from "./panel.js";

/** What is played. */
export interface Film {
  /** Steps a second. */
  pace: number;
  /** Goes on by a step; says whether there was one. */
  step(): boolean;
  /** Shows what the steps have led to. */
  show(): void;
  /** Back to the beginning, if Play is pressed at the end. */
  rewind(): void;
  /** Back to how the figure was when the page was opened. */
  reset(): void;
  /** Whether there is no end to play to. */
  isEndless?: boolean;
}

/** The buttons of a film. */
export class Player {
  readonly #film: Film;
  readonly #panel: Panel;
  readonly #play: HTMLButtonElement;
  #frame = 0;
  #last = 0;
  #owed = 0;

  constructor(panel: Panel, film: Film) {
    this.#film = film;
    this.#panel = panel;
    const { words } = panel;
    this.#play = panel.button(words.play, () => (this.isPlaying ? this.pause() : this.play()));
    panel.button(words.step, () => {
      this.pause();
      if (!film.step()) {
        film.rewind();
        film.step();
      }
      film.show();
    });
    panel.button(words.reset, () => {
      this.pause();
      film.reset();
      film.show();
    });
  }

  get isPlaying(): boolean {
    return this.#frame !== 0;
  }

  play(): void {
    const film = this.#film;
    if (!film.step()) {
      film.rewind();
      film.step();
    }
    if (!film.isEndless && matchMedia("(prefers-reduced-motion: reduce)").matches) {
      while (film.step());
      film.show();
      return;
    }
    film.show();
    this.#play.textContent = this.#panel.words.pause;
    this.#last = performance.now();
    this.#owed = 0;
    this.#frame = requestAnimationFrame((now) => this.#go(now));
  }

  pause(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#play.textContent = this.#panel.words.play;
  }

  #go(now: number): void {
    // A figure that was taken off the page doesn't play on.
    if (!this.#panel.host.isConnected) return this.pause();
    this.#owed = Math.min(10, this.#owed + ((now - this.#last) * this.#film.pace) / 1000);
    this.#last = now;
    let goesOn = true;
    for (; this.#owed >= 1 && goesOn; this.#owed--) goesOn = this.#film.step();
    this.#film.show();
    if (!goesOn) return this.pause();
    this.#frame = requestAnimationFrame((next) => this.#go(next));
  }
}
