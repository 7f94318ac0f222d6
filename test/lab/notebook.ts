// One notebook open in JupyterLab, handled as a reader handles it.

import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { fileURLToPath } from "node:url";
import { openPage } from "./browser.js";
import { startJupyterLab } from "./jupyterlab.js";

/** What a code cell put out. */
export interface Output {
  output_type: "stream" | "display_data" | "execute_result" | "error";
  text?: string;
  data?: Record<string, string>;
  ename?: string;
  evalue?: string;
  traceback?: string[];
}

/** A code cell. */
export interface CodeCell {
  id: string;
  source: string;
  execution_count: number | null;
  outputs: Output[];
  state: "idle" | "running";
  trusted: boolean;
}

/** A notebook in a browser page of its own. */
export class Notebook {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /**
   * Opens a notebook of the folder that JupyterLab shows, and waits until its kernel is ready.
   *
   * @param name - the file's path below the notebooks folder
   * @param size - the window, in px
   */
  static async open(
    name: string,
    size: { width: number; height: number } = { width: 1200, height: 900 },
  ): Promise<Notebook> {
    const { url } = await startJupyterLab();
    // A workspace of its own, or else JupyterLab would also open what another test had open.
    const workspace = `test-${++opened}`;
    return Notebook.visit(`${url}/lab/workspaces/${workspace}/tree/${encodeURI(name)}`, size);
  }

  /** Opens the address of a notebook in a JupyterLab, and waits until its kernel is ready. */
  static async visit(address: string, size = { width: 1200, height: 900 }): Promise<Notebook> {
    const page = await openPage({ viewport: size });
    await page.addInitScript({ path: fileURLToPath(new URL("in-jupyterlab.js", import.meta.url)) });
    await page.goto(address);
    await page.waitForFunction("lab.isOpen()");
    await page.evaluate("lab.command('application:toggle-left-area')");
    return new Notebook(page);
  }

  /** Opens a new notebook that holds these code cells. */
  static async write(name: string, cells: string[]): Promise<Notebook> {
    const { folder } = await startJupyterLab();
    const kernelspec = { display_name: "TypeScript", language: "typescript", name: "tslab" };
    const json = {
      cells: cells.map((source, i) => ({
        cell_type: "code",
        execution_count: null,
        id: `code-${i + 1}`,
        metadata: {},
        outputs: [],
        source,
      })),
      metadata: { kernelspec },
      nbformat: 4,
      nbformat_minor: 5,
    };
    writeFileSync(path.join(folder, `${name}.ipynb`), JSON.stringify(json));
    return Notebook.open(`${name}.ipynb`);
  }

  /** The code cells as they are now. */
  async cells(): Promise<CodeCell[]> {
    return (await this.page.evaluate("lab.cells()")) as CodeCell[];
  }

  /** Runs one code cell and returns it as it is afterwards. */
  async run(index: number): Promise<CodeCell> {
    await this.start(index);
    return this.ended(index);
  }

  /** Starts one code cell with Control-Enter. */
  async start(index: number): Promise<void> {
    await this.activate(index);
    await this.page.evaluate(`lab.watch(${index})`);
    await this.page.keyboard.press("Control+Enter");
  }

  /** Waits until the code cell that was started has ended, and returns it. */
  async ended(index: number): Promise<CodeCell> {
    await this.page.evaluate(`lab.ended(${index})`);
    await this.page.waitForFunction("lab.kernelStatus() === 'idle'");
    return (await this.cells())[index];
  }

  /** Waits until a code cell has printed something. */
  async printed(index: number): Promise<void> {
    await this.page.waitForFunction(`lab.cells()[${index}].outputs.length > 0`);
  }

  /** Replaces the text of a code cell, in its editor. */
  async edit(index: number, text: string): Promise<void> {
    await this.activate(index);
    await this.page.keyboard.press("Enter");
    await this.page.waitForFunction("document.activeElement?.matches('.jp-mod-active .cm-content')");
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.press("Delete");
    await this.page.keyboard.insertText(text);
    await this.page.waitForFunction(`lab.cells()[${index}].source === ${JSON.stringify(text)}`);
    await this.page.keyboard.press("Escape");
  }

  /** Adds a code cell at the end, and returns its index. */
  async add(text: string): Promise<number> {
    const index = (await this.cells()).length;
    await this.activate(index - 1);
    await this.command("notebook:insert-cell-below");
    await this.edit(index, text);
    return index;
  }

  /** Runs all cells and waits for the last. */
  async runAll(): Promise<CodeCell[]> {
    await this.command("notebook:run-all-cells");
    return this.cells();
  }

  /** Restarts the kernel and runs all cells: the button with the two arrows, and "Restart" in its dialog. */
  async restartAndRunAll(): Promise<CodeCell[]> {
    const done = this.command("notebook:restart-run-all");
    await this.page.locator(".jp-Dialog .jp-mod-accept").click();
    await done;
    return this.cells();
  }

  /** Restarts the kernel: the round arrow, and "Restart" in its dialog. */
  async restart(): Promise<void> {
    await this.press("restart");
    await this.page.locator(".jp-Dialog .jp-mod-accept").click();
    await this.page.waitForFunction("lab.kernelStatus() !== 'idle'");
    await this.page.waitForFunction("lab.kernelStatus() === 'idle'");
  }

  /** Interrupts the kernel: the square. */
  interrupt(): Promise<void> {
    return this.press("interrupt");
  }

  /** Presses a button of the notebook's toolbar. */
  press(button: "run" | "interrupt" | "restart" | "save"): Promise<void> {
    return this.page.locator(`.jp-NotebookPanel-toolbar [data-jp-item-name="${button}"] jp-button`).click();
  }

  /** Runs one of JupyterLab's commands to its end. */
  async command(name: string, args: object = {}): Promise<void> {
    await this.page.evaluate(`lab.command(${JSON.stringify(name)}, ${JSON.stringify(args)}).then(() => {})`);
  }

  /** Ends the kernel and closes the page. */
  async close(): Promise<void> {
    await this.command("notebook:shutdown-kernel");
    await this.page.context().close();
  }

  private async activate(index: number): Promise<void> {
    await this.page.evaluate(`lab.activate(${index})`);
  }
}

let opened = 0;
