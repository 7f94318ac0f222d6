// The pages of the book, as a reader opens them from disk.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { HtmlValidate } from "html-validate";
import type { Page } from "playwright-core";
import { notebooks } from "../notebooks/notebooks.js";
import { keepPicture, openPage, pictureName } from "./browser.js";
import { kept } from "./jupyterlab.js";
import { pagesIn, writeBookPages } from "./pages.js";
import { assertFigures, figuresOf } from "./pictures.js";

const phone = { width: 360, height: 740 };

type Notebook = (typeof notebooks)[number];
const pageOf = ({ name }: Notebook): string => name.replace(/ipynb$/, "html");

describe("the book", () => {
  const sections = notebooks.map(pageOf);
  const editions = ["", "ko/"].map((prefix) => ({
    index: `${prefix}index.html`,
    aside: `${prefix}when-something-goes-wrong.html`,
    sections: sections.filter((name) => path.posix.dirname(name) === (prefix ? "ko" : ".")),
  }));
  let folder: string;
  let pages: string[];
  /** All pages on a desk, by name: for what only reads them. */
  const opened = new Map<string, Page>();

  const open = async (name: string, options = {}): Promise<Page> => {
    const page = await openPage({ viewport: { width: 900, height: 1000 }, offline: true, ...options });
    await page.goto(pathToFileURL(path.join(folder, name)).href);
    return page;
  };

  before(async () => {
    folder = await writeBookPages();
    pages = pagesIn(folder);
    for (const name of pages) opened.set(name, await open(name));
  });

  after(() => Promise.all(Array.from(opened.values(), (page) => page.context().close())));

  it("has a page per notebook, one for trouble, and an index, in each language", () => {
    const others = editions.flatMap(({ index, aside }) => [index, aside]);
    assert.deepEqual([...pages].sort(), [...sections, ...others].sort());
  });

  it("is valid HTML", async () => {
    const validator = new HtmlValidate({ root: true, extends: ["html-validate:standard"] });
    for (const name of pages) {
      const { results } = await validator.validateString(readFileSync(path.join(folder, name), "utf8"));
      const messages = results.flatMap((result) => result.messages);
      assert.deepEqual(
        messages.map(({ ruleId, message, line }) => `${name}:${line} ${ruleId} ${message}`),
        [],
      );
    }
  });

  it("asks for nothing but its own pages", async () => {
    for (const name of pages) {
      const page = await open(name, { offline: false });
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      await page.reload({ waitUntil: "networkidle" });
      assert.deepEqual(
        asked.filter((url) => !url.startsWith("data:")),
        [page.url()],
      );
      await page.context().close();
    }
  });

  it("leaves no mark of Markdown in its text", async () => {
    for (const [name, page] of opened) {
      const texts = (await page.evaluate("proseTexts()")) as string[];
      assert.ok(texts.length > 3, name);
      assert.deepEqual(
        texts.filter((text) => /\*\*|`/.test(text)),
        [],
        name,
      );
    }
  });

  it("has links that lead somewhere", async () => {
    const targets = new Map<string, Set<string>>();
    const links: { from: string; to: string }[] = [];
    for (const page of opened.values()) {
      targets.set(
        page.url(),
        new Set(await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id))),
      );
      const found = await page
        .locator("a[href]")
        .evaluateAll((all) => all.map((a) => a.getAttribute("href")));
      links.push(...found.map((to) => ({ from: page.url(), to: new URL(to!, page.url()).href })));
    }
    assert.ok(links.length > 5 * pages.length);
    // Those into the reference are reference.test.ts's.
    const own = links.filter(({ to }) => to.startsWith("file:") && !to.includes("/reference/"));
    for (const { from, to } of own) {
      const [address, id] = to.split("#");
      assert.ok(targets.has(address), `${from} links to ${to}`);
      assert.ok(!id || targets.get(address)?.has(decodeURIComponent(id)), `${from} links to ${to}`);
    }
  });

  for (const { index, aside, sections } of editions) {
    it(`leads from ${index} through all its sections and back`, async () => {
      const page = await open(index);
      const local = () => path.relative(folder, new URL(page.url()).pathname);
      const listed = await page
        .locator(".sections a")
        .evaluateAll((all) => all.map((a) => a.getAttribute("href") ?? ""));
      assert.deepEqual(
        listed.map((name) => path.posix.join(path.posix.dirname(index), name)),
        sections,
      );
      await page.locator(".sections a").first().click();
      for (const section of sections.slice(1)) {
        await page.locator("nav").first().locator("a[rel=next]").click();
        assert.equal(local(), section);
      }
      assert.equal(await page.locator("a[rel=next]").count(), 0);
      for (const section of sections.slice(0, -1).reverse()) {
        await page.locator("nav").last().locator("a[rel=prev]").click();
        assert.equal(local(), section);
      }
      assert.equal(await page.locator("a[rel=prev]").count(), 0);
      await page.locator("nav").first().locator("a", { hasText: "Downhill" }).click();
      assert.equal(local(), index);
      await page.locator(".aside a").click();
      assert.equal(local(), aside);
      await page.locator("nav").first().locator("a", { hasText: "Downhill" }).click();
      assert.equal(local(), index);
      await page.context().close();
    });

    it(`shows a picture and a sentence for each section in ${index}`, async () => {
      const page = await open(index);
      const items = await page.locator(".sections > li").all();
      assert.equal(items.length, sections.length);
      for (const item of items) {
        assert.ok((await item.locator("img").getAttribute("alt"))!.length > 10);
        assert.match(await item.locator("p").innerText(), /^\p{L}.{40,}[.!?]$/su);
      }
      await page.context().close();
    });
  }

  it("gives each page a title and a description of its own", async () => {
    const titles = new Set<string>();
    const descriptions = new Set<string>();
    for (const [name, page] of opened) {
      titles.add(await page.title());
      const description = (await page.locator("meta[name=description]").getAttribute("content"))!;
      assert.ok(description.length >= 40 && description.length <= 250, `${name}: ${description.length}`);
      descriptions.add(description);
    }
    assert.deepEqual([titles.size, descriptions.size], [pages.length, pages.length]);
  });

  for (const colorScheme of ["light", "dark"] as const) {
    it(`is legible in ${colorScheme}, on a desk and on a phone`, async () => {
      const look = async (device: string, viewport: { width: number; height: number }): Promise<void> => {
        for (const name of pages) {
          const page = await open(name, { colorScheme, viewport });
          assert.deepEqual(await page.evaluate("faintTexts('body', 4.5)"), [], name);
          const width = Number(await page.evaluate("document.documentElement.scrollWidth"));
          assert.ok(width <= viewport.width, `${name} is ${width} px wide in ${viewport.width}`);
          const notebook = notebooks.find((one) => pageOf(one) === name);
          if (notebook) await assertFigures(page, "main", figuresOf(notebook));
          await keepPicture(page, `book ${colorScheme} ${device} ${pictureName(name)}`, true);
          await page.context().close();
        }
      };
      await Promise.all([look("desk", { width: 1000, height: 1000 }), look("phone", phone)]);
    });
  }

  it("draws brackets as tall as what they enclose", async function () {
    const fonts = spawnSync("fc-list", [":", "family"], { encoding: "utf8" }).stdout ?? "";
    if (!/(STIX Two|Cambria|Latin Modern|Noto Sans) Math|DejaVu Math/.test(fonts)) this.skip();
    let brackets = 0;
    for (const [name, page] of opened) {
      const heights = await page.locator("mo:has(+ mtable)").evaluateAll((all) =>
        all.map((bracket) => {
          const [height, inside] = [bracket, bracket.nextElementSibling!].map(
            (e) => e.getBoundingClientRect().height,
          );
          return { height, inside };
        }),
      );
      for (const { height, inside } of heights)
        assert.ok(height >= 0.9 * inside, `${name}: ${height} px around ${inside} px`);
      brackets += heights.length;
    }
    assert.ok(brackets >= 4);
  });

  it("leaves room around signs and the names of functions", async () => {
    for (const [name, page] of opened) {
      const tight = await page.locator("math mi").evaluateAll((all) =>
        all
          .filter((letter) => {
            const text = letter.textContent!;
            const next = letter.nextElementSibling;
            const isCalled = /^(log|sin|cos)$/.test(text) && next && next.textContent !== "(";
            return /[·×]/.test(text) || (isCalled && next.tagName !== "mspace");
          })
          .map((letter) => letter.parentElement!.textContent),
      );
      assert.deepEqual(tight, [], name);
    }
  });

  it("prints with every figure in place", async () => {
    const print = async (notebook: Notebook): Promise<void> => {
      const name = pageOf(notebook);
      const page = await open(name, { colorScheme: "dark" });
      const target = path.join(kept, `${pictureName(name)}.pdf`);
      const pdf = (await page.pdf({ format: "A4", tagged: true, path: target })).toString("latin1");
      // A tagged PDF names each figure that is on its pages.
      assert.equal(pdf.match(/\/S\s*\/Figure/g)?.length, figuresOf(notebook).length, name);
      // On paper: dark ink, and no figure taller than a page, which would be cut.
      await page.emulateMedia({ media: "print" });
      assert.equal(
        await page.evaluate("getComputedStyle(document.body).backgroundColor"),
        "rgb(255, 255, 255)",
      );
      assert.deepEqual(await page.evaluate("faintTexts('main', 4.5)"), [], name);
      await assertFigures(page, "main", figuresOf(notebook));
      const heights = await page
        .locator("main img")
        .evaluateAll((all) => all.map((image) => image.clientHeight));
      assert.ok(Math.max(...heights) < 900, `${name}: ${Math.max(...heights)} px`);
      await page.context().close();
    };
    await Promise.all(
      editions.map(async ({ sections: ofOne }) => {
        for (const notebook of notebooks) if (ofOne.includes(pageOf(notebook))) await print(notebook);
      }),
    );
  });
});
