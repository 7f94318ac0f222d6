// `node bench/chromium.js`: a training on a page in headless Chromium, with the library's WebAssembly and without, taking turns.
//
// CHROMIUM_PATH says where Chromium is, if it isn't /usr/bin/chromium.

import path from "node:path";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { setUpPackages, top } from "../scripts/setup.js";
import { median } from "./table.js";

const rounds = 7;

/** What runs on the page: a step's milliseconds, and the losses. */
const page = `
  import { createRandom, train, TwoLayerNet } from "downhill";
  import { syntheticDigits } from "downhill/data";

  const digits = syntheticDigits({ seed: 1, train: 2000, test: 100 });
  globalThis.measure = async () => {
    const net = new TwoLayerNet({ random: createRandom(1) });
    const options = { random: createRandom(2), steps: 400, batchSize: 100, learningRate: 0.1, accuracyEvery: 0 };
    const begin = performance.now();
    const { losses } = await train(net, digits, options);
    return { milliseconds: (performance.now() - begin) / 400, losses: [...losses] };
  };
`;

setUpPackages();
const { outputFiles } = await build({
  stdin: { contents: page, resolveDir: top },
  bundle: true,
  format: "iife",
  platform: "browser",
  write: false,
});
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? path.join("/usr", "bin", "chromium"),
});
try {
  const open = async (products) => {
    const opened = await browser.newPage();
    await opened.addScriptTag({
      content: `globalThis.process = { env: { DOWNHILL_PRODUCTS: "${products}" } };`,
    });
    await opened.addScriptTag({ content: outputFiles[0].text });
    return opened;
  };
  const ways = { WebAssembly: await open(""), TypeScript: await open("typescript") };
  const times = { WebAssembly: [], TypeScript: [] };
  const losses = {};
  // The first round warms up the compiler, and is not counted.
  for (let round = 0; round <= rounds; round++)
    for (const [way, opened] of Object.entries(ways)) {
      const measured = await opened.evaluate(() => globalThis.measure());
      if (round > 0) times[way].push(measured.milliseconds);
      losses[way] = JSON.stringify(measured.losses);
    }
  if (losses.WebAssembly !== losses.TypeScript)
    throw new Error("bench: both ways must give the same losses, got different ones");
  const [fast, plain] = [median(times.WebAssembly), median(times.TypeScript)];
  console.log(`Chromium ${browser.version()}, a step of 100 examples, medians of ${rounds} rounds:`);
  console.log(
    `WebAssembly ${fast.toFixed(3)} ms, TypeScript ${plain.toFixed(3)} ms: ${(plain / fast).toFixed(2)} ×`,
  );
} finally {
  await browser.close();
}
