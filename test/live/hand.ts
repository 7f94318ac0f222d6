// The reader's hand on a number, or on anything that can be dragged.

import type { Locator, Page } from "playwright-core";
import type { Reader } from "./reader.js";

/** A hand that has taken hold. */
export class Hand {
  readonly #page: Page;
  readonly #x: number;
  readonly #y: number;

  private constructor(page: Page, x: number, y: number) {
    this.#page = page;
    this.#x = x;
    this.#y = y;
  }

  /** Takes hold of the middle of an element. */
  static async on(page: Page, element: Locator): Promise<Hand> {
    await element.scrollIntoViewIfNeeded();
    const box = (await element.boundingBox())!;
    const hand = new Hand(page, box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.move(hand.#x, hand.#y);
    await page.mouse.down();
    return hand;
  }

  /** Goes to so many pixels from where it took hold, as a hand does: not in one leap. */
  async to(dx: number, dy = 0): Promise<void> {
    await this.#page.mouse.move(this.#x + dx, this.#y + dy, { steps: 4 });
  }

  /** Gives a way to move as devices do, which don't wait until a page has seen where they are. */
  async glide(): Promise<(dx: number) => void> {
    const devtools = await this.#page.context().newCDPSession(this.#page);
    const event = { type: "mouseMoved", button: "left", buttons: 1 } as const;
    return (dx) =>
      void devtools
        .send("Input.dispatchMouseEvent", { ...event, x: this.#x + dx, y: this.#y })
        .catch(() => undefined); // the page may be closed
  }

  async drop(): Promise<void> {
    await this.#page.mouse.up();
  }
}

/** The number of a cell that is written in a certain way. */
export function numberIn(reader: Reader, cell: number, text: string, which = 0): Locator {
  return reader
    .cell(cell)
    .locator(".live-number")
    .filter({ hasText: new RegExp(`^${text.replaceAll(".", "\\.")}$`) })
    .nth(which);
}

/** Waits until something holds. */
export async function until(condition: () => Promise<boolean>, about: string, seconds = 60): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`in ${seconds} s it didn't come about that ${about}`);
    await new Promise((done) => setTimeout(done, 30));
  }
}
