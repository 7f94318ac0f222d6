// JupyterLite in the book, as `npm run book -- --lite` writes it: what a reader meets behind "Open in JupyterLab".

import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { enliven } from "../../book/enliven.js";
import { writeLite } from "../../book/lite/lite.js";
import { serve } from "../../book/serve.js";
import { setUpJupyter } from "../../scripts/setup.js";
import { keepPicture, openPage } from "../lab/browser.js";
import { top } from "../lab/jupyterlab.js";
import { type CodeCell, Notebook, type Output } from "../lab/notebook.js";
import { writeBookPages } from "../lab/pages.js";
import { codeCells, notebooks } from "../notebooks/notebooks.js";
import type { Shown } from "./reader.js";
import { differenceOf } from "./same.js";
import { standardCache } from "./site.js";

const derivatives = "4.3-numerical-differentiation.ipynb";

/** What a cell shows: its text, and its figures as SVG. */
function shown(outputs: Output[]): Shown {
  const html = outputs.flatMap(({ data }) => data?.["text/html"] ?? []).map((text) => [text].flat().join(""));
  const text = outputs.map(({ text, data, evalue }) =>
    [text ?? evalue ?? (data?.["text/html"] ? "" : data?.["text/plain"]) ?? ""].flat().join(""),
  );
  const mark = "data:image/svg+xml,";
  const images = html.flatMap((one) => one.split(mark).slice(1));
  return { text: text.join("\n"), images: images.map((image) => decodeURIComponent(image.split('"')[0])) };
}

