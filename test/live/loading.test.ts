// What pages load, and when.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { openPage } from "../lab/browser.js";
import { Reader } from "./reader.js";
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
    const policy = await reader.page.locator("meta[http-equiv]").getAttribute("content");
    assert.match(policy!, /default-src 'none'; script-src 'self'/);
    await reader.close();
  });

  it("says how to run its code when it was opened from disk", async () => {
    const page = await openPage();
    await page.goto(pathToFileURL(path.join(site.folder, "4.3-numerical-differentiation.html")).href);
    assert.match(await page.locator(".live-serve").innerText(), /npm run book -- --serve/);
    assert.equal(await page.locator(".live-run").count(), 0);
    await page.context().close();
  });
});
