// All pages of both editions, run from top to bottom in the browser, and cells alone: what comes is what the book shows.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { codeCells, notebooks } from "../notebooks/notebooks.js";
import { Reader } from "./reader.js";
import { differenceOf } from "./same.js";
import { openSite, type Site } from "./site.js";

const pages = notebooks.map(({ name }) => name.replace(/ipynb$/, "html"));
const sections = [...new Set(pages.map((name) => path.basename(name)))];

describe("the pages, run in the browser", () => {
  let site: Site;
  let hasMnist: boolean;

  before(async () => {
    site = await openSite();
    hasMnist = existsSync(path.join(site.folder, "live", "mnist"));
  });

  /** Whether a page can be compared: without MNIST, cells that load it give other numbers. */
  function isComparable(name: string): boolean {
    return hasMnist || !readFileSync(path.join(site.folder, name), "utf8").includes("loadMnist");
  }

  /** Runs a page from top to bottom. */
  async function differencesOf(name: string): Promise<string[]> {
    const reader = await Reader.open(site, name);
    const differences: string[] = [];
    const count = await reader.count();
    for (let cell = 1; cell <= count; cell++) {
      differences.push(...(await compare(reader, cell)));
      if (/needs|필요/.test(await reader.line(cell)))
        differences.push(`cell ${cell} runs others though all above has run`);
    }
    differences.push(...reader.foreign(site));
    await reader.close();
    return differences.map((difference) => `${name}, ${difference}`);
  }

  for (const section of sections) {
    it(`give the book's outputs from top to bottom, in both languages: ${section}`, async function () {
      this.timeout(900_000);
      if (!isComparable(section)) this.skip();
      const editions = pages.filter((name) => path.basename(name) === section);
      // Side by side: a page mostly leaves half of the machine to others.
      const differences = await Promise.all(editions.map(differencesOf));
      assertNone(differences.flat());
    });
  }

  /** Runs cells, each on a page just opened. */
  async function differencesAlone(name: string, cells: readonly number[]): Promise<string[]> {
    const reader = await Reader.open(site, name);
    const differences: string[] = [];
    for (const cell of cells) {
      await reader.page.reload(); // a new page, and with it a new kernel
      differences.push(...(await compare(reader, cell)));
    }
    await reader.close();
    return differences;
  }

  const chosen = ["4.3-numerical-differentiation.html", "ko/4.4-gradients.html"];
  for (const name of process.env.DOWNHILL_EVERY_CELL ? pages : chosen) {
    for (const cells of inTens(countOf(name))) {
      it(`give the book's output of each cell alone, on a page just opened: ${name}, ${cells[0]} to ${cells.at(-1)}`, async function () {
        this.timeout(900_000);
        if (!isComparable(name)) this.skip();
        const lanes = [0, 1].map((lane) => cells.filter((_, i) => i % 2 === lane));
        const differences = await Promise.all(lanes.map((lane) => differencesAlone(name, lane)));
        assertNone(differences.flat());
      });
    }
  }
});

/** How many code cells a page has. */
function countOf(name: string): number {
  return codeCells(notebooks[pages.indexOf(name)]).length;
}

/** The numbers from 1 on, ten by ten. */
function inTens(count: number): number[][] {
  const all = Array.from({ length: count }, (_, i) => i + 1);
  return Array.from({ length: Math.ceil(count / 10) }, (_, i) => all.slice(10 * i, 10 * i + 10));
}

function assertNone(differences: string[]): void {
  if (differences.length > 0) assert.fail(differences.join("\n\n"));
}

/** Runs a cell; says how its output differs from the book's. */
async function compare(reader: Reader, cell: number): Promise<string[]> {
  const book = await reader.shown(cell);
  const source = await reader.source(cell);
  await reader.run(cell);
  const difference = differenceOf(await reader.shown(cell), book, source);
  return difference === undefined ? [] : [`cell ${cell}: ${difference}`];
}
