// Five moments of drags of plain numbers, to look at: light and dark.

import { keepPicture } from "../lab/browser.js";
import { Hand, numberIn, until } from "./hand.js";
import { Reader } from "./reader.js";
import { openSite, type Site } from "./site.js";

const derivatives = "4.3-numerical-differentiation.html";

describe("a number under the hand", () => {
  let site: Site;
  before(async () => (site = await openSite()));

  it("can be watched while it moves", async () => {
    const numbers = [
      [derivatives, 4, "1", 1],
      [derivatives, 5, "1e-4", 0],
      ["4.4-gradients.html", 13, "36", 0],
    ] as const;
    for (const colorScheme of ["light", "dark"] as const)
      for (const [name, cell, text, which] of numbers) {
        const reader = await Reader.open(site, name, { colorScheme });
        await reader.cell(cell).evaluate((element) => element.scrollIntoView({ block: "center" }));
        const shown = async (): Promise<string> => JSON.stringify(await reader.shown(cell));
        const book = await shown();
        const hand = await Hand.on(reader.page, numberIn(reader, cell, text, which));
        for (const [moment, dx] of [6, 12, 18, 24, 36].entries()) {
          await hand.to(dx);
          if (moment === 0) await until(async () => (await shown()) !== book, "the output follows");
          await reader.becomes(cell, "quiet");
          await reader.page.waitForTimeout(300);
          await keepPicture(reader.page, `drag ${colorScheme} ${cell} ${text} ${moment}`);
        }
        await hand.drop();
        await reader.close();
      }
  });
});
