// What can be imported: a package, or one of the reader's own files.

import type { Exports } from "./namespaces.js";

/** A module that can be imported. */
export interface Unit {
  /** What `import` sees of it; complete once it is evaluated. */
  readonly namespace: Exports;
  /** What `require` gives of it. */
  readonly exports: unknown;
  /** Whether all of it has run. */
  readonly isDone: boolean;
  /**
   * Runs it and what it imports, unless that has been done: at once, or else it gives the promise.
   * @param inside - the modules that wait for this one: it does not wait for them in turn
   */
  evaluate(inside: ReadonlySet<Unit>): Promise<void> | undefined;
}

/** One of the reader's own files. */
export interface OwnUnit extends Unit {
  readonly file: string;
  /** What it has imported. */
  readonly uses: ReadonlySet<Unit>;
  /** Whether it waits for something. */
  readonly isPending: boolean;
}

/** Where files get what they import. */
export interface Links {
  link(request: string, from: string): Unit;
  require(request: string, from: string): unknown;
  import(request: string, from: string): Promise<Exports>;
}
