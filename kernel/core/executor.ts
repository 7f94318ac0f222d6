// What runs compiled cells: its contract, which cell-executor.ts keeps as far as it is alike everywhere.
// test/kernel/executor-contract.ts says what every executor must do.

import type { RewrittenCell } from "./emit-cell.js";

/** One run of one cell. What it starts, and prints later, stays its own. */
export interface Run<Parent = unknown> {
  parent: Parent;
  label: string;
  /** The last interrupt that doesn't mean this run: one that comes later ends it, even before it has begun. */
  interrupts: number;
}

/**
 * What became of a run. `shown`: what is to be shown of its last expression's value, if it has one. `missed`: names
 * without a value yet.
 */
export type Outcome<Shown> =
  { ok: true; shown?: Shown } | { ok: false; error: unknown; missed: ReadonlySet<string> };

/** The cells' side of a session: where they run, and how they are stopped. */
export interface Executor<Parent, Shown> {
  /** All top-level names of all cells. */
  readonly scope: Record<string, unknown>;
  /** The run that the code being executed belongs to. */
  readonly current: Run<Parent> | undefined;
  /** How often the session was interrupted. */
  readonly interrupts: number;
  /** The last interrupt that has ended something: one that comes early ends the oldest cell that waits, and no other. */
  spent: number;
  /** Runs a cell to its end, or until it is interrupted. */
  run(cell: RewrittenCell, source: string, run: Run<Parent>): Promise<Outcome<Shown>>;
  /** Calls code of a cell's later, as a part of its run. */
  within<T>(run: Run<Parent>, part: () => T): T;
  /**
   * Ends the running cell, if there is one, and all timers of all cells.
   * @param count - which interrupt of the session this is: a cell that began later is not meant
   */
  interrupt(count: number): void;
  /** Says that nothing of a cell is being executed now. */
  leave(): void;
  /**
   * The run that an error belongs to which nobody has caught: that of the promise, or of the last callback; if that is
   * not known, the cell that is running.
   */
  failedRun(promise: Promise<unknown> | undefined): Run<Parent> | undefined;
  /** Ends a run with an error, whatever it waits for; says whether it was still running. */
  fail(error: unknown, run: Run<Parent> | undefined): boolean;
  /** Waits so long that an interrupt is heard which has come meanwhile. */
  listen(): Promise<void>;
  /** Work of the compiler's, in which an interrupt has to wait. */
  undisturbed<T>(work: () => T): T;
  /** Loads packages that the next cells are likely to import, in steps. */
  prepare(packages: readonly string[]): Generator<void, void>;
}

/** The reader has stopped the cell. */
export class InterruptError extends Error {
  override name = "InterruptError";
  constructor() {
    super("the cell was interrupted");
  }
}

/** The value of a cell's last expression. */
export type Result = [value: unknown];

/** What a cell in `steps` mode waits for at its top level, and the line of that `await`, counted from 1. */
export interface Step {
  promise: unknown;
  line: number;
}

/** What a cell's code refers to by name, beside JavaScript's own. */
export interface Surroundings {
  exports: object;
  require: unknown;
  __filename: string;
  __dirname: string;
  /** The scope: see `scopeName`. */
  __notebook__: Record<string, unknown>;
  /** `import(…)`, or with names an import declaration, which puts them into the scope. */
  __import__(request: string, names?: Record<string, string>): Promise<unknown> | undefined;
  /** The count of interrupts when the code that asks began. */
  __current__(): number;
  /** Throws if the session was interrupted since. */
  __check__(since: number): void;
  /** The count of interrupts when the cell began. */
  __run__: number;
  /** Counts the turns of loops, where every loop asks: see `Host`. */
  __turns__?: { count: number };
}

const names: Record<keyof Surroundings, true> = {
  exports: true,
  require: true,
  __filename: true,
  __dirname: true,
  __notebook__: true,
  __import__: true,
  __current__: true,
  __check__: true,
  __run__: true,
  __turns__: true,
};
const kinds = { once: "function", steps: "function*", async: "async function" };

/** How many lines stand before a cell's code in its function. */
export const linesOfHead = 1;

/**
 * The text of a function that takes a cell's `Surroundings` and gives a function that is the cell itself. Called, that
 * gives by the cell's mode its `Result` (or nothing), a generator of `Step`s that returns it, or a promise of it.
 */
export function cellFunction({ code, mode }: RewrittenCell): string {
  return `(({ ${Object.keys(names).join(", ")} }) => ${kinds[mode]} () {"use strict";\n${code}\n})`;
}
