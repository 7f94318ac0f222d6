// The steps of a cell, from its code to its value, alike wherever it runs. What differs from place to place, a subclass
// says: how code is evaluated, what it may import, and how it is stopped.

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
} from "./executor.js";
import type { RewrittenCell } from "./emit-cell.js";
import type { Runs } from "./runs.js";
import type { Stacks } from "./stacks.js";
import { Stop } from "./stop.js";

/** What of a cell's surroundings differs from place to place. */
export type Place = Omit<
  Surroundings,
  "exports" | "__notebook__" | "__current__" | "__check__" | "__run__" | "__turns__"
>;

/** What executors have in common. */
export abstract class CellExecutor<Parent, Shown> implements Executor<Parent, Shown> {
  readonly scope: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  readonly #runs: Runs<Run<Parent>>;
  readonly #stacks: Stacks;
  readonly #show: (value: unknown) => Shown | Promise<Shown>;
  #stop: Stop | undefined;
  #running: Run<Parent> | undefined;
  #cells = 0;

  /** @param show - makes of a cell's value what is to be shown: it may call code of the cell's */
  constructor(runs: Runs<Run<Parent>>, stacks: Stacks, show: (value: unknown) => Shown | Promise<Shown>) {
    this.#runs = runs;
    this.#stacks = stacks;
    this.#show = show;
  }

  abstract readonly interrupts: number;
  abstract spent: number;
  abstract undisturbed<T>(work: () => T): T;
  abstract prepare(packages: readonly string[]): Generator<void, void>;

  /** The count of interrupts, for code that loops and has not let a message in. */
  protected abstract ask(): number;
  /** Evaluates the text of a function. `file`: its name in a stack. */
  protected abstract evaluate(text: string, file: string): (surroundings: Surroundings) => () => unknown;
  /** What the next cell sees around it. */
  protected abstract place(): Place;
  /** A turn of the event loop. */
  protected abstract turn(): Promise<void>;
  abstract listen(): Promise<void>;

  /** Loads again what cells have imported and what has changed; a promise if that is to be waited for. */
  protected refresh(): Promise<unknown> | undefined {
    return undefined;
  }

  /** Lets go of what else waits, since the session was interrupted. */
  protected release(): void {
    // nothing
  }

  /** Calls a synchronous part of a cell, so that it can be interrupted. */
  protected stoppable<T>(part: () => T): T {
    return part();
  }

  /** Whether an error says that code was interrupted: what a cell must not catch. */
  protected isInterrupt(error: unknown): boolean {
    return error instanceof InterruptError;
  }

  /** Whether an error says that something outside was interrupted which the cell was waiting for. */
  protected abstract isOuterInterrupt(error: unknown): boolean;

  get current(): Run<Parent> | undefined {
    return this.#runs.current;
  }

  async run(cell: RewrittenCell, source: string, run: Run<Parent>): Promise<Outcome<Shown>> {
    this.#running = run;
    const before = cell.names.map((name) => Object.getOwnPropertyDescriptor(this.scope, name));
    const stop = (this.#stop = new Stop());
    // Of an asynchronous function that was cut off nothing is heard any more.
    const cutOff = stop.stopped.catch(async (error: unknown) => {
      await this.turn();
      throw error;
    });
    cutOff.catch(() => undefined);
    try {
      const shown = await Promise.race([this.#whole(cell, source, run, stop), cutOff]);
      return { ok: true, shown };
    } catch (error) {
      const missed = cell.names.filter((name, i) =>
        isSame(before[i], Object.getOwnPropertyDescriptor(this.scope, name)),
      );
      // Whatever a cell has failed with after an interrupt, such as the end of a child process, is due to that.
      const interrupted =
        this.isInterrupt(error) || this.isOuterInterrupt(error) || this.interrupts !== run.interrupts;
      if (interrupted) {
        // Else a second signal, for an interrupt that is not heard yet, would hit the kernel's own work.
        await this.listen();
        this.spent = this.interrupts;
      }
      return { ok: false, error: interrupted ? new InterruptError() : error, missed: new Set(missed) };
    } finally {
      this.#stop = undefined;
      this.#running = undefined;
    }
  }

  interrupt(count: number): void {
    if (this.#running && this.#running.interrupts >= count) return;
    this.#runs.clear();
    this.release();
    this.fail(new InterruptError(), this.#running);
  }

  leave(): void {
    this.#runs.leave();
  }

  failedRun(promise: Promise<unknown> | undefined): Run<Parent> | undefined {
    return this.#runs.takeFailed(promise) ?? this.#running;
  }

  fail(error: unknown, run: Run<Parent> | undefined): boolean {
    if (!this.#stop || run !== this.#running) return false;
    this.#stop.stop(error);
    return true;
  }

  within<T>(run: Run<Parent>, part: () => T): T {
    return this.stoppable(() => this.#runs.within(run, part));
  }

  async #whole(
    cell: RewrittenCell,
    source: string,
    run: Run<Parent>,
    stop: Stop,
  ): Promise<Shown | undefined> {
    this.#check(run.interrupts);
    const result = await this.#start(cell, source, run, stop);
    const shown = result && (await stop.wait(this.within(run, () => this.#show(result[0]))));
    // A turn of the event loop for what the cell has started and what has failed at once.
    await stop.wait(this.turn());
    return shown;
  }

  async #start(
    cell: RewrittenCell,
    source: string,
    run: Run<Parent>,
    stop: Stop,
  ): Promise<Result | undefined> {
    const changed = this.within(run, () => this.refresh());
    if (changed) await stop.wait(changed);
    const file = `cell-${++this.#cells}`;
    this.#stacks.register(file, { label: run.label, source, map: cell.map, linesBefore: 1, linesOfHead });
    const body = this.evaluate(
      cellFunction(cell),
      file,
    )({
      ...this.place(),
      exports: {},
      __notebook__: this.scope,
      __current__: () => this.current?.interrupts ?? this.interrupts,
      __check__: (since) => this.#check(since),
      __run__: run.interrupts,
      __turns__: { count: 0 },
    });
    const begun = this.within(run, body);
    if (cell.mode === "steps") return await this.#steps(begun as Generator<Step, Result>, run, stop);
    return (await stop.wait(begun)) as Result | undefined;
  }

  /** Goes from one top-level `await` of a cell to the next. */
  async #steps(body: Generator<Step, Result>, run: Run<Parent>, stop: Stop): Promise<Result | undefined> {
    let step = this.within(run, () => body.next());
    while (!step.done) {
      const { promise, line } = step.value;
      let next: () => IteratorResult<Step, Result>;
      try {
        // What is no promise but has a `then` gets called by it: as a part of this run, too.
        const promised = this.within(run, () => Promise.resolve(promise));
        const value: unknown = await stop.wait(promised);
        // Awaits that are settled at once leave no turn of the event loop in which to hear of an interrupt.
        this.#check(run.interrupts);
        next = () => body.next(value as never);
      } catch (error) {
        if (this.isInterrupt(error) || stop.isDueTo(error)) {
          this.within(run, () => body.return(undefined as never));
          throw error;
        }
        addLine(error, run.label, line);
        next = () => body.throw(error);
      }
      step = this.within(run, next);
    }
    return step.value;
  }

  #check(since: number): void {
    if (this.ask() !== since) throw new InterruptError();
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
