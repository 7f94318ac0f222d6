// One session: the cells that were run, and an answer to each kind of request. How messages travel is the wire's
// business, how code runs the executor's.

import { CellCompiler, completeness, describeDiagnostics } from "./compile.js";
import { declarationsAfterError } from "./declared.js";
import { bundleOf, mimeSafe, type Bundle } from "./display.js";
import { describeError, type ErrorContent } from "./errors.js";
import { Executor, InterruptError } from "../node/execute.js";
import { History } from "./history.js";
import { kernelInfo } from "./kernel-info.js";
import type { Request } from "../node/messages.js";
import { Pace } from "../node/pace.js";
import { Slot } from "../node/threads.js";
import { onDisplay } from "./tslab.js";

/** What a session needs from outside. */
export interface Outlet {
  /** Publishes something about a request to all clients. */
  publish(type: string, parent: Request, content: object): void;
  /** Publishes text. */
  print(name: "stdout" | "stderr", parent: Request, text: string): void;
  /** Asks the client that sent a request for a line of text, and waits for it. */
  ask(parent: Request, prompt: string): string;
  /** Cells shared with the wire. */
  shared: Int32Array;
}

type Content = Record<string, unknown>;

/** What notebooks with figures begin with, and what takes long to load. */
const largePackages = ["@observablehq/plot", "jsdom"];

/** What a cell can call without an import: `prompt`, as in a browser. */
const builtInDeclarations = `/** Asks the reader for a line of text and waits for it. */
declare function prompt(message?: string): string;
`;

/** A session of cells. */
export class Session {
  readonly #outlet: Outlet;
  readonly #compiler: CellCompiler;
  readonly #executor: Executor<Request, Bundle | undefined>;
  readonly #history = new History();
  readonly #pace = new Pace();
  #declarations = builtInDeclarations;
  #count = 0;
  #lastOrigin: Request | undefined;
  #abortQueued = false;

  /** @param cwd - the folder that relative imports start from */
  constructor(cwd: string, outlet: Outlet) {
    this.#outlet = outlet;
    this.#compiler = new CellCompiler(cwd);
    this.#executor = new Executor(cwd, outlet.shared, bundleOf);
    this.#executor.scope.prompt = (message = "") => outlet.ask(this.#origin()!, String(message));
    onDisplay(({ data, metadata, transient }, update) => {
      const parent = this.#origin();
      const type = update ? "update_display_data" : "display_data";
      if (parent) outlet.publish(type, parent, { data: mimeSafe(data), metadata, transient });
    });
    console.clear = () => {
      const parent = this.#origin();
      if (parent) outlet.publish("clear_output", parent, { wait: false });
    };
  }

  /** The answer to a request, or nothing if there is none to give. What fails here is told to the client. */
  async answer(request: Request): Promise<Content | undefined> {
    try {
      return await this.#answer(request);
    } catch (error) {
      return { status: "error", ...describeError(error) };
    }
  }

  async #answer(request: Request): Promise<Content | undefined> {
    const { content } = request;
    switch (request.header.msg_type) {
      case "kernel_info_request":
        return kernelInfo;
      case "execute_request":
        return await this.#execute(request);
      case "is_complete_request":
        return completeness(String(content.code));
      case "complete_request":
        return this.#complete(String(content.code), Number(content.cursor_pos));
      case "inspect_request":
        return this.#inspect(String(content.code), Number(content.cursor_pos));
      case "history_request":
        return { status: "ok", history: this.#history.find(content) };
      case "comm_info_request":
        return { status: "ok", comms: {} };
      case "comm_open":
        this.#outlet.publish("comm_close", request, { comm_id: content.comm_id, data: {} });
        return undefined;
      default:
        return undefined;
    }
  }

  /** Text that a cell, or something that it has started, prints. */
  print(name: "stdout" | "stderr", text: string): boolean {
    const parent = this.#origin();
    if (parent) {
      this.#outlet.print(name, parent, text);
      this.#pace.spend(parent, text.length);
    }
    return parent !== undefined;
  }

  /** Says that the event loop has just begun a turn: nothing of a cell is being executed. */
  beginTurn(): void {
    this.#executor.leave();
  }

  /** @param count - which interrupt of the session this is: a cell that began later is not meant */
  interrupt(count: number): void {
    this.#executor.interrupt(count);
  }

