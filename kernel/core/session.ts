// One session: an answer to each kind of request. How messages travel is the wire's business, how code runs the executor's.

import { builtInDeclarations, makeBuiltIns } from "./built-ins.js";
import { CellOutput } from "./cell-output.js";
import { Cells } from "./cells.js";
import { completeness } from "./completeness.js";
import { Comms, type CommOutlet } from "./comms.js";
import type { Bundle } from "./display.js";
import { describeError } from "./errors.js";
import type { Executor } from "./executor.js";
import { History } from "./history.js";
import { kernelInfo } from "./kernel-info.js";
import type { Content, Outlet } from "./outlet.js";
import { completionReply, inspectionReply, unknownRequest, utf16 } from "./replies.js";
import type { Request } from "./request.js";
import type { Stacks } from "./stacks.js";

/** A session of cells. */
export class Session {
  readonly cells: Cells;
  readonly output: CellOutput;
  readonly #stacks: Stacks;
  readonly #outlet: Outlet;
  readonly #executor: Executor<Request, Bundle | undefined>;
  readonly #history = new History();
  readonly #comms: Comms;
  #count = 0;
  #abortQueued = false;

  /** @param stacks - knows the code of the executor's cells, and the host */
  constructor(stacks: Stacks, executor: Executor<Request, Bundle | undefined>, outlet: Outlet) {
    this.#stacks = stacks;
    this.#outlet = outlet;
    this.#executor = executor;
    const output = new CellOutput(stacks, executor, outlet);
    this.output = output;
    this.cells = new Cells(stacks, executor, outlet, builtInDeclarations);
    const comms: CommOutlet = {
      publish: (type, content, { data, metadata, buffers }) =>
        output.publish(type, { ...content, data }, { metadata, buffers }),
      later: (part) => output.later(part),
    };
    this.#comms = new Comms(comms);
    const ask = (asker: string, prompt: string): string => outlet.ask(asker, output.origin()!, prompt);
    Object.assign(executor.scope, makeBuiltIns(this.#comms, comms, ask));
  }

  /** The answer to a request, or nothing if there is none to give. What fails here is told to the client. */
  async answer(request: Request): Promise<Content | undefined> {
    try {
      return await this.#answer(request);
    } catch (error) {
      if (request.header.msg_type.endsWith("_request"))
        return { status: "error", ...describeError(error, this.#stacks) };
      this.output.report(error, this.output.last);
      return undefined;
    }
  }

  async #answer(request: Request): Promise<Content | undefined> {
    const { content } = request;
    const code = String(content.code);
    const cursor = (): number => utf16(code, Number(content.cursor_pos));
    switch (request.header.msg_type) {
      case "kernel_info_request":
        return kernelInfo(this.#stacks.host.versions);
      case "execute_request":
        return await this.#execute(request);
      case "is_complete_request":
        return completeness(code);
      case "complete_request":
        return completionReply(code, this.cells.complete(code, cursor()));
      case "inspect_request":
        return inspectionReply(this.cells.inspect(code, cursor()));
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

  /** Something has come over a comm. */
  #receive(request: Request): void {
    const { header, content, metadata, buffers = [] } = request;
    this.output.last ??= request; // no cell has run yet
    this.#comms.receive(header.msg_type, content, { data: content.data, metadata, buffers });
  }

  /** Says that the event loop has just begun a turn: nothing of a cell is being executed. */
  beginTurn(): void {
    this.#executor.leave();
  }

  /** @param count - which interrupt of the session this is: a cell that began later is not meant */
  interrupt(count: number): void {
    this.#executor.interrupt(count);
  }

  /** Whether a cell has failed since this was last asked: the cells that wait are not to be run then. */
  takeAbort(): boolean {
    const abort = this.#abortQueued;
    this.#abortQueued = false;
    return abort;
  }

  async #execute(request: Request): Promise<Content> {
    const { code, silent, store_history: store = true, user_expressions: expressions } = request.content;
    const source = String(code);
    const stored = silent !== true && store === true;
    if (stored) this.#count++;
    const execution_count = this.#count;
    if (silent !== true) this.#outlet.publish("execute_input", request, { code: source, execution_count });
    this.output.last = request;

    // A page, whose cells run in any order, has names of its own for them.
    const { label = `Cell ${execution_count}` } = request.content;
    const outcome = await this.cells.run(source, request, String(label));
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

  /** `user_expressions`: values that a client wants to know after the cell. */
  async #evaluate(expressions: Record<string, string>, request: Request): Promise<Content> {
    const values: Content = {};
    for (const [name, expression] of Object.entries(expressions)) {
      const outcome = await this.cells.run(expression, request, name);
      values[name] =
        "error" in outcome
          ? { status: "error", ...outcome.error }
          : { status: "ok", data: outcome.data ?? { "text/plain": "undefined" }, metadata: {} };
    }
    return values;
  }
}
