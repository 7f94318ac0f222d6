// Runs compiled cells in a worker. There are no signals, so loops ask whether they are to end; a cell that waits is simply
// not continued, and its timers are cleared.

import { CellExecutor, type Place } from "../core/cell-executor.js";
import type { Surroundings } from "../core/executor.js";
import { Runs } from "../core/runs.js";
import type { Stacks } from "../core/stacks.js";
import type { Interrupts } from "./interrupts.js";
import type { Modules } from "./modules.js";
import { turn } from "./turn.js";

/** The executor of a worker. (Promises can't be followed in a browser: what they do late belongs to the last cell.) */
export class BrowserExecutor<Parent, Shown> extends CellExecutor<Parent, Shown> {
  readonly #cwd: string;
  readonly #modules: Modules;
  readonly #interrupts: Interrupts;
  spent = 0;

  /** @param show - makes of a cell's value what is to be shown: it may call code of the cell's */
  constructor(
    stacks: Stacks,
    modules: Modules,
    interrupts: Interrupts,
    show: (value: unknown) => Shown | Promise<Shown>,
  ) {
    super(new Runs(), stacks, show);
    this.#cwd = stacks.host.cwd;
    this.#modules = modules;
    this.#interrupts = interrupts;
  }

  get interrupts(): number {
    return this.#interrupts.count;
  }

  undisturbed<T>(work: () => T): T {
    return work(); // messages wait anyway
  }

  *prepare(packages: readonly string[]): Generator<void, void> {
    for (const name of packages) {
      this.#modules.load(name).catch(() => undefined); // the cell that imports it says why
      yield;
    }
  }

  async listen(): Promise<void> {
    await turn();
    this.#interrupts.listened();
  }

  protected turn(): Promise<void> {
    return turn();
  }

  protected ask(): number {
    return this.#interrupts.ask();
  }

  protected isOuterInterrupt(): boolean {
    return false; // there are no processes
  }

  protected evaluate(text: string, file: string): (surroundings: Surroundings) => () => unknown {
    const evaluate = eval; // not in the scope of this function
    return evaluate(`${text}\n//# sourceURL=${file}`) as ReturnType<typeof this.evaluate>;
  }

  protected place(): Place {
    return {
      require: (request: string) => {
        throw new Error(`require: there is no Node in a browser, got ${JSON.stringify(request)}: import it`);
      },
      __filename: `${this.#cwd}/cell.ts`,
      __dirname: this.#cwd,
      __import__: (request, names) =>
        names ? this.#modules.import(this.scope, request, names) : this.#modules.load(request),
    };
  }
}
