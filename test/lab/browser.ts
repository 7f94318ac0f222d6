// The browser that the tests look through, one for all of them.

import path from "node:path";
import { type Browser, type BrowserContextOptions, type Page, chromium } from "playwright-core";
import { fileURLToPath } from "node:url";
import { kept } from "./jupyterlab.js";

let browser: Promise<Browser> | undefined;

/** The browser, started if need be. */
export function currentBrowser(): Promise<Browser> {
  return (browser ??= chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    // Without the sandbox, which root can't have: it opens nothing but the project's own pages.
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  }));
}

/**
 * Opens an empty page in a session of its own, without anybody's cookies or cache.
 *
 * @param options - the window's size, the colour scheme, …
 */
export async function openPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await (await currentBrowser()).newContext(options);
  await context.addInitScript({ path: fileURLToPath(new URL("in-any-page.js", import.meta.url)) });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  return page;
}

/**
 * Keeps a picture of a page for whoever wants to look: `test/lab/screenshots/<name>.png`, or `.jpg` of a full page, which is
 * written in half the time.
 */
export async function keepPicture(page: Page, name: string, fullPage = false): Promise<void> {
  await page.screenshot({ path: path.join(kept, `${name}.${fullPage ? "jpg" : "png"}`), fullPage });
}

/** What a picture of a page or notebook is called: `ko-4.4-gradients`. */
export function pictureName(file: string): string {
  return file.replace(/\.\w+$/, "").replaceAll("/", "-");
}

/** Keeps a picture of each page that is open. */
export async function keepPictures(name: string): Promise<void> {
  const pages = (await browser)?.contexts().flatMap((context) => context.pages()) ?? [];
  for (const [i, page] of pages.entries()) await keepPicture(page, `${name} ${i + 1}`);
}

/** Closes the browser, if it was started. */
export async function stopBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}
