import assert from "node:assert/strict";
import { cellTypes } from "../../../book/cell-types.js";
import { moved } from "../../../book/live/numbers/written.js";
import { numbersIn } from "../../../book/numbers.js";
import { browserHost } from "../../../kernel/browser/host.js";
import { CellCompiler } from "../../../kernel/core/compile.js";
import { top } from "../../../scripts/setup.js";
import { codeCells, notebooks } from "../../notebooks/notebooks.js";

describe("a compiled cell with another number", () => {
  it("goes for the numbers of a whole notebook", function () {
    this.timeout(120_000);
    const cells = codeCells(notebooks.find(({ name }) => name.startsWith("4.4"))!);
    const compiler = new CellCompiler(browserHost(cellTypes(top), ""));
    let before = compiler.begin();
    let count = 0;
    for (const { source: lines } of cells) {
      const source = lines.join("");
      const cell = compiler.compile(before, source);
      assert.ok(cell.ok, source);
      for (const { from, to } of numbersIn(source)) {
        const text = moved(source.slice(from, to), { count: 3 });
        const quick = compiler.compile(before, source.slice(0, from) + text + source.slice(to), true);
        assert.ok(quick.ok && quick.code !== cell.code, source);
        count++;
      }
      before = cell.declared;
    }
    assert.ok(count > 200);
  });
});
