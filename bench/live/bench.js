/* global MutationObserver, performance */
// The pages that run, measured as a reader meets them: each round in a browser and a profile of its own, and at last 4.5 from
// top to bottom. How many rounds may follow: `npm run bench:live -- 3`.

import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { stopBrowser } from "../../test/lab/browser.js";
import { Reader } from "../../test/live/reader.js";
import { closeSites, openSite } from "../../test/live/site.js";
import { PlainBrowser } from "./plain-browser.js";

const rounds = Number(process.argv[2] ?? 5);
const derivatives = "4.3-numerical-differentiation.html";
const site = await openSite();
const isolated = await openSite({ isolated: true });

/** @type {Record<string, { unit: string, most: number, values: number[] }>} */
const measured = {
  "first result, cold, from this computer": { unit: "s", most: 1.6, values: [] },
  "loaded by then, gzip": { unit: "MB", most: 1.3, values: [] },
  "a cell that declares, run again": { unit: "ms", most: 15, values: [] },
  "a cell that declares, just edited": { unit: "ms", most: 15, values: [] },
  "a second figure": { unit: "ms", most: 40, values: [] },
  "a figure, run again": { unit: "ms", most: 40, values: [] },
  "Stop, by the revoked address": { unit: "ms", most: 150, values: [] },
  "Stop, by shared memory": { unit: "ms", most: 150, values: [] },
  "memory of 4.5 on the first visit, at most": { unit: "MB", most: 350, values: [] },
  "memory of 4.5 on the next visit, at most": { unit: "MB", most: 350, values: [] },
};
const note = (name, value) => {
  measured[name].values.push(value);
  console.error(`${name}: ${Number(value.toPrecision(3))} ${measured[name].unit}`);
};

for (let round = 0; round < rounds; round++) {
  await firstResult();
  await stopBrowser();
  await nextCells();
  await stopBrowser();
}
if (process.platform === "linux" && process.env.MNIST_DIR) {
  const browser = await PlainBrowser.open();
  note("memory of 4.5 on the first visit, at most", await wholePage(browser));
  note("memory of 4.5 on the next visit, at most", await wholePage(browser));
  await browser.close();
}
await closeSites();
console.log(table());

async function firstResult() {
  const reader = await Reader.open(site, derivatives);
  note("first result, cold, from this computer", (await timed(reader, 1)) / 1e3);
  const files = [...new Set(reader.requests)].filter((url) => url.startsWith(site.address));
  const bytes = files.map((url) =>
    gzipSync(readFileSync(path.join(site.folder, url.slice(site.address.length))), { level: 9 }),
  );
  note("loaded by then, gzip", bytes.reduce((sum, { length }) => sum + length, 0) / 1e6);
  await reader.close();
}

async function nextCells() {
  for (const [name, place] of [
    ["Stop, by the revoked address", site],
    ["Stop, by shared memory", isolated],
  ]) {
    const reader = await Reader.open(place, derivatives);
    await reader.edit(2, "const declared = 1;");
    await reader.run(2);
    if (place === site) {
      note("a cell that declares, run again", await timed(reader, 2));
      await reader.run(4);
      await reader.run(7);
      await reader.page.waitForTimeout(3000); // a reader reads
      note("a second figure", await timed(reader, 8));
      note("a figure, run again", await timed(reader, 8));
      await reader.edit(2, "const declared = 2;");
      note("a cell that declares, just edited", await timed(reader, 2));
    }
    await reader.edit(3, "for (;;);");
    await reader.cell(3).locator(".live-run").click();
    await reader.becomes(3, "running");
    await reader.page.waitForTimeout(500);
    note(name, await timed(reader, 3));
    await reader.close();
  }
}

/** Runs 4.5 from top to bottom; the most memory that its process has had after a cell. @param {PlainBrowser} browser */
async function wholePage(browser) {
  const page = await browser.visit(`${site.address}4.5-training-a-network.html`);
  const count = await page.evaluate("document.querySelectorAll('.cell').length");
  let most = 0;
  for (let place = 0; place < count; place++) {
    await page.evaluate(`new Promise((done) => {
      const cell = document.querySelectorAll(".cell")[${place}];
      const isBusy = () => cell.dataset.live === "running" || cell.dataset.live === "waiting";
      new MutationObserver(() => isBusy() || done()).observe(cell, { attributeFilter: ["data-live"] });
      cell.scrollIntoView();
      cell.querySelector(".live-run").click();
    })`);
    most = Math.max(most, await browser.memory());
  }
  await page.leave();
  return most;
}

/** Presses a cell's button; milliseconds until it neither runs nor waits, by the page's own clock. */
async function timed(reader, number) {
  const milliseconds = await reader.cell(number).evaluate(
    (cell) =>
      new Promise((resolve) => {
        const isBusy = () => cell.dataset.live === "running" || cell.dataset.live === "waiting";
        let began = 0;
        new MutationObserver(() => !isBusy() && resolve(performance.now() - began)).observe(cell, {
          attributeFilter: ["data-live"],
        });
        began = performance.now();
        cell.querySelector(".live-run").click();
      }),
  );
  return milliseconds;
}

function table() {
  const rows = Object.entries(measured)
    .filter(([, { values }]) => values.length > 0)
    .map(([name, { unit, most, values }]) => {
      const sorted = [...values].sort((a, b) => a - b);
      const median = sorted[sorted.length >> 1];
      return [name, `${Number(median.toPrecision(3))} ${unit}`, `${most} ${unit}`];
    });
  const head = ["", "median", "at most"];
  const widths = head.map((_, j) => Math.max(...[head, ...rows].map((row) => row[j].length)));
  const line = (row) => `| ${row.map((text, j) => text.padEnd(widths[j])).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}
