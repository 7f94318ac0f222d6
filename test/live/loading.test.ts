// What pages load, and when.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { openPage } from "../lab/browser.js";
import { Reader } from "./reader.js";
import { differenceOf } from "./same.js";
import { openSite, type Site } from "./site.js";

const packed = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length;

describe("what a live page loads", () => {
  let site: Site;
  before(async () => (site = await openSite()));

  const fileOf = (url: string): string =>
    path.join(site.folder, new URL(url).pathname.replace("/some/where/", ""));

  it("is one small script until the first click", async () => {
    const reader = await Reader.open(site, "4.4-gradients.html");
    await reader.page.waitForTimeout(500);
    await reader.page.reload({ waitUntil: "networkidle" });
    const asked = [...new Set(reader.requests)].filter((url) => !/^data:|favicon/.test(url));
    assert.deepEqual(asked.sort(), [`${site.address}4.4-gradients.html`, `${site.address}live/page.js`]);
    assert.ok(packed(path.join(site.folder, "live/page.js")) < 60_000);
    await reader.close();
  });

  it("is at most 1.3 MB by the first result", async () => {
    const reader = await Reader.open(site, "4.3-numerical-differentiation.html");
    await reader.run(1);
    assert.match((await reader.shown(1)).text, /^0$/);
    const files = [...new Set(reader.requests)].filter((url) => url.startsWith(site.address)).map(fileOf);
    const total = files.reduce((sum, file) => sum + packed(file), 0);
    assert.ok(
      total < 1_300_000,
      `${total} bytes: ${files.map((file) => `${path.basename(file)} ${packed(file)}`).join(", ")}`,
    );
    await reader.close();
  });

  it("is all there without scripts", async () => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(`${site.address}4.4-gradients.html`);
    assert.ok((await page.locator(".cell .output").count()) > 20);
    assert.equal(await page.locator("button").count(), 0);
    await page.context().close();
  });

  it("declares that nothing else may be loaded", async () => {
    const reader = await Reader.open(site, "4.3-numerical-differentiation.html");
    const blocked = await reader.page.evaluate(
      "fetch('http://localhost:9/').then(() => 'loaded', (error) => String(error))",
    );
    assert.match(String(blocked), /TypeError/);
    const policies = await reader.page
      .locator("meta[http-equiv]")
      .evaluateAll((all) => all.map((meta) => (meta as HTMLMetaElement).content));
    // What pages on disk need besides, a page from a server may not: both policies hold.
    assert.match(policies[0], /default-src 'none'; script-src 'self' blob: 'unsafe-eval';/);
    assert.match(policies[1], /default-src 'none'; script-src 'self';/);
    // In a turn of its own: what a debugger evaluates may do more.
    const made =
      "new Promise((resolve) => setTimeout(() => { try { resolve((0, eval)('1')); } catch (error) { resolve(error.name); } }))";
    assert.equal(await reader.page.evaluate(made), "EvalError");
    await reader.close();
  });

  it("runs when it was opened from disk, in both languages", async () => {
    for (const name of ["4.3-numerical-differentiation.html", "ko/4.3-numerical-differentiation.html"]) {
      const reader = new Reader(await openPage());
      await reader.page.goto(pathToFileURL(path.join(site.folder, name)).href);
      const book = await reader.shown(5);
      const code = await reader.source(5);
      await reader.run(5);
      assert.equal(differenceOf(await reader.shown(5), book, code), undefined);
      await reader.edit(
        2,
        'import { drawCurves, show } from "downhill/figures";\nshow(drawCurves([{ x: [0, 1], y: [0, 1] }], { alt: "a line" }));',
      );
      await reader.run(2);
      assert.match((await reader.shown(2)).images[0] ?? (await reader.shown(2)).text, /^<svg/);
      await reader.edit(3, "for (;;);");
      await reader.cell(3).locator(".live-run").click();
      await reader.stop(3);
      assert.match(await reader.line(3), /stopped|중단/);
      assert.deepEqual(
        reader.requests.filter((url) => !/^(file|blob|data):/.test(url)),
        [],
      );
      await reader.close();
    }
  });

  it("says that MNIST can't be read from disk", async () => {
    const page = await openPage();
    await page.goto(pathToFileURL(path.join(site.folder, "4.1-learning-from-data.html")).href);
    await page.locator(".live-hint", { hasText: /MNIST/ }).waitFor();
    await page.context().close();
  });

  it("says how to run its code where a browser runs nothing from disk", async () => {
    const page = await openPage();
    await page.addInitScript("delete globalThis.Worker;");
    await page.goto(pathToFileURL(path.join(site.folder, "4.3-numerical-differentiation.html")).href);
    assert.match(await page.locator(".live-serve").innerText(), /npm run book -- --serve/);
    assert.equal(await page.locator(".live-run").count(), 0);
    await page.context().close();
  });
});
