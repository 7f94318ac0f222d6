// What a reader does on a page: edits, runs, stops, resets, comes back.

import assert from "node:assert/strict";
import { keepPicture } from "../lab/browser.js";
import { until } from "./hand.js";
import { Reader } from "./reader.js";
import { openSite, type Site } from "./site.js";

const derivatives = "4.3-numerical-differentiation.html";

describe("a live page", () => {
  let site: Site;
  before(async () => (site = await openSite()));

  it("runs what an edited cell is used by with the new code, and says what it runs first", async () => {
    const reader = await Reader.open(site, derivatives);
    await reader.edit(1, "const f = (x: number) => x ** 3;\nf(2);");
    await reader.page.keyboard.press("Shift+Enter");
    await reader.ended(1);
    assert.equal((await reader.shown(1)).text, "8");
    await reader.edit(
      5,
      "function centralDiff(f: (x: number) => number, x: number) {\n  return (f(x + 1) - f(x - 1)) / 2;\n}\ncentralDiff(f, 2);",
    );
    await reader.run(5);
    assert.equal((await reader.shown(5)).text, "13");
    await reader.close();
  });

  it("marks just the cells whose output an edit has made out of date, and runs them with one button", async () => {
    const reader = await Reader.open(site, derivatives);
    // Nothing below reads what this cell says.
    await reader.edit(2, "5 + 10e-40 === 5;");
    await reader.run(2);
    assert.equal(await reader.page.locator('.cell[data-live="stale"]').count(), 0);
    const source = await reader.source(1);
    const book = await reader.shown(1);
    await reader.edit(1, source.replace("0.01", "0.02"));
    await reader.becomes(1, "edited");
    await reader.becomes(5, "stale");
    assert.equal(await reader.state(3), "quiet");
    assert.equal(await reader.state(4), "quiet");
    const stale = await reader.page.locator('.cell[data-live="stale"], .cell[data-live="edited"]').count();
    await keepPicture(reader.page, "live stale");
    const button = reader.page.locator(".live-run-stale");
    assert.match(await button.innerText(), new RegExp(String(stale)));
    await button.click();
    await reader.page.locator(".live-run-stale").waitFor({ state: "hidden", timeout: 120_000 });
    assert.equal(await reader.page.locator('.cell[data-live="stale"]').count(), 0);
    // Back to the book's code and output: nothing that was computed from the other may stay unmarked.
    await reader.cell(1).locator(".live-reset").click();
    await reader.becomes(5, "stale");
    assert.equal(await reader.source(1), source);
    assert.deepEqual(await reader.shown(1), book);
    // The page as a whole goes back at once, and nothing has to run for it.
    await reader.page.locator(".live-reset-page").click();
    await reader.page.locator(".live-page-bar").waitFor({ state: "hidden" });
    assert.equal(await reader.page.locator('.cell[data-live="stale"]').count(), 0);
    await reader.close();
  });

  it("keeps edits over a reload, and never sends them anywhere", async () => {
    const reader = await Reader.open(site, derivatives);
    await reader.edit(2, "41 + 1;");
    await reader.run(2);
    await reader.page.reload();
    assert.equal(await reader.source(2), "41 + 1;");
    assert.equal(await reader.state(2), "edited");
    await reader.run(2);
    assert.equal((await reader.shown(2)).text, "42");
    await reader.page.locator(".live-reset-page").click();
    await reader.page.reload();
    assert.notEqual(await reader.source(2), "41 + 1;");
    await reader.close();
  });

  it("shows errors with the line of the cell, at run time and from the compiler", async () => {
    const reader = await Reader.open(site, derivatives);
    await reader.edit(2, 'const early = 1;\n\nthrow new Error("too steep");');
    await reader.run(2);
    const thrown = (await reader.shown(2)).text;
    assert.match(thrown, /Error: too steep/);
    assert.match(thrown, /at Cell 2, line 3/);
    assert.match(await reader.line(2), /error/);
    await reader.edit(2, 'const wrong: number = "x";');
    await reader.cell(2).locator(".cm-lintRange-error").waitFor();
    await reader.run(2);
    assert.match((await reader.shown(2)).text, /TS2322[^]*Cell 2, line 1/);
    await reader.close();
  });

  it("says of a cell which one that it needs is wrong, and not what follows from that", async () => {
    const reader = await Reader.open(site, derivatives);
    await reader.edit(5, `${await reader.source(5)}\nmissing(3);`);
    await reader.run(8);
    assert.match((await reader.shown(5)).text, /TS2304: Cannot find name 'missing'/);
    await reader.becomes(8, "stale");
    assert.match(await reader.line(8), /not run: cell 5, which it needs, ended with an error/);
    await reader.close();
  });

  it("opens the editor just where the book's code stood", async () => {
    const reader = await Reader.open(site, derivatives);
    const code = reader.cell(1).locator(".highlight");
    const before = (await code.boundingBox())!;
    await code.locator("pre").click({ position: { x: 5, y: 5 } });
    await code.locator(".cm-content").waitFor();
    const { height } = (await code.boundingBox())!;
    assert.ok(Math.abs(height - before.height) < 2, `${height} px instead of ${before.height}`);
    await reader.close();
  });

  it("stops a loop that never waits, a wait and a training, and keeps all names", async () => {
    for (const isolated of [false, true]) {
      const reader = await Reader.open(await openSite({ isolated }), derivatives);
      assert.equal(await reader.page.evaluate("crossOriginIsolated"), isolated);
      await reader.edit(2, "let turns = 0;");
      await reader.run(2);
      for (const endless of [
        "for (;;) turns++;",
        "await new Promise(() => undefined);",
        "for (;;) await null;",
      ]) {
        await reader.edit(3, endless);
        await reader.cell(3).locator(".live-run").click();
        await reader.becomes(3, "running");
        await reader.page.waitForTimeout(400);
        await reader.stop(3);
        assert.match((await reader.shown(3)).text, /the cell was interrupted/, endless);
      }
      await reader.edit(3, "turns > 1000;");
      await reader.run(3);
      assert.equal((await reader.shown(3)).text, "true");
      assert.doesNotMatch(await reader.line(3), /needs/);
      await reader.close();
    }
  });

  it("shows that long work goes on, and for how long", async () => {
    const reader = await Reader.open(site, derivatives);
    await reader.edit(2, 'for (const end = Date.now() + 4600; Date.now() < end; );\n"there";');
    await reader.cell(2).locator(".live-run").click();
    await reader
      .cell(2)
      .locator(".live-line", { hasText: /^running, 1 s$/ })
      .waitFor();
    await reader
      .cell(2)
      .locator(".live-line", { hasText: /^running, 2 s$/ })
      .waitFor();
    assert.equal(await reader.cell(2).locator(".output").getAttribute("aria-busy"), "true");
    await reader.ended(2);
    const [, seconds] = /^ran in ([\d.]+) s$/.exec(await reader.line(2)) ?? [];
    // Of the beginning the page hears a little later.
    assert.ok(Number(seconds) >= 4.5, `it says ${seconds} s`);
    await reader.close();
  });

  it("shows of a quick cell its end alone", async () => {
    const reader = await Reader.open(site, derivatives);
    await reader.edit(2, "const quick = 1;");
    await reader.run(2); // the kernel has started
    const cell = reader.cell(2);
    await cell.evaluate((element) => {
      const bar = element.querySelector<HTMLElement>(".live-bar")!;
      const seen: string[] = [];
      const all = { subtree: true, childList: true, characterData: true };
      new MutationObserver(() => seen.push(bar.innerText)).observe(bar, all);
      Object.assign(element, { seen });
    });
    // From here on the page's time stands still, however slow the machine is.
    const { clock } = reader.page;
    await clock.install();
    await clock.pauseAt(Date.now() + 10_000);
    await reader.edit(2, "const quick = 2;");
    await reader.run(2);
    const seen = await cell.evaluate((element) => (element as unknown as { seen: string[] }).seen);
    assert.deepEqual(
      seen.filter((text) => /running|Stop/.test(text)),
      [],
    );
    assert.match(seen.at(-1)!, /ran in/);
    await reader.edit(2, "await new Promise(() => undefined);");
    await cell.locator(".live-run").click();
    await reader.becomes(2, "running");
    await clock.runFor(99);
    await cell.locator(".live-run", { hasText: "Run" }).waitFor();
    await clock.runFor(1);
    await cell.locator(".live-run", { hasText: "Stop" }).waitFor();
    await clock.resume();
    await reader.stop(2);
    await cell.locator(".live-run", { hasText: "Run" }).waitFor();
    await reader.close();
  });

  it("runs nothing that comes in an address", async () => {
    const reader = await Reader.open(site, `${derivatives}?run=1&code=throw%201&cell-2=alert(1)#cell-2`);
    await reader.page.waitForTimeout(700);
    await reader.page.evaluate("location.hash = 'run=cell-3&code=alert(1)'");
    await reader.page.waitForTimeout(300);
    assert.equal(await reader.page.locator('.cell:not([data-live="quiet"])').count(), 0);
    assert.equal(reader.requests.filter((url) => /kernel-|offline-/.test(url)).length, 0);
    await reader.close();
  });

  it("can be worked with the thumb", async () => {
    const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
    const reader = await Reader.open(site, derivatives, phone);
    await reader.cell(2).locator(".highlight pre").tap();
    await reader.cell(2).locator(".cm-content:focus").waitFor();
    await reader.page.keyboard.press("ControlOrMeta+a");
    await reader.page.keyboard.insertText("6 * 7;");
    await reader.page.locator(".live-page-bar").waitFor();
    const run = reader.cell(2).locator(".live-run");
    const { height } = (await run.boundingBox())!;
    assert.ok(height >= 44, `Run is ${height} px high`);
    await run.tap(); // refused if something lies over it
    await reader.ended(2);
    assert.equal((await reader.shown(2)).text, "42");
    const bar = (await reader.page.locator(".live-page-bar").boundingBox())!;
    assert.ok(bar.height < 80, `the bar takes ${bar.height} px of 740`);
    const width = Number(await reader.page.evaluate("document.documentElement.scrollWidth"));
    assert.ok(width <= 360, `${width} px`);
    await reader.close();
  });

  it("shows output as JupyterLab does: streams, lines written over, displays that change", async () => {
    const reader = await Reader.open(site, derivatives);
    await reader.edit(
      2,
      'import { newDisplay } from "tslab";\nconst line = newDisplay();\nline.text("first");\nprocess.stdout.write("10 %\\r20 %\\n");\nconsole.error("careful");\nline.text("last");\nsetTimeout(() => console.log("late"), 50);\n[1, 2];',
    );
    await reader.run(2);
    await reader.page.waitForTimeout(300);
    assert.deepEqual((await reader.shown(2)).text.split(/\n+/), [
      "last",
      "20 %",
      "careful",
      "[ 1, 2 ]",
      "late",
    ]);
    await reader.close();
  });

  it("completes, explains and colors code", async () => {
    const reader = await Reader.open(site, derivatives);
    await reader.edit(6, 'import { numericalDiff } from "downhill";\nnumericalD');
    await reader.page.keyboard.press("Control+Space");
    await reader.cell(6).locator(".cm-tooltip-autocomplete").waitFor();
    assert.match(await reader.cell(6).locator(".cm-tooltip-autocomplete").innerText(), /numericalDiff/);
    // What was asked for goes on no further than the name.
    await reader.page.keyboard.type("iff(");
    await reader.cell(6).locator(".cm-tooltip-autocomplete").waitFor({ state: "detached" });
    await reader.page.waitForTimeout(400);
    assert.equal(await reader.cell(6).locator(".cm-tooltip-autocomplete").count(), 0);
    await reader.page.keyboard.press("Shift+Tab");
    await reader.cell(6).locator(".live-help").waitFor();
    assert.match(
      await reader.cell(6).locator(".live-help").innerText(),
      /@param f - a function of one number/,
    );
    const more = reader.cell(6).locator(".live-help a");
    assert.equal(await more.innerText(), "More in the reference");
    assert.equal(
      await more.getAttribute("href"),
      `${site.address}reference/functions/downhill.numericalDiff.html`,
    );
    await keepPicture(reader.page, "live help");
    await reader.page.keyboard.press("Escape");
    await reader.cell(6).locator(".live-help").waitFor({ state: "detached" });
    await reader
      .cell(6)
      .locator(".cm-line")
      .nth(1)
      .hover({ position: { x: 30, y: 8 } });
    await reader.cell(6).locator(".cm-tooltip-hover .live-help").waitFor();
    const help = (await reader.cell(6).locator(".live-help").boundingBox())!;
    const column = (await reader.page.locator("main").boundingBox())!;
    assert.ok(help.x + help.width <= column.x + column.width, "help is within the column");
    await reader.close();
  });

  it("can be worked with the keyboard alone, and says aloud what happens", async () => {
    const reader = await Reader.open(site, derivatives);
    await reader.cell(2).locator("pre").first().focus();
    await reader.page.keyboard.press("Enter");
    await reader.cell(2).locator(".cm-content:focus").waitFor();
    await reader.page.keyboard.press("Shift+Enter");
    await reader.ended(2);
    assert.match(await reader.line(2), /ran in/);
    const voice = reader.page.locator(".live-voice");
    assert.equal(await voice.getAttribute("role"), "status");
    await until(
      async () => /^cell 2: ran in .* s\. true$/.test((await voice.textContent()) ?? ""),
      "it says what came of the cell",
    );
    await reader.page.keyboard.press("Escape");
    await reader.page.keyboard.press("Tab");
    assert.equal(await reader.page.evaluate("document.activeElement.className"), "live-run");
    for (const button of await reader.page.locator(".cell button:visible").all())
      assert.match((await button.getAttribute("aria-label")) ?? (await button.innerText()), /\w/);
    await reader.close();
  });

  it("is made for dark rooms and thumbs, in Korean too", async () => {
    const desk = { width: 1000, height: 900 };
    const hand = { width: 360, height: 740 };
    for (const { name, colorScheme, viewport } of [
      { name: derivatives, colorScheme: "dark", viewport: desk },
      { name: derivatives, colorScheme: "light", viewport: hand },
      { name: `ko/${derivatives}`, colorScheme: "light", viewport: desk },
      { name: `ko/${derivatives}`, colorScheme: "dark", viewport: hand },
    ] as const) {
      const reader = await Reader.open(site, name, { colorScheme, viewport });
      await reader.edit(1, (await reader.source(1)).replace("0.01", "0.03"));
      await reader.run(1);
      await reader.becomes(5, "stale");
      assert.deepEqual(await reader.page.evaluate("faintTexts('main', 4.5)"), [], name);
      const width = Number(await reader.page.evaluate("document.documentElement.scrollWidth"));
      assert.ok(width <= viewport.width, `${name} is ${width} px wide in ${viewport.width}`);
      if (name.startsWith("ko")) assert.match(await reader.cell(1).locator(".live-run").innerText(), /실행/);
      const device = viewport.width < 500 ? "phone" : "desk";
      await reader.cell(1).scrollIntoViewIfNeeded();
      await keepPicture(reader.page, `live ${colorScheme} ${device} ${name.replaceAll("/", "-")}`);
      await reader.close();
    }
  });
});
