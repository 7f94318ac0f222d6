// A session without sockets, as clients know it: requests go in, answers and messages come out.

import type { Bundle } from "../../kernel/core/display.js";
import { bundleOf } from "../../kernel/core/display.js";
import type { Beside, Content } from "../../kernel/core/outlet.js";
import type { Request } from "../../kernel/core/request.js";
import { Session } from "../../kernel/core/session.js";
import { Stacks } from "../../kernel/core/stacks.js";
import { installStackFormat } from "../../kernel/core/v8-stacks.js";
import { NodeExecutor } from "../../kernel/node/execute.js";
import { nodeHost } from "../../kernel/node/host.js";
import { SharedState } from "../../kernel/node/shared-state.js";

/** What a session has sent. `about`: the request that it belongs to. */
export interface Message {
  type: string;
  content: Content;
  about: Request;
  beside?: Beside;
}

/** A cell that has run: its answer, and what was sent meanwhile. */
export interface Ran {
  reply: Content;
  messages: Message[];
  request: Request;
}

/** One session and its client. Call `end` after the last test: executors follow timers and promises for the whole process. */
export class InMemory {
  readonly session: Session;
  readonly executor: NodeExecutor<Request, Bundle | undefined>;
  /** What the client answers when a cell asks for a line. */
  input: (asker: string, prompt: string) => string = () => "";
  readonly #state = new SharedState();
  #messages: Message[] = [];
  #count = 0;
  readonly #before = {
    globals: { setTimeout, setInterval, setImmediate },
    nextTick: process.nextTick,
    prepareStackTrace: Error.prepareStackTrace,
  };

  /** @param folder - that of the notebook */
  constructor(folder: string) {
    const host = nodeHost(folder);
    const stacks = new Stacks(host);
    this.executor = new NodeExecutor(host.cwd, stacks, this.#state, (value) =>
      bundleOf(value, host, this.session.output.complain),
    );
    installStackFormat(stacks);
    this.session = new Session(stacks, this.executor, {
      publish: (type, about, content, beside) =>
        this.#messages.push({ type, content: content as Content, about, ...(beside && { beside }) }),
      print: (name, about, text) => this.#messages.push({ type: "stream", content: { name, text }, about }),
      ask: (asker, _request, prompt) => this.input(asker, prompt),
    });
    // What a cell prints in Node comes by `process.stdout`, which the tests need themselves.
    this.executor.scope.say = (text: string) => void this.session.output.print("stdout", text);
  }

  /** A request as it comes from the wire. */
  request(type: string, content: Content, beside: Beside = {}): Request {
    const id = String(++this.#count);
    const header = { msg_id: id, msg_type: type, session: "", username: "", date: "", version: "5.4" };
    return { identities: [], header, content, ...beside };
  }

  /** The answer to a request. */
  ask(type: string, content: Content = {}, beside?: Beside): Promise<Content | undefined> {
    return this.session.answer(this.request(type, content, beside));
  }

  /** Runs a cell. `say("text")` prints something, if the cell has declared it. */
  async run(code: string, options: Content = {}): Promise<Ran> {
    const request = this.request("execute_request", { code, ...options });
    this.take();
    const reply = (await this.session.answer(request))!;
    return { reply, messages: this.take(), request };
  }

  /** Interrupts the session, as the wire does. */
  interrupt(): void {
    const count = this.#state.interrupt();
    this.session.interrupt(count);
    this.#state.heard = count;
  }

  /** What was sent since this was last asked. */
  take(): Message[] {
    const messages = this.#messages;
    this.#messages = [];
    return messages;
  }

  end(): void {
    Object.assign(globalThis, this.#before.globals);
    process.nextTick = this.#before.nextTick;
    Error.prepareStackTrace = this.#before.prepareStackTrace;
  }
}

/** Messages without what they are about: what kind each is, and its content. */
export const contents = (messages: Message[]): [string, Content][] =>
  messages.map(({ type, content }) => [type, content]);
