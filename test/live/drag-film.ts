// Five moments of drags of plain numbers, to look at: light and dark, in Korean and on a phone.

import { keepPicture } from "../lab/browser.js";
import { Hand, numberIn, until } from "./hand.js";
import { Reader } from "./reader.js";
import { openSite, type Site } from "./site.js";

// The page, the cell, the number and which of those in the cell, and whether it moves to the right.
const numbers = [
  ["4.3-numerical-differentiation.html", 4, "1", 1, 1],
  ["4.3-numerical-differentiation.html", 5, "1e-4", 0, -1],
  ["4.4-gradients.html", 13, "36", 0, 1],
] as const;

const looks = {
  light: { folder: "", options: {} },
  dark: { folder: "", options: { colorScheme: "dark" } },
  ko: { folder: "ko/", options: {} },
  phone: { folder: "", options: { viewport: { width: 360, height: 740 } } },
} as const;

describe("a number under the hand", () => {
  let site: Site;
  before(async () => (site = await openSite()));

  for (const [look, { folder, options }] of Object.entries(looks))
    it(`can be watched while it moves: ${look}`, async () => {
      for (const [name, cell, text, which, direction] of numbers) {
        const reader = await Reader.open(site, folder + name, options);
        await reader.cell(cell).evaluate((element) => element.scrollIntoView({ block: "center" }));
        const shown = async (): Promise<string> => JSON.stringify(await reader.shown(cell));
        const hand = await Hand.on(reader.page, numberIn(reader, cell, text, which));
        for (const [moment, dx] of [6, 12, 18, 24, 36].entries()) {
          const before = await shown();
          await hand.to(direction * dx);
          await until(async () => (await shown()) !== before, "the output follows");
          await keepPicture(reader.page, `drag ${look} ${cell} ${text} ${moment}`);
        }
        await hand.drop();
        await reader.close();
      }
    });
});
