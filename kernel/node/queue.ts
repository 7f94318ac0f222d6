// The requests that wait for the main thread, and the order in which it answers them: see `Answerer`.

import { setTimeout as later } from "node:timers"; // the global one, an interrupt clears
import type { Request } from "../core/request.js";
import type { Queued } from "./threads.js";

/** How long, in milliseconds, a request that is to be answered soon waits behind a cell. */
const patience = 200;

/** What a queue needs of the session, and of the wire. */
export interface Desk {
  /** The content of the reply, if there is one to give. */
  answer(request: Request): Promise<object | undefined>;
  /** Whether a cell has failed since this was last asked: the cells that wait are not to be run then. */
  takeAbort(): boolean;
  reply(queued: Queued, content: object): void;
  publishStatus(request: Request, state: "busy" | "idle"): void;
  /** Resolves when all that has been sent to the kernel by now is in the queue. */
  allArrived(): Promise<void>;
}

export class Queue {
  readonly #desk: Desk;
  #waiting: Queued[] = [];
  #running: Queued | undefined;
  #isAnswering = false;
  #lastAnswer = performance.now();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** For how long there has been nothing to do, in milliseconds. */
  get idleTime(): number {
    return this.#isAnswering ? 0 : performance.now() - this.#lastAnswer;
  }

  add(queued: Queued): void {
    if (queued.answerer === "free" && this.#isAnswering) void this.#answerBetween(queued);
    else {
      this.#waiting.push(queued);
      if (!this.#isAnswering) void this.#answerAll();
      else if (queued.answerer === "soon") later(() => this.#hurry(queued), patience);
    }
  }

  async #answerAll(): Promise<void> {
    this.#isAnswering = true;
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      this.#running = next;
      const aborted = await this.#answer(next, (request) => this.#desk.answer(request), true);
      for (const other of aborted) await this.#answer(other, (request) => this.#refuse(request));
    }
    this.#running = undefined;
    this.#isAnswering = false;
    this.#lastAnswer = performance.now();
  }

  #hurry(queued: Queued): void {
    if (!this.#waiting.includes(queued)) return;
    this.#waiting = this.#waiting.filter((other) => other !== queued);
    void this.#answerBetween(queued);
  }

  async #answerBetween(queued: Queued): Promise<void> {
    await this.#answer(queued, (request) => this.#desk.answer(request));
    // Clients take the last status for the kernel's.
    if (this.#running) this.#desk.publishStatus(this.#running.request, "busy");
  }

  /** Answers one request; gives back those that are not to be run, because it was a cell and failed. */
  async #answer(
    queued: Queued,
    answer: (request: Request) => Promise<object | undefined>,
    isCell = false,
  ): Promise<Queued[]> {
    this.#desk.publishStatus(queued.request, "busy");
    const content = await answer(queued.request);
    // What has been sent by now is aborted, what comes after the reply is not.
    const aborted = isCell && this.#desk.takeAbort() ? await this.#takeAll() : [];
    if (content) this.#desk.reply(queued, content);
    this.#desk.publishStatus(queued.request, "idle");
    return aborted;
  }

  async #takeAll(): Promise<Queued[]> {
    await this.#desk.allArrived();
    return this.#waiting.splice(0);
  }

  /** The answer to a cell that is not to be run. Other requests are answered as ever. */
  async #refuse(request: Request): Promise<object | undefined> {
    return request.header.msg_type === "execute_request"
      ? { status: "aborted" }
      : await this.#desk.answer(request);
  }
}
