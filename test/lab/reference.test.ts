// The library's reference, as a reader meets it from the pages of the book.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import type { Page } from "playwright-core";
import { serve } from "../../book/serve.js";
import { codeCells, notebooks } from "../notebooks/notebooks.js";
import { keepPicture, openPage } from "./browser.js";
import { top } from "./jupyterlab.js";
import { pagesIn, writeBookPages } from "./pages.js";

/** The page of each export, by door and name. */
type Names = Record<string, Record<string, string>>;

const doors = {
  downhill: "lib",
  "downhill/data": "lib/data",
  "downhill/figures": "lib/figures",
  "downhill/exercises": "lib/exercises",
};

/** The names that a door opens to. */
function exportsOf(folder: string): string[] {
  const file = path.join(top, folder, "index.ts");
  const program = ts.createProgram([file], { module: ts.ModuleKind.NodeNext, noLib: true, types: [] });
  const symbol = program.getTypeChecker().getSymbolAtLocation(program.getSourceFile(file)!)!;
  return program
    .getTypeChecker()
    .getExportsOfModule(symbol)
    .map(({ name }) => name)
    .sort();
}

describe("the reference", () => {
  let site: { address: string; close(): Promise<void> };
  let folder: string;
  let names: Names;

  before(async () => {
    folder = await writeBookPages();
    names = JSON.parse(readFileSync(path.join(folder, "reference/names.json"), "utf8")) as Names;
    site = await serve(folder, { below: "/some/where/", isolated: false });
  });
  after(() => site.close());

  const open = async (name: string, options = {}): Promise<Page> => {
    const page = await openPage({ viewport: { width: 1100, height: 900 }, ...options });
    page.on("console", (message) => {
      const isIcon = message.location().url.endsWith("/favicon.ico"); // which every browser asks for
      if (message.type() === "error" && !isIcon) complaints.push(message.text());
    });
    await page.goto(site.address + name);
    return page;
  };
  const complaints: string[] = [];
  afterEach(() => assert.deepEqual(complaints.splice(0), []));

  it("has a page for every export", () => {
    for (const [door, source] of Object.entries(doors))
      assert.deepEqual(Object.keys(names[door]).sort(), exportsOf(source), door);
  });

  it("has no link that leads nowhere, from its pages or to them", async () => {
    const page = await open("reference/index.html");
    const all = [...new Set(Object.values(names).flatMap((door) => Object.values(door))), "index.html"].map(
      (name) => `reference/${name}`,
    );
    // Links by number of the page that has them: the browser itself reads and resolves them.
    const script = `(async (pages) => {
      const targets = {};
      for (const name of pages) {
        const address = new URL("../" + name, location.href);
        const found = await (await fetch(address)).text();
        const parsed = new DOMParser().parseFromString(found, "text/html");
        for (const link of parsed.querySelectorAll("a[href]")) {
          const url = new URL(link.getAttribute("href"), address);
          if (url.origin === location.origin) targets[url.href.split("#")[0]] ??= name;
        }
      }
      return targets;
    })(${JSON.stringify([...all, ...pagesIn(folder)])})`;
    const targets = Object.entries((await page.evaluate(script)) as Record<string, string>);
    assert.ok(targets.length > 180, String(targets.length));
    for (const [address, from] of targets) {
      const { status } = await fetch(address, { method: "HEAD" });
      assert.equal(status, 200, `${address}, from ${from}`);
    }
    await page.context().close();
  });

  it("finds a name without a network", async () => {
    const page = await open("reference/index.html");
    await page.context().setOffline(true);
    await page.locator("#tsd-search-trigger").click();
    await page.keyboard.type("TwoLayerNet");
    const first = page.locator("#tsd-search-results a").first();
    await first.waitFor();
    assert.equal((await first.innerText()).trim(), "downhill.TwoLayerNet");
    await keepPicture(page, "reference search");
    await page.context().setOffline(false);
    await first.click();
    assert.match(await page.locator("h1").innerText(), /TwoLayerNet/);
    await page.context().close();
  });

  it("is in the look of the book, in light and dark", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await open("reference/functions/downhill.numericalDiff.html", { colorScheme });
      const ground = await page.evaluate("getComputedStyle(document.body).backgroundColor");
      assert.equal(ground, colorScheme === "light" ? "rgb(255, 254, 251)" : "rgb(22, 24, 29)");
      const text = await page.locator(".col-content").innerText();
      assert.match(
        text,
        /numericalDiff\(\(x\) => 0\.01 \* x \*\* 2 \+ 0\.1 \* x, 5\) \/\/ => 0\.1999999999990898/,
      );
      assert.match(text, /Source\s+4\.3\.1/);
      await keepPicture(page, `reference ${colorScheme}`);
      await page.context().close();
    }
  });

  it("is a click away from every library name in the code of a page, in both editions", async () => {
    for (const name of ["4.3-numerical-differentiation.html", "ko/4.3-numerical-differentiation.html"]) {
      const page = await open(name);
      const links = await page.locator(".highlight a").allInnerTexts();
      const notebook = notebooks.find((one) => one.name === name.replace(/html$/, "ipynb"))!;
      const imported = codeCells(notebook)
        .flatMap(({ source }) => [
          ...[source]
            .flat()
            .join("")
            .matchAll(/^import \{ (.*) \} from "downhill(?!\/exercises)/gm),
        ])
        .flatMap(([, list]) => list.split(", ").map((one) => one.replace(/^type /, "")));
      assert.ok(imported.length > 5);
      for (const used of imported) assert.ok(links.includes(used), `${used} in ${name}`);
      const known = new Set(Object.values(names).flatMap((door) => Object.keys(door)));
      assert.deepEqual(
        links.filter((link) => !known.has(link)),
        [],
      );
      await page.locator(".highlight a", { hasText: "numericalDiff" }).first().click();
      assert.match(page.url(), /some\/where\/reference\/functions\/downhill\.numericalDiff\.html$/);
      assert.match(await page.locator("h1").innerText(), /numericalDiff/);
      await page.context().close();
    }
  });
});
