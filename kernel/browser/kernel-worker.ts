// The page's side of the kernel: one worker, started when it is first needed.

import type { AnalyzedCell } from "../core/analysis.js";
import type { Completions } from "../core/complete.js";
import type { Beside } from "../core/outlet.js";
import type { FromKernel, Places, Question, Signal, ToKernel } from "./messages.js";

/** A worker that waits to be told its places. */
export interface Launched {
  worker: Worker;
  places: Places;
}

/** Starts a worker. */
export type Launch = () => Promise<Launched>;

/** What comes of a run. */
export type Publish = (type: string, content: Record<string, unknown>, beside?: Beside) => void;

interface Waiting {
  done(content: unknown): void;
  failed(error: Error): void;
  publish?: Publish;
}

/** After so many milliseconds, a kernel is ended that has not heard an interrupt; on disk, where no loop can hear, sooner. */
const patience = 1500;
const patienceOnDisk = 300;

const isOnDisk = globalThis.location.protocol === "file:";

/** A kernel for one page. */
export class KernelWorker {
  readonly #launch: Launch;
  readonly #waiting = new Map<string, Waiting>();
  /** Kept when the reply has come: a timer may print later. */
  readonly #listeners = new Map<string, Publish>();
  #worker: Promise<Worker> | undefined;
  #shared: Int32Array | undefined;
  #permit: string | undefined;
  #count = 0;
  #isReady = false;
  /** When the compiler was there: what a run waited before that isn't the cell's. */
  readyAt = 0;
  /** Called when all that the cells have left is gone. */
  onLost: () => void = () => undefined;

  constructor(launch: Launch) {
    this.#launch = launch;
  }

  /** Whether the compiler is there. */
  get isReady(): boolean {
    return this.#isReady;
  }

  start(): void {
    this.#worker ??= this.#begin();
  }

  /**
   * Runs code; gives the content of Jupyter's `execute_reply`.
   * @param isMoving - whether a hand moves a number in it or above it: then types are not checked anew
   */
  async execute(
    code: string,
    label: string,
    publish: Publish,
    isMoving = false,
  ): Promise<{ status: string }> {
    return (await this.request(
      "execute_request",
      { code, label, silent: false, store_history: true, is_moving: isMoving },
      publish,
    )) as {
      status: string;
    };
  }

  /** @param sources - the code of cells, from the first on */
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
    if (!this.#isReady) return this.restart(); // nothing has run yet that could be lost
    if (this.#shared) Atomics.add(this.#shared, 0, 1);
    else if (this.#permit !== undefined) URL.revokeObjectURL(this.#permit);
    this.#tell({ kind: "interrupt", signal: this.#signal() });
    setTimeout(
      () => {
        if ([...this.#waiting.values()].some((waiting) => running.includes(waiting))) this.restart();
      },
      isOnDisk ? patienceOnDisk : patience,
    );
  }

  /** Ends the kernel; the next request starts another one. */
  restart(): void {
    this.#fail("the kernel was restarted");
  }

  #begin(): Promise<Worker> {
    const begun = this.#launch().then(({ worker, places }) => {
      worker.addEventListener("message", ({ data }: MessageEvent<FromKernel>) => this.#hear(data));
      worker.addEventListener("error", (event) => this.#fail(event.message || "the kernel did not start"));
      if (globalThis.crossOriginIsolated) this.#shared = new Int32Array(new SharedArrayBuffer(4));
      worker.postMessage({ kind: "start", places, signal: this.#signal() } satisfies ToKernel);
      return worker;
    });
    begun.catch((error: Error) => this.#fail(error.message));
    return begun;
  }

  #signal(): Signal {
    if (isOnDisk) return {};
    if (this.#shared) return { shared: this.#shared };
    this.#permit = URL.createObjectURL(new Blob(["go on"]));
    return { address: this.#permit };
  }

  /** Sends one of Jupyter's requests; gives the content of its reply, and nothing if there is to be none. */
  request(
    type: string,
    content: Record<string, unknown>,
    publish?: Publish,
    beside?: Beside,
  ): Promise<unknown> {
    const id = String(++this.#count);
    const request = { header: { msg_id: id, msg_type: type }, content, ...beside };
    return this.#send(id, { kind: "request", request }, publish);
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
    // What is told first comes first: a promise keeps the order.
    this.#worker?.then((worker) => worker.postMessage(message)).catch(() => undefined);
  }

  #hear(message: FromKernel): void {
    if (message.kind === "publish") {
      const { about, type, content, beside } = message;
      this.#listeners.get(about)?.(type, content, beside);
    } else if (message.kind === "reply") {
      this.#waiting.get(message.to)?.done(message.content);
      this.#waiting.delete(message.to);
    } else if (message.kind === "ready") {
      this.#isReady = true;
      this.readyAt = performance.now();
    } else this.#fail(message.message);
  }

  #fail(message: string): void {
    this.#worker?.then((worker) => worker.terminate()).catch(() => undefined);
    this.#worker = undefined;
    this.#isReady = false;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    this.#listeners.clear();
    this.onLost();
    for (const { failed } of waiting) failed(new Error(message));
  }
}
