// The committed notebooks run in JupyterLab, and what readers do then: run again, out of order, with other numbers.

import assert from "node:assert/strict";
import { loadMnist } from "../../lib/data/index.js";
import { type Cell, codeCells, notebooks } from "../notebooks/notebooks.js";
import { keepPicture, pictureName } from "./browser.js";
import { type CodeCell, type Output, Notebook } from "./notebook.js";

describe("Restart and Run All", () => {
  let notebook: Notebook | undefined;
  let source: "MNIST" | "synthetic";

  // Not at the top: mocha would import this file then, and the others' browser and JupyterLab would not be its own.
  before(async () => {
    ({ source } = await loadMnist());
  });

  afterEach(async () => {
    await notebook?.close();
    notebook = undefined;
  });

  for (const committed of notebooks) {
    it(`puts out what ${committed.name} was committed with, and again when run again`, async () => {
      // Without MNIST there are other digits and other numbers: the cells that depend on it are not compared.
      const expected = codeCells(committed).map((cell) =>
        source === "synthetic" && isTagged(cell, "mnist") ? undefined : outputsOf(cell),
      );
      notebook = await Notebook.open(committed.name);
      assertOutputs(await notebook.restartAndRunAll(), expected);
      await keepPicture(notebook.page, `run ${pictureName(committed.name)}`);
      assertOutputs(await notebook.runAll(), expected);
    });
  }
});

describe("a notebook in JupyterLab", () => {
  let notebook: Notebook;

  before(async () => {
    notebook = await Notebook.write("numbers", [
      'import { numericalDiff } from "downhill";\nlet rate = 0.1;',
      "function step(x: number) {\n  return x - rate * numericalDiff(f, x);\n}",
      "const f = (x: number) => x ** 2;",
      "step(5);",
    ]);
  });
  after(() => notebook.close());

  const shown = ({ outputs }: CodeCell) => Number(outputs[0].data?.["text/plain"]);

  it("runs its cells in any order that gives each name before it is used", async () => {
    const early = await notebook.run(3);
    assert.equal(early.outputs[0].output_type, "error");
    assert.match(early.outputs[0].evalue!, /step/);
    for (const index of [2, 0, 1]) assert.deepEqual((await notebook.run(index)).outputs, []);
    assertNear(shown(await notebook.run(3)), 4);
  });

  it("takes a changed number into account, in functions of earlier cells too", async () => {
    await notebook.edit(0, 'import { numericalDiff } from "downhill";\nlet rate = 0.25;');
    await notebook.run(0);
    assertNear(shown(await notebook.run(3)), 2.5);
  });

  it("takes a number that changed its declaration", async () => {
    await notebook.edit(0, 'import { numericalDiff } from "downhill";\nconst rate = 0.5;');
    await notebook.run(0);
    assertNear(shown(await notebook.run(3)), 0);
  });

  it("takes a function that was defined anew", async () => {
    await notebook.edit(2, "function f(x: number) {\n  return 3 * x;\n}");
    await notebook.run(2);
    assertNear(shown(await notebook.run(3)), 3.5);
    await notebook.edit(1, "const step = (x: number) => x - 2 * rate * numericalDiff(f, x);");
    await notebook.run(1);
    assertNear(shown(await notebook.run(3)), 2);
  });

  it("saves what it shows, and opens it again", async () => {
    await notebook.press("save");
    await notebook.page.waitForFunction("!lab.isDirty()");
    await notebook.page.reload();
    await notebook.page.waitForFunction("lab.isOpen()");
    assertNear(shown((await notebook.cells())[3]), 2);
  });
});

function isTagged({ metadata }: Cell, tag: string): boolean {
  return (metadata.tags as string[] | undefined)?.includes(tag) ?? false;
}

/** The outputs of a cell in a file, with their texts in one piece. */
function outputsOf({ outputs = [] }: Cell): object[] {
  return outputs.map((output) => withoutCounts(JSON.parse(JSON.stringify(output), joined) as Output));
}

function joined(key: string, value: unknown) {
  return key !== "traceback" && Array.isArray(value) ? value.join("") : value;
}

/** Counts go on when a notebook runs twice in one kernel. */
function withoutCounts(output: Output): object {
  return { ...output, execution_count: undefined };
}

function assertOutputs(cells: CodeCell[], expected: (object[] | undefined)[]) {
  assert.equal(cells.length, expected.length);
  cells.forEach(({ id, outputs }, i) => {
    if (expected[i]) assert.deepEqual(outputs.map(withoutCounts), expected[i], id);
  });
}

function assertNear(actual: number, expected: number) {
  assert.ok(Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);
}
