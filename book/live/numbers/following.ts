// What a page runs while a number moves: its cell, with the newest value only, and below it what follows from it and is
// quick enough. What isn't, is marked.

/** The cells of a page, as a number under the hand needs them. */
export interface Ground<Cell> {
  /** Does something when nothing else runs. */
  inTurn(task: () => Promise<void>): Promise<void>;
  /** Runs what a cell needs and what hasn't run yet; says whether all went well. */
  prepare(cell: Cell): Promise<boolean>;
  /**
   * Runs a cell without a word, and leaves its output where it is until the new one is whole; says whether it ended well.
   * @param isMoving - whether the hand is still there: then the cell's types are not checked
   */
  runQuietly(cell: Cell, isMoving: boolean): Promise<boolean>;
  /** The first cell whose output is out of date through another one, and all of whose needs have run; none of some. */
  ready(cell: Cell, but: ReadonlySet<Cell>): Cell | undefined;
  /** How long a cell took last time, in milliseconds. */
  took(cell: Cell): number | undefined;
  /** Marks what is out of date, but for some cells. */
  mark(except: readonly Cell[]): void;
  /** Says of a cell how it ended. */
  tell(cell: Cell): void;
}

/** What one value may take, with all that follows from it, in milliseconds. */
const budget = 100;
/** A cell that takes longer waits until the hand lets go. */
const long = 1000;
/** What took no longer is tried under the hand all the same, but seldom: it may have been compiled, or the machine was busy. */
const doubtful = 400;
/** How seldom, in milliseconds. */
const seldom = 1000;
/** How long the hand may be ahead of what is written, in milliseconds. */
const lag = 80;
/** What cells may take together that were never run before, once the hand has let go. */
const trial = 1000;

/** The runs that follow a hand. */
export class Following<Cell> {
  readonly #ground: Ground<Cell>;
  readonly #paint: () => Promise<void>;
  readonly #now: () => number;
  #newest: Cell | undefined;
  #last: Cell | undefined;
  /** What ran while the hand was there. */
  readonly #unchecked = new Set<Cell>();
  /** When each cell last ran under this hand, so that it is known how long it takes. */
  readonly #tried = new Map<Cell, number>();
  #isHeld = false;
  #isGoing = false;
  /** Writes the number that the hand stands at. */
  #write: (() => void) | undefined;
  #writing: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param paint - waits until the page has been painted
   * @param now - the time, in milliseconds
   */
  constructor(ground: Ground<Cell>, paint: () => Promise<void>, now = (): number => performance.now()) {
    this.#ground = ground;
    this.#now = now;
    this.#paint = paint;
  }

  /**
   * Writes a number when the page has time for it: at once, or together with what the value before it has led to, so that
   * the page is laid out and painted once for both.
   * @param write - only the last of those that wait is called
   */
  pace(write: () => void): void {
    this.#write = write;
    if (!this.#isGoing) this.#writeNow();
    else this.#writing ??= setTimeout(() => this.#writeNow(), lag);
  }

  #writeNow(): void {
    clearTimeout(this.#writing);
    this.#writing = undefined;
    const write = this.#write;
    this.#write = undefined;
    write?.();
  }

  /** A number in a cell has another value. */
  moved(cell: Cell): void {
    this.#newest = cell;
    this.#isHeld = true;
    if (!this.#isDue()) this.#ground.mark([]);
    this.#start();
  }

  /** The number stays as it is now. */
  released(): void {
    this.#writeNow();
    this.#isHeld = false;
    this.#tried.clear();
    this.#start();
  }

  #start(): void {
    if (this.#isGoing) return;
    this.#isGoing = true;
    void this.#go().finally(() => (this.#isGoing = false));
  }

  async #go(): Promise<void> {
    let painted = Promise.resolve();
    for (;;) {
      const [newest, last] = [this.#newest, this.#last];
      if (newest !== undefined && this.#isDue()) {
        this.#newest = undefined;
        this.#last = newest;
        await this.#ground.inTurn(() => this.#frame(newest));
        this.#writeNow();
        // One value is painted while the next one is computed already, and no more than one.
        await painted;
        painted = this.#paint();
      } else if (last !== undefined && !this.#isHeld) {
        this.#last = undefined;
        await this.#ground.inTurn(() => this.#settle(last));
      } else return;
    }
  }

  #isDue(): boolean {
    if (this.#newest === undefined) return false;
    return !this.#isHeld || (this.#ground.took(this.#newest) ?? 0) <= long;
  }

  async #frame(cell: Cell): Promise<void> {
    const ground = this.#ground;
    const isMoving = this.#isHeld;
    if (!(await ground.prepare(cell))) return ground.mark([]);
    const run = async (next: Cell): Promise<boolean> => {
      if (isMoving) this.#unchecked.add(next);
      else this.#unchecked.delete(next);
      this.#tried.set(next, this.#now());
      const isDone = await ground.runQuietly(next, isMoving);
      // What has failed, or never ends and was stopped, needn't do so once more.
      if (!isDone) this.#unchecked.delete(next);
      return isDone;
    };
    const isKnown = (next: Cell): boolean => this.#now() - (this.#tried.get(next) ?? -Infinity) < seldom;
    const expected = (took: number | undefined, next: Cell): number | undefined =>
      took === undefined || took > doubtful || isKnown(next) ? took : 0;
    if (!(await run(cell))) return ground.mark([]);
    const followed = await this.#runReady(cell, budget - (ground.took(cell) ?? 0), expected, run);
    ground.mark(this.#isHeld ? [cell, ...followed] : []);
  }

  /** Once more, with types checked; and what was never run may be quick: one after the other, until they have taken long. */
  async #settle(cell: Cell): Promise<void> {
    const run = (next: Cell): Promise<boolean> => this.#ground.runQuietly(next, false);
    for (const ran of this.#unchecked) {
      if (this.#newest !== undefined) return;
      this.#unchecked.delete(ran);
      if (!(await run(ran))) this.#unchecked.clear();
    }
    const expected = (took: number | undefined): number | undefined =>
      took === undefined ? 0 : took <= budget ? took : undefined;
    await this.#runReady(cell, trial, expected, run);
    this.#ground.mark([]);
    this.#ground.tell(cell);
  }

  /** Runs what follows from a cell, from above, as long as the time lasts; what it doesn't last for is left out. */
  async #runReady(
    cell: Cell,
    time: number,
    expected: (took: number | undefined, cell: Cell) => number | undefined,
    run: (cell: Cell) => Promise<boolean>,
  ): Promise<Cell[]> {
    const ground = this.#ground;
    const seen = new Set<Cell>();
    const ran: Cell[] = [];
    let left = time;
    for (;;) {
      const next = ground.ready(cell, seen);
      if (next === undefined) return ran;
      seen.add(next);
      const cost = expected(ground.took(next), next);
      if (cost === undefined || cost > left) continue;
      if (left < 0 || (time === trial && this.#newest !== undefined)) return ran;
      const isDone = await run(next);
      left -= ground.took(next) ?? 0;
      if (isDone) ran.push(next);
    }
  }
}
