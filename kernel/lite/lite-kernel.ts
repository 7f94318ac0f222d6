// One kernel of JupyterLite: hands Jupyter's messages to a worker, and the worker's to Jupyter.

import { KernelWorker, type Publish } from "../browser/kernel-worker.js";
import type { Places } from "../browser/messages.js";
import type { Beside } from "../core/outlet.js";

/** A message of Jupyter's protocol. */
export interface Message {
  header: { msg_id: string; msg_type: string; session: string };
  content: Record<string, unknown>;
  metadata?: Record<string, unknown>;
  buffers?: (ArrayBuffer | ArrayBufferView)[];
}

/** What JupyterLite makes a kernel with. */
export interface KernelOptions {
  id: string;
  name: string;
  location: string;
  sendMessage(message: object): void;
}

/** Lumino's signals, as far as they are used here. */
export interface Signals {
  Signal: {
    new (sender: unknown): { connect(heard: () => unknown): void; emit(argument: undefined): void };
    clearData(sender: unknown): void;
  };
}

/** A kernel as JupyterLite wants it (`IKernel`). */
export class LiteKernel {
  readonly id: string;
  readonly name: string;
  readonly location: string;
  readonly ready: Promise<void> = Promise.resolve();
  readonly disposed: InstanceType<Signals["Signal"]>;
  isDisposed = false;
  readonly #send: (message: object) => void;
  readonly #signals: Signals;
  readonly #worker: KernelWorker;

  constructor(options: KernelOptions, signals: Signals, address: string, places: Places) {
    this.id = options.id;
    this.name = options.name;
    this.location = options.location;
    this.#send = (message) => options.sendMessage(message);
    this.#signals = signals;
    this.disposed = new signals.Signal(this);
    this.#worker = new KernelWorker(() =>
      Promise.resolve({ worker: new Worker(address, { type: "module" }), places }),
    );
    this.#worker.start();
  }

  dispose(): void {
    if (this.isDisposed) return;
    this.isDisposed = true;
    this.#worker.restart();
    this.disposed.emit(undefined);
    this.#signals.Signal.clearData(this);
  }

  /** Stops what runs; names stay. */
  interrupt(): void {
    this.#worker.interrupt();
  }

  async handleMessage({ header, content, metadata, buffers = [] }: Message): Promise<void> {
    const send = (channel: "iopub" | "shell", type: string, body: unknown, beside: Beside = {}): void =>
      this.#send({
        header: {
          ...header,
          msg_id: crypto.randomUUID(),
          msg_type: type,
          date: new Date().toISOString(),
        },
        parent_header: header,
        metadata: beside.metadata ?? {},
        content: body,
        channel,
        buffers: beside.buffers ?? [],
      });
    const state = (execution_state: string): void => send("iopub", "status", { execution_state });
    state("busy");
    try {
      const publish: Publish = (type, body, beside) => send("iopub", type, body, beside);
      const reply = await this.#worker.request(header.msg_type, content, publish, {
        metadata,
        buffers: buffers.map(bytesOf),
      });
      if (reply !== undefined) send("shell", header.msg_type.replace(/_request$/, "_reply"), reply);
    } catch (error) {
      if (this.isDisposed) return;
      const { message } = error as Error;
      const failure = { ename: "Error", evalue: message, traceback: [`Error: ${message}`] };
      if (header.msg_type === "execute_request") send("iopub", "error", failure);
      send("shell", header.msg_type.replace(/_request$/, "_reply"), { status: "error", ...failure });
    }
    state("idle");
  }
}

function bytesOf(data: ArrayBuffer | ArrayBufferView): Uint8Array {
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
}
