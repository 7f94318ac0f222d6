// Slows down a cell that prints without end, so that the page it prints to stays alive and Interrupt is heard. Nothing
// is left out: a browser that shows some million characters in one cell just can't take more at once.

/** How many characters a cell may print as fast as it likes: some 300,000 lines of numbers. */
const atOnce = 2_000_000;

/** What follows, in characters per second. */
const speed = 100_000;

/** The shortest wait that is worth it, in seconds. */
const leastWait = 0.05;

const never = new Int32Array(new SharedArrayBuffer(4));

/** The pace of what cells print. */
export class Pace {
  #cell: unknown;
  #left = 0;

  /** Counts what a cell has printed, and waits if that was too much. */
  spend(cell: unknown, characters: number): void {
    if (cell !== this.#cell) {
      this.#cell = cell;
      this.#left = atOnce;
    }
    this.#left -= characters;
    const wait = -this.#left / speed;
    if (wait < leastWait) return;
    this.#left = 0;
    Atomics.wait(never, 0, 0, 1000 * wait);
  }
}