  /** An error that no code has caught: the running cell's, or one from something that a finished cell has started. */
  uncaught(error: unknown, promise?: Promise<unknown>): void {
    const run = this.#executor.failedRun(promise);
    if (this.#executor.fail(error, run)) return;
    const parent = run?.parent ?? this.#lastOrigin;
    const text = `${describeError(error).traceback.join("\n")}\n`;
    if (parent) this.#outlet.print("stderr", parent, text);
  }

  /** Whether a cell has failed since this was last asked: the cells that wait are not to be run then. */
  takeAbort(): boolean {
    const abort = this.#abortQueued;
    this.#abortQueued = false;
    return abort;
  }

  /** Work for a kernel that has nothing to do, in small steps. */
  *prepare(): Generator<void, void> {
    const steps = this.#preparation();
    while (!this.#undisturbed(() => steps.next()).done) yield;
  }

  *#preparation(): Generator<void, void> {
    yield* this.#compiler.prepare([...largePackages, "downhill", "downhill/figures"]);
    yield* this.#executor.modules.prepare(largePackages);
  }

  /** Compiles something small, so that the first cell needn't wait for the libraries' types. */
  warmUp(): void {
    this.#undisturbed(() => this.#compiler.compile(this.#declarations, "1"));
  }

  /** Work of the compiler's, in which an interrupt has to wait. */
  #undisturbed<T>(work: () => T): T {
    Atomics.store(this.#outlet.shared, Slot.compiling, 1);
    try {
      return work();
    } finally {
      Atomics.store(this.#outlet.shared, Slot.compiling, 0);
    }
  }

  /** The request that the code being executed belongs to; the last one, for code of unknown origin. */
  #origin(): Request | undefined {
    return this.#executor.current?.parent ?? this.#lastOrigin;
  }

  async #execute(request: Request): Promise<Content> {
    const { code, silent, store_history: store = true, user_expressions: expressions } = request.content;
    const source = String(code);
    const stored = silent !== true && store === true;
    if (stored) this.#count++;
    const execution_count = this.#count;
    if (silent !== true) this.#outlet.publish("execute_input", request, { code: source, execution_count });
    this.#lastOrigin = request;

    const outcome = await this.#run(source, request, `Cell ${execution_count}`);
    const data = "data" in outcome ? outcome.data : undefined;
    if (stored) this.#history.add(execution_count, source, data ? String(data["text/plain"]) : null);
    if ("error" in outcome) {
      this.#outlet.publish("error", request, outcome.error);
      this.#abortQueued = request.content.stop_on_error !== false;
      return { status: "error", execution_count, ...outcome.error };
    }
    if (data && silent !== true) {
      this.#outlet.publish("execute_result", request, { execution_count, data, metadata: {} });
    }
    const user_expressions = await this.#evaluate((expressions ?? {}) as Record<string, string>, request);
    return { status: "ok", execution_count, user_expressions, payload: [] };
  }

  /** Compiles and runs a piece of code; its last expression's value in the forms that it can be shown in. */
  async #run(
    source: string,
    request: Request,
    label: string,
  ): Promise<{ data?: Bundle } | { error: ErrorContent }> {
    try {
      const interrupts = this.#executor.interrupts;
      const cell = this.#undisturbed(() => this.#compiler.compile(this.#declarations, source));
      // Turns of the event loop, so that an interrupt is heard which came while the compiler was busy.
      for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve));
      if (this.#executor.interrupts !== interrupts) throw new InterruptError();
      if (!cell.ok) return { error: describeDiagnostics(cell.diagnostics, label) };
      const outcome = await this.#executor.run(cell, source, request, label);
      if (!outcome.ok) {
        this.#declarations = declarationsAfterError(this.#declarations, cell.allDeclarations, outcome.missed);
        return { error: describeError(outcome.error) };
      }
      this.#declarations = cell.allDeclarations;
      return outcome.shown ? { data: outcome.shown } : {};
    } catch (error) {
      return { error: describeError(error) };
    }
  }

  /** `user_expressions`: values that a client wants to know after the cell. */
  async #evaluate(expressions: Record<string, string>, request: Request): Promise<Content> {
    const values: Content = {};
    for (const [name, expression] of Object.entries(expressions)) {
      const outcome = await this.#run(expression, request, name);
      values[name] =
        "error" in outcome
          ? { status: "error", ...outcome.error }
          : { status: "ok", data: outcome.data ?? { "text/plain": "undefined" }, metadata: {} };
    }
    return values;
  }

  #complete(code: string, cursor: number): Content {
    const { start, end, candidates } = this.#undisturbed(() =>
      this.#compiler.complete(this.#declarations, code, utf16(code, cursor)),
    );
    return {
      status: "ok",
      matches: candidates.filter((name) => !name.startsWith("__")),
      cursor_start: characters(code, start),
      cursor_end: characters(code, end),
      metadata: {},
    };
  }

  #inspect(code: string, cursor: number): Content {
    const text = this.#undisturbed(() =>
      this.#compiler.inspect(this.#declarations, code, utf16(code, cursor)),
    );
    return {
      status: "ok",
      found: text !== undefined,
      data: text ? { "text/plain": text } : {},
      metadata: {},
    };
  }
}

/** The protocol counts characters, JavaScript counts UTF-16 units. */
function utf16(text: string, characterCount: number): number {
  return [...text].slice(0, characterCount).join("").length;
}

function characters(text: string, units: number): number {
  return [...text.slice(0, units)].length;
}