describe("JupyterLite in the book", () => {
  let folder: string;
  let site: { address: string; close(): Promise<void> };
  let notebook: Notebook;

  before(async () => {
    const jupyter = setUpJupyter(["book/lite/requirements.txt"]);
    folder = await writeBookPages(true);
    await enliven(top, folder, process.env.MNIST_DIR ?? standardCache);
    const scratch = mkdtempSync(path.join(tmpdir(), "downhill-lite-"));
    await writeLite(top, folder, jupyter, scratch);
    rmSync(scratch, { recursive: true });
    // As JupyterLab's own tests do: the page hands out its application.
    const file = path.join(folder, "lite", "jupyter-lite.json");
    const config = JSON.parse(readFileSync(file, "utf8")) as { "jupyter-config-data": object };
    Object.assign(config["jupyter-config-data"], { exposeAppInBrowser: true });
    writeFileSync(file, JSON.stringify(config));
    site = await serve(folder, { below: "/some/where/", isolated: false });
    notebook = await open();
  });
  after(async () => {
    await notebook.page.context().close();
    await site.close();
  });

  const open = (address = site.address): Promise<Notebook> =>
    Notebook.visit(`${address}lite/lab/index.html?path=${derivatives}`);

  /** Runs a cell with another text. */
  const runAs = async (index: number, text: string): Promise<CodeCell> => {
    await notebook.edit(index, text);
    return notebook.run(index);
  };

  it("is behind a link on each page, in both editions", async () => {
    const page = await openPage();
    for (const { name } of notebooks) {
      await page.goto(site.address + name.replace(/ipynb$/, "html"));
      const link = page.locator(".lab a");
      assert.equal(
        new URL((await link.getAttribute("href"))!, page.url()).href,
        `${site.address}lite/lab/index.html?path=${name}`,
      );
      assert.match(await link.innerText(), /JupyterLab/);
      assert.ok(existsSync(path.join(folder, "lite", "files", name)), name);
    }
    await page.context().close();
  });

  it("gives the committed outputs of 4.3 from top to bottom", async () => {
    const committed = codeCells(notebooks.find(({ name }) => name === derivatives)!);
    for (const [i, cell] of committed.entries()) {
      const source = [cell.source].flat().join("");
      const { outputs } = await notebook.run(i);
      const expected = shown((cell.outputs ?? []) as Output[]);
      assert.equal(differenceOf(shown(outputs), expected, source), undefined, `cell ${i + 1}: ${source}`);
    }
    await keepPicture(notebook.page, "lite 4.3");
  });

  it("completes, explains, and shows type errors at their line", async () => {
    const help = await notebook.page.evaluate("lab.inspect('numericalDiff')");
    assert.match(String(help), /numericalDiff[^]*slope of `?f`? at/);
    const { matches } = (await notebook.page.evaluate("lab.complete('numericalD')")) as { matches: string[] };
    assert.deepEqual(matches, ["numericalDiff"]);
    const [error] = (await runAs(0, "const one = 1;\nconst text: string = one;")).outputs;
    assert.match([error.evalue, ...(error.traceback ?? [])].join("\n"), /TS2322[^]*line 2/);
  });

  it("changes displays, and shows the progress of a training", async () => {
    const lines = [
      'import { newDisplay } from "tslab";',
      "const line = newDisplay();",
      'line.text("first");',
      'console.log("between");',
      'line.text("last");',
    ];
    const { outputs } = await runAs(0, lines.join("\n"));
    assert.deepEqual(
      outputs.map(({ text, data }) => [text ?? data?.["text/plain"] ?? ""].flat().join("").trim()),
      ["last", "between"],
    );
    const training = [
      'import { createRandom, train, TwoLayerNet } from "downhill";',
      'import { syntheticDigits } from "downhill/data";',
      'import { showProgress } from "downhill/figures";',
      "const random = createRandom(1);",
      "const digits = syntheticDigits({ train: 1000, test: 100 });",
      "const small = new TwoLayerNet({ random, inputSize: 784, hiddenSize: 10, outputSize: 10 });",
      "const { losses } = await train(small, digits, { random, steps: 200, onProgress: showProgress() });",
      "losses.length;",
    ];
    const trained = await runAs(1, training.join("\n"));
    assert.match(JSON.stringify(trained.outputs), /step 200 of 200/);
    assert.equal(trained.outputs.at(-1)!.data?.["text/plain"], "200");
  });

  it("has MNIST from the site", async function () {
    if (!existsSync(path.join(folder, "live", "mnist"))) this.skip();
    const { outputs } = await runAs(
      0,
      'import { loadMnist } from "downhill/data";\nconst { source, xTrain } = await loadMnist();\n[source, xTrain.length];',
    );
    assert.equal(outputs.at(-1)!.data?.["text/plain"], "[ 'MNIST', 60000 ]");
  });

  it("keeps an edit over a reload, and loads nothing from elsewhere", async () => {
    const asked: string[] = [];
    notebook.page.context().on("request", (request) => asked.push(request.url()));
    await notebook.edit(0, "const edited = 42;\nedited;");
    await notebook.press("save");
    await notebook.page.waitForFunction("!lab.isDirty()");
    await notebook.page.reload();
    await notebook.page.waitForFunction("lab.isOpen()");
    assert.equal((await notebook.cells())[0].source, "const edited = 42;\nedited;");
    assert.equal(shown((await notebook.run(0)).outputs).text, "42");
    assert.ok(asked.length > 20);
    assert.deepEqual(
      asked.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(site.address)),
      [],
    );
  });

  it("stops a loop and a wait and keeps all names; Restart forgets them", async () => {
    await stopsAndRestarts();
  });

  it("does the same where pages share memory with workers", async () => {
    const isolated = await serve(folder, { below: "/some/where/" });
    await notebook.page.context().close();
    notebook = await open(isolated.address);
    assert.equal(await notebook.page.evaluate("crossOriginIsolated"), true);
    await stopsAndRestarts();
    await isolated.close();
  });

  async function stopsAndRestarts(): Promise<void> {
    await runAs(0, "let turns = 0;");
    for (const endless of ["for (;;) turns++;", "await new Promise(() => undefined);"]) {
      await notebook.edit(1, endless);
      await notebook.start(1);
      await notebook.page.waitForTimeout(500);
      await notebook.interrupt();
      const { outputs } = await notebook.ended(1);
      assert.match(outputs[0].evalue ?? "", /interrupted/, endless);
    }
    assert.equal(shown((await runAs(1, "turns > 1000;")).outputs).text, "true");
    await notebook.restart();
    assert.match((await notebook.run(1)).outputs[0].evalue ?? "", /turns/);
  }
});
