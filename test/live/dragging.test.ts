// Numbers in the hand: with the mouse, a finger and the keyboard.

import assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import { keepPicture } from "../lab/browser.js";
import { Hand, numberIn, until } from "./hand.js";
import { Reader } from "./reader.js";
import { openSite, type Site } from "./site.js";

const derivatives = "4.3-numerical-differentiation.html";
/** So many pixels are a step of a number. */
const step = 6;

/** Looks at an output in each frame, and keeps what a reader could have seen. */
const watch = `(cell) => {
  const output = document.querySelectorAll(".cell")[cell - 1].querySelector(".output");
  window.watched = { frames: 0, empty: 0, heights: new Set(), pictures: new Set() };
  const look = () => {
    const image = output.querySelector("img");
    watched.frames++;
    if (!image || !image.complete || image.naturalWidth === 0) watched.empty++;
    else watched.pictures.add(image.src);
    watched.heights.add(Math.round(output.getBoundingClientRect().height));
    requestAnimationFrame(look);
  };
  look();
}`;

/** Keeps all that the page says: what a cell has come to soon takes the place of what a key has done. */
const listen = `() => {
  window.said = [];
  const say = () => said.push(document.querySelector(".live-voice")?.textContent ?? "");
  new MutationObserver(say).observe(document.body, { childList: true, characterData: true, subtree: true });
}`;

/** Waits until a cell's code is written so: a page that is busy follows the hand a little later. */
async function writes(reader: Reader, cell: number, code: string): Promise<void> {
  await until(async () => (await reader.source(cell)).includes(code), `cell ${cell} says ${code}`);
}

const styleOf = (element: Locator, name: "touchAction" | "textDecorationLine"): Promise<string> =>
  element.evaluate((one, property) => one.ownerDocument.defaultView!.getComputedStyle(one)[property], name);

