// The cells of a session: compiled against what those before have declared, and run.

import { Analysis } from "./analysis.js";
import { CellCompiler } from "./compile.js";
import type { Completions } from "./complete.js";
import type { Declared } from "./declared.js";
import { describeDiagnostics } from "./diagnostics.js";
import type { Bundle } from "./display.js";
import { describeError, type ErrorContent } from "./errors.js";
import { InterruptError, type Executor } from "./executor.js";
import { foreignCommand } from "./foreign-commands.js";
import type { Outlet } from "./outlet.js";
import type { Request } from "./request.js";
import type { Stacks } from "./stacks.js";

/** What notebooks with figures begin with, and what takes long to load. */
const largePackages = ["@observablehq/plot", "jsdom"];

export class Cells {
  readonly #stacks: Stacks;
  readonly #executor: Executor<Request, Bundle | undefined>;
  readonly #outlet: Outlet;
  readonly #compiler: CellCompiler;
  /** All cells of a page, looked at without running them. */
  readonly analysis: Analysis;
  #declared: Declared;

  /** @param declarations - of what is in the scope before the first cell */
  constructor(
    stacks: Stacks,
    executor: Executor<Request, Bundle | undefined>,
    outlet: Outlet,
    declarations: string,
  ) {
    this.#stacks = stacks;
    this.#executor = executor;
    this.#outlet = outlet;
    this.#compiler = new CellCompiler(stacks.host);
    this.#declared = this.#compiler.begin(declarations);
    this.analysis = new Analysis(this.#compiler, this.#declared);
  }

  /** Compiles and runs a piece of code; its last expression's value in the forms that it can be shown in. */
  async run(
    source: string,
    request: Request,
    label: string,
  ): Promise<{ data?: Bundle } | { error: ErrorContent }> {
    try {
      // An interrupt that has come since the request did, and has ended nothing else, means this cell.
      const interrupts = Math.max(request.interrupts ?? this.#executor.interrupts, this.#executor.spent);
      // A page says of a cell whose number a hand moves that only this has changed.
      const isMoving = request.content.is_moving === true;
      const cell = this.#executor.undisturbed(() => this.#compiler.compile(this.#declared, source, isMoving));
      const mistake = this.#compiler.takeMistake();
      if (mistake) this.#outlet.print("stderr", request, `${mistake}\n`);
      await this.#executor.listen();
      if (this.#executor.interrupts !== interrupts) {
        this.#executor.spent = this.#executor.interrupts;
        throw new InterruptError();
      }
      if (!cell.ok) return { error: foreignCommand(source) ?? describeDiagnostics(cell.diagnostics, label) };
      const outcome = await this.#executor.run(cell, source, { parent: request, label, interrupts });
      if (!outcome.ok) {
        this.#declared = this.#executor.undisturbed(() => cell.declaredWithout(outcome.missed));
        return { error: describeError(outcome.error, this.#stacks) };
      }
      this.#declared = cell.declared;
      return outcome.shown ? { data: outcome.shown } : {};
    } catch (error) {
      return { error: describeError(error, this.#stacks) };
    }
  }

  complete(code: string, position: number): Completions {
    return this.#executor.undisturbed(() => this.#compiler.complete(this.#declared, code, position));
  }

  inspect(code: string, position: number): string | undefined {
    return this.#executor.undisturbed(() => this.#compiler.inspect(this.#declared, code, position));
  }

  /** Work before the first cell, in steps: see `CellCompiler`. */
  warmUp(areSmall?: boolean): Generator<void, void> {
    return this.#undisturbed(this.#compiler.warmUp(this.#declared, areSmall));
  }

  /** Work for a kernel that has nothing to do, in small steps. */
  *prepare(): Generator<void, void> {
    const packages = [...largePackages, "downhill", "downhill/figures"];
    yield* this.#undisturbed(this.#compiler.prepare(packages, () => this.#declared));
    yield* this.#undisturbed(this.#executor.prepare(largePackages));
  }

  *#undisturbed(steps: Generator<void, void>): Generator<void, void> {
    while (!this.#executor.undisturbed(() => steps.next()).done) yield;
  }
}
