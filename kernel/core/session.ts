// One session: the cells that were run, and an answer to each kind of request. How messages travel is the wire's
// business, how code runs the executor's.

import { CellCompiler } from "./compile.js";
import { completeness } from "./completeness.js";
import { Comms, type CommOutlet } from "./comms.js";
import { jupyterKind } from "./completion-kinds.js";
import type { Declared } from "./declared.js";
import { describeDiagnostics } from "./diagnostics.js";
import { mimeSafe, type Bundle } from "./display.js";
import { describeError, type ErrorContent } from "./errors.js";
import { InterruptError, type Executor } from "./executor.js";
import { foreignCommand } from "./foreign-commands.js";
import { History } from "./history.js";
import type { Host } from "./host.js";
import { kernelInfo } from "./kernel-info.js";
import { jupyterDeclarations, makeJupyter } from "./jupyter.js";
import type { Buffers, Request } from "./request.js";
import type { Stacks } from "./stacks.js";

/** What travels beside a message's content. */
export interface Beside {
  metadata?: Record<string, unknown>;
  buffers?: Buffers;
}

/** What a session needs from outside. */
export interface Outlet {
  /** Publishes something about a request to all clients. */
  publish(type: string, parent: Request, content: object, beside?: Beside): void;
  /** Publishes text. */
  print(name: "stdout" | "stderr", parent: Request, text: string): void;
  /**
   * Asks the client that sent a request for a line of text, and waits for it.
   * @param asker - the function that asks, for the message if no client can answer
   */
  ask(asker: string, parent: Request, prompt: string): string;
}

/** What `display` and `newDisplay` of `import … from "tslab"` show. */
export interface Displayed {
  data: Bundle;
  metadata: object;
  transient: { display_id?: string };
}

type Content = Record<string, unknown>;

/** What notebooks with figures begin with, and what takes long to load. */
const largePackages = ["@observablehq/plot", "jsdom"];

/** What a cell can call without an import, as in a browser. */
const builtInDeclarations = `/** Asks the reader for a line of text and waits for it. */
declare function prompt(message?: string): string;
/** Asks the reader a question, and waits for yes or no. */
declare function confirm(message?: string): boolean;
/** Shows a text, and waits until the reader has read it. */
declare function alert(message?: string): void;
${jupyterDeclarations}`;

/** A session of cells. */
export class Session {
  readonly #host: Host;
  readonly #stacks: Stacks;
  readonly #outlet: Outlet;
  readonly #compiler: CellCompiler;
  readonly #executor: Executor<Request, Bundle | undefined>;
  readonly #history = new History();
  readonly #comms: Comms;
  #declared: Declared;
  #count = 0;
  #lastOrigin: Request | undefined;
  #abortQueued = false;

