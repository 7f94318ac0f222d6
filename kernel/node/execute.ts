// Runs compiled cells in Node, so that they can be interrupted at every point: a signal stops synchronous code, a cell
// that waits is simply not continued, and its timers are cleared.

import path from "node:path";
import { setImmediate as immediately, setTimeout as later } from "node:timers";
import vm from "node:vm";
import { CellExecutor, type Place } from "../core/cell-executor.js";
import type { Surroundings } from "../core/executor.js";
import type { Stacks } from "../core/stacks.js";
import { Modules } from "./modules.js";
import { NodeRuns } from "./runs.js";
import type { SharedState } from "./shared-state.js";

/** Calls a function so that SIGINT ends it even in the middle of a loop. */
const stepKey = Symbol.for("downhill.step");
const stepScript = new vm.Script('globalThis[Symbol.for("downhill.step")]()', { filename: "kernel" });

/** How long, in milliseconds, a signal of the kernel's own may be on its way. */
const longestWay = 200;

/** Node's executor. */
export class NodeExecutor<Parent, Shown> extends CellExecutor<Parent, Shown> {
  readonly #modules: Modules;
  readonly #cwd: string;
  readonly #state: SharedState;

  /**
   * @param cwd - the folder that relative imports start from
   * @param show - makes of a cell's value what is to be shown: it may call code of the cell's
   */
  constructor(
    cwd: string,
    stacks: Stacks,
    state: SharedState,
    show: (value: unknown) => Shown | Promise<Shown>,
  ) {
    super(new NodeRuns(() => state.heard < state.interrupts), stacks, show);
    this.#cwd = cwd;
    this.#state = state;
    this.#modules = new Modules(cwd, stacks);
  }

  get interrupts(): number {
    return this.#state.interrupts;
  }

  get spent(): number {
    return this.#state.spent;
  }
  set spent(count: number) {
    this.#state.spent = count;
  }

  undisturbed<T>(work: () => T): T {
    const before = this.#state.isShielded;
    this.#state.isShielded = true;
    try {
      return work();
    } finally {
      this.#state.isShielded = before;
    }
  }

  prepare(packages: readonly string[]): Generator<void, void> {
    return this.#modules.prepare(packages);
  }

  async listen(): Promise<void> {
    for (let turns = 0; turns < 2; turns++) await this.turn();
    for (let waited = 0; this.#state.isSignalled && waited < longestWay; waited++)
      await new Promise((resolve) => later(resolve, 1));
    this.#state.forgetSignals();
  }

  /** Not by the global function: an interrupt would clear that with the cell's own timers. */
  protected turn(): Promise<void> {
    return new Promise((resolve) => immediately(resolve));
  }

  protected ask(): number {
    return this.interrupts;
  }

  protected evaluate(text: string, file: string): (surroundings: Surroundings) => () => unknown {
    const script = new vm.Script(text, { filename: file });
    return script.runInThisContext() as ReturnType<typeof this.evaluate>;
  }

  protected override refresh(): Promise<unknown> | undefined {
    return this.#modules.refresh();
  }

  protected override release(): void {
    this.#modules.interrupt();
  }

  protected place(): Place {
    return {
      require: this.#modules.require,
      __filename: path.join(this.#cwd, "cell.ts"),
      __dirname: this.#cwd,
      __import__: (request, names) =>
        names ? this.#modules.import(this.scope, request, names) : this.#modules.load(request),
    };
  }

  protected override stoppable<T>(part: () => T): T {
    (globalThis as unknown as Record<symbol, unknown>)[stepKey] = part;
    try {
      return stepScript.runInThisContext({ breakOnSigint: true, displayErrors: false }) as T;
    } catch (error) {
      if (isCutByASignal(error)) this.#state.takeSignal();
      throw error;
    }
  }

  protected override isInterrupt(error: unknown): boolean {
    return super.isInterrupt(error) || isCutByASignal(error);
  }

  /** Whether it says that a child process was interrupted: it hears of the signal too, and perhaps first. */
  protected isOuterInterrupt(error: unknown): boolean {
    if (!(error instanceof Error)) return false;
    const { signal, status } = error as { signal?: unknown; status?: unknown };
    return signal === "SIGINT" || status === 130; // as shells put it
  }
}

function isCutByASignal(error: unknown): boolean {
  return error instanceof Error && (error as { code?: unknown }).code === "ERR_SCRIPT_EXECUTION_INTERRUPTED";
}
