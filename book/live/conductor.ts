// Runs cells in their order, each after what it needs, and marks those whose output is out of date.

import type { CellUses } from "../../kernel/core/effects.js";
import type { Announcer } from "./announcer.js";
import type { Cell } from "./cell.js";
import { Freshness } from "./freshness.js";
import type { Kernel } from "./kernel.js";
import type { Bar } from "./page-bar.js";
import { Runs } from "./runs.js";
import type { Words } from "./words.js";

/** How long a reader has stopped typing before the cell is looked at, in milliseconds. */
const pause = 300;

/** What a conductor works with. */
export interface Stage {
  kernel: Kernel;
  cells: readonly Cell[];
  words: Words;
  bar: Bar;
  announcer: Announcer;
}

/** The cells of a page as a whole. */
export class Conductor {
  readonly #stage: Stage;
  readonly #freshness: Freshness;
  #runs = new Runs();
  #queue: Promise<void> = Promise.resolve();
  #waiting: Cell[] = [];
  #stops = 0;
  #timer = 0;

  /** @param uses - what each cell of the book has to do with names */
  constructor(stage: Stage, uses: readonly CellUses[]) {
    this.#stage = stage;
    this.#freshness = new Freshness(
      uses,
      stage.cells.map(({ book }) => book),
    );
    stage.kernel.onLost = () => (this.#runs = new Runs());
  }

  /** The code of the cells down to one. */
  sourcesTo(cell: Cell): string[] {
    return this.#sources().slice(0, cell.place + 1);
  }

  /** Runs a cell, and before it what it needs, when those that wait already have run. */
  run(cell: Cell): Promise<void> {
    if (this.#waiting.includes(cell)) return this.#queue;
    const { kernel, words } = this.#stage;
    const stops = this.#stops;
    kernel.start();
    this.#waiting.push(cell);
    cell.state("waiting", this.#waiting.length > 1 ? words.waiting : words.starting(kernel.isReady));
    this.#queue = this.#queue.then(async () => {
      let failure: string | undefined;
      try {
        if (stops === this.#stops) await this.#runWithNeeds(cell);
      } catch (error) {
        failure = error instanceof Error ? error.message : String(error);
      }
      this.#waiting = this.#waiting.filter((other) => other !== cell);
      if (stops !== this.#stops) failure = words.stopped;
      this.mark();
      if (failure !== undefined) this.#end(cell, failure);
    });
    return this.#queue;
  }

  /** Runs all cells that are out of date. */
  async runStale(): Promise<void> {
    await this.#look();
    await Promise.all(this.#stale().map((cell) => this.run(cell)));
  }

  /** Stops what runs, and what waits. */
  stop(): void {
    this.#stops++;
    this.#stage.kernel.interrupt();
  }

  /** A reader has changed a cell's code. */
  changed(cell: Cell): void {
    clearTimeout(this.#timer);
    this.#markOne(cell);
    this.#timer = window.setTimeout(() => void this.#look(), pause);
  }

  /** Puts cells back as the book has them, code and output. */
  reset(cells: readonly Cell[]): void {
    for (const cell of cells) {
      cell.showBook();
      this.#freshness.showsBook(cell.place);
    }
    void this.#look();
  }

  /** Marks each cell as its output stands to its code. */
  mark(): void {
    const { bar, cells } = this.#stage;
    for (const cell of cells) this.#markOne(cell);
    bar.show(
      this.#stale().length,
      cells.some(({ isEdited }) => isEdited),
    );
  }

  /** Looks at the code as it is now, if somebody has changed it: what the cells have to do with each other, and errors. */
  async analyze(): Promise<void> {
    const { kernel, cells } = this.#stage;
    const sources = this.#sources();
    if (this.#freshness.knows(sources)) return;
    const analyzed = await kernel.analyze(sources);
    this.#freshness.learn(
      sources,
      analyzed.map(({ uses }) => uses),
    );
    analyzed.forEach(({ diagnostics }, i) => {
      if (cells[i].source === sources[i]) cells[i].underline(diagnostics.filter(({ file }) => !file));
    });
  }

  async #look(): Promise<void> {
    try {
      await this.analyze();
    } catch {
      return; // the kernel was restarted meanwhile: the next run looks again
    }
    this.mark();
  }

  #sources(): string[] {
    return this.#stage.cells.map(({ source }) => source);
  }

  async #runWithNeeds(cell: Cell): Promise<void> {
    const { cells, kernel, words } = this.#stage;
    cell.state("waiting", words.starting(kernel.isReady));
    await this.analyze();
    const { states, uses } = this.#freshness;
    const missing = this.#runs.missing(uses, states, cell.place);
    const note = missing.length > 0 ? words.first(missing.map((place) => place + 1).join(", ")) : "";
    for (const place of missing) {
      cell.state("waiting", note);
      if (!(await this.#runOne(cells[place], states[place], ""))) {
        this.#end(cell, words.failedAbove(place + 1));
        return;
      }
    }
    await this.#runOne(cell, states[cell.place], note);
  }

  /** Runs one cell; says whether it ran to its end. */
  async #runOne(cell: Cell, state: string, note: string): Promise<boolean> {
    const { announcer, kernel, words } = this.#stage;
    const began = performance.now();
    const seconds = (): number => (performance.now() - began) / 1000;
    const say = (text: string): void => cell.state("running", [note, text].filter(Boolean).join(" · "));
    say(words.running(0));
    announcer.say([words.cell(cell.place + 1), note, words.running(0)].filter(Boolean).join(": "));
    const ticking = setInterval(() => say(words.running(Math.floor(seconds()))), 1000);
    const output = cell.output();
    let end = words.lost;
    let isDone = false;
    try {
      const { status } = await kernel.execute(cell.source, words.label(cell.place + 1), (type, content) =>
        output.show(type, content),
      );
      isDone = status === "ok";
      this.#runs.forget(cell.place);
      if (isDone) this.#runs.note(cell.place, state, this.#freshness.uses[cell.place]);
      this.#freshness.shows(cell.place, state);
      end = isDone ? words.done(seconds().toFixed(seconds() < 10 ? 2 : 0)) : words.failed;
    } catch {
      // the kernel was ended while the cell ran
    }
    clearInterval(ticking);
    output.end();
    this.#end(cell, [note, end].filter(Boolean).join(" · "));
    return isDone;
  }

  #end(cell: Cell, text: string): void {
    const { announcer, words } = this.#stage;
    cell.state("quiet", text);
    announcer.result(`${words.cell(cell.place + 1)}: ${text}`, cell.outputElement);
  }

  #stale(): Cell[] {
    return this.#stage.cells.filter(({ place, source }) => this.#freshness.fitOf(place, source) !== "fresh");
  }

  #markOne(cell: Cell): void {
    if (this.#waiting.includes(cell)) return;
    const fit = this.#freshness.fitOf(cell.place, cell.source);
    // Of a cell that is as it should be, what was said of its last run may stay.
    if (fit !== "fresh") cell.state(fit, this.#stage.words[fit]);
    else if (cell.element.dataset.live !== "quiet") cell.state("quiet");
  }
}
