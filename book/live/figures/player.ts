// Play, pause, one step, reset. Nothing plays by itself; where motion isn't wanted, Play goes to the end at once.

import type { Panel } from "./panel.js";

/** What is played. */
export interface Film {
  /** Steps a second. */
  pace: number;
  /** Loads what steps need and says so; nothing if it is there. What fails, the film tells. */
  load?(): Promise<void> | undefined;
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
  #isPlaying = false;
  #frame = 0;
  #last = 0;
  #owed = 0;
  /** How many buttons were pressed: what was asked for before the last one isn't done any more when it could be. */
  #presses = 0;

  constructor(panel: Panel, film: Film) {
    this.#film = film;
    this.#panel = panel;
    const { words } = panel;
    this.#play = panel.button(words.play, () => (this.isPlaying ? this.pause() : this.play()));
    panel.button(words.step, () => {
      this.pause();
      this.#whenLoaded(() => {
        this.#goOn();
        film.show();
      });
    });
    panel.button(words.reset, () => {
      this.pause();
      film.reset();
      film.show();
    });
  }

  get isPlaying(): boolean {
    return this.#isPlaying;
  }

  play(): void {
    this.#isPlaying = true;
    this.#play.textContent = this.#panel.words.pause;
    this.#whenLoaded(() => {
      const film = this.#film;
      this.#goOn();
      if (!film.isEndless && matchMedia("(prefers-reduced-motion: reduce)").matches) {
        while (film.step());
        this.pause();
        return film.show();
      }
      film.show();
      this.#last = performance.now();
      this.#owed = 0;
      this.#frame = requestAnimationFrame((now) => this.#go(now));
    });
  }

  pause(): void {
    this.#presses++;
    cancelAnimationFrame(this.#frame);
    this.#isPlaying = false;
    this.#play.textContent = this.#panel.words.play;
  }

  #whenLoaded(act: () => void): void {
    const press = ++this.#presses;
    const loading = this.#film.load?.();
    if (!loading) return act();
    loading.then(
      () => press === this.#presses && act(),
      () => press === this.#presses && this.pause(),
    );
  }

  /** A step, from the beginning if there is none left. */
  #goOn(): void {
    if (this.#film.step()) return;
    this.#film.rewind();
    this.#film.step();
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
