// `npm run bench:dragging`: how often figures redraw while a hand drags a number that they depend on. Prints what it found.

import { Hand, numberIn, until } from "./hand.js";
import { Reader } from "./reader.js";
import { openSite } from "./site.js";

/** How long the hand moves, in seconds. */
const seconds = 5;

const drags = [
  {
    about: "4.3, the secants, h",
    page: "4.3-numerical-differentiation.html",
    cell: 4,
    text: "1",
    which: 1,
    shows: 4,
  },
  {
    about: "4.4, the walk over contours, a level",
    page: "4.4-gradients.html",
    cell: 13,
    text: "36",
    which: 0,
    shows: 13,
  },
  {
    about: "4.4, the walk over contours, from another start",
    page: "4.4-gradients.html",
    cell: 12,
    text: "4",
    which: 0,
    shows: 13,
  },
];

const count = `(cell) => {
  const output = document.querySelectorAll(".cell")[cell - 1].querySelector(".output");
  window.redrawn = [];
  let last;
  const look = () => {
    const image = output.querySelector("img");
    if (image && image.complete && image.src !== last) redrawn.push(performance.now());
    last = image?.src;
    requestAnimationFrame(look);
  };
  look();
}`;

describe("figures under the hand", () => {
  for (const { about, page, cell, text, which, shows } of drags)
    it(about, async () => {
      const reader = await Reader.open(await openSite(), page);
      // Of a first run that took long it isn't known whether the next one will.
      for (const one of [cell, shows, shows]) await reader.run(one);
      const before = (await reader.shown(shows)).images[0];
      const hand = await Hand.on(reader.page, numberIn(reader, cell, text, which));
      await hand.to(12);
      await until(async () => (await reader.shown(shows)).images[0] !== before, "the figure follows");
      await reader.page.evaluate(`(${count})(${shows})`);
      const glide = await hand.glide();
      const end = Date.now() + 1000 * seconds;
      for (let i = 0; Date.now() < end; i++) {
        // A mouse says where it is whether the page keeps up or not: each time by one value further, to and fro.
        glide(12 + 6 * Math.abs((i % 24) - 12));
        await reader.page.waitForTimeout(16);
      }
      const times = (await reader.page.evaluate("redrawn")) as number[];
      const gaps = times
        .slice(1)
        .map((time, i) => time - times[i])
        .sort((a, b) => a - b);
      const rate = (1000 * gaps.length) / gaps.reduce((sum, gap) => sum + gap, 0);
      console.log(
        `      ${rate.toFixed(1)} redraws a second, median ${gaps[gaps.length >> 1].toFixed(0)} ms, nine in ten within ${gaps[Math.floor(0.9 * gaps.length)].toFixed(0)} ms`,
      );
      await hand.drop();
      await reader.close();
    });
});
