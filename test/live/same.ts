// Whether a cell shows what the book shows. Engines differ in the last bits of sines, exponentials and powers, and nothing
// else may differ.

import type { Shown } from "./reader.js";

const number = /-?\d+(?:\.\d+)?(?:e[-+]?\d+)?/g;

/** What only the first page says that loads MNIST in this browser. */
const downloads = /^MNIST: .*\.gz, .*\n?/gm;

/** What the last bits of a number may do to it. */
const tolerance = 1e-12;

/** Cells that show just those bits, as errors of rounding: of them, only the form is compared. */
const magnifying = [
  /error\(h, "forward"\)/,
  /y: forward, label:/,
  // Differences of losses, divided by a small step.
  /farthest\(/,
  /difference\((analytic\.|formulaHistory)/,
  /numericalDiff\(plainLoss/,
];

/**
 * How two outputs differ beyond the last bits of numbers.
 * @param source - the cell's code
 */
export function differenceOf(actual: Shown, expected: Shown, source: string): string | undefined {
  const isMagnified = magnifying.some((code) => code.test(source));
  const [now, book] = [actual, expected].map(({ text, images }) => [
    text.replace(downloads, "").trim(),
    ...images,
  ]);
  if (now.length !== book.length) return `${now.length - 1} figures instead of ${book.length - 1}`;
  return now.map((text, i) => textDifference(text, book[i], i > 0, isMagnified)).find(Boolean);
}

function textDifference(text: string, book: string, isFigure: boolean, isMagnified: boolean) {
  if (text === book) return undefined;
  if (isMagnified && formOf(text) === formOf(book)) return undefined;
  if (isMagnified || text.replace(number, "0") !== book.replace(number, "0")) return unlike(text, book);
  const [ours, theirs] = [text, book].map((one) => (one.match(number) ?? []).map(Number));
  const at = ours.findIndex((value, i) => {
    // Figures round to tenths of a pixel, and there a last bit can be a tenth.
    const allowed = Math.max(tolerance * Math.abs(theirs[i]), isFigure ? 0.101 : 0);
    return !(Math.abs(value - theirs[i]) <= allowed);
  });
  return at < 0 ? undefined : `${ours[at]} instead of ${theirs[at]}: ${unlike(text, book)}`;
}

/** Both texts, around the place where they part. */
function unlike(text: string, book: string): string {
  let at = 0;
  while (text[at] === book[at]) at++;
  const [ours, theirs] = [text, book].map((one) => one.slice(Math.max(0, at - 60), at + 120));
  return `… ${ours} …\ninstead of\n… ${theirs} …`;
}

/** A figure's elements, or a text's words. */
const formOf = (text: string): string =>
  text.startsWith("<svg")
    ? String(text.split(/<path|<text/).length)
    : text.replace(number, "0").replace(/\s+/g, " ");
