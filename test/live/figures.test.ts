// The five figures that can be taken into the hand: dragged, played, paused, reset, by mouse and by keyboard.

import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import type { Locator } from "playwright-core";
import { keepPicture, openPage } from "../lab/browser.js";
import { Hand, until } from "./hand.js";
import { Reader } from "./reader.js";
import { openSite, type Site } from "./site.js";

const pages = {
  descent: "4.4-gradients.html",
  difference: "4.3-numerical-differentiation.html",
  fit: "4.1-learning-from-data.html",
  batches: "4.2-loss-functions.html",
  network: "4.5-training-a-network.html",
};
type Kind = keyof typeof pages;

/** A live figure on its page. */
class Live {
  readonly reader: Reader;
  readonly place: Locator;

  constructor(reader: Reader) {
    this.reader = reader;
    this.place = reader.page.locator(".live-figure");
  }

  static async open(site: Site, kind: Kind, options = {}, folder = ""): Promise<Live> {
    const live = new Live(await Reader.open(site, folder + pages[kind], options));
    const { reader } = live;
    await reader.page.locator("img[data-live]").scrollIntoViewIfNeeded();
    await live.place.waitFor();
    await live.place.locator(".whole").scrollIntoViewIfNeeded();
    return live;
  }

  state(): Promise<string> {
    return this.place.locator(".state").innerText();
  }

  button(name: string): Locator {
    return this.place.locator("button", { hasText: new RegExp(`^${name}$`) });
  }

  slider(name: string): Locator {
    return this.place.locator(`input[aria-label="${name}"]`);
  }

  handle(which = 0): Locator {
    return this.place.locator(".handle").nth(which);
  }

  async becomes(pattern: RegExp): Promise<void> {
    await until(async () => pattern.test(await this.state()), `${await this.state()} becomes ${pattern}`);
  }

  /** Takes five pictures while a hand drags something. */
  async film(name: string, held: Locator, way: number): Promise<void> {
    const hand = await Hand.on(this.reader.page, held);
    for (let moment = 0; moment < 5; moment++) {
      await hand.to((way * (moment + 1)) / 5, moment * 4);
      await this.reader.page.waitForTimeout(120);
      await keepPicture(this.reader.page, `figure ${name} ${moment}`);
    }
    await hand.drop();
  }

  /** Plays, pauses and resets; `moves` is what differs between two moments. */
  async playAndPause(): Promise<void> {
    const before = await this.state();
    await this.button("Play").click();
    await until(async () => (await this.state()) !== before, "it plays");
    await this.button("Pause").click();
    const paused = await this.state();
    await this.reader.page.waitForTimeout(300);
    assert.equal(await this.state(), paused);
    await this.button("Step").click();
    await until(async () => (await this.state()) !== paused, "a step is seen");
    await this.button("Reset").click();
    await until(async () => (await this.state()) === before, `${await this.state()} goes back to ${before}`);
  }
}

