// What must hold for every figure, wherever it is shown.

import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { type Notebook, codeCells } from "../notebooks/notebooks.js";

/** A picture as the browser shows it; sizes in px. */
interface Picture {
  alt: string;
  visible: boolean;
  width: number;
  height: number;
  naturalWidth: number;
  naturalHeight: number;
  /** How far it reaches beyond the room it has. */
  overhang: number;
  /** The share of its pixels that the page shines through. */
  transparent: number;
  /** Between its lightest and its darkest pixel, as WCAG 2 defines it: from 1 to 21. */
  contrast: number;
}

/** The alternative texts of a notebook's committed figures, in order. */
export function figuresOf(notebook: Notebook): string[] {
  const outputs = codeCells(notebook).flatMap((cell) => cell.outputs ?? []);
  const html = outputs.map(({ data }) => [data?.["text/html"] ?? ""].flat().join("")).join("\n");
  return [...html.matchAll(/<img [^>]*?alt="([^"]*)"/g)].map(([, alt]) => unescape(alt));
}

/**
 * Asserts that just these figures are shown, each visible in full, undistorted, and legible whatever its background.
 *
 * @param selector - the elements that hold a figure each, or all of them
 * @param alts - the alternative texts that are expected, in order
 */
export async function assertFigures(page: Page, selector: string, alts: string[]): Promise<void> {
  // JupyterLab puts cells on the page one after the other, as it finds the time.
  const shown = `document.querySelectorAll(${JSON.stringify(`${selector} img`)}).length`;
  await page.waitForFunction(`${shown} >= ${alts.length}`);
  const pictures = (await page.evaluate(`measurePictures(${JSON.stringify(selector)})`)) as Picture[];
  assert.deepEqual(
    pictures.map(({ alt }) => alt),
    alts,
  );
  for (const picture of pictures) {
    const { alt, width, height, naturalWidth, naturalHeight } = picture;
    const about = `“${alt.slice(0, 60)}” is ${JSON.stringify({ ...picture, alt: undefined })}`;
    assert.ok(picture.visible, about);
    assert.ok(width >= Math.min(naturalWidth, 200) && width <= naturalWidth, about);
    assert.ok(Math.abs(width / height / (naturalWidth / naturalHeight) - 1) < 0.02, about);
    assert.ok(picture.overhang < 1, about);
    // Its own ground under its own ink: so it looks the same on a light and on a dark page.
    assert.equal(picture.transparent, 0, about);
    assert.ok(picture.contrast > 4.5, about);
  }
}

const entities: Record<string, string> = { "&amp;": "&", "&quot;": '"', "&lt;": "<", "&gt;": ">" };

function unescape(html: string): string {
  return html.replace(/&(amp|quot|lt|gt);/g, (entity) => entities[entity]);
}
