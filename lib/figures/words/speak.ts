// The language that figures speak: one for the whole program, since a notebook is written in one.

import { english } from "./english.js";
import type { Words } from "./words.js";

let current: Words = english;

/** Returns the words in use. */
export function words(): Words {
  return current;
}

/**
 * Makes all figures drawn from now on say their default words in another language.
 *
 * @param next - the words to use
 */
export function speak(next: Words): void {
  current = next;
}
