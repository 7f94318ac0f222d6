import assert from "node:assert/strict";
import { Declared } from "../../../kernel/core/declared.js";
import { errorsInCell } from "../../../kernel/core/diagnostics.js";
import { rewriteCell } from "../../../kernel/core/emit-cell.js";
import { Programs, type CellProgram } from "../../../kernel/core/program.js";
import { readSettings } from "../../../kernel/core/settings.js";
import { standardTypes } from "../../../kernel/lite/standard-types.js";
import { FilesInMemory } from "../files-in-memory.js";

/** `StructureIsReused.Completely` of the compiler's. */
const completely = 2;

const { host } = new FilesInMemory({
  ...standardTypes(),
  "/node_modules/one/index.d.ts": 'export declare const a: number, b: number; export * from "./more";',
  "/node_modules/one/more.d.ts": "export declare const c: number;",
  "/node_modules/two/index.d.ts": 'import { a } from "one"; export declare const d: typeof a;',
  "/top/notebooks/local.ts": "export const local = 1;",
});

describe("the imports that cells share", () => {
  let programs: Programs;
  const begin = new Declared(host.cwd);
  const importing = 'import { a } from "one";\na;';
  let imported: Declared;
  beforeEach(() => {
    programs = new Programs(host, readSettings(host));
    imported = begin.with(rewriteCell(programs.for(begin, importing)).declarations);
  });
  const codes = (made: CellProgram): number[] => errorsInCell(made).map(({ code }) => code);
  const isReused = ({ program }: CellProgram): boolean =>
    Reflect.get(program, "structureIsReused") === completely;

  it("leave all files of a program where they are, whatever the next cell imports of them", () => {
    for (const [declared, source] of [
      [imported, "a + 1;"],
      [begin, "const a = 1;"],
      [imported, 'import { b as again, c } from "one";'],
      [begin, "export {};"],
    ] as const) {
      const made = programs.for(declared, source);
      assert.deepEqual(codes(made), []);
      assert.equal(isReused(made), true, source);
    }
  });

  it("bring in no names", () => {
    assert.deepEqual(codes(programs.for(begin, "a;")), [2304]);
  });

  it("know a package that comes later, and what is Node's own, and then everywhere", () => {
    for (const source of ['import { d } from "two";\nd;', 'import "node:nothing-that-has-types";']) {
      const first = programs.for(imported, source);
      assert.equal(isReused(first), false, source);
      for (const declared of [begin, imported]) {
        programs.for(declared, importing);
        assert.equal(isReused(programs.for(declared, `${importing};`)), true);
        assert.equal(isReused(programs.for(declared, source)), true);
      }
    }
  });

  it("are neither the reader's own files nor what is not there", () => {
    assert.deepEqual(codes(programs.for(imported, 'import { local } from "./local"; local')), []);
    assert.deepEqual(
      codes(programs.for(imported, 'import "nowhere"; import {} from "nothing"')),
      [2882, 2307],
    );
    const { program } = programs.for(imported, "1");
    assert.equal(program.getSourceFile("/top/notebooks/local.ts"), undefined);
    programs.for(imported, "2");
    assert.equal(isReused(programs.for(imported, 'import "./local";')), false);
  });
});
