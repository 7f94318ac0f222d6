import assert from "node:assert/strict";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { inspect } from "node:util";
import { CellCompiler } from "../../../kernel/core/compile.js";
import { readSettings } from "../../../kernel/core/settings.js";
import { Stacks } from "../../../kernel/core/stacks.js";
import ts from "../../../kernel/core/typescript.cjs";
import { NodeExecutor } from "../../../kernel/node/execute.js";
import { nodeHost } from "../../../kernel/node/host.js";
import { SharedState } from "../../../kernel/node/shared-state.js";
import { programs, type Program } from "../programs.js";

/** What came of a program: the codes of its errors, or its last value. */
type Outcome = { errors: number[] } | { value: string };

describe("a program in cells", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "downhill-programs-"));
  writeFileSync(path.join(folder, "package.json"), '{ "type": "module" }');
  const packages = fileURLToPath(new URL("../../../node_modules", import.meta.url));
  symlinkSync(packages, path.join(folder, "node_modules"), "junction");
  const timers = { setTimeout, setInterval, setImmediate };
  const { nextTick } = process;
  const host = nodeHost(folder);
  const compiler = new CellCompiler(host);
  let files: ts.Program;
  after(() => {
    rmSync(folder, { recursive: true });
    Object.assign(globalThis, timers);
    process.nextTick = nextTick;
  });

  async function asCells({ cells }: Program): Promise<Outcome> {
    const state = new SharedState();
    const executor = new NodeExecutor<string, string>(folder, new Stacks(host), state, (value) =>
      inspect(value),
    );
    let declared = compiler.begin();
    let value = "";
    const errors: number[] = [];
    for (const source of cells) {
      const cell = compiler.compile(declared, source);
      if (!cell.ok) {
        errors.push(...cell.diagnostics.map(({ code }) => code));
        continue;
      }
      const outcome = await executor.run(cell, source, { parent: "", label: "Cell", interrupts: 0 });
      if (!outcome.ok) throw outcome.error;
      declared = cell.declared;
      value = outcome.shown ?? "";
    }
    return errors.length > 0 ? { errors } : { value };
  }

  const fileOf = (program: Program): string => path.join(folder, `program-${programs.indexOf(program)}.ts`);

  /** All of them in one program of the compiler's, which reads and binds the types of Node once. */
  before(() => {
    for (const program of programs) {
      const { cells, errors } = program;
      const body = errors
        ? cells.join(";\n")
        : `${cells.slice(0, -1).join(";\n")};\nexport const $last = (${cells.at(-1)}\n);`;
      writeFileSync(fileOf(program), `export {};\n${body}\n`);
    }
    const options = { ...readSettings(host).options, types: ["node"], declaration: false };
    files = ts.createProgram({ rootNames: programs.map(fileOf), options });
  });

  /** By `tsc` and Node. */
  async function asFile(program: Program): Promise<Outcome> {
    const source = files.getSourceFile(fileOf(program));
    const found = [...files.getSyntacticDiagnostics(source), ...files.getSemanticDiagnostics(source)];
    if (program.errors) return { errors: found.map(({ code }) => code) };
    assert.deepEqual(
      found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n")),
      [],
    );
    let code = "";
    files.emit(source, (emitted, text) => (code = emitted.endsWith(".js") ? text : code));
    const output = fileOf(program).replace(/ts$/, "mjs");
    writeFileSync(output, code);
    const { $last } = (await import(pathToFileURL(output).href)) as { $last: unknown };
    return { value: inspect($last) };
  }

  for (const program of programs) {
    it(`is what it is in one file: ${program.says}`, async () => {
      const [cells, file] = [await asCells(program), await asFile(program)];
      assert.deepEqual(cells, file);
      if (program.errors) assert.deepEqual(cells, { errors: program.errors });
    });
  }
});
