// Runs cells in their order, each after what it needs, and marks those whose output is out of date.

import type { CellUses } from "../../kernel/core/effects.js";
import type { Announcer } from "./announcer.js";
import type { Cell } from "./cell.js";
import { Freshness } from "./freshness.js";
import type { KernelWorker } from "../../kernel/browser/kernel-worker.js";
import type { Ground } from "./numbers/following.js";
import type { Bar } from "./page-bar.js";
import { sourceOf } from "./plan.js";
import { Runs } from "./runs.js";
import type { Words } from "./words.js";

/** How long a reader has stopped typing before the cell is looked at, in milliseconds. */
const pause = 300;

/** So long a first run may take for what it loads, in milliseconds. */
const doubtful = { from: 100, to: 4000 };

/** What a conductor works with. */
export interface Stage {
  kernel: KernelWorker;
  cells: readonly Cell[];
  words: Words;
  bar: Bar;
  announcer: Announcer;
}

/** The cells of a page as a whole. */
export class Conductor implements Ground<Cell> {
  readonly #stage: Stage;
  readonly #freshness: Freshness;
  #runs = new Runs();
  /** How long each cell took the last two times, in milliseconds. */
  readonly #times = new Map<Cell, readonly number[]>();
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
    return this.inTurn(async () => {
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
  }

  inTurn(task: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(task);
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

  /** A number of a cell was moved. @param before - the code before that */
  moved(cell: Cell, before: string): void {
    if (!this.#freshness.moved(cell.place, before, cell.source)) this.changed(cell);
  }

  async prepare(cell: Cell): Promise<boolean> {
    const { kernel, words } = this.#stage;
    if (!kernel.isReady) cell.state("waiting", words.starting(false));
    try {
      await this.analyze();
      return (await this.#runNeeds(cell)) !== undefined;
    } catch {
      cell.state("quiet", words.lost);
      return false;
    }
  }

  runQuietly(cell: Cell): Promise<boolean> {
    return this.#runOne(cell, this.#freshness.states[cell.place], "", true);
  }

  ready(cell: Cell): Cell[] {
    const { uses, states } = this.#freshness;
    return this.#stage.cells.filter(
      ({ place }) =>
        this.#freshness.follows(place, cell.place) &&
        this.#freshness.fitOf(place) !== "fresh" &&
        this.#runs.missing(uses, states, place).length === 0,
    );
  }

  took(cell: Cell): number | undefined {
    const [first, last] = this.#times.get(cell) ?? [];
    if (last !== undefined || first === undefined) return last;
    // The first run of a cell loads what it imports, so it may be slow without saying anything about the next one.
    return first < doubtful.from || first > doubtful.to ? first : undefined;
  }

  tell(cell: Cell): void {
    const { cells } = this.#stage;
    for (const other of cells) other.settle();
    if (
      cell.element.dataset.live === "quiet" &&
      this.#runs.has(cell.place, this.#freshness.states[cell.place])
    )
      this.#end(cell, this.#ended(cell));
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
  mark(except: readonly Cell[] = []): void {
    const { bar, cells } = this.#stage;
    for (const cell of cells) if (!except.includes(cell)) this.#markOne(cell);
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
    const { kernel, words } = this.#stage;
    cell.state("waiting", words.starting(kernel.isReady));
    await this.analyze();
    const note = await this.#runNeeds(cell);
    if (note !== undefined) await this.#runOne(cell, this.#freshness.states[cell.place], note);
  }

  /** Runs what a cell needs and what hasn't run yet; gives a line that says which, or nothing if one failed. */
  async #runNeeds(cell: Cell): Promise<string | undefined> {
    const { cells, words } = this.#stage;
    const { states, uses } = this.#freshness;
    const missing = this.#runs.missing(uses, states, cell.place);
    const note = missing.length > 0 ? words.first(missing.map((place) => place + 1).join(", ")) : "";
    for (const place of missing) {
      cell.state("waiting", note);
      if (!(await this.#runOne(cells[place], states[place], ""))) {
        this.#end(cell, words.failedAbove(place + 1));
        return undefined;
      }
    }
    return note;
  }

  /**
   * Runs one cell; says whether it ran to its end.
   * @param isQuiet - whether to say nothing of it while it is quick: a hand moves a number
   */
  async #runOne(cell: Cell, state: string, note: string, isQuiet = false): Promise<boolean> {
    const { announcer, kernel, words } = this.#stage;
    const began = performance.now();
    const milliseconds = (): number => performance.now() - Math.max(began, kernel.readyAt);
    const seconds = (): number => milliseconds() / 1000;
    const say = (text: string): void => cell.state("running", [note, text].filter(Boolean).join(" · "));
    if (!isQuiet) {
      say(words.running(0));
      announcer.say([words.cell(cell.place + 1), note, words.running(0)].filter(Boolean).join(": "));
    }
    const ticking = setInterval(() => say(words.running(Math.floor(seconds()))), 1000);
    const output = isQuiet ? cell.staged() : cell.output();
    let end = words.lost;
    let isDone = false;
    try {
      const { status } = await kernel.execute(sourceOf(state), words.label(cell.place + 1), (type, content) =>
        output.show(type, content),
      );
      isDone = status === "ok";
      this.#times.set(cell, [...(this.#times.get(cell) ?? []), milliseconds()].slice(-2));
      this.#runs.forget(cell.place);
      if (isDone) this.#runs.note(cell.place, state, this.#freshness.uses[cell.place]);
      this.#freshness.shows(cell.place, state);
      end = isDone ? this.#ended(cell) : words.failed;
    } catch {
      // the kernel was ended while the cell ran
    }
    clearInterval(ticking);
    await output.end();
    if (isQuiet && isDone) cell.state("quiet");
    else this.#end(cell, [note, end].filter(Boolean).join(" · "));
    return isDone;
  }

  #ended(cell: Cell): string {
    const seconds = (this.#times.get(cell)?.at(-1) ?? 0) / 1000;
    return this.#stage.words.done(seconds.toFixed(seconds < 10 ? 2 : 0));
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