  /** @param stacks - knows the code of the executor's cells, and the host */
  constructor(stacks: Stacks, executor: Executor<Request, Bundle | undefined>, outlet: Outlet) {
    this.#host = stacks.host;
    this.#stacks = stacks;
    this.#outlet = outlet;
    this.#executor = executor;
    this.#compiler = new CellCompiler(stacks.host);
    this.#declared = this.#compiler.begin(builtInDeclarations);
    const comms: CommOutlet = {
      publish: (type, content, { data, metadata, buffers }) =>
        this.#publish(type, { ...content, data }, { metadata, buffers }),
      later: (part) => this.#later(part),
    };
    this.#comms = new Comms(comms);
    Object.assign(executor.scope, {
      Jupyter: makeJupyter(this.#comms, comms),
      prompt: (message = "") => outlet.ask("prompt", this.#origin()!, String(message)),
      confirm: (message = "") =>
        /^\s*y(es)?\s*$/i.test(outlet.ask("confirm", this.#origin()!, `${String(message)} [y/N] `)),
      alert: (message = "") => void outlet.ask("alert", this.#origin()!, `${String(message)} [Enter] `),
    });
  }

  /** The answer to a request, or nothing if there is none to give. What fails here is told to the client. */
  async answer(request: Request): Promise<Content | undefined> {
    try {
      return await this.#answer(request);
    } catch (error) {
      if (request.header.msg_type.endsWith("_request"))
        return { status: "error", ...describeError(error, this.#stacks) };
      this.#report(error, this.#lastOrigin);
      return undefined;
    }
  }

  async #answer(request: Request): Promise<Content | undefined> {
    const { content } = request;
    switch (request.header.msg_type) {
      case "kernel_info_request":
        return kernelInfo(this.#host.versions);
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
        return { status: "ok", comms: this.#comms.info(content.target_name) };
      case "comm_open":
      case "comm_msg":
      case "comm_close":
        this.#receive(request);
        return undefined;
      default:
        return unknownRequest(request.header.msg_type);
    }
  }

  /** Text that a cell, or something that it has started, prints. */
  print(name: "stdout" | "stderr", text: string): boolean {
    const parent = this.#origin();
    if (parent) this.#outlet.print(name, parent, text);
    return parent !== undefined;
  }

  /** What a cell shows with tslab's `display`. */
  display({ data, metadata, transient }: Displayed, update: boolean): void {
    const type = update ? "update_display_data" : "display_data";
    this.#publish(type, { data: mimeSafe(data, this.#host, this.complain), metadata, transient });
  }

  /** A form of a value that could not be shown: the rest is, and this is said beside it. */
  readonly complain = (sentence: string): void => void this.print("stderr", `${sentence}\n`);

  /** What `console.clear` does. */
  clear(): void {
    this.#publish("clear_output", { wait: false });
  }

  /** Publishes something of the code that is being executed. */
  #publish(type: string, content: object, beside?: Beside): void {
    const parent = this.#origin();
    if (parent) this.#outlet.publish(type, parent, content, beside);
  }

  /** Something has come over a comm. */
  #receive(request: Request): void {
    const { header, content, metadata, buffers = [] } = request;
    this.#lastOrigin ??= request; // no cell has run yet
    this.#comms.receive(header.msg_type, content, { data: content.data, metadata, buffers });
  }

  /** A function of the cell's that is running now, to be called later: what it prints, and its errors, are that cell's. */
  #later<A extends unknown[]>(part: (...args: A) => unknown): (...args: A) => void {
    const run = this.#executor.current;
    return (...args) => {
      const { interrupts } = this.#executor;
      try {
        if (run) this.#executor.within({ ...run, interrupts }, () => part(...args));
        else part(...args);
      } catch (error) {
        if (this.#executor.interrupts !== interrupts) this.#executor.spent = this.#executor.interrupts;
        this.#report(error, run?.parent ?? this.#lastOrigin);
      }
    };
  }

  /** An error that ends no cell. */
  #report(error: unknown, parent: Request | undefined): void {
    const text = `${describeError(error, this.#stacks).traceback.join("\n")}\n`;
    if (parent) this.#outlet.print("stderr", parent, text);
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
    this.#report(error, run?.parent ?? this.#lastOrigin);
  }

  /** Whether a cell has failed since this was last asked: the cells that wait are not to be run then. */
  takeAbort(): boolean {
    const abort = this.#abortQueued;
    this.#abortQueued = false;
    return abort;
  }

  /** Work before the first cell, in small steps. */
  warmUp(): Generator<void, void> {
    return this.#undisturbed(this.#compiler.warmUp(this.#declared));
  }

  /** Work for a kernel that has nothing to do, in small steps. */
  *prepare(): Generator<void, void> {
    yield* this.#undisturbed(this.#compiler.prepare([...largePackages, "downhill", "downhill/figures"]));
    yield* this.#undisturbed(this.#executor.prepare(largePackages));
  }

  *#undisturbed(steps: Generator<void, void>): Generator<void, void> {
    while (!this.#executor.undisturbed(() => steps.next()).done) yield;
  }

  /** Compiles code that is likely to be run next. */
  expect(source: string): void {
    this.#executor.undisturbed(() => this.#compiler.compile(this.#declared, source));
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

    // A page, whose cells run in any order, has names of its own for them.
    const { label = `Cell ${execution_count}` } = request.content;
    const outcome = await this.#run(source, request, String(label));
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
    const { start, end, candidates } = this.#executor.undisturbed(() =>
      this.#compiler.complete(this.#declared, code, utf16(code, cursor)),
    );
    const span = { start: characters(code, start), end: characters(code, end) };
    const types = candidates.map(({ name, kind, signature }) => ({
      ...span,
      text: name,
      type: jupyterKind(kind),
      ...(signature && { signature }),
    }));
    return {
      status: "ok",
      matches: candidates.map(({ name }) => name),
      cursor_start: span.start,
      cursor_end: span.end,
      metadata: { _jupyter_types_experimental: types },
    };
  }

  #inspect(code: string, cursor: number): Content {
    const text = this.#executor.undisturbed(() =>
      this.#compiler.inspect(this.#declared, code, utf16(code, cursor)),
    );
    return {
      status: "ok",
      found: text !== undefined,
      data: text ? { "text/plain": text } : {},
      metadata: {},
    };
  }
}

/** What wants an answer gets one. */
function unknownRequest(type: string): Content | undefined {
  if (!type.endsWith("_request")) return undefined;
  const evalue = `this kernel does not know ${type}`;
  return { status: "error", ename: "UnknownRequest", evalue, traceback: [`UnknownRequest: ${evalue}`] };
}

/** The protocol counts characters, JavaScript counts UTF-16 units. */
function utf16(text: string, characterCount: number): number {
  return [...text].slice(0, characterCount).join("").length;
}

function characters(text: string, units: number): number {
  return [...text.slice(0, units)].length;
}
