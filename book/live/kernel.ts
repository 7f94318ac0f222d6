// The page's side of the kernel: one worker, started when it is first needed.

import type { AnalyzedCell } from "../../kernel/core/analysis.js";
import type { Completions } from "../../kernel/core/complete.js";
import type { FromKernel, Places, Question, Signal, ToKernel } from "../../kernel/browser/messages.js";

/** What comes of a run. */
export type Publish = (type: string, content: Record<string, unknown>) => void;

interface Waiting {
  done(content: unknown): void;
  failed(error: Error): void;
  publish?: Publish;
}

/** What a kernel is stopped with that doesn't hear an interrupt, after so many milliseconds. */
const patience = 1500;

/** A kernel for one page. */
export class Kernel {
  readonly #address: string;
  readonly #places: Places;
  readonly #waiting = new Map<string, Waiting>();
  /** Kept when the reply has come: a timer may print later. */
  readonly #listeners = new Map<string, Publish>();
  #worker: Worker | undefined;
  #shared: Int32Array | undefined;
  #permit: string | undefined;
  #count = 0;
  #isReady = false;
  /** Called when all that the cells have left is gone. */
  onLost: () => void = () => undefined;

  constructor(address: string, places: Places) {
    this.#address = address;
    this.#places = places;
  }

  /** Whether the compiler is there. */
  get isReady(): boolean {
    return this.#isReady;
  }

  start(): void {
    if (this.#worker) return;
    this.#worker = new Worker(this.#address, { type: "module" });
    this.#worker.addEventListener("message", ({ data }: MessageEvent<FromKernel>) => this.#hear(data));
    this.#worker.addEventListener("error", (event) =>
      this.#fail(event.message || "the kernel did not start"),
    );
    if (globalThis.crossOriginIsolated) this.#shared = new Int32Array(new SharedArrayBuffer(4));
    this.#tell({ kind: "start", places: this.#places, signal: this.#signal() });
  }

  /** Runs code; gives the content of Jupyter's `execute_reply`. */
  async execute(code: string, label: string, publish: Publish): Promise<{ status: string }> {
    return (await this.#request(
      "execute_request",
      { code, label, silent: false, store_history: true },
      publish,
    )) as {
      status: string;
    };
  }

  analyze(sources: string[]): Promise<AnalyzedCell[]> {
    return this.#ask({ about: "cells", sources }) as Promise<AnalyzedCell[]>;
  }

  complete(sources: string[], position: number): Promise<Completions> {
    return this.#ask({ about: "completions", sources, position }) as Promise<Completions>;
  }

  inspect(sources: string[], position: number): Promise<string | undefined> {
    return this.#ask({ about: "documentation", sources, position }) as Promise<string | undefined>;
  }

  /** Stops what runs. If it doesn't hear that, the kernel ends, and with it all names. */
  interrupt(): void {
    const running = [...this.#waiting.values()].filter(({ publish }) => publish);
    if (running.length === 0) return;
    if (this.#shared) Atomics.add(this.#shared, 0, 1);
    else URL.revokeObjectURL(this.#permit!);
    this.#tell({ kind: "interrupt", signal: this.#signal() });
    setTimeout(() => {
      if ([...this.#waiting.values()].some((waiting) => running.includes(waiting))) this.restart();
    }, patience);
  }

  /** Ends the kernel; the next request starts another one. */
  restart(): void {
    this.#fail("the kernel was restarted");
  }

  #signal(): Signal {
    if (this.#shared) return { shared: this.#shared };
    this.#permit = URL.createObjectURL(new Blob(["go on"]));
    return { address: this.#permit };
  }

  #request(type: string, content: Record<string, unknown>, publish?: Publish): Promise<unknown> {
    const id = String(++this.#count);
    return this.#send(
      id,
      { kind: "request", request: { header: { msg_id: id, msg_type: type }, content } },
      publish,
    );
  }

  #ask(question: Question): Promise<unknown> {
    const id = String(++this.#count);
    return this.#send(id, { kind: "ask", id, question });
  }

  #send(id: string, message: ToKernel, publish?: Publish): Promise<unknown> {
    this.start();
    return new Promise((done, failed) => {
      this.#waiting.set(id, { done, failed, publish });
      if (publish) this.#listeners.set(id, publish);
      this.#tell(message);
    });
  }

  #tell(message: ToKernel): void {
    this.#worker?.postMessage(message);
  }

  #hear(message: FromKernel): void {
    if (message.kind === "publish") this.#listeners.get(message.about)?.(message.type, message.content);
    else if (message.kind === "reply") {
      this.#waiting.get(message.to)?.done(message.content);
      this.#waiting.delete(message.to);
    } else if (message.kind === "ready") this.#isReady = true;
    else this.#fail(message.message);
  }

  #fail(message: string): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#isReady = false;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    this.#listeners.clear();
    this.onLost();
    for (const { failed } of waiting) failed(new Error(message));
  }
}
