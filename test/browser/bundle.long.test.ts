// The library as a bundler takes it for browsers.

import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import vm from "node:vm";
import { build } from "esbuild";

const top = fileURLToPath(new URL("../../", import.meta.url));

async function bundle(code: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: top },
    bundle: true,
    format: "iife",
    globalName: "bundled",
    write: false,
  });
  return outputFiles[0].text;
}

/** What a script leaves behind where nothing of Node is: JavaScript and a few things that each worker has. */
function runAsInWorker(script: string): Record<string, unknown> {
  const context = vm.createContext({
    it, // Plot looks for that of a test runner, and then draws lines elsewhere
    performance,
    URL,
    AbortController,
    setTimeout,
    clearTimeout,
    TextDecoder,
  });
  vm.runInContext(`${script}; globalThis.bundled = bundled`, context);
  return context.bundled as Record<string, unknown>;
}

describe("the library, bundled for browsers", () => {
  it("draws a figure without Node", async () => {
    const code = `
      import { drawCurves } from "downhill/figures";
      export const { svg } = drawCurves([{ x: [0, 1], y: [0, 1] }]);`;
    const { svg } = runAsInWorker(await bundle(code));
    const { drawCurves } = await import("downhill/figures");
    assert.equal(svg, drawCurves([{ x: [0, 1], y: [0, 1] }]).svg);
  });

  it("asks no other host for MNIST", async () => {
    const code = `
      import { loadMnist } from "downhill/data";
      export const refusal = loadMnist({ fallback: false }).catch((error) => error.message);`;
    const { refusal } = runAsInWorker(await bundle(code));
    assert.equal(await refusal, "loadMnist: MNIST must be in a folder, the cache or a mirror, got\n");
  });

  it("says so when a figure is to be shown and no kernel runs", async () => {
    const code = `import { drawCurves, show } from "downhill/figures"; export const run = () => show(drawCurves([{ x: [0, 1], y: [0, 1] }]));`;
    const { run } = runAsInWorker(await bundle(code)) as { run: () => void };
    assert.throws(run, {
      message:
        "show: expected to run in a notebook, got no kernel to show in; write figure.svg to a file instead",
    });
  });
});
