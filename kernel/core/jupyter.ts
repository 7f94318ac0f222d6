// `Jupyter`, which every cell knows without an import: comms and widgets. A global rather than a module: the same cell then
// runs in Node, in a page and in JupyterLite, with nothing to install or to resolve, and the checker, Tab and Shift-Tab
// know it from these declarations.

import { Comms, type CommOutlet } from "./comms.js";
import { Widget, type WidgetOptions } from "./widget.js";

export const jupyterDeclarations = `/** Channels to the page that shows this notebook. */
declare namespace Jupyter {
  /** What comes or goes over a comm: JSON, and bytes beside it. */
  interface CommMessage {
    data: any;
    metadata?: Record<string, unknown>;
    buffers?: Uint8Array[];
  }
  /** A channel between this notebook and something in the page, such as a widget's model. */
  interface Comm {
    readonly id: string;
    readonly target: string;
    readonly isOpen: boolean;
    /**
     * Sends JSON, and bytes beside it.
     * @throws {Error} if the comm is closed
     */
    send(data: unknown, options?: { buffers?: Uint8Array[]; metadata?: Record<string, unknown> }): void;
    /** Closes it for both sides. */
    close(data?: unknown): void;
    /**
     * Calls a function for each message, also while a cell waits. What it prints goes to the cell that has called this.
     * @returns a function that ends this
     */
    onMessage(listener: (message: CommMessage) => unknown): () => void;
    /** Calls a function when the page closes the comm. */
    onClose(listener: (message: CommMessage) => unknown): () => void;
  }
  /**
   * Opens a comm to what the page has registered under a name.
   * @param target - that name
   * @param data - JSON that the page is given when it opens
   */
  function openComm(target: string, data?: unknown, options?: { buffers?: Uint8Array[]; metadata?: Record<string, unknown> }): Comm;
  /**
   * Calls a function for each comm that the page opens under a name.
   * @returns a function that ends this
   */
  function onComm(target: string, opened: (comm: Comm, message: CommMessage) => unknown): () => void;

  /**
   * A widget: a state that cells and the page share. As a cell's last value it shows itself. Its methods are those of the
   * \`model\` that its module is given; what is set is sent at once.
   */
  interface Widget<State extends object> {
    /** A value of the state, as it is now. */
    get<Name extends keyof State>(name: Name): State[Name];
    /** Changes the state, here and in the page. */
    set<Name extends keyof State>(name: Name, value: State[Name]): void;
    set(changes: Partial<State>): void;
    /** Sends a message of the widget's own. */
    send(content: unknown, buffers?: Uint8Array[]): void;
    /**
     * Calls a function when a value of the state changes (\`change:name\`), when anything does (\`change\`), or when the
     * page sends a message (\`msg:custom\`); also while a cell waits. What it prints goes to the cell that has called this.
     */
    on<Name extends keyof State & string>(event: \`change:\${Name}\`, listener: (value: State[Name]) => unknown): void;
    on(event: "change", listener: () => unknown): void;
    on(event: "msg:custom", listener: (content: any, buffers: Uint8Array[]) => unknown): void;
    /** Ends what \`on\` has begun: for one function, or for all. */
    off(event: string, listener?: (...args: any[]) => unknown): void;
    /** Takes the widget out of the page. */
    close(): void;
  }
  /**
   * Makes a widget by anywidget's protocol. The page needs anywidget (\`pip install anywidget\`, beside JupyterLab).
   * @param options.state - what both sides know: JSON, and bytes in it
   * @param options.esm - the text of an ES module whose default export has a method \`render({ model, el })\`
   * @example
   * const slider = Jupyter.widget({
   *   state: { value: 5 },
   *   esm: \\\`export default {
   *     render({ model, el }) {
   *       el.innerHTML = '<input type="range">';
   *       const input = el.firstChild;
   *       input.value = model.get("value");
   *       input.oninput = () => { model.set("value", Number(input.value)); model.save_changes(); };
   *     },
   *   };\\\`,
   * });
   * slider.on("change:value", (value) => console.log(value));
   */
  function widget<State extends object>(options: { state: State; esm: string; css?: string }): Widget<State>;
}
`;

/** What the declarations declare. */
export function makeJupyter(comms: Comms, outlet: CommOutlet): object {
  return {
    openComm: comms.open.bind(comms),
    onComm: comms.onOpen.bind(comms),
    widget: (options: WidgetOptions) => new Widget(comms, outlet, options),
  };
}
