// Compares a figure with its committed picture, test/figures/snapshots/<name>.svg. UPDATE_SNAPSHOTS=1 writes the
// pictures anew: look at each one that changed before committing it.

import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Figure } from "../../lib/figures/parts/figure.js";

/**
 * @param name - of the picture, without `.svg`
 * @param figure - what a `draw…` function made
 */
export function assertSnapshot(name: string, figure: Figure): void {
  const file = new URL(`./snapshots/${name}.svg`, import.meta.url);
  const picture = `${figure.svg}\n`;
  if (process.env.UPDATE_SNAPSHOTS === "1") writeFileSync(file, picture);
  assert.ok(
    existsSync(file),
    `${name}: no snapshot yet; write it with UPDATE_SNAPSHOTS=1 npx mocha "test/figures/**/*.test.ts"`,
  );
  // Line by line, one element each, so that a difference can be read.
  const lines = (svg: string) => svg.replaceAll("><", ">\n<");
  assert.equal(lines(picture), lines(readFileSync(file, "utf8")));
}
