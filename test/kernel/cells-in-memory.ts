// Cells compiled among files in memory, and run by the plainest executor: what is compiled is tried, not how cells are stopped.

import { CellCompiler, type CompiledCell } from "../../kernel/core/compile.js";
import type { CellDiagnostic } from "../../kernel/core/diagnostics.js";
import { cellFunction, type Result, type Step, type Surroundings } from "../../kernel/core/executor.js";
import type { Host } from "../../kernel/core/host.js";
import { standardTypes } from "../../kernel/lite/standard-types.js";
import { FilesInMemory } from "./files-in-memory.js";

const standard = standardTypes();

/** A notebook whose cells see the language's own library and what they are given. */
export class CellsInMemory {
  readonly files: FilesInMemory;
  scope: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  /** What can be imported, by the words of the import. */
  readonly modules: Record<string, object> = {};
  /** What has been imported, and by which names; then how often loops have asked whether they are to end. */
  readonly loaded: [request: string, names?: Record<string, string>][] = [];
  asked = 0;
  /** The lines at which cells have waited. */
  readonly lines: number[] = [];
  readonly compiler: CellCompiler;
  #declared;

  /** @param files - beside the language's own */
  constructor(files: Readonly<Record<string, string>> = {}, differently: Partial<Host> = {}) {
    this.files = new FilesInMemory({ ...standard, ...files }, { asksInLoops: false, ...differently });
    this.compiler = new CellCompiler(this.files.host);
    this.#declared = this.compiler.begin();
  }

  /** Begins anew, as if no cell had run. */
  begin(): void {
    this.#declared = this.compiler.begin();
    this.scope = Object.create(null) as Record<string, unknown>;
    this.loaded.length = this.lines.length = this.asked = 0;
  }

  /** The value of a cell's last expression. */
  async run(source: string): Promise<unknown> {
    const cell = this.compile(source);
    const shown = await this.#result(cell);
    this.#declared = cell.declared;
    return shown?.[0];
  }

  /** A cell that is right, compiled. */
  compile(source: string): CompiledCell {
    const cell = this.compiler.compile(this.#declared, source);
    if (!cell.ok) throw new Error(cell.diagnostics.map(({ message }) => message).join("\n"));
    return cell;
  }

  /** What is wrong with a cell. */
  wrong(source: string): readonly CellDiagnostic[] {
    return this.compiler.compile(this.#declared, source).diagnostics;
  }

  async #result(cell: CompiledCell): Promise<Result | undefined> {
    const make = new Function(`return ${cellFunction(cell)}`)() as (
      around: Partial<Surroundings>,
    ) => () => unknown;
    const begun = make({
      exports: {},
      __notebook__: this.scope,
      __import__: (request, names) => this.#load(request, names),
      __current__: () => 0,
      __check__: () => void this.asked++,
      __run__: 0,
      __turns__: { count: 0 },
    })();
    if (cell.mode !== "steps") return (await begun) as Result | undefined;
    const steps = begun as Generator<Step, Result | undefined>;
    let step = steps.next();
    while (!step.done) {
      const { promise, line } = step.value;
      this.lines.push(line);
      try {
        step = steps.next((await promise) as never);
      } catch (error) {
        step = steps.throw(error);
      }
    }
    return step.value;
  }

  #load(request: string, names: Record<string, string> | undefined): Promise<unknown> {
    this.loaded.push(names ? [request, names] : [request]);
    const module = this.modules[request] as Record<string, unknown>;
    for (const [local, imported] of Object.entries(names ?? {}))
      this.scope[local] = imported === "*" || imported === "=" ? module : module[imported];
    return Promise.resolve(module);
  }
}