describe("a figure to take into the hand", () => {
  let site: Site;
  before(async () => (site = await openSite()));

  it("walks down a ground: start, rate and ground change under the hand", async () => {
    const live = await Live.open(site, "descent");
    const begin = await live.state();
    assert.match(begin, /step 25 of 100: at \(−0\.0113, 0\.0151\), value 0\.000357/);
    await live.film("descent", live.handle(), 90);
    assert.doesNotMatch(await live.state(), /−0\.0113/);
    await live.button("Reset").click();
    assert.equal(await live.state(), begin);
    await live.playAndPause();
    // A click begins elsewhere; arrow keys move the start.
    await live.place
      .locator("svg")
      .first()
      .click({ position: { x: 220, y: 80 } });
    const clicked = await live.handle().getAttribute("aria-valuetext");
    await live.handle().focus();
    await live.reader.page.keyboard.press("ArrowLeft");
    assert.notEqual(await live.handle().getAttribute("aria-valuetext"), clicked);
    await live.slider("rate").fill("4");
    await live.becomes(/value \d.*runs away|step/);
    await live.place.locator("select").selectOption("saddle");
    await live.becomes(/step 100 of 100: at \(.*, [−]?2\)|at \(/);
    for (const ground of ["hollows", "plain", "valley", "bowl"]) {
      await live.place.locator("select").selectOption(ground);
      await keepPicture(live.reader.page, `figure descent on ${ground}`);
    }
    await live.reader.close();
  });

  it("lets h slide along the V until the secants are the tangent", async () => {
    const live = await Live.open(site, "difference");
    assert.match(await live.state(), /h = 0\.1: forward 0\.4973637525, off by 0\.043; central 0\.5394022522/);
    await live.film("difference", live.handle(), -200);
    await live.button("Reset").click();
    await live.playAndPause();
    await live.handle().focus();
    await live.reader.page.keyboard.press("ArrowRight");
    assert.doesNotMatch(await live.state(), /h = 0\.1:/);
    await live.slider("step h").fill("-150");
    assert.match(await live.state(), /h = 1e-15/);
    await live.reader.close();
  });

  it("lets ten points be moved and learned by heart", async () => {
    const live = await Live.open(site, "fit");
    assert.match(
      await live.state(),
      /degree 12, step 1000: training error 0\.00018\d*, test error 0\.83\d*; the test error was lowest, 0\.171, at step 19/,
    );
    await live.film("fit", live.handle(4), 60);
    assert.doesNotMatch(await live.state(), /test error 0\.83/);
    await live.button("Reset").click();
    await live.becomes(/test error 0\.83/);
    await live.slider("degree").fill("3");
    await live.becomes(/degree 3, .*test error 0\.07/);
    await live.button("Reset").click();
    await live.slider("steps").fill("10");
    await live.becomes(/step 11:/);
    const before = await live.state();
    await live.button("Step").click();
    assert.notEqual(await live.state(), before);
    await live.button("Play").click();
    await live.becomes(/step 1000/);
    await until(async () => (await live.button("Play").count()) === 1, "it stops at the end");
    await live.handle(2).focus();
    const place = await live.handle(2).getAttribute("aria-valuetext");
    await live.reader.page.keyboard.press("ArrowUp");
    assert.notEqual(await live.handle(2).getAttribute("aria-valuetext"), place);
    await live.reader.close();
  });

  it("draws mini-batches that pile up around the mean", async () => {
    const live = await Live.open(site, "batches");
    assert.match(await live.state(), /no batch of 10 drawn yet; the mean of all losses is 0\.3445/);
    await live.playAndPause();
    await live.button("Play").click();
    await live.becomes(/^[1-9]\d\d+ batches of 10: their mean 0\.3/);
    await live.button("Pause").click();
    await live.film("batches", live.slider("batch size"), 40);
    await live.slider("batch size").fill("8");
    await live.becomes(/^\d+ batches of 100: .*scatter by [\d.]+, and σ \/ √n is 0\.084/);
    // The scatter of n numbers scatters itself, by a share of 1 / √(2n) of it.
    const [, count, scatter] = /^(\d+) .*scatter by ([\d.]+)/.exec(await live.state())!;
    assert.ok(Math.abs(Number(scatter) - 0.084) < (4 * 0.084) / Math.sqrt(2 * Number(count)), scatter);
    await live.button("Reset").click();
    await live.becomes(/no batch of 10/);
    await live.reader.close();
  });

  it("reads what is drawn, and goes on learning", async () => {
    const live = await Live.open(site, "network");
    const blank = await live.state();
    assert.match(blank, /Draw a digit/);
    // The first press loads the digits, which may fail and be tried again, and then does what was asked for.
    await live.reader.page.route("**/mnist/**", (route) => route.abort());
    await live.button("Step").click();
    await live.becomes(/could not be loaded/);
    await live.reader.page.unroute("**/mnist/**");
    await live.button("Step").click();
    await live.becomes(/Step 1 of training here: loss [\d.]+, \d\d\.\d % of 1,000/);
    await live.button("Reset").click();
    await live.becomes(/^Draw a digit$/);
    await live.film("network", live.place.locator("canvas").first(), 12);
    await live.button("Clear").click();
    const hand = await Hand.on(live.reader.page, live.place.locator("canvas").first());
    await hand.to(0, -65);
    await hand.to(4, 0);
    await hand.to(0, 65);
    await hand.drop();
    assert.match(await live.state(), /It reads a 1, with \d\d/);
    await live.button("Play").click();
    await live.becomes(/Step [1-9]\d of training here: loss [\d.]+, 9\d\.\d % of 1,000/);
    await live.button("Pause").click();
    await keepPicture(live.reader.page, "figure network trained");
    const paused = await live.state();
    await live.reader.page.waitForTimeout(300);
    assert.equal(await live.state(), paused);
    await live.button("Step").click();
    await until(async () => (await live.state()) !== paused, "a step is seen");
    await live.button("Forget everything").click();
    await live.button("Step").click();
    await live.becomes(/Step 1 of training here: loss 2\.3/);
    await live.button("Reset").click();
    await live.becomes(/Draw a digit/);
    await live.place.locator("canvas").first().focus();
    await live.reader.page.keyboard.press("Space");
    for (let press = 0; press < 13; press++) await live.reader.page.keyboard.press("Shift+ArrowDown");
    await live.becomes(/It reads a 1/);
    await live.reader.close();
  });

  it("has a name on every control, and says its state to who listens", async () => {
    for (const kind of Object.keys(pages) as Kind[]) {
      const live = await Live.open(site, kind, {}, "ko/");
      const controls = live.place.locator("button, input, select, .handle, canvas[tabindex]");
      for (const control of await controls.all()) {
        const name =
          (await control.getAttribute("aria-label")) ??
          (await control.evaluate((one) => one.closest("label")?.textContent ?? one.textContent));
        assert.match(String(name), /[가-힣]|h/, `${kind}: ${name}`);
      }
      await until(async () => (await live.place.locator("[role=status]").innerText()) !== "", "it is heard");
      await keepPicture(live.reader.page, `figure ${kind} ko`);
      await live.reader.close();
    }
  });

  it("is made for dark rooms and thumbs", async () => {
    for (const kind of Object.keys(pages) as Kind[]) {
      const dark = await Live.open(site, kind, { colorScheme: "dark" });
      await keepPicture(dark.reader.page, `figure ${kind} dark`);
      await dark.reader.close();
      const phone = await Live.open(site, kind, { viewport: { width: 360, height: 740 }, hasTouch: true });
      const width = Number(await phone.reader.page.evaluate("document.documentElement.scrollWidth"));
      assert.ok(width <= 360, `${kind} is ${width} px wide`);
      await keepPicture(phone.reader.page, `figure ${kind} phone`);
      await phone.reader.close();
    }
  });

  it("lives on pages from disk, too", async () => {
    const onDisk = { ...site, address: `${pathToFileURL(site.folder).href}/` };
    const live = await Live.open(onDisk, "descent");
    const begin = await live.state();
    await live.button("Step").click();
    assert.notEqual(await live.state(), begin);
    await live.button("Reset").click();
    assert.equal(await live.state(), begin);
    await live.reader.close();
  });

  it("goes to the end at once where motion isn't wanted", async () => {
    const live = await Live.open(site, "descent", { reducedMotion: "reduce" });
    await live.button("Play").click();
    assert.match(await live.state(), /step 100 of 100/);
    assert.equal(await live.button("Pause").count(), 0);
    await live.reader.close();
  });

  it("is the still picture with scripts off, and takes part in a run of its cell", async () => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(site.address + pages.descent);
    assert.ok(await page.locator("img[data-live]").isVisible());
    assert.equal(await page.locator(".live-figure").count(), 0);
    await page.context().close();
    const live = await Live.open(site, "descent");
    const number = await live.reader.page
      .locator(".cell", { has: live.reader.page.locator("img[data-live]") })
      .evaluate((cell) => [...cell.ownerDocument.querySelectorAll(".cell")].indexOf(cell) + 1);
    await live.reader.edit(number, (await live.reader.source(number)).replaceAll("0.1", "0.2"));
    await live.reader.run(number);
    await live.becomes(/step 25 of 100: at \(−0\.00000853/);
    assert.equal(await live.place.count(), 1);
    // What is not understood stays a picture, and nothing of it is run.
    await live.reader.edit(
      number,
      `import { newDisplay } from "tslab";
newDisplay().html('<img alt="a dot" data-live="{&quot;kind&quot;:&quot;alert(1)&quot;}" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">');`,
    );
    await live.reader.run(number);
    assert.equal(await live.reader.page.locator("img[data-live]").isVisible(), true);
    assert.equal(await live.place.count(), 0);
    await live.reader.close();
  });
});
