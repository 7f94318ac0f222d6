// The words that stand in for a picture: those of the caller, or else made from what is drawn and kept to a length that
// somebody listens to.

import { words } from "../words/speak.js";

const mostWords = 300;
const mostCharacters = 4000;

/**
 * Returns the alternative text of a figure.
 *
 * @param given - what the caller says; it comes first, whatever its length
 * @param make - makes a text from what is drawn; beyond 300 words or 4,000 characters it ends in "…"
 * @param cut - labels that the picture shows shortened, to be said in full
 */
export function altText(given: string | undefined, make: () => string, cut: readonly string[] = []): string {
  if (given !== undefined) return given;
  return limited(cut.length > 0 ? `${make()} ${words().cut(cut)}` : make());
}

/** A text of at most 300 words and 4,000 characters; what goes beyond ends in "…". */
export function limited(all: string): string {
  const list = all
    .slice(0, 2 * mostCharacters)
    .split(/\s+/)
    .filter(Boolean);
  const text = list.slice(0, mostWords).join(" ");
  const fits = list.length <= mostWords && text.length <= mostCharacters;
  return fits ? text : `${Array.from(text.slice(0, mostCharacters)).slice(0, -1).join("").trimEnd()}…`;
}
