// Which number of the book a number on the page was: the code around it says so. Pure: knows no page.

import type { NumberPlace } from "../../numbers.js";

/**
 * The text that a number had in an earlier version of a cell.
 *
 * @param source - the code as it is now
 * @param numbers - its numbers
 * @param place - which of them, from 0
 * @param before - the earlier code
 * @param numbersBefore - its numbers
 * @returns nothing if the code around the number has changed too much to tell
 */
export function originOf(
  source: string,
  numbers: readonly NumberPlace[],
  place: number,
  before: string,
  numbersBefore: readonly NumberPlace[],
): string | undefined {
  const now = between(source, numbers);
  const then = between(before, numbersBefore);
  const textAt = (index: number): string => before.slice(numbersBefore[index].from, numbersBefore[index].to);
  const isSameUp = now.slice(0, place + 1).every((text, i) => text === then[i]);
  const later = now.length - place - 1;
  const isSameDown = now.slice(-later).every((text, i) => text === then[then.length - later + i]);
  if (
    isSameUp &&
    place < numbersBefore.length &&
    (isSameDown || headOf(then[place + 1]) === headOf(now[place + 1]))
  )
    return textAt(place);
  const fromEnd = numbersBefore.length - (numbers.length - place);
  if (isSameDown && fromEnd >= 0 && tailOf(then[fromEnd]) === tailOf(now[place])) return textAt(fromEnd);
  return undefined;
}

/** What stands before, between and behind the numbers. */
function between(source: string, numbers: readonly NumberPlace[]): string[] {
  const starts = [0, ...numbers.map(({ to }) => to)];
  const ends = [...numbers.map(({ from }) => from), source.length];
  return starts.map((start, i) => source.slice(start, ends[i]));
}

/** The rest of the line, and its beginning. */
const headOf = (text: string): string | undefined => text?.split("\n")[0];
const tailOf = (text: string): string | undefined => text?.split("\n").at(-1);
