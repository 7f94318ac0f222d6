// What goes wrong in notebooks, and that the notebook can be used afterwards.

import assert from "node:assert/strict";
import { keepPicture } from "./browser.js";
import { type CodeCell, Notebook } from "./notebook.js";
import { assertFigures } from "./pictures.js";

describe("trouble in JupyterLab", () => {
  let notebook: Notebook;

  before(async () => {
    notebook = await Notebook.write("trouble", ["const a = 1;"]);
    await notebook.run(0);
  });

  afterEach("the notebook can be used", async () => {
    const { outputs } = await notebook.run(await notebook.add("a + 1"));
    assert.equal(outputs[0].data?.["text/plain"], "2");
  });

  after(() => notebook.close());

  const addAndRun = async (text: string) => notebook.run(await notebook.add(text));

  describe("a cell that throws", () => {
    it("says what and where, in the cell's own lines", async () => {
      const define = await addAndRun(
        "function half(x: number) {\n  throw new RangeError('no half of ' + x);\n}",
      );
      const { outputs } = await addAndRun("// the second line calls\nhalf(3);");
      assert.deepEqual(
        [outputs.length, outputs[0].output_type, outputs[0].ename],
        [1, "error", "RangeError"],
      );
      assert.equal(outputs[0].evalue, "no half of 3");
      const shown = await notebook.page.locator(".jp-OutputArea-output").last().innerText();
      assert.match(shown, /RangeError: no half of 3/);
      assert.match(shown, new RegExp(`Cell ${define.execution_count}, line 2[\\s\\S]*line 2`));
      assert.doesNotMatch(shown, /node_modules|kernel|\.js/);
      await keepPicture(notebook.page, "trouble throws");
    });

    it("stops Run All, and the cells below can still be run one by one", async () => {
      const other = await Notebook.write("stops", ["let b = 2;", "throw new Error('here');", "b + 1;"]);
      const [, thrown, below] = await other.runAll();
      assert.equal(thrown.outputs[0].evalue, "here");
      assert.deepEqual(below.outputs, []);
      assert.equal((await other.run(2)).outputs[0].data?.["text/plain"], "3");
      await other.close();
    });
  });

  describe("a type error", () => {
    it("names its code, shows the line, underlines the place, and nothing of the cell runs", async () => {
      const index = await notebook.add('console.log("ran");\nconst rate: number = "0.1";');
      const { outputs } = await notebook.run(index);
      assert.deepEqual([outputs.length, outputs[0].output_type], [1, "error"]);
      const shown = await notebook.page.locator(".jp-OutputArea-output").last().innerText();
      assert.match(shown, /TS2322/);
      assert.match(shown, /line 2/);
      assert.match(shown, /const rate: number = "0.1";\n.*~~~~/);
      await keepPicture(notebook.page, "trouble type error");
      await notebook.edit(index, "const rate: number = 0.1;\nrate;");
      assert.equal((await notebook.run(index)).outputs[0].data?.["text/plain"], "0.1");
    });
  });

  for (const [what, code] of Object.entries({
    "an endless loop": "for (;;) {}",
    "an endless loop that prints": "for (let i = 0; ; i++) console.log(i);",
    "an endless loop that awaits kept promises": "for (;;) await Promise.resolve();",
    "an endless loop that awaits timers": "for (;;) await new Promise((resume) => setTimeout(resume, 1));",
    "a promise that is never kept": "await new Promise(() => {});",
  })) {
    describe(what, () => {
      it("ends on Interrupt, and says so", async () => {
        const index = await notebook.add(code);
        await notebook.start(index);
        await notebook.page.waitForFunction("lab.kernelStatus() === 'busy'");
        await notebook.interrupt();
        assertInterrupted(await notebook.ended(index));
      });
    });
  }

  describe("a training", () => {
    const prepare = `import { createRandom, train, TwoLayerNet } from "downhill";
import { syntheticDigits } from "downhill/data";
import { showProgress } from "downhill/figures";
const random = createRandom(1);
const digits = syntheticDigits({ seed: 1, train: 1000, test: 100 });
const net = new TwoLayerNet({ inputSize: 784, hiddenSize: 20, outputSize: 10, random });`;
    const learn = `const training = train(net, digits, { random, steps: 1e6, onProgress: showProgress() });
await training;`;
    const steps = "training.history.losses.length;";

    it("stops on Interrupt, keeps its history, and can go on", async () => {
      assert.deepEqual((await addAndRun(prepare)).outputs, []);
      const index = await notebook.add(learn);
      await notebook.start(index);
      await notebook.page.waitForFunction(
        `/step \\d{2,}/.test(JSON.stringify(lab.cells()[${index}].outputs))`,
      );
      await notebook.interrupt();
      const stopped = await notebook.ended(index);
      assertInterrupted(stopped);
      assert.equal(stopped.outputs.length, 2, "one progress line, and the interrupt");
      const done = Number((await addAndRun(steps)).outputs[0].data?.["text/plain"]);
      assert.ok(done >= 10 && done < 1e6, String(done));
      // It doesn't go on in the background.
      await addAndRun("await new Promise((resume) => setTimeout(resume, 500));");
      assert.equal(Number((await addAndRun(steps)).outputs[0].data?.["text/plain"]), done);
      await keepPicture(notebook.page, "trouble training");

      const again = await notebook.add("for await (const { step } of training) console.log(step);");
      await notebook.start(again);
      await notebook.printed(again);
      await notebook.interrupt();
      assertInterrupted(await notebook.ended(again));
      assert.ok(Number((await addAndRun(steps)).outputs[0].data?.["text/plain"]) > done);
    });

    it("ends with its kernel when that is restarted, and runs again from the top", async () => {
      const other = await Notebook.write("restart", [prepare, learn, steps]);
      await other.run(0);
      await other.start(1);
      await other.printed(1);
      await other.restart();
      const gone = await other.run(2);
      assert.equal(gone.outputs[0].output_type, "error");
      assert.match(gone.outputs[0].evalue!, /training/);
      await other.edit(1, learn.replace("1e6", "20"));
      for (const index of [0, 1]) await other.run(index);
      assert.equal((await other.run(2)).outputs[0].data?.["text/plain"], "20");
      await other.close();
    });
  });

  describe("ten thousand lines", () => {
    it("arrive in order, all of them, and can be scrolled", async () => {
      const { outputs } = await addAndRun("for (let i = 0; i < 10_000; i++) console.log('line', i);");
      assert.deepEqual(
        outputs.map(({ output_type }) => output_type),
        ["stream"],
      );
      assert.equal(outputs[0].text, Array.from({ length: 10_000 }, (_, i) => `line ${i}\n`).join(""));
      assert.match(await notebook.page.locator(".jp-OutputArea-output").last().innerText(), /line 9999/);
    });
  });

  describe("a figure of 10 MB", () => {
    it("is shown, and the notebook can be saved with it", async () => {
      const other = await Notebook.write("large", [
        `import { Figure, show } from "downhill/figures";
const dot = (i: number) => \`<circle cx="\${i % 600}" cy="\${i / 220}" r="0.5" fill="rgb(0, 0, \${i % 256})"/>\`;
const dots = Array.from({ length: 132_000 }, (_, i) => dot(i)).join("");
const open = '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600"><rect width="600" height="600" fill="white"/>';
show(new Figure(open + dots + "</svg>", "132,000 dots."));`,
        "dots.length",
      ]);
      const [html] = (await other.run(0)).outputs.map(({ data }) => data?.["text/html"] ?? "");
      assert.ok(html.length > 10e6, `${html.length}: ${html.slice(0, 200)}`);
      await assertFigures(other.page, ".jp-OutputArea-output", ["132,000 dots."]);
      await keepPicture(other.page, "trouble large");
      await other.press("save");
      await other.page.waitForFunction("!lab.isDirty()");
      assert.ok(Number((await other.run(1)).outputs[0].data?.["text/plain"]) > 9e6);
      await other.close();
    });
  });

  describe("a page that is reloaded while a cell runs", () => {
    it("finds the kernel again, and the cell's values once it has ended", async () => {
      const other = await Notebook.write("reload", [
        "let turns = 0;\nfor (; turns < 30; turns++) await new Promise((resume) => setTimeout(resume, 100));",
        "turns;",
      ]);
      await other.start(0);
      await other.page.waitForFunction("lab.kernelStatus() === 'busy'");
      await other.page.reload();
      await other.page.waitForFunction("lab.isOpen()");
      assert.equal((await other.run(1)).outputs[0].data?.["text/plain"], "30");
      await other.close();
    });
  });

  describe("a cell that ends the kernel", () => {
    it("is told in a dialog; the kernel starts again by itself, with nothing in it", async () => {
      await notebook.start(await notebook.add("process.exit(1);"));
      const dialog = notebook.page.locator(".jp-Dialog");
      assert.match(await dialog.innerText(), /restart/i);
      await keepPicture(notebook.page, "trouble exit");
      await dialog.locator(".jp-mod-accept").click();
      assert.match((await addAndRun("a;")).outputs[0].evalue!, /'a'/);
      assert.deepEqual((await notebook.run(0)).outputs, []);
    });
  });
});

function assertInterrupted({ outputs }: CodeCell) {
  const last = outputs.at(-1);
  assert.equal(last?.output_type, "error", JSON.stringify(outputs).slice(-500));
  assert.match(last!.evalue!, /interrupted/);
}
