// Comms: Jupyter's channels between cells and what a page shows of them, opened by either side.

import type { Buffers } from "./request.js";

/** What comes or goes over a comm: JSON, and bytes beside it. */
export interface CommMessage {
  data: unknown;
  metadata?: Record<string, unknown>;
  buffers?: Buffers;
}

/** How messages leave, and how a cell's functions are called later. */
export interface CommOutlet {
  publish(type: "comm_open" | "comm_msg" | "comm_close", content: object, message: CommMessage): void;
  /** A function that belongs to the cell which is running now, and is called as a part of it. */
  later<A extends unknown[]>(part: (...args: A) => unknown): (...args: A) => void;
}

type Listener = (message: CommMessage) => void;

/** One channel. */
export class Comm {
  readonly id: string;
  readonly target: string;
  readonly #outlet: CommOutlet;
  readonly #closed: (comm: Comm) => void;
  readonly #listeners = new Set<Listener>();
  readonly #closeListeners = new Set<Listener>();
  #isOpen = true;

  /** @param closed - told when it is closed, by whichever side */
  constructor(id: string, target: string, outlet: CommOutlet, closed: (comm: Comm) => void) {
    this.id = id;
    this.target = target;
    this.#outlet = outlet;
    this.#closed = closed;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  send(data: unknown, { buffers, metadata }: Omit<CommMessage, "data"> = {}): void {
    if (!this.#isOpen) throw new Error(`send: expected an open comm, got ${this.target}, which is closed`);
    this.#outlet.publish("comm_msg", { comm_id: this.id }, { data: data ?? {}, buffers, metadata });
  }

  close(data: unknown = {}): void {
    if (!this.#isOpen) return;
    this.#end();
    this.#outlet.publish("comm_close", { comm_id: this.id }, { data });
  }

  onMessage(listener: (message: CommMessage) => unknown): () => void {
    return added(this.#listeners, this.#outlet.later(listener));
  }

  onClose(listener: (message: CommMessage) => unknown): () => void {
    return added(this.#closeListeners, this.#outlet.later(listener));
  }

  /** A message has come. */
  receive(message: CommMessage): void {
    for (const listener of [...this.#listeners]) listener(message);
  }

  /** The other side has closed it. */
  closedBy(message: CommMessage): void {
    this.#end();
    for (const listener of [...this.#closeListeners]) listener(message);
  }

  #end(): void {
    this.#isOpen = false;
    this.#closed(this);
  }
}

function added(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The comms of one session. */
export class Comms {
  readonly #outlet: CommOutlet;
  readonly #open = new Map<string, Comm>();
  readonly #targets = new Map<string, (comm: Comm, message: CommMessage) => void>();
  #count = 0;

  constructor(outlet: CommOutlet) {
    this.#outlet = outlet;
  }

  open(target: string, data: unknown = {}, { buffers, metadata }: Omit<CommMessage, "data"> = {}): Comm {
    const comm = this.#made(newId(++this.#count), target);
    const content = { comm_id: comm.id, target_name: target };
    this.#outlet.publish("comm_open", content, { data, buffers, metadata });
    return comm;
  }

  /** From now on, comms that a page opens for a target are given to this function. */
  onOpen(target: string, opened: (comm: Comm, message: CommMessage) => unknown): () => void {
    const listener = this.#outlet.later(opened);
    this.#targets.set(target, listener);
    return () => {
      if (this.#targets.get(target) === listener) this.#targets.delete(target);
    };
  }

  /** What is open, as `comm_info_reply` has it. */
  info(target?: unknown): Record<string, { target_name: string }> {
    const wanted = [...this.#open.values()].filter((comm) => target === undefined || comm.target === target);
    return Object.fromEntries(wanted.map(({ id, target }) => [id, { target_name: target }]));
  }

  /** A `comm_open`, `comm_msg` or `comm_close` has come. */
  receive(type: string, content: Record<string, unknown>, message: CommMessage): void {
    const id = String(content.comm_id);
    if (type === "comm_msg") this.#open.get(id)?.receive(message);
    else if (type === "comm_close") this.#open.get(id)?.closedBy(message);
    else {
      const target = String(content.target_name);
      const opened = this.#targets.get(target);
      if (opened) opened(this.#made(id, target), message);
      else this.#outlet.publish("comm_close", { comm_id: id }, { data: {} });
    }
  }

  #made(id: string, target: string): Comm {
    const comm = new Comm(id, target, this.#outlet, () => this.#open.delete(id));
    this.#open.set(id, comm);
    return comm;
  }
}

/** Unlike any other kernel's: pages remember comms, and a kernel may start anew beside them. */
const newId = (count: number): string =>
  `${Date.now().toString(16)}-${count}-${Math.floor(Math.random() * 2 ** 32).toString(16)}`;
