// A browser's executor, in a real worker: with memory that it shares with its page, and without.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Page } from "playwright-core";
import { cellTypes } from "../../book/cell-types.js";
import { serve } from "../../book/serve.js";
import { contract } from "../kernel/executor-contract.js";
import { openPage } from "../lab/browser.js";
import { top } from "../lab/jupyterlab.js";

const here = fileURLToPath(new URL(".", import.meta.url));

async function writeSite(): Promise<string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "downhill-contract-"));
  await build({
    entryPoints: [path.join(here, "contract-worker.ts")],
    outdir: folder,
    bundle: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    logLevel: "error",
  });
  cpSync(path.join(here, "contract-page.js"), path.join(folder, "contract-page.js"));
  writeFileSync(path.join(folder, "types.json"), JSON.stringify(cellTypes(top)));
  writeFileSync(path.join(folder, "index.html"), '<!doctype html><script src="contract-page.js"></script>');
  return folder;
}

for (const isolated of [true, false]) {
  describe(`BrowserExecutor, ${isolated ? "with" : "without"} shared memory`, () => {
    let folder: string;
    let server: Awaited<ReturnType<typeof serve>>;
    let page: Page;
    before(async () => {
      folder = await writeSite();
      server = await serve(folder, { isolated });
      page = await openPage();
      await page.goto(server.address);
      assert.equal(await page.evaluate("crossOriginIsolated"), isolated);
    });
    after(async () => {
      await page.context().close();
      await server.close();
      rmSync(folder, { recursive: true });
    });
    for (const { says } of contract)
      it(says, async () => assert.equal(await page.evaluate(`check(${JSON.stringify(says)})`), undefined));
  });
}
