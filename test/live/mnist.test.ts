// MNIST on live pages: beside them, checked and kept; or not, and then the page says so.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import path from "node:path";
import { Reader } from "./reader.js";
import { openSite, type Site } from "./site.js";

const page = "4.3-numerical-differentiation.html";
const load =
  'import { loadMnist } from "downhill/data";\nconst data = await loadMnist();\nconsole.log(data.source, data.xTrain.length);\nconsole.log(data.notes.join("; "));';
const files = /\/mnist\/.*\.gz$/;

describe("MNIST beside the pages", () => {
  let site: Site;
  before(async function () {
    site = await openSite();
    if (!existsSync(path.join(site.folder, "live", "mnist"))) this.skip();
  });

  it("is loaded with progress when a cell wants it, and kept by the browser", async () => {
    const reader = await Reader.open(site, page);
    await reader.run(2);
    assert.equal(reader.requests.filter((url) => files.test(url)).length, 0);
    await reader.edit(2, load);
    await reader.run(2);
    const { text } = await reader.shown(2);
    assert.match(text, /MNIST: .*train-images.*\.gz/);
    assert.match(text, /^MNIST 60000$/m);
    assert.equal(new Set(reader.requests.filter((url) => files.test(url))).size, 4);
    reader.requests.length = 0;
    await reader.page.reload();
    await reader.run(2);
    assert.match((await reader.shown(2)).text, /^MNIST 60000$/m);
    assert.equal(reader.requests.filter((url) => files.test(url)).length, 0);
    await reader.close();
  });

  it("is checked: what was changed on its way is refused", async () => {
    const reader = await Reader.open(site, page);
    await reader.page.context().route(/train-labels.*\.gz/, async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      body[body.length >> 1] ^= 1;
      await route.fulfill({ response, body });
    });
    await reader.edit(2, load);
    await reader.run(2);
    assert.doesNotMatch((await reader.shown(2)).text, /^MNIST 60000$/m);
    await reader.close();
  });
});

describe("pages without MNIST", () => {
  it("say that they run on digits of the project's own making, and do", async () => {
    const site = await openSite({ mnist: false });
    for (const [name, says] of [
      ["4.1-learning-from-data.html", /MNIST is not beside these pages/],
      ["ko/4.1-learning-from-data.html", /MNIST가 없습니다/],
    ] as const) {
      const reader = await Reader.open(site, name);
      assert.match((await reader.page.locator(".live-hint").allInnerTexts()).join("\n"), says);
      await reader.edit(2, load.replaceAll("data", "digits").replace("downhill/digits", "downhill/data"));
      await reader.run(2);
      assert.match((await reader.shown(2)).text, /^synthetic \d+$/m);
      assert.deepEqual(reader.foreign(site), []);
      await reader.close();
    }
    const other = await Reader.open(site, page);
    assert.equal(await other.page.locator(".live-hint").filter({ hasText: "MNIST" }).count(), 0);
    await other.close();
  });
});
