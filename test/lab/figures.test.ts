// Figures from random data and labels in a real browser: nothing outside of the picture, no text over another.

import assert from "node:assert/strict";
import fc from "fast-check";
import { repeatable } from "../arbitraries.js";
import { drawKind, randomFigures } from "../figures/random-figures.js";
import { openPage } from "./browser.js";

/** How far, in pixels, a text may reach out of the picture or over another: fonts differ, and estimates of widths with them. */
const tolerance = 3;
const figureCount = 120;

describe("figures of random data and labels", () => {
  it("keep their texts inside and apart, in Chromium", async function () {
    this.timeout(60_000);
    const page = await openPage({ offline: true });
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    const faults: string[] = [];
    for (const [i, [name, of]] of fc
      .sample(randomFigures, { ...repeatable, numRuns: figureCount })
      .entries()) {
      const { svg } = drawKind(name, of);
      const found = await page.evaluate(findFaults, { svg, tolerance });
      faults.push(...found.map((fault) => `${i} ${name}: ${fault}`));
    }
    await page.context().close();
    assert.deepEqual(errors, []);
    assert.deepEqual(faults, []);
  });
});

/** What is wrong with a picture; runs in the page. */
function findFaults({ svg, tolerance }: { svg: string; tolerance: number }): string[] {
  const xml = new DOMParser().parseFromString(svg, "image/svg+xml");
  if (xml.querySelector("parsererror")) return ["no XML"];
  document.body.replaceChildren(document.importNode(xml.documentElement, true));
  const root = document.body.firstElementChild as SVGSVGElement;
  const whole = root.getBoundingClientRect();
  const boxes = [...root.querySelectorAll("text")]
    .filter((text) => text.textContent?.trim())
    .map((text) => ({ text: (text.textContent ?? "").slice(0, 20), box: text.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0);
  const outside = boxes
    .filter(
      ({ box }) =>
        box.left < whole.left - tolerance ||
        box.right > whole.right + tolerance ||
        box.top < whole.top - tolerance ||
        box.bottom > whole.bottom + tolerance,
    )
    .map(
      ({ text, box }) =>
        `"${text}" outside: ${[box.left, box.top, box.right, box.bottom].map(Math.round).join(" ")}`,
    );
  const over = boxes.flatMap(({ text, box }, i) =>
    boxes.slice(i + 1).flatMap((other) => {
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      // Boxes of lines are higher than their letters.
      return across > tolerance && down > tolerance + 3 ? [`"${text}" over "${other.text}"`] : [];
    }),
  );
  return [...outside, ...over].slice(0, 3);
}
