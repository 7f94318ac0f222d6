// A widget by anywidget's protocol: a state that a cell and a page share, and a module of JavaScript that shows it.
// https://anywidget.dev/en/afm/

import { putBuffers, takeBuffers } from "./buffers.js";
import type { Comm, CommMessage, CommOutlet, Comms } from "./comms.js";
import type { Buffers } from "./request.js";

type State = Record<string, unknown>;

export interface WidgetOptions {
  /** What both sides know: JSON, and bytes in it. */
  state: State;
  /** The text of an ES module whose default export has a method `render({ model, el })`. */
  esm: string;
  css?: string;
}

/** What the front end needs to know to show it. */
const model = {
  _model_module: "anywidget",
  _model_module_version: "*",
  _model_name: "AnyModel",
  _view_module: "anywidget",
  _view_module_version: "*",
  _view_name: "AnyView",
  _view_count: null,
};

const protocol = { version: "2.1.0" };

/** One widget, however often it is shown. Its methods are those of the `model` in its module. */
export class Widget {
  readonly #comm: Comm;
  readonly #outlet: CommOutlet;
  readonly #fixed: State;
  readonly #state: State;
  readonly #listeners = new Map<string, Map<unknown, (...args: never[]) => void>>();

  constructor(comms: Comms, outlet: CommOutlet, { state, esm, css }: WidgetOptions) {
    this.#outlet = outlet;
    this.#state = { ...state };
    this.#fixed = {
      ...model,
      _esm: esm,
      _anywidget_id: `downhill.${hash(esm)}`,
      _css: css, // left out if there is none, as all that is undefined
    };
    const { buffers, ...split } = takeBuffers({ ...this.#fixed, ...this.#state });
    this.#comm = comms.open("jupyter.widget", split, { buffers, metadata: protocol });
    this.#comm.receive = (message) => this.#receive(message);
  }

  get(name: string): unknown {
    return this.#state[name];
  }

  set(name: string | State, value?: unknown): void {
    const changed = typeof name === "string" ? { [name]: value } : { ...name };
    this.#update(changed);
    this.#send(changed);
  }

  send(content: unknown, buffers: Buffers = []): void {
    this.#comm.send({ method: "custom", content }, { buffers });
  }

  on(event: string, listener: (...args: never[]) => unknown): void {
    const listeners = this.#listeners.get(event) ?? new Map();
    this.#listeners.set(event, listeners.set(listener, this.#outlet.later(listener)));
  }

  off(event: string, listener?: unknown): void {
    if (listener === undefined) this.#listeners.delete(event);
    else this.#listeners.get(event)?.delete(listener);
  }

  close(): void {
    this.#comm.close();
  }

  [Symbol.for("Jupyter.display")](): Record<string, unknown> {
    const view = { version_major: 2, version_minor: 1, model_id: this.#comm.id };
    return { "text/plain": "[Widget]", "application/vnd.jupyter.widget-view+json": view };
  }

  #send(state: State): void {
    const { buffers, ...split } = takeBuffers(state);
    this.#comm.send({ method: "update", ...split }, { buffers });
  }

  #receive({ data, buffers = [] }: CommMessage): void {
    const { method, state, buffer_paths, content } = (data ?? {}) as Record<string, unknown>;
    if (method === "request_state") this.#send({ ...this.#fixed, ...this.#state });
    else if (method === "custom") this.#tell("msg:custom", content, buffers);
    else if (method === "update") {
      putBuffers({ state, buffer_paths: (buffer_paths ?? []) as [], buffers });
      this.#update((state ?? {}) as State);
    }
  }

  #update(changed: State): void {
    const names = Object.keys(changed).filter((name) => !Object.is(this.#state[name], changed[name]));
    Object.assign(this.#state, changed);
    for (const name of names) this.#tell(`change:${name}`, changed[name]);
    if (names.length > 0) this.#tell("change");
  }

  #tell(event: string, ...args: unknown[]): void {
    for (const listener of [...(this.#listeners.get(event)?.values() ?? [])]) listener(...(args as never[]));
  }
}

/** The same for the same module: the page loads it once. */
function hash(text: string): string {
  let sum = 0;
  for (const character of text) sum = (31 * sum + character.codePointAt(0)!) | 0;
  return (sum >>> 0).toString(16);
}
