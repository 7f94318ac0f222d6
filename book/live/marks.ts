// How the cells of a page stand to their code: what they have to do with each other is looked at when somebody has changed
// it, and cells whose output is out of date are marked.

import type { CellUses } from "../../kernel/core/effects.js";
import type { KernelWorker } from "../../kernel/browser/kernel-worker.js";
import type { Cell } from "./cell.js";
import { Freshness } from "./freshness.js";
import type { Bar } from "./page-bar.js";
import type { Words } from "./words.js";

/** How long a reader has stopped typing before the cell is looked at, in milliseconds. */
const pause = 300;

/** The marks on the cells of a page. */
export class Marks {
  readonly freshness: Freshness;
  readonly #kernel: KernelWorker;
  readonly #cells: readonly Cell[];
  readonly #words: Words;
  readonly #bar: Bar;
  readonly #isWaiting: (cell: Cell) => boolean;
  /** Why cells did not run, each with the code and the state that it had then. */
  readonly #refused = new Map<Cell, { source: string; state: string; why: string }>();
  #timer = 0;
  /** Whether the kernel has looked at all cells, or is about to. */
  #isAhead = false;

  /**
   * @param uses - what each cell of the book has to do with names
   * @param isWaiting - whether a cell is to run, and so says something else of itself
   */
  constructor(
    { kernel, cells, words, bar }: { kernel: KernelWorker; cells: readonly Cell[]; words: Words; bar: Bar },
    uses: readonly CellUses[],
    isWaiting: (cell: Cell) => boolean,
  ) {
    this.freshness = new Freshness(
      uses,
      cells.map(({ book }) => book),
    );
    this.#kernel = kernel;
    this.#cells = cells;
    this.#words = words;
    this.#bar = bar;
    this.#isWaiting = isWaiting;
  }

  /** A reader has changed a cell's code. */
  changed(cell: Cell): void {
    clearTimeout(this.#timer);
    this.#markOne(cell);
    this.#timer = window.setTimeout(() => void this.look(), pause);
  }

  /** A number of a cell was moved. @param before - the code before that */
  moved(cell: Cell, before: string): void {
    if (!this.freshness.moved(cell.place, before, cell.source)) this.changed(cell);
  }

  /** Puts cells back as the book has them, code and output. */
  reset(cells: readonly Cell[]): void {
    for (const cell of cells) {
      cell.showBook();
      this.freshness.showsBook(cell.place);
    }
    void this.look();
  }

  /** The cells that are out of date. */
  stale(): Cell[] {
    return this.#cells.filter(({ place, source }) => this.freshness.fitOf(place, source) !== "fresh");
  }

  /** A cell did not run: it says why until it, or something that it needs, changes. */
  refused(cell: Cell, why: string): void {
    this.#refused.set(cell, { source: cell.source, state: this.freshness.states[cell.place], why });
    this.#markOne(cell);
  }

  /** Marks each cell as its output stands to its code. */
  mark(except: readonly Cell[] = []): void {
    for (const cell of this.#cells) if (!except.includes(cell)) this.#markOne(cell);
    this.#bar.show(
      this.stale().length,
      this.#cells.some(({ isEdited }) => isEdited),
    );
  }

  /**
   * Looks at the code as it is now, if somebody has changed it: what the cells have to do with each other, and errors.
   * @param last - the cell down to which this must be known
   */
  async analyze(last = this.#cells.at(-1)!): Promise<void> {
    const sources = this.#cells.map(({ source }) => source);
    const count = last.place + 1;
    if (this.freshness.knows(sources, count)) return;
    const analyzed = await this.#kernel.analyze(sources.slice(0, count));
    this.freshness.learn(
      sources,
      analyzed.map(({ uses }) => uses),
    );
    analyzed.forEach(({ diagnostics }, i) => {
      const cell = this.#cells[i];
      if (cell.source === sources[i]) cell.underline(diagnostics.filter(({ file }) => !file));
    });
  }

  /**
   * Has the kernel look at all cells, one after the other, so that none of them need wait for the compiler.
   * @param isIdle - whether it has nothing else to do
   */
  async lookAhead(isIdle: () => boolean): Promise<void> {
    if (this.#isAhead) return;
    this.#isAhead = true;
    const sources = this.#cells.map(({ source }) => source);
    for (let count = 1; count <= sources.length && this.#isAhead; count++) {
      // Where it stops, it goes on after the next run: what is known is passed quickly.
      this.#isAhead = isIdle();
      if (this.#isAhead)
        await this.#kernel.analyze(sources.slice(0, count)).catch(() => (this.#isAhead = false));
    }
  }

  /** Looks at the code, and marks. */
  async look(): Promise<void> {
    try {
      await this.analyze();
    } catch {
      return; // the kernel was restarted meanwhile: the next run looks again
    }
    this.mark();
  }

  #markOne(cell: Cell): void {
    if (this.#isWaiting(cell)) return;
    const fit = this.freshness.fitOf(cell.place, cell.source);
    // Of a cell that is as it should be, what was said of its last run may stay.
    const { source, state, why } = this.#refused.get(cell) ?? {};
    const isRefused = source === cell.source && state === this.freshness.states[cell.place];
    if (fit !== "fresh") cell.state(fit, isRefused ? why : this.#words[fit]);
    else if (cell.element.dataset.live !== "quiet") cell.state("quiet");
  }
}
