// All pages of both editions, run from top to bottom in the browser, and cells alone: what comes is what the book shows.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import path from "node:path";
import { notebooks } from "../notebooks/notebooks.js";
import { Reader } from "./reader.js";
import { differenceOf } from "./same.js";
import { openSite, type Site } from "./site.js";

const pages = notebooks.map(({ name }) => name.replace(/ipynb$/, "html"));

describe("the pages, run in the browser", () => {
  let site: Site;
  let hasMnist: boolean;

  before(async () => {
    site = await openSite();
    hasMnist = existsSync(path.join(site.folder, "live", "mnist"));
  });

  /** Whether the page can be compared: without MNIST, cells that load it give other numbers. */
  async function isComparable(reader: Reader): Promise<boolean> {
    return hasMnist || !(await reader.page.locator("main").innerText()).includes("loadMnist");
  }

  for (const name of pages) {
    it(`give the book's outputs from top to bottom: ${name}`, async function () {
      this.timeout(900_000);
      const reader = await Reader.open(site, name);
      if (!(await isComparable(reader))) this.skip();
      const differences: string[] = [];
      const count = await reader.count();
      for (let cell = 1; cell <= count; cell++) {
        differences.push(...(await compare(reader, cell)));
        if (/needs|필요/.test(await reader.line(cell)))
          differences.push(`cell ${cell} runs others though all above has run`);
      }
      assert.equal(differences.join("\n\n"), "");
      assert.deepEqual(reader.foreign(site), []);
      await reader.close();
    });
  }

  const chosen = process.env.DOWNHILL_EVERY_CELL ? pages : pages.filter((name) => /^4\.[34]/.test(name));
  for (const name of chosen) {
    it(`give the book's output of each cell alone, on a page just opened: ${name}`, async function () {
      this.timeout(1_800_000);
      const reader = await Reader.open(site, name);
      if (!(await isComparable(reader))) this.skip();
      const differences: string[] = [];
      const count = await reader.count();
      for (let cell = 1; cell <= count; cell++) {
        await reader.page.reload(); // a new page, and with it a new kernel; the files are in the browser's cache
        differences.push(...(await compare(reader, cell)));
      }
      assert.equal(differences.join("\n\n"), "");
      await reader.close();
    });
  }
});

/** Runs a cell; says how its output differs from the book's. */
async function compare(reader: Reader, cell: number): Promise<string[]> {
  const book = await reader.shown(cell);
  const source = await reader.source(cell);
  await reader.run(cell);
  const difference = differenceOf(await reader.shown(cell), book, source);
  return difference === undefined ? [] : [`cell ${cell}: ${difference}`];
}