describe("a number on a live page", () => {
  let site: Site;
  before(async () => (site = await openSite()));

  it("is dragged before any editor is open, and its cell runs as it moves, without a flicker", async () => {
    const reader = await Reader.open(site, derivatives);
    const alt = async (): Promise<string> =>
      (await reader.cell(4).locator(".output img").getAttribute("alt")) ?? "";
    await reader.page.evaluate(`(${watch})(4)`);
    const hand = await Hand.on(reader.page, numberIn(reader, 4, "1", 1)); // h: 1
    for (const [count, h] of [
      [3, "4"],
      [1, "2"],
      [2, "3"],
      [1, "2"],
      [3, "4"],
    ] as const) {
      await hand.to(count * step);
      await writes(reader, 4, `drawSecants(bend, 1, { h: ${h}, slope: 2 })`);
      await until(async () => (await alt()).includes(`h = ${h};`), `the figure follows to ${h}`);
    }
    assert.equal(await reader.page.locator(".cm-editor").count(), 0);
    await hand.drop();
    await reader.becomes(4, "quiet");
    const seen = (await reader.page.evaluate(
      "({ ...watched, heights: [...watched.heights], pictures: watched.pictures.size })",
    )) as { empty: number; frames: number; heights: number[]; pictures: number };
    assert.ok(seen.pictures >= 3, JSON.stringify(seen));
    assert.equal(seen.empty, 0, JSON.stringify(seen));
    assert.equal(seen.heights.length, 1, `the output was ${seen.heights.join(", ")} px high`);
    // A step of 0 is refused, and the page shows it where the figure was, until there is one again.
    const zero = await Hand.on(reader.page, numberIn(reader, 4, "4"));
    await zero.to(-5 * step);
    await until(async () => /h must be/.test((await reader.shown(4)).text), "the error is shown");
    await zero.to(-2 * step);
    await until(async () => (await alt()).includes("h = 2;"), "the figure is back");
    await zero.drop();
    await reader.close();
  });

  it("stays in the page, is counted as an edit, and goes back with a double click or Esc", async () => {
    const reader = await Reader.open(site, derivatives);
    const book = await reader.source(1);
    const hand = await Hand.on(reader.page, numberIn(reader, 1, "0.01"));
    await hand.to(4 * step);
    await hand.drop();
    assert.equal(await reader.source(1), book.replace("0.01", "0.05"));
    await reader.page.reload();
    await numberIn(reader, 1, "0.05").waitFor();
    assert.equal(await reader.source(1), book.replace("0.01", "0.05"));
    await numberIn(reader, 1, "0.05").dblclick();
    assert.equal(await reader.source(1), book);
    assert.equal(await reader.page.locator(".cm-editor").count(), 0);
    // In an editor, too.
    await numberIn(reader, 1, "5").click();
    await reader.cell(1).locator(".cm-content:focus").waitFor();
    const again = await Hand.on(reader.page, numberIn(reader, 1, "0.01"));
    await again.to(-2 * step);
    await writes(reader, 1, book.replace("0.01", "0.00"));
    await reader.page.keyboard.press("Escape");
    assert.equal(await reader.source(1), book);
    await again.drop();
    assert.equal(await reader.page.evaluate("getSelection().toString()"), "");
    const third = await Hand.on(reader.page, numberIn(reader, 1, "10e-50"));
    await third.to(2 * step);
    await third.drop();
    assert.equal(await reader.source(1), book.replace("10e-50", "10e-48"));
    await numberIn(reader, 1, "10e-48").dblclick();
    assert.equal(await reader.source(1), book);
    await reader.close();
  });

  it("takes along what follows from it and is quick, and marks the rest", async () => {
    const reader = await Reader.open(site, derivatives);
    // The first time, what takes long may be what was loaded.
    for (const cell of [5, 5, 5, 12, 12, 12]) await reader.run(cell);
    const texts = async (cell: number): Promise<string> => (await reader.shown(cell)).text;
    const [before, below] = [await texts(5), await texts(13)];
    assert.match(before, /^0\.1999/);
    const hand = await Hand.on(reader.page, numberIn(reader, 1, "0.01"));
    await until(async () => {
      // On a busy machine it may have taken too long for the first value, and follows one of the next.
      await hand.to(2 * step);
      await hand.to(1 * step);
      return /^0\.(3|29999)/.test(await texts(5)); // 0.1 + 2 · 0.02 · 5
    }, "the cell below follows");
    // What was never run waits until the hand lets go.
    await reader.becomes(13, "stale");
    assert.equal(await texts(13), below);
    assert.equal(await reader.state(2), "quiet");
    await hand.drop();
    await until(async () => (await texts(13)) !== below, "what was never run follows, too");
    await reader.becomes(13, "quiet");
    await reader.close();
  });

  it("has its types checked when the hand has let go", async () => {
    const reader = await Reader.open(site, derivatives);
    await reader.edit(2, "const pair: [number, number] = [3, 4];\npair[1];");
    await reader.run(2);
    const hand = await Hand.on(reader.page, numberIn(reader, 2, "1"));
    await hand.to(1 * step);
    await reader.becomes(2, "quiet");
    await hand.drop();
    await until(async () => /TS2493/.test((await reader.shown(2)).text), "the error is shown");
    await reader.close();
  });

  it("waits until the hand lets go if its cell takes long", async () => {
    const reader = await Reader.open(site, derivatives);
    await reader.edit(2, "await new Promise((done) => setTimeout(done, 1200));\n40 + 2;");
    // The first time, what takes long may be what was loaded.
    await reader.run(2);
    await reader.run(2);
    const hand = await Hand.on(reader.page, numberIn(reader, 2, "2"));
    await hand.to(3 * step);
    await reader.becomes(2, "edited");
    assert.equal((await reader.shown(2)).text, "42");
    await hand.drop();
    await until(async () => (await reader.shown(2)).text === "45", "it runs at last");
    await reader.close();
  });

  it("is moved with the keyboard, in code that is still and in the editor, and says its value", async () => {
    const reader = await Reader.open(site, derivatives);
    const { keyboard } = reader.page;
    await reader.page.evaluate(`(${listen})()`);
    const hears = (words: RegExp): Promise<void> =>
      until(async () => {
        const said = await reader.page.evaluate(() => (window as unknown as { said: string[] }).said);
        return said.some((sentence) => words.test(sentence));
      }, `it says ${words.source}`);
    await reader.cell(4).locator(".highlight pre").focus();
    for (let press = 0; press < 4; press++) await keyboard.press("ArrowRight");
    await hears(/number 4 of 5: 1/);
    await keyboard.press("Alt+ArrowUp");
    await keyboard.press("Alt+ArrowRight");
    await keyboard.press("Alt+ArrowDown");
    await hears(/^2$/);
    assert.match(await reader.source(4), /h: 2,/);
    await until(async () => /ran in/.test(await reader.line(4)), "it ran");
    await keyboard.press("Escape");
    await hears(/back to 1/);
    assert.match(await reader.source(4), /h: 1,/);
    await reader.edit(2, "0.5 * 100;");
    await keyboard.press("Control+Home");
    await keyboard.press("Alt+ArrowUp");
    await keyboard.press("Alt+Shift+ArrowUp");
    assert.equal(await reader.source(2), "0.61 * 100;");
    await until(async () => (await reader.shown(2)).text === "61", "it ran");
    await keyboard.press("Escape");
    assert.equal(await reader.source(2), "0.5 * 100;");
    // Not on a number, the keys are the editor's own.
    await keyboard.press("End");
    await keyboard.press("Enter");
    await keyboard.type("x");
    await keyboard.press("Alt+ArrowUp");
    assert.equal(await reader.source(2), "x\n0.5 * 100;");
    await reader.close();
  });

  it("is dragged with a finger, and lets the page be scrolled", async () => {
    const reader = await Reader.open(site, `ko/${derivatives}`, {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
    });
    const number = numberIn(reader, 4, "1", 1);
    await number.scrollIntoViewIfNeeded();
    const { x, y } = (await number.boundingBox())!;
    const devtools = await reader.page.context().newCDPSession(reader.page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", dx = 0) =>
      devtools.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: type === "touchEnd" ? [] : [{ x: x + 3 + dx, y: y + 5 }],
      });
    const [book] = (await reader.shown(4)).images;
    await touch("touchStart");
    for (let dx = 2; dx <= 2 * step; dx += 2) await touch("touchMove", dx);
    await writes(reader, 4, "h: 3,");
    await until(async () => (await reader.shown(4)).images[0] !== book, "the figure follows");
    await keepPicture(reader.page, "drag phone");
    await touch("touchEnd");
    assert.equal(await styleOf(numberIn(reader, 4, "3"), "touchAction"), "pan-y");
    await reader.close();
  });

  it("says that it can be dragged, in words above the first cell and by a line under the pointer", async () => {
    for (const [name, words] of [
      [derivatives, /Any number in the code is a slider.*keyboard.*Esc/],
      [`ko/${derivatives}`, /수는 모두 슬라이더.*키보드.*Esc/],
    ] as const) {
      const reader = await Reader.open(site, name);
      assert.match((await reader.page.locator(".live-hint").allInnerTexts()).join("\n"), words);
      const number = numberIn(reader, 1, "0.01");
      const line = (): Promise<unknown> => styleOf(number, "textDecorationLine");
      assert.equal(await line(), "none");
      await number.hover();
      assert.equal(await line(), "underline");
      await reader.close();
    }
  });

  it("is found in every cell of every way of writing, and nowhere else", async () => {
    const reader = await Reader.open(site, derivatives);
    const texts = (cell: number): Promise<string[]> =>
      reader.cell(cell).locator(".live-number").allTextContents();
    assert.deepEqual(await texts(3), [
      "5",
      "1e-15",
      "5",
      "5",
      "1e-16",
      "5",
      "5",
      "1e-6",
      "5",
      "5",
      "1e-7",
      "5",
      "10e-50",
    ]);
    await reader.edit(2, "// 1\nconst big: 5n = 10n; '2';\n[0xFF, 1_000, 0b01];");
    assert.deepEqual(await texts(2), ["10n", "0xFF", "1_000", "0b01"]);
    await reader.page.reload();
    await numberIn(reader, 2, "0xFF").waitFor();
    assert.deepEqual(await texts(2), ["10n", "0xFF", "1_000", "0b01"]);
    await reader.close();
  });
});
