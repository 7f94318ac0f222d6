import assert from "node:assert/strict";
import { cellTypes } from "../../../book/cell-types.js";
import { browserHost } from "../../../kernel/browser/host.js";
import { Declared } from "../../../kernel/core/declared.js";
import { errorsInCell } from "../../../kernel/core/diagnostics.js";
import { rewriteCell } from "../../../kernel/core/emit-cell.js";
import { Programs, type CellProgram } from "../../../kernel/core/program.js";
import { readSettings } from "../../../kernel/core/settings.js";
import { top } from "../../../scripts/setup.js";

/** `StructureIsReused.Completely` of the compiler's. */
const completely = 2;

describe("the imports that cells share", () => {
  const host = browserHost(cellTypes(top), "");
  const programs = new Programs(host, readSettings(host));
  const reuseOf = ({ program }: CellProgram): unknown => Reflect.get(program, "structureIsReused");
  const begin = new Declared(host.cwd);
  const importing = 'import { relu } from "downhill";\nrelu(1);';
  let imported: Declared;
  before(() => {
    const made = programs.for(begin, importing);
    imported = begin.with(rewriteCell(made).declarations);
  });

  it("leave all files of a program where they are, whatever the next cell imports of them", () => {
    for (const [declared, source] of [
      [imported, "relu(2);"],
      [begin, "const a = 1;"],
      [imported, 'import { dot as product } from "downhill";'],
      [begin, "export {};"],
    ] as const) {
      const made = programs.for(declared, source);
      assert.deepEqual(errorsInCell(made), []);
      assert.equal(reuseOf(made), completely, source);
    }
  });

  it("bring in no names", () => {
    assert.deepEqual(
      errorsInCell(programs.for(begin, "relu(1);")).map(({ code }) => code),
      [2304],
    );
  });

  it("know a package that comes later, and then everywhere", () => {
    const plot = 'import { plot } from "@observablehq/plot";\nplot({});';
    assert.deepEqual(errorsInCell(programs.for(imported, plot)), []);
    for (const declared of [begin, imported])
      assert.equal(reuseOf(programs.for(declared, importing)), completely);
  });
});
