// What the tests do inside JupyterLab's page, through the application object that it exposes when asked to.
// The browser runs this file as it is; notebook.ts calls it.
/* global jupyterapp */

const panel = () => globalThis.jupyterapp?.shell.currentWidget;
const widgets = () => panel().content.widgets.filter(({ model }) => model.type === "code");
const runs = new Map();
const kernel = () => panel().sessionContext?.session?.kernel;

globalThis.lab = {
  isOpen: () => Boolean(panel()?.context?.isReady && kernel()?.status === "idle"),

  kernelStatus: () => kernel()?.status,

  isDirty: () => panel().context.model.dirty,

  /** The code cells as a notebook file has them, and what the file doesn't say: whether outputs are trusted. */
  cells: () =>
    widgets().map(({ model }) => ({
      ...model.toJSON(),
      state: model.executionState,
      trusted: model.trusted,
    })),

  /** Runs a command; resolves when JupyterLab says that it is done: for cells to run, when they ran. */
  command: (name, args) => jupyterapp.commands.execute(name, args),

  /** Makes a code cell the active one and brings it into view. */
  async activate(index) {
    const { content } = panel();
    content.mode = "command";
    content.deselectAll();
    content.activeCellIndex = content.widgets.indexOf(widgets()[index]);
    await content.scrollToItem(content.activeCellIndex, "center");
    content.activate();
  },

  /** From here on, `ended` waits for the next time that this code cell has run. */
  watch(index) {
    const { sharedModel } = widgets()[index].model;
    runs.set(
      index,
      new Promise((resolve) => {
        sharedModel.changed.connect(function listen(_, { executionStateChange }) {
          if (executionStateChange?.newValue !== "idle") return;
          sharedModel.changed.disconnect(listen);
          resolve();
        });
      }),
    );
  },

  ended: (index) => runs.get(index),

  /** What the kernel says of the name at the end of `code`, as Shift-Tab asks for it. */
  async inspect(code) {
    const { content } = await kernel().requestInspect({ code, cursor_pos: code.length, detail_level: 0 });
    return content.data?.["text/plain"];
  },

  /** What the kernel offers at the end of `code`. */
  async complete(code) {
    const { content } = await kernel().requestComplete({ code, cursor_pos: code.length });
    return content;
  },
};
