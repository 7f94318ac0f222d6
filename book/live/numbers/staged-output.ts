// The output of a run that follows a hand: the old one stays until the new one is whole, so that nothing flickers and
// nothing jumps. A run that takes long shows what it has.

import { Output } from "../output.js";

/** How long the old output may stay, in milliseconds. */
const patience = 400;

/** Takes in what a run publishes, as `Output` does. */
export class StagedOutput {
  readonly #place: HTMLElement;
  readonly #stage = document.createElement("div");
  readonly #output = new Output(this.#stage);
  /** Whether the old output is to stay. */
  #isPatient = true;
  /** Whether all is said: another run's output may have taken the place. */
  #isOver = false;

  constructor(place: HTMLElement) {
    this.#place = place;
    this.#stage.className = "live-stage";
    setTimeout(() => {
      this.#isPatient = false;
      this.#showWhatThereIs();
    }, patience);
  }

  show(type: string, content: Record<string, unknown>): void {
    this.#output.show(type, content);
    this.#showWhatThereIs();
  }

  /** Says that nothing more comes, and puts in place what came once its pictures are there. */
  async end(): Promise<void> {
    this.#output.end();
    this.#isOver = true;
    await Promise.all([...this.#stage.querySelectorAll("img")].map(isThere));
    this.#putInPlace();
  }

  #showWhatThereIs(): void {
    if (!this.#isOver && !this.#isPatient && this.#stage.hasChildNodes()) this.#putInPlace();
  }

  #putInPlace(): void {
    if (this.#stage.parentNode === this.#place) return;
    const tallest = Math.max(parseFloat(this.#place.style.minHeight) || 0, this.#place.clientHeight);
    this.#place.style.minHeight = `${tallest}px`;
    this.#place.classList.add("live-staged");
    this.#place.replaceChildren(this.#stage);
  }
}

/** Waits until a picture can be painted at once. To decode it would take a frame of its own, which drawings don't need. */
function isThere(picture: HTMLImageElement): Promise<unknown> | undefined {
  if (!picture.src.startsWith("data:image/svg")) return picture.decode().catch(() => undefined);
  if (picture.complete) return undefined;
  return new Promise((done) => (picture.onload = picture.onerror = done));
}
