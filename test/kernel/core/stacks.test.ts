import assert from "node:assert/strict";
import { browserHost } from "../../../kernel/browser/host.js";
import { Stacks } from "../../../kernel/core/stacks.js";

/** Says that the first place in a file comes from the first in its source. */
const map = JSON.stringify({ version: 3, sources: ["cell.ts"], names: [], mappings: "AAAA" });

describe("Stacks", () => {
  const stacks = new Stacks(browserHost({}, ""));
  const lineOf = (file: string): string =>
    stacks.format(new Error("no"), [{ url: file, line: 1, column: 1 }]).split("\n    at ")[1];
  for (let run = 1; run <= 12; run++)
    stacks.register(`cell-${run}`, { label: "Cell 1", source: `run ${run}`, map });
  stacks.register("cell-13", { label: "Cell 2", source: "other", map });

  it("know the lines of a cell's last ten runs, and no more", () => {
    for (const run of [3, 12, 13])
      assert.equal(lineOf(`cell-${run}`), run === 13 ? "Cell 2, line 1" : "Cell 1, line 1");
    for (const run of [1, 2]) assert.equal(lineOf(`cell-${run}`), `../cell-${run}`);
  });

  it("know the newest text of a cell, whatever others have run since", () => {
    assert.equal(stacks.sourceOf("Cell 1"), "run 12");
    assert.equal(stacks.sourceOf("Cell 2"), "other");
    assert.equal(stacks.sourceOf("Cell 3"), undefined);
  });
});
