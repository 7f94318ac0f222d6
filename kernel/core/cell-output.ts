// What cells print and show, whose cell it is, and errors that end no cell.

import { mimeSafe, type Bundle } from "./display.js";
import { describeError } from "./errors.js";
import type { Executor } from "./executor.js";
import type { Beside, Displayed, Outlet } from "./outlet.js";
import type { Request } from "./request.js";
import type { Stacks } from "./stacks.js";

export class CellOutput {
  readonly #stacks: Stacks;
  readonly #executor: Executor<Request, Bundle | undefined>;
  readonly #outlet: Outlet;
  /** The last cell, to which belongs what belongs to nobody else. */
  last: Request | undefined;

  constructor(stacks: Stacks, executor: Executor<Request, Bundle | undefined>, outlet: Outlet) {
    this.#stacks = stacks;
    this.#executor = executor;
    this.#outlet = outlet;
  }

  /** Text that a cell, or something that it has started, prints. */
  print(name: "stdout" | "stderr", text: string): boolean {
    const parent = this.origin();
    if (parent) this.#outlet.print(name, parent, text);
    return parent !== undefined;
  }

  /** What a cell shows with tslab's `display`. */
  display({ data, metadata, transient }: Displayed, update: boolean): void {
    const type = update ? "update_display_data" : "display_data";
    this.publish(type, { data: mimeSafe(data, this.#stacks.host, this.complain), metadata, transient });
  }

  /** A form of a value that could not be shown: the rest is, and this is said beside it. */
  readonly complain = (sentence: string): void => void this.print("stderr", `${sentence}\n`);

  /** What `console.clear` does. */
  clear(): void {
    this.publish("clear_output", { wait: false });
  }

  /** Publishes something of the code that is being executed. */
  publish(type: string, content: object, beside?: Beside): void {
    const parent = this.origin();
    if (parent) this.#outlet.publish(type, parent, content, beside);
  }

  /** A function of the cell's that is running now, to be called later: what it prints, and its errors, are that cell's. */
  later<A extends unknown[]>(part: (...args: A) => unknown): (...args: A) => void {
    const run = this.#executor.current;
    return (...args) => {
      const { interrupts } = this.#executor;
      try {
        if (run) this.#executor.within({ ...run, interrupts }, () => part(...args));
        else part(...args);
      } catch (error) {
        if (this.#executor.interrupts !== interrupts) this.#executor.spent = this.#executor.interrupts;
        this.report(error, run?.parent ?? this.last);
      }
    };
  }

  /** An error that ends no cell. */
  report(error: unknown, parent: Request | undefined): void {
    const text = `${describeError(error, this.#stacks).traceback.join("\n")}\n`;
    if (parent) this.#outlet.print("stderr", parent, text);
  }

  /** An error that no code has caught: the running cell's, or one from something that a finished cell has started. */
  uncaught(error: unknown, promise?: Promise<unknown>): void {
    const run = this.#executor.failedRun(promise);
    if (this.#executor.fail(error, run)) return;
    this.report(error, run?.parent ?? this.last);
  }

  /** The request that the code being executed belongs to; the last one, for code of unknown origin. */
  origin(): Request | undefined {
    return this.#executor.current?.parent ?? this.last;
  }
}
