// One page in Firefox, from a server and from disk: another engine, which writes stacks in its own way.

import assert from "node:assert/strict";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Firefox, firefoxPath, keys } from "./firefox.js";
import type { Shown } from "./reader.js";
import { differenceOf } from "./same.js";
import { openSite, type Site } from "./site.js";

const page = "4.3-numerical-differentiation.html";

(firefoxPath ? describe : describe.skip)("a live page in Firefox", () => {
  let site: Site;
  let firefox: Firefox;

  before(async () => {
    site = await openSite();
    firefox = await Firefox.open();
  });
  after(async () => await firefox?.close());

  const cell = (number: number): string => `#cell-${number}`;

  async function run(number: number): Promise<void> {
    await firefox.click(`${cell(number)} .live-run`);
    await firefox.until(`!/running|waiting/.test(document.querySelector("${cell(number)}").dataset.live)`);
  }

  async function shown(number: number): Promise<Shown> {
    const found = await firefox.evaluate(`(() => {
      const output = document.querySelector("${cell(number)} .output");
      const images = [...output.querySelectorAll("img")].map((image) => image.getAttribute("src"));
      return JSON.stringify({ text: output.innerText.trim(), images });
    })()`);
    const { text, images } = JSON.parse(String(found)) as Shown;
    return { text, images: images.map((source) => decodeURIComponent(source).replace(/^[^,]*,/, "")) };
  }

  async function source(number: number): Promise<string> {
    return String(await firefox.evaluate(`document.querySelector("${cell(number)} .highlight").innerText`));
  }

  async function edit(number: number, text: string): Promise<void> {
    await firefox.click(`${cell(number)} .highlight`);
    await firefox.until(`document.activeElement?.closest("${cell(number)} .cm-content")`);
    await firefox.press("a", keys.control);
    await firefox.press(text);
  }

  it("gives the book's outputs from top to bottom", async () => {
    await firefox.goTo(site.address + page);
    const count = Number(await firefox.evaluate("document.querySelectorAll('.cell').length"));
    const differences: string[] = [];
    for (let number = 1; number <= count; number++) {
      const [book, code] = [await shown(number), await source(number)];
      await run(number);
      const difference = differenceOf(await shown(number), book, code);
      if (difference !== undefined) differences.push(`cell ${number}: ${difference}`);
    }
    if (differences.length > 0) assert.fail(differences.join("\n\n"));
  });

  it("says in which line of the cell an error was thrown, and runs what was edited", async () => {
    await edit(2, 'const h = 1;throw new Error("too steep");');
    await firefox.press([keys.enter], keys.shift);
    await firefox.until(`document.querySelector("${cell(2)} .output .error")`);
    assert.match((await shown(2)).text, /Error: too steep[^]*Cell 2, line 1/);
    assert.doesNotMatch((await shown(2)).text, /kernel-|@/);
  });

  it("stops a loop that never waits, and keeps all names", async () => {
    await edit(2, "let turns = 0;");
    await run(2);
    await edit(4, "for (;;) turns++;");
    await firefox.click(`${cell(4)} .live-run`);
    await firefox.until(`document.querySelector("${cell(4)}").dataset.shown === "running"`);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await run(4);
    assert.match((await shown(4)).text, /the cell was interrupted/);
    await edit(4, "turns > 100;");
    await run(4);
    assert.equal((await shown(4)).text, "true");
  });

  it("runs from disk as well", async () => {
    await firefox.goTo(pathToFileURL(path.join(site.folder, page)).href);
    await firefox.until("document.querySelector('.live-run')");
    const book = await shown(10);
    await run(10);
    assert.equal(differenceOf(await shown(10), book, await source(10)), undefined);
  });
});
