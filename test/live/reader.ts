// What a reader does on a live page, and sees there.

import assert from "node:assert/strict";
import type { BrowserContextOptions, Page } from "playwright-core";
import { openPage } from "../lab/browser.js";
import type { Site } from "./site.js";

/** What a cell shows. */
export interface Shown {
  text: string;
  /** The figures, as SVG. */
  images: string[];
}

/** A reader on one page. Cells count from 1. */
export class Reader {
  readonly page: Page;
  /** Everything that the page has asked for. */
  readonly requests: string[] = [];
  /** What went wrong without being shown. */
  readonly complaints: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.context().on("request", (request) => this.requests.push(request.url()));
    page.on("pageerror", (error) => this.complaints.push(error.message));
  }

  static async open(site: Site, name: string, options: BrowserContextOptions = {}): Promise<Reader> {
    const reader = new Reader(await openPage({ viewport: { width: 1000, height: 900 }, ...options }));
    await reader.page.goto(site.address + name);
    return reader;
  }

  async close(): Promise<void> {
    assert.deepEqual(this.complaints, []);
    await this.page.context().close();
  }

  /** What the page has asked of other hosts. */
  foreign(site: Site): string[] {
    return this.requests.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(site.address));
  }

  cell(number: number) {
    return this.page.locator(".cell").nth(number - 1);
  }

  count(): Promise<number> {
    return this.page.locator(".cell").count();
  }

  state(number: number): Promise<string | null> {
    return this.cell(number).getAttribute("data-live");
  }

  line(number: number): Promise<string> {
    return this.cell(number).locator(".live-line").innerText();
  }

  /** Presses Run, and waits for the end. */
  async run(number: number): Promise<void> {
    await this.cell(number).locator(".live-run").click();
    await this.ended(number);
  }

  /** Presses Stop, once the button says so, and waits for the end. */
  async stop(number: number): Promise<void> {
    await this.page.locator('.cell[data-shown="running"]').and(this.cell(number)).waitFor();
    await this.run(number);
  }

  /** Waits until a cell neither runs nor waits. */
  async ended(number: number): Promise<void> {
    const cell = this.cell(number);
    await this.page
      .locator('.cell:not([data-live="running"]):not([data-live="waiting"])')
      .and(cell)
      .waitFor({ timeout: 280_000 });
  }

  async shown(number: number): Promise<Shown> {
    const output = this.cell(number).locator(".output");
    if ((await output.count()) === 0) return { text: "", images: [] };
    const sources = await output
      .locator("img")
      .evaluateAll((all) => all.map((image) => image.getAttribute("src")));
    const images = sources.map((source) => decodeURIComponent(source ?? "").replace(/^[^,]*,/, ""));
    return { text: (await output.innerText()).trim(), images };
  }

  async source(number: number): Promise<string> {
    // What is laid out as text would show an empty line of the editor twice.
    const lines = await this.cell(number).locator(".cm-content .cm-line").allTextContents();
    if (lines.length > 0) return lines.join("\n").trim();
    return ((await this.cell(number).locator("pre").first().textContent()) ?? "").trim();
  }

  /** Clicks into the code and puts a text in its place. */
  async edit(number: number, text: string): Promise<void> {
    const editor = this.cell(number).locator(".cm-content");
    if ((await editor.count()) === 0)
      await this.cell(number)
        .locator(".highlight pre")
        .click({ position: { x: 5, y: 5 } });
    await editor.click();
    await this.page.keyboard.press("ControlOrMeta+a");
    await this.page.keyboard.insertText(text);
  }

  /** Waits until a cell stands in a state. */
  async becomes(number: number, state: string): Promise<void> {
    await this.page.locator(`.cell[data-live="${state}"]`).and(this.cell(number)).waitFor();
  }
}
