// What cells of the book's own pages need: no more than a reader would expect.

import assert from "node:assert/strict";
import { cellTypes } from "../../../book/cell-types.js";
import { needsOf } from "../../../book/live/plan.js";
import { browserHost } from "../../../kernel/browser/host.js";
import { Analysis } from "../../../kernel/core/analysis.js";
import { CellCompiler } from "../../../kernel/core/compile.js";
import { top } from "../../../scripts/setup.js";
import { codeCells, notebooks } from "../../notebooks/notebooks.js";

describe("what the cells of 4.1 need", () => {
  let sources: string[];
  let needs: (code: string) => string[];

  before(() => {
    const notebook = notebooks.find(({ name }) => name.startsWith("4.1"))!;
    sources = codeCells(notebook).map(({ source }) => source.join(""));
    const compiler = new CellCompiler(browserHost(cellTypes(top), ""));
    const uses = new Analysis(compiler, compiler.begin()).of(sources).map((cell) => cell.uses);
    needs = (code) => {
      const place = sources.findIndex((source) => source.includes(code));
      assert.ok(place >= 0, `there is no cell with ${code}`);
      return needsOf(uses, place).map((above) => sources[above]);
    };
  });

  const has = (needed: string[], code: string) => needed.some((source) => source.includes(code));

  it("is neither a training nor MNIST for the figure at its beginning", () => {
    const needed = needs("drawDecisions(");
    for (const code of ["linearSvm", "loadMnist", "new TwoLayerNet"]) assert.ok(!has(needed, code), code);
  });

  it("is MNIST and no learner for the digits", () => {
    const needed = needs("drawDigits(");
    assert.ok(has(needed, "loadMnist"));
    for (const code of ["linearSvm", "kNearestNeighbors", "new TwoLayerNet"])
      assert.ok(!has(needed, code), code);
  });
});
