// Whether a cell shows what the book shows. Engines differ in the last bits of sines, exponentials and powers, and nothing
// else may differ.

import assert from "node:assert/strict";
import type { Shown } from "./reader.js";

const number = /-?\d+(?:\.\d+)?(?:e[-+]?\d+)?/g;

/** What only the first page says that loads MNIST in this browser. */
const downloads = /^MNIST: .*\.gz, .*\n?/gm;

/** What the last bits of a number may do to it. */
const tolerance = 1e-12;

/**
 * Asserts that two outputs are the same but for the last bits of numbers.
 * @param magnified - whether the cell shows just those bits, such as an error of rounding: then only the form is compared
 */
export function assertSame(actual: Shown, expected: Shown, about: string, magnified = false): void {
  const [now, book] = [actual, expected].map(({ text, images }) => [
    text.replace(downloads, "").trim(),
    ...images,
  ]);
  assert.equal(now.length, book.length, `${about}: figures`);
  now.forEach((text, i) => {
    if (text === book[i]) return;
    if (magnified)
      return assert.equal(text.split(/<path|<text/).length, book[i].split(/<path|<text/).length, about);
    assert.equal(text.replace(number, "0"), book[i].replace(number, "0"), about);
    const [ours, theirs] = [text, book[i]].map((one) => (one.match(number) ?? []).map(Number));
    ours.forEach((value, k) => {
      // Figures round to tenths of a pixel, and there a last bit can be a tenth.
      const allowed = Math.max(tolerance * Math.abs(theirs[k]), i > 0 ? 0.101 : 0);
      assert.ok(
        Math.abs(value - theirs[k]) <= allowed,
        `${about}: ${value} instead of ${theirs[k]} in\n${text.slice(0, 300)}`,
      );
    });
  });
}
