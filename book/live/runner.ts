// Runs a cell in the kernel, and before it what it needs: says how it stands, shows what comes, and keeps how long it took.

import type { KernelWorker } from "../../kernel/browser/kernel-worker.js";
import type { Announcer } from "./announcer.js";
import type { Cell } from "./cell.js";
import type { Freshness } from "./freshness.js";
import { sourceOf } from "./plan.js";
import { Runs } from "./runs.js";
import type { Words } from "./words.js";

/** So long a first run may take for what it loads, in milliseconds. */
const doubtful = { from: 100, to: 4000 };

/** What a runner works with. */
export interface RunnerStage {
  kernel: KernelWorker;
  cells: readonly Cell[];
  words: Words;
  announcer: Announcer;
}

/** The runs of one page. */
export class Runner {
  readonly #stage: RunnerStage;
  readonly #freshness: Freshness;
  #runs = new Runs();
  /** How long each cell took the last two times, in milliseconds. */
  readonly #times = new Map<Cell, readonly number[]>();

  constructor(stage: RunnerStage, freshness: Freshness) {
    this.#stage = stage;
    this.#freshness = freshness;
    stage.kernel.onLost = () => (this.#runs = new Runs());
  }

  /** The cells that a cell needs and that haven't run as they are now. */
  missing({ place }: Cell): number[] {
    return this.#runs.missing(this.#freshness.uses, this.#freshness.states, place);
  }

  /** Whether all that a cell needs has run as it is now. */
  isReady({ place }: Cell): boolean {
    return this.#runs.isReady(this.#freshness.uses, this.#freshness.states, place);
  }

  /** Whether a cell has run as it is now. */
  hasRun({ place }: Cell): boolean {
    return this.#runs.has(place, this.#freshness.states[place]);
  }

  /**
   * How long a cell took the last two times, the quicker of them, in milliseconds: a busy machine makes one run slow, and
   * slow code all. Nothing if that says nothing of the next time.
   */
  took(cell: Cell): number | undefined {
    const [first, last] = this.#times.get(cell) ?? [];
    if (last !== undefined) return Math.min(first, last);
    if (first === undefined) return undefined;
    // The first run of a cell loads what it imports, so it may be slow without saying anything about the next one.
    return first < doubtful.from || first > doubtful.to ? first : undefined;
  }

  /** Runs what a cell needs and what hasn't run yet; gives a line that says which, or which one failed. */
  async runNeeds(cell: Cell): Promise<{ note: string } | { failure: string }> {
    const { cells, words } = this.#stage;
    const missing = this.missing(cell);
    const note = missing.length > 0 ? words.first(missing.map((place) => place + 1).join(", ")) : "";
    for (const place of missing) {
      cell.state("waiting", note);
      if (!(await this.run(cells[place]))) return { failure: words.failedAbove(place + 1) };
    }
    return { note };
  }

  /**
   * Runs one cell; says whether it ran to its end.
   * @param note - what was said of it before
   * @param quiet - says nothing of it while it is quick, since a hand moves a number, or has just done so
   */
  async run(cell: Cell, note = "", quiet?: { isMoving: boolean }): Promise<boolean> {
    const { announcer, kernel, words } = this.#stage;
    const state = this.#freshness.states[cell.place];
    let began = performance.now();
    const milliseconds = (): number => performance.now() - Math.max(began, kernel.readyAt);
    const say = (text: string): void => cell.state("running", both(note, text));
    if (!quiet) {
      say(words.running(0));
      announcer.begins([words.cell(cell.place + 1), note, words.running(0)].filter(Boolean).join(": "));
    }
    const tick = () => setInterval(() => say(words.running(Math.round(milliseconds() / 1000))), 1000);
    let ticking = tick();
    const output = quiet ? cell.staged() : cell.output();
    let end = words.lost;
    let isDone = false;
    try {
      const { status } = await kernel.execute(
        sourceOf(state),
        words.label(cell.place + 1),
        (type, content) => {
          // What it waited until then was other work of the kernel's, such as a look at the cells below.
          if (type === "execute_input") {
            began = performance.now();
            clearInterval(ticking);
            ticking = tick();
          }
          output.show(type, content);
        },
        quiet?.isMoving,
      );
      isDone = status === "ok";
      this.#note(cell, state, isDone, milliseconds());
      end = isDone ? this.#ended(cell) : words.failed;
    } catch {
      // the kernel was ended while the cell ran
    }
    clearInterval(ticking);
    await output.end();
    if (quiet && isDone) cell.state("quiet");
    else this.end(cell, both(note, end));
    return isDone;
  }

  /** Says how a cell has ended. @param text - if not as its last run did */
  end(cell: Cell, text = this.#ended(cell)): void {
    const { announcer, words } = this.#stage;
    cell.state("quiet", text);
    announcer.result(`${words.cell(cell.place + 1)}: ${text}`, cell.outputElement);
  }

  #note(cell: Cell, state: string, isDone: boolean, milliseconds: number): void {
    const { place } = cell;
    this.#times.set(cell, [...(this.#times.get(cell) ?? []), milliseconds].slice(-2));
    this.#runs.forget(place);
    if (isDone) this.#runs.note(place, state, this.#freshness.uses[place]);
    this.#freshness.shows(place, state);
  }

  #ended(cell: Cell): string {
    const seconds = (this.#times.get(cell)?.at(-1) ?? 0) / 1000;
    return this.#stage.words.done(seconds.toFixed(seconds < 10 ? 2 : 0));
  }
}

const both = (...parts: string[]): string => parts.filter(Boolean).join(" · ");
