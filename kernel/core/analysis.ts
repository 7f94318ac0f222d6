// All cells of a notebook, looked at without running them: what each has to do with the others, what is wrong with it, and
// what an editor wants to know. Each is seen after all cells above it, whether those have run or not.

import type { CellCompiler } from "./compile.js";
import type { Completions } from "./complete.js";
import type { Declared } from "./declared.js";
import type { CellDiagnostic } from "./diagnostics.js";
import type { CellUses } from "./effects.js";

/** What is known of a cell. */
export interface AnalyzedCell {
  uses: CellUses;
  diagnostics: CellDiagnostic[];
}

interface Known extends AnalyzedCell {
  source: string;
  before: Declared;
  after: Declared;
}

/** The analysis of one notebook. What hasn't changed is not looked at again. */
export class Analysis {
  readonly #compiler: CellCompiler;
  readonly #begin: Declared;
  readonly #known: Known[] = [];

  /** @param begin - what is declared before the first cell */
  constructor(compiler: CellCompiler, begin: Declared) {
    this.#compiler = compiler;
    this.#begin = begin;
  }

  /** What is known of cells, from the first on. */
  of(sources: readonly string[]): AnalyzedCell[] {
    let before = this.#begin;
    let hasChanged = false;
    return sources.map((source, i) => {
      const known: Known | undefined = this.#known[i];
      const isKnown = known?.source === source && known.before === before;
      const cell = isKnown ? known : this.#look(before, source);
      // A function that changes something else than it did makes another cell of each that calls it.
      const uses = isKnown && !hasChanged ? known.uses : this.#usesOf(cell, i);
      hasChanged ||= JSON.stringify(uses) !== JSON.stringify(known?.uses);
      this.#known[i] = { ...cell, uses };
      before = cell.after;
      return { uses, diagnostics: cell.diagnostics };
    });
  }

  /** Names that could stand at a place in the last of some cells. */
  complete(sources: readonly string[], position: number): Completions {
    return this.#compiler.complete(this.#before(sources), sources.at(-1)!, position);
  }

  /** The signature and documentation of what stands at a place in the last of some cells, or nothing. */
  inspect(sources: readonly string[], position: number): string | undefined {
    return this.#compiler.inspect(this.#before(sources), sources.at(-1)!, position);
  }

  #before(sources: readonly string[]): Declared {
    const above = sources.slice(0, -1);
    this.of(above);
    return above.length === 0 ? this.#begin : this.#known[above.length - 1].after;
  }

  #look(before: Declared, source: string): Omit<Known, "uses"> {
    const cell = this.#compiler.compile(before, source);
    return { source, before, after: cell.ok ? cell.declared : before, diagnostics: cell.diagnostics };
  }

  #usesOf({ before, source }: Omit<Known, "uses">, place: number): CellUses {
    const earlier = this.#known.slice(0, place).map(({ uses }) => uses);
    return this.#compiler.uses(before, source, earlier);
  }
}
