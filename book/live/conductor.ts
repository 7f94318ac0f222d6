// Lets the cells of a page run in their order, one after the other, and stops them.

import type { CellUses } from "../../kernel/core/effects.js";
import type { Cell } from "./cell.js";
import { Marks } from "./marks.js";
import type { Ground } from "./numbers/following.js";
import type { Bar } from "./page-bar.js";
import { Runner, type RunnerStage } from "./runner.js";

/** How long nothing has run when the kernel begins to look ahead, in milliseconds. */
const rest = 500;

/** What a conductor works with. */
export interface Stage extends RunnerStage {
  bar: Bar;
}

/** The cells of a page as a whole. */
export class Conductor implements Ground<Cell> {
  readonly #stage: Stage;
  readonly #marks: Marks;
  readonly #runner: Runner;
  #queue: Promise<void> = Promise.resolve();
  #waiting: Cell[] = [];
  #stops = 0;
  /** How many tasks run and wait. */
  #tasks = 0;
  #resting = 0;

  /** @param uses - what each cell of the book has to do with names */
  constructor(stage: Stage, uses: readonly CellUses[]) {
    this.#stage = stage;
    this.#marks = new Marks(stage, uses, (cell) => this.#waiting.includes(cell));
    this.#runner = new Runner(stage, this.#marks.freshness);
  }

  /** The code of the cells down to one. */
  sourcesTo(cell: Cell): string[] {
    return this.#stage.cells.slice(0, cell.place + 1).map(({ source }) => source);
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
        if (stops === this.#stops) failure = await this.#runWithNeeds(cell);
      } catch (error) {
        failure = error instanceof Error ? error.message : String(error);
      }
      this.#waiting = this.#waiting.filter((other) => other !== cell);
      if (stops !== this.#stops) failure = words.stopped;
      this.mark();
      if (failure !== undefined) this.#refuse(cell, failure);
    });
  }

  inTurn(task: () => Promise<void>): Promise<void> {
    clearTimeout(this.#resting);
    this.#tasks++;
    this.#queue = this.#queue.then(task).finally(() => this.#rest());
    return this.#queue;
  }

  /** When nothing more comes for a while, the kernel may look ahead. */
  #rest(): void {
    if (--this.#tasks > 0) return;
    this.#resting = window.setTimeout(() => void this.#marks.lookAhead(() => this.#tasks === 0), rest);
  }

  /** Runs all cells that are out of date. */
  async runStale(): Promise<void> {
    await this.#marks.look();
    await Promise.all(this.#marks.stale().map((cell) => this.run(cell)));
  }

  /** Stops what runs, and what waits. */
  stop(): void {
    this.#stops++;
    this.#stage.kernel.interrupt();
  }

  /** A reader has changed a cell's code. */
  changed(cell: Cell): void {
    this.#marks.changed(cell);
  }

  /** A number of a cell was moved. @param before - the code before that */
  moved(cell: Cell, before: string): void {
    this.#marks.moved(cell, before);
  }

  /** Puts cells back as the book has them, code and output. */
  reset(cells: readonly Cell[]): void {
    this.#marks.reset(cells);
  }

  mark(except: readonly Cell[] = []): void {
    this.#marks.mark(except);
  }

  async prepare(cell: Cell): Promise<boolean> {
    const { kernel, words } = this.#stage;
    if (!kernel.isReady) cell.state("waiting", words.starting(false));
    try {
      await this.#marks.analyze(cell);
      const needs = await this.#runner.runNeeds(cell);
      if ("failure" in needs) this.#refuse(cell, needs.failure);
      return "note" in needs;
    } catch {
      cell.state("quiet", words.lost);
      return false;
    }
  }

  runQuietly(cell: Cell, isMoving: boolean): Promise<boolean> {
    return this.#runner.run(cell, "", { isMoving });
  }

  ready(cell: Cell, but: ReadonlySet<Cell>): Cell | undefined {
    const { freshness } = this.#marks;
    return this.#stage.cells.find(
      (other) =>
        !but.has(other) &&
        freshness.follows(other.place, cell.place) &&
        freshness.fitOf(other.place) !== "fresh" &&
        this.#runner.isReady(other),
    );
  }

  took(cell: Cell): number | undefined {
    return this.#runner.took(cell);
  }

  tell(cell: Cell): void {
    for (const other of this.#stage.cells) other.settle();
    if (cell.element.dataset.live === "quiet" && this.#runner.hasRun(cell)) this.#runner.end(cell);
  }

  /** Runs a cell and what it needs; says why the cell itself did not run, if so. */
  async #runWithNeeds(cell: Cell): Promise<string | undefined> {
    const { kernel, words } = this.#stage;
    cell.state("waiting", words.starting(kernel.isReady));
    await this.#marks.analyze(cell);
    const needs = await this.#runner.runNeeds(cell);
    if ("failure" in needs) return needs.failure;
    await this.#runner.run(cell, needs.note);
    return undefined;
  }

  /** Says why a cell did not run. */
  #refuse(cell: Cell, why: string): void {
    this.#runner.end(cell, why);
    this.#marks.refused(cell, why);
  }
}
