// Runs compiled cells in a worker. There are no signals, so loops ask whether they are to end; a cell that waits is simply
// not continued, and its timers are cleared.

import {
  cellFunction,
  InterruptError,
  linesOfHead,
  type Executor,
  type Outcome,
  type Result,
  type Run,
  type Step,
  type Surroundings,
} from "../core/executor.js";
import type { RewrittenCell } from "../core/references.js";
import type { Stacks } from "../core/stacks.js";
import { cellName } from "./host.js";
import type { Interrupts } from "./interrupts.js";
import type { Modules } from "./modules.js";
import { FollowedTimers } from "./timers.js";
import { turn } from "./turn.js";

/** The executor of a worker. */
export class BrowserExecutor<Parent, Shown> implements Executor<Parent, Shown> {
  readonly scope: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  readonly #stacks: Stacks;
  readonly #modules: Modules;
  readonly #interrupts: Interrupts;
  readonly #show: (value: unknown) => Shown | Promise<Shown>;
  readonly #timers = new FollowedTimers<Run<Parent>>();
  #stop: ((error: unknown) => void) | undefined;
  #stopReason: unknown;
  #running: Run<Parent> | undefined;
  #cells = 0;

  /** @param show - makes of a cell's value what is to be shown: it may call code of the cell's */
  constructor(
    stacks: Stacks,
    modules: Modules,
    interrupts: Interrupts,
    show: (value: unknown) => Shown | Promise<Shown>,
  ) {
    this.#stacks = stacks;
    this.#modules = modules;
    this.#interrupts = interrupts;
    this.#show = show;
  }

  get current(): Run<Parent> | undefined {
    return this.#timers.current;
  }

  get interrupts(): number {
    return this.#interrupts.count;
  }

  async run(cell: RewrittenCell, source: string, parent: Parent, label: string): Promise<Outcome<Shown>> {
    const run: Run<Parent> = { parent, label, interrupts: this.interrupts };
    this.#running = run;
    const before = cell.names.map((name) => Object.getOwnPropertyDescriptor(this.scope, name));
    const stopped = new Promise<never>((_, reject) => (this.#stop = reject));
    stopped.catch(() => undefined);
    try {
      const shown = await Promise.race([this.#whole(cell, source, run, stopped), stopped]);
      return { ok: true, shown };
    } catch (error) {
      const missed = cell.names.filter((name, i) =>
        isSame(before[i], Object.getOwnPropertyDescriptor(this.scope, name)),
      );
      const interrupted = error instanceof InterruptError || this.interrupts !== run.interrupts;
      return { ok: false, error: interrupted ? new InterruptError() : error, missed: new Set(missed) };
    } finally {
      this.#stop = undefined;
      this.#running = undefined;
    }
  }

  interrupt(count: number): void {
    if (this.#running && this.#running.interrupts >= count) return;
    this.#timers.clear();
    this.fail(new InterruptError(), this.#running);
  }

  leave(): void {
    this.#timers.leave();
  }

  failedRun(): Run<Parent> | undefined {
    return this.current ?? this.#running;
  }

  fail(error: unknown, run: Run<Parent> | undefined): boolean {
    if (!this.#stop || run !== this.#running) return false;
    this.#stopReason = error;
    this.#stop(error);
    return true;
  }

  async listen(): Promise<void> {
    await turn();
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

  async #whole(
    cell: RewrittenCell,
    source: string,
    run: Run<Parent>,
    stopped: Promise<never>,
  ): Promise<Shown | undefined> {
    const result = await this.#start(cell, source, run, stopped);
    const shown = result && (await Promise.race([this.#enter(run, () => this.#show(result[0])), stopped]));
    // A turn of the event loop for what the cell has started and what has failed at once.
    await Promise.race([turn(), stopped]);
    return shown;
  }

  async #start(
    cell: RewrittenCell,
    source: string,
    run: Run<Parent>,
    stopped: Promise<never>,
  ): Promise<Result | undefined> {
    const file = cellName(++this.#cells);
    this.#stacks.register(file, { label: run.label, source, map: cell.map, linesBefore: 1, linesOfHead });
    const evaluate = eval; // not in the scope of this function
    const around = evaluate(`${cellFunction(cell)}\n//# sourceURL=${file}`) as (
      surroundings: Surroundings,
    ) => () => unknown;
    const body = around({
      exports: {},
      require: (request: string) => {
        throw new Error(`require: there is no Node in a browser, got ${JSON.stringify(request)}: import it`);
      },
      __filename: `${this.#stacks.host.cwd}/cell.ts`,
      __dirname: this.#stacks.host.cwd,
      __notebook__: this.scope,
      __import__: (request, names) =>
        names ? this.#modules.import(this.scope, request, names) : this.#modules.load(request),
      __current__: () => this.current?.interrupts ?? this.interrupts,
      __check__: (since) => this.#checkInterrupts(since),
      __run__: run.interrupts,
      __turns__: { count: 0 },
    });
    const begun = this.#enter(run, body);
    if (cell.mode === "steps") return await this.#steps(begun as Generator<Step, Result>, run, stopped);
    return (await Promise.race([begun, stopped])) as Result | undefined;
  }

  /** Goes from one top-level `await` of a cell to the next. */
  async #steps(
    body: Generator<Step, Result>,
    run: Run<Parent>,
    stopped: Promise<never>,
  ): Promise<Result | undefined> {
    let step = this.#enter(run, () => body.next());
    while (!step.done) {
      const { promise, line } = step.value;
      let next: () => IteratorResult<Step, Result>;
      try {
        const promised = this.#enter(run, () => Promise.resolve(promise));
        const value: unknown = await Promise.race([promised, stopped]);
        this.#checkInterrupts(run.interrupts);
        next = () => body.next(value as never);
      } catch (error) {
        if (error instanceof InterruptError || error === this.#stopReason) {
          this.#enter(run, () => body.return(undefined as never));
          throw error;
        }
        addLine(error, run.label, line);
        next = () => body.throw(error);
      }
      step = this.#enter(run, next);
    }
    return step.value;
  }

  #checkInterrupts(since: number): void {
    if (this.#interrupts.ask() !== since) throw new InterruptError();
  }

  #enter<T>(run: Run<Parent>, part: () => T): T {
    return this.#timers.within(run, part);
  }
}

function isSame(one: PropertyDescriptor | undefined, other: PropertyDescriptor | undefined): boolean {
  return Object.is(one?.value, other?.value) && one?.get === other?.get && !one === !other;
}

/** Adds the line of a top-level `await` to the stack of what it was waiting for. */
function addLine(error: unknown, label: string, line: number): void {
  if (!(error instanceof Error) || typeof error.stack !== "string") return;
  const added = `\n    at async ${label}, line ${line}`;
  if (!error.stack.endsWith(added)) Reflect.set(error, "stack", error.stack + added); // it may be frozen
}
