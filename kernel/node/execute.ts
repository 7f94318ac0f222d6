// Runs compiled cells on the notebook's scope, so that they can be interrupted at every point: a signal stops
// synchronous code, a cell that waits is simply not continued, and its timers are cleared.

import path from "node:path";
import { setImmediate as immediately } from "node:timers";
import vm from "node:vm";
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
import { Modules } from "./modules.js";
import { Runs } from "./runs.js";
import { Slot, type WireData } from "./threads.js";

/** Calls a function so that SIGINT ends it even in the middle of a loop. */
const stepKey = Symbol.for("downhill.step");
const stepScript = new vm.Script('globalThis[Symbol.for("downhill.step")]()', { filename: "kernel" });

/** Node's executor: scope, modules and timers. */
export class NodeExecutor<Parent, Shown> implements Executor<Parent, Shown> {
  readonly scope: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  readonly #modules: Modules;
  readonly #stacks: Stacks;
  readonly #cwd: string;
  readonly #shared: WireData["shared"];
  readonly #show: (value: unknown) => Shown | Promise<Shown>;
  readonly #runs = new Runs<Run<Parent>>();
  #stop: ((error: unknown) => void) | undefined;
  #stopReason: unknown;
  #running: Run<Parent> | undefined;
  #cells = 0;

  /**
   * @param cwd - the folder that relative imports start from
   * @param shared - shared with the wire: see `Slot`
   * @param show - makes of a cell's value what is to be shown: it may call code of the cell's
   */
  constructor(
    cwd: string,
    stacks: Stacks,
    shared: WireData["shared"],
    show: (value: unknown) => Shown | Promise<Shown>,
  ) {
    this.#cwd = cwd;
    this.#stacks = stacks;
    this.#shared = shared;
    this.#show = show;
    this.#modules = new Modules(cwd, stacks);
  }

  get current(): Run<Parent> | undefined {
    return this.#runs.current;
  }

  get interrupts(): number {
    return Atomics.load(this.#shared, Slot.interrupts);
  }

  async run(cell: RewrittenCell, source: string, parent: Parent, label: string): Promise<Outcome<Shown>> {
    const run: Run<Parent> = { parent, label, interrupts: this.interrupts };
    this.#running = run;
    const before = cell.names.map((name) => Object.getOwnPropertyDescriptor(this.scope, name));
    const stopped = new Promise<never>((_, reject) => (this.#stop = reject));
    // Of an asynchronous function that was cut off nothing is heard any more.
    const cutOff = stopped.catch(async (error: unknown) => {
      await turn();
      throw error;
    });
    cutOff.catch(() => undefined);
    try {
      const shown = await Promise.race([this.#whole(cell, source, run, stopped), cutOff]);
      return { ok: true, shown };
    } catch (error) {
      const missed = cell.names.filter((name, i) =>
        isSame(before[i], Object.getOwnPropertyDescriptor(this.scope, name)),
      );
      // Whatever a cell has failed with after an interrupt, such as the end of a child process, is due to that.
      const interrupted =
        isInterrupt(error) || isChildsInterrupt(error) || this.interrupts !== run.interrupts;
      // Else a second signal, for an interrupt that is not heard yet, would hit the kernel's own work.
      if (interrupted) await this.listen();
      return { ok: false, error: interrupted ? new InterruptError() : error, missed: new Set(missed) };
    } finally {
      this.#stop = undefined;
      this.#running = undefined;
    }
  }

  interrupt(count: number): void {
    if (this.#running && this.#running.interrupts >= count) return;
    this.#runs.clear();
    this.#modules.interrupt();
    this.fail(new InterruptError(), this.#running);
  }

  leave(): void {
    this.#runs.leave();
  }

  failedRun(promise: Promise<unknown> | undefined): Run<Parent> | undefined {
    const last = this.#runs.takeFailed();
    return (promise ? this.#runs.ofPromise(promise) : last) ?? this.#running;
  }

  fail(error: unknown, run: Run<Parent> | undefined): boolean {
    if (!this.#stop || run !== this.#running) return false;
    this.#stopReason = error;
    this.#stop(error);
    return true;
  }

  async listen(): Promise<void> {
    for (let turns = 0; turns < 2; turns++) await turn();
  }

  undisturbed<T>(work: () => T): T {
    Atomics.store(this.#shared, Slot.compiling, 1);
    try {
      return work();
    } finally {
      Atomics.store(this.#shared, Slot.compiling, 0);
    }
  }

  prepare(packages: readonly string[]): Generator<void, void> {
    return this.#modules.prepare(packages);
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
    const changed = this.#enter(run, () => this.#modules.refresh());
    if (changed) await Promise.race([changed, stopped]);
    const file = `cell-${++this.#cells}`;
    this.#stacks.register(file, { label: run.label, source, map: cell.map, linesBefore: 1, linesOfHead });
    const script = new vm.Script(cellFunction(cell), { filename: file });
    const around = script.runInThisContext() as (surroundings: Surroundings) => () => unknown;
    const body = around({
      exports: {},
      require: this.#modules.require,
      __filename: path.join(this.#cwd, "cell.ts"),
      __dirname: this.#cwd,
      __notebook__: this.scope,
      __import__: (request, names) =>
        names ? this.#modules.import(this.scope, request, names) : this.#modules.load(request),
      __current__: () => this.current?.interrupts ?? this.interrupts,
      __check__: (since) => this.#checkInterrupts(since),
      __run__: run.interrupts,
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
        // What is no promise but has a `then` gets called by it: as a part of this run, too.
        const promised = this.#enter(run, () => Promise.resolve(promise));
        const value: unknown = await Promise.race([promised, stopped]);
        // Awaits that are settled at once leave no turn of the event loop in which to hear of an interrupt.
        this.#checkInterrupts(run.interrupts);
        next = () => body.next(value as never);
      } catch (error) {
        if (isInterrupt(error) || error === this.#stopReason) {
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
    if (this.interrupts !== since) throw new InterruptError();
  }

  /** Runs a synchronous part of a cell, as that cell's and open to a signal. */
  #enter<T>(run: Run<Parent>, part: () => T): T {
    const holder = globalThis as unknown as Record<symbol, unknown>;
    holder[stepKey] = () => this.#runs.within(run, part);
    return stepScript.runInThisContext({ breakOnSigint: true, displayErrors: false }) as T;
  }
}

/** A turn of the event loop. Not by the global function: an interrupt would clear that with the cell's own timers. */
function turn(): Promise<void> {
  return new Promise((resolve) => immediately(resolve));
}

function isSame(one: PropertyDescriptor | undefined, other: PropertyDescriptor | undefined): boolean {
  return Object.is(one?.value, other?.value) && one?.get === other?.get && !one === !other;
}

function isInterrupt(error: unknown): boolean {
  return (
    error instanceof InterruptError ||
    (error instanceof Error && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_INTERRUPTED")
  );
}

/** Whether it says that a child process was interrupted: it hears of the signal too, and perhaps first. */
function isChildsInterrupt(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { signal, status } = error as { signal?: unknown; status?: unknown };
  return signal === "SIGINT" || status === 130; // as shells put it
}

/** Adds the line of a top-level `await` to the stack of what it was waiting for. */
function addLine(error: unknown, label: string, line: number): void {
  if (!(error instanceof Error) || typeof error.stack !== "string") return;
  const added = `\n    at async ${label}, line ${line}`;
  if (!error.stack.endsWith(added)) Reflect.set(error, "stack", error.stack + added); // it may be frozen
}
