// Runs cells in their order, each after what it needs, and knows whose output is out of date.

import type { CellUses } from "../../kernel/core/effects.js";
import type { Cell } from "./cell.js";
import type { Kernel } from "./kernel.js";
import type { Bar } from "./page-bar.js";
import { sourceOf, statesOf } from "./plan.js";
import { Runs } from "./runs.js";
import type { Words } from "./words.js";

/** How long a reader has stopped typing before the cell is looked at, in milliseconds. */
const pause = 300;

/** The cells of a page as a whole. */
export class Conductor {
  readonly #kernel: Kernel;
  readonly #cells: readonly Cell[];
  readonly #words: Words;
  readonly #bar: Bar;
  #uses: readonly CellUses[];
  /** What the uses were found in. */
  #analyzed: readonly string[];
  /** The state that each cell's output on the page belongs to. */
  readonly #shown: string[];
  #runs = new Runs();
  #queue: Promise<void> = Promise.resolve();
  #waiting: Cell[] = [];
  #stops = 0;
  #timer = 0;

  constructor(kernel: Kernel, cells: readonly Cell[], uses: readonly CellUses[], words: Words, bar: Bar) {
    this.#kernel = kernel;
    this.#cells = cells;
    this.#words = words;
    this.#bar = bar;
    this.#uses = uses;
    this.#analyzed = cells.map(({ book }) => book);
    this.#shown = statesOf(uses, this.#analyzed);
    kernel.onLost = () => (this.#runs = new Runs());
  }

  /** The code of the cells down to one. */
  sourcesTo(cell: Cell): string[] {
    return this.#sources().slice(0, cell.place + 1);
  }

  /** Runs a cell, and before it what it needs, when those that wait already have run. */
  run(cell: Cell): Promise<void> {
    if (this.#waiting.includes(cell)) return this.#queue;
    const stops = this.#stops;
    this.#kernel.start();
    this.#waiting.push(cell);
    cell.state("waiting", this.#waiting.length > 1 ? this.#words.waiting : this.#words.starting);
    this.#queue = this.#queue.then(async () => {
      try {
        if (stops === this.#stops) await this.#runWithNeeds(cell);
      } catch (error) {
        cell.state("quiet", error instanceof Error ? error.message : String(error));
      } finally {
        this.#waiting = this.#waiting.filter((other) => other !== cell);
      }
      if (stops !== this.#stops) cell.state("quiet", this.#words.stopped);
      this.#mark();
    });
    return this.#queue;
  }

  /** Runs all cells that are out of date. */
  async runStale(): Promise<void> {
    await Promise.all(this.#stale().map((cell) => this.run(cell)));
  }

  /** Stops what runs, and what waits. */
  stop(): void {
    this.#stops++;
    this.#kernel.interrupt();
  }

  /** A reader has changed a cell's code. */
  changed(cell: Cell): void {
    clearTimeout(this.#timer);
    this.#markOne(cell, true);
    this.#timer = window.setTimeout(() => void this.#look(), pause);
  }

  /** Changes of an earlier visit are there: what they mean for other cells is known when the compiler has looked. */
  restored(): void {
    for (const cell of this.#cells) if (cell.isEdited) this.#markOne(cell, true);
    this.#bar.show(0, true);
  }

  async #look(): Promise<void> {
    try {
      await this.#analyze();
    } catch {
      return; // the kernel was restarted meanwhile: the next run looks again
    }
    this.#mark();
  }

  #sources(): string[] {
    return this.#cells.map(({ source }) => source);
  }

  /** Finds out what the cells, as they are now, have to do with each other. */
  async #analyze(): Promise<void> {
    const sources = this.#sources();
    if (sources.every((source, i) => source === this.#analyzed[i])) return;
    const cells = await this.#kernel.analyze(sources);
    this.#uses = cells.map(({ uses }) => uses);
    this.#analyzed = sources;
    cells.forEach(({ diagnostics }, i) =>
      this.#cells[i].underline(
        this.#cells[i].source === sources[i] ? diagnostics.filter(({ file }) => !file) : [],
      ),
    );
  }

  async #runWithNeeds(cell: Cell): Promise<void> {
    cell.state("waiting", this.#kernel.isStarted ? this.#words.starting : "");
    await this.#analyze();
    const states = statesOf(this.#uses, this.#analyzed);
    const missing = this.#runs.missing(this.#uses, states, cell.place);
    const note = missing.length > 0 ? this.#words.first(missing.map((place) => place + 1).join(", ")) : "";
    for (const place of missing) {
      cell.state("waiting", note);
      if (!(await this.#runOne(this.#cells[place], states[place], ""))) {
        cell.state("quiet", this.#words.failedAbove(place + 1));
        return;
      }
    }
    await this.#runOne(cell, states[cell.place], note);
  }

  /** Runs one cell; says whether it ran to its end. */
  async #runOne(cell: Cell, state: string, note: string): Promise<boolean> {
    const words = this.#words;
    const began = performance.now();
    const seconds = (): number => (performance.now() - began) / 1000;
    const say = (text: string): void => cell.state("running", [note, text].filter(Boolean).join(" · "));
    say(words.running(0));
    const ticking = setInterval(() => say(words.running(Math.floor(seconds()))), 1000);
    const output = cell.output();
    const label = words.cell(cell.place + 1).replace(/^./, (letter) => letter.toUpperCase());
    try {
      const { status } = await this.#kernel.execute(cell.source, label, (type, content) =>
        output.show(type, content),
      );
      const isDone = status === "ok";
      this.#runs.forget(cell.place);
      if (isDone) this.#runs.note(cell.place, state, this.#uses[cell.place]);
      this.#shown[cell.place] = state;
      const end = isDone ? words.done(seconds().toFixed(seconds() < 10 ? 2 : 0)) : words.failed;
      cell.state("quiet", [note, end].filter(Boolean).join(" · "));
      return isDone;
    } catch {
      cell.state("quiet", words.lost);
      return false;
    } finally {
      clearInterval(ticking);
      output.end();
    }
  }

  #stale(): Cell[] {
    const states = statesOf(this.#uses, this.#analyzed);
    return this.#cells.filter((cell, i) => states[i] !== this.#shown[i] || cell.source !== this.#analyzed[i]);
  }

  /** Marks each cell as its output stands to its code. */
  #mark(): void {
    const stale = new Set(this.#stale());
    for (const cell of this.#cells) if (!this.#waiting.includes(cell)) this.#markOne(cell, stale.has(cell));
    this.#bar.show(
      stale.size,
      this.#cells.some(({ isEdited }) => isEdited),
    );
  }

  #markOne(cell: Cell, isStale: boolean): void {
    if (!isStale) {
      // What was said of its last run may stay.
      if (cell.element.dataset.live !== "quiet") cell.state("quiet");
      return;
    }
    const isOwn = cell.source !== sourceOf(this.#shown[cell.place]);
    cell.state(isOwn ? "edited" : "stale", isOwn ? this.#words.edited : this.#words.stale);
  }
}
