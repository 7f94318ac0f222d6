// `npm run picture`: the picture at the top of the readme, taken of the page itself as `npm run book` has written it: a
// reader has changed the learning rate and run the cell. Light and dark, for readers of either.

import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "../scripts/browser-tests.js";
import { fail } from "../scripts/fail.js";
import { top } from "../scripts/setup.js";
import { serve } from "./serve.js";

const page = "4.4-gradients.html";
/** The code of the cell to change begins like this. */
const begins = 'import { drawDescent, makeLive } from "downhill/figures";';
const [rate, changed] = ["learningRate: 0.1", "learningRate: 0.9"];
const width = 880;
const height = 805;

const book = path.join(top, "_book");
if (!existsSync(path.join(book, page))) fail("there is no book yet: write it with npm run book.");
const executablePath =
  findChromium() ?? fail("the picture needs Chromium: say in CHROMIUM_PATH where it is.");
const folder = path.join(top, "book", "picture");
mkdirSync(folder, { recursive: true });

const site = await serve(book);
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  const context = await browser.newContext({
    colorScheme,
    viewport: { width, height },
    reducedMotion: "reduce",
  });
  const reader = await context.newPage();
  await reader.goto(site.address + page);
  const cell = reader.locator(".cell", { hasText: begins });
  const number = (await cell.getAttribute("id")) ?? "";
  const code = (await cell.locator("pre").first().textContent()) ?? "";
  await cell.locator("pre").first().click();
  const editor = cell.locator(".cm-content");
  await editor.waitFor();
  if (!code.includes(rate)) fail(`picture: the cell must hold ${rate}, got ${code}`);
  await reader.keyboard.press("Control+A");
  await reader.keyboard.insertText(code.trimEnd().replace(rate, changed));
  await reader.keyboard.press("Shift+Enter");
  await reader
    .locator(`#${number}:not([data-live="running"]):not([data-live="waiting"]) .output img`)
    .waitFor({ state: "attached" });
  await cell.locator(".live-figure").waitFor();
  await reader.mouse.move(width - 1, 1);
  const { y = 0 } = (await cell.boundingBox()) ?? {};
  await reader.mouse.wheel(0, y - 70);
  await reader.waitForTimeout(500); // the wheel turns smoothly
  await reader.screenshot({ path: path.join(folder, `${colorScheme}.png`) });
  await context.close();
}
await browser.close();
await site.close();
console.log(`the picture is in ${folder}`);
