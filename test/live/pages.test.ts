// All pages of both editions, run from top to bottom in the browser: what comes is what the book shows.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import path from "node:path";
import { notebooks } from "../notebooks/notebooks.js";
import { Reader } from "./reader.js";
import { assertSame } from "./same.js";
import { openSite, type Site } from "./site.js";

/** Cells that show errors of rounding: the last bits of the engine's sine, made large. */
const magnified: Record<string, number[]> = { "4.3-numerical-differentiation": [7, 8, 9] };

const pages = notebooks.map(({ name }) => name.replace(/ipynb$/, "html"));
const magnifiedIn = (page: string): number[] => magnified[path.basename(page, ".html")] ?? [];

describe("the pages, run in the browser", () => {
  let site: Site;
  let hasMnist: boolean;

  before(async () => {
    site = await openSite();
    hasMnist = existsSync(path.join(site.folder, "live", "mnist"));
  });

  for (const name of pages) {
    it(`give the book's outputs from top to bottom: ${name}`, async function () {
      this.timeout(900_000);
      const reader = await Reader.open(site, name);
      const count = await reader.count();
      const usesMnist = (await reader.page.locator("main").innerText()).includes("loadMnist");
      if (usesMnist && !hasMnist) this.skip();
      for (let cell = 1; cell <= count; cell++) {
        const book = await reader.shown(cell);
        await reader.run(cell);
        assertSame(await reader.shown(cell), book, `${name}, cell ${cell}`, magnifiedIn(name).includes(cell));
        assert.doesNotMatch(
          await reader.line(cell),
          /needs|필요/,
          `${name}, cell ${cell}: all above has run`,
        );
      }
      const foreign = reader.requests.filter(
        (url) => !/^(data:|blob:)/.test(url) && !url.startsWith(site.address),
      );
      assert.deepEqual(foreign, []);
      await reader.close();
    });
  }

  const chosen = process.env.DOWNHILL_EVERY_CELL ? pages : pages.filter((name) => /^4\.[34]/.test(name));
  for (const name of chosen) {
    it(`give the book's output of each cell alone, on a page just opened: ${name}`, async function () {
      this.timeout(1_800_000);
      const first = await Reader.open(site, name);
      const count = await first.count();
      const usesMnist = (await first.page.locator("main").innerText()).includes("loadMnist");
      await first.close();
      if (usesMnist && !hasMnist) this.skip();
      for (let cell = 1; cell <= count; cell++) {
        const reader = await Reader.open(site, name);
        const book = await reader.shown(cell);
        await reader.run(cell);
        assertSame(
          await reader.shown(cell),
          book,
          `${name}, cell ${cell} alone`,
          magnifiedIn(name).includes(cell),
        );
        await reader.close();
      }
    });
  }
});
