// What is run while a number moves, decided without a page: cells are names here, and each takes the time that the test says.

import assert from "node:assert/strict";
import { Following, type Ground } from "../../book/live/numbers/following.js";

/** Cells that take a while, and what was asked of them. */
class Cells implements Ground<string> {
  readonly log: string[] = [];
  readonly known: Map<string, number>;
  readonly needs: Record<string, string[]>;
  #stale = new Set<string>();
  #finish: (() => void) | undefined;
  /** Whether runs wait to be finished by hand. */
  isSlow = false;
  /** Whether runs fail, or are stopped. */
  isWrong = false;

  /** @param needs - for each cell below what it needs, from above */
  constructor(times: Record<string, number>, needs: Record<string, string[]> = {}) {
    this.known = new Map(Object.entries(times));
    this.needs = needs;
  }

  inTurn(task: () => Promise<void>): Promise<void> {
    return task();
  }
  prepare(): Promise<boolean> {
    return Promise.resolve(true);
  }
  async runQuietly(cell: string, isMoving: boolean): Promise<boolean> {
    this.log.push(isMoving ? cell : `${cell} checked`);
    if (this.isSlow) await new Promise<void>((done) => (this.#finish = done));
    if (this.isWrong) return false;
    this.#stale.delete(cell);
    for (const [below, above] of Object.entries(this.needs)) if (above.includes(cell)) this.#stale.add(below);
    if (!this.known.has(cell)) this.known.set(cell, 10);
    return true;
  }
  ready(cell: string, but: ReadonlySet<string>): string | undefined {
    const isReady = (below: string): boolean =>
      this.#stale.has(below) && this.needs[below].every((above) => !this.#stale.has(above));
    return Object.keys(this.needs).find((below) => below !== cell && !but.has(below) && isReady(below));
  }
  took(cell: string): number | undefined {
    return this.known.get(cell);
  }
  mark(except: readonly string[]): void {
    this.log.push(`mark but ${except.join(" ")}`);
  }
  tell(cell: string): void {
    this.log.push(`tell ${cell}`);
  }
  finish(): void {
    this.#finish?.();
  }
  get runs(): string[] {
    return this.log.filter((entry) => !/mark|tell/.test(entry));
  }
}

const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 5));
const follow = (cells: Cells): Following<string> => new Following(cells, () => Promise.resolve());

describe("Following", () => {
  it("runs the newest value only", async () => {
    const cells = new Cells({ a: 10 });
    cells.isSlow = true;
    const following = follow(cells);
    for (let value = 0; value < 5; value++) following.moved("a");
    await settled();
    for (let value = 0; value < 5; value++) following.moved("a");
    cells.finish();
    await settled();
    assert.deepEqual(cells.runs, ["a", "a"]);
    cells.finish();
    await settled();
    assert.deepEqual(cells.runs, ["a", "a"]);
  });

  it("takes along what is known to be quick, one after the other, within 100 ms", async () => {
    const needs = { b: ["a"], c: ["b"], d: ["a"], e: ["d"] };
    const cells = new Cells({ a: 20, b: 30, c: 40, d: 50, e: 1 }, needs);
    const following = follow(cells);
    following.moved("a");
    await settled();
    cells.log.length = 0;
    following.moved("a");
    await settled();
    // 20 + 30 + 40 are spent; d would be too much, and e needs it.
    assert.deepEqual(cells.runs, ["a", "b", "c"]);
    assert.equal(cells.log.at(-1), "mark but a b c");
  });

  it("tries once in a while what took long when it was compiled, until the time is over", async () => {
    const needs = { b: ["a"], c: ["a"], d: ["a"], e: ["a"] };
    const cells = new Cells({ a: 20, b: 120, c: 30, d: 500, e: 60 }, needs);
    let now = 0;
    const following = new Following(
      cells,
      () => Promise.resolve(),
      () => now,
    );
    const runsOfNext = async (): Promise<string[]> => {
      cells.log.length = 0;
      following.moved("a");
      await settled();
      return cells.runs;
    };
    assert.deepEqual(await runsOfNext(), ["a", "b"]);
    cells.known.set("b", 10); // it needn't be compiled
    assert.deepEqual(await runsOfNext(), ["a", "b", "c", "e"]);
    cells.known.set("b", 90);
    assert.deepEqual(await runsOfNext(), ["a", "c"]);
    now = 1001;
    assert.deepEqual(await runsOfNext(), ["a", "b"]);
    following.released();
    await settled();
    assert.deepEqual(await runsOfNext(), ["a", "b"]);
  });

  it("tries what was never run when the hand has let go, and not before", async () => {
    const cells = new Cells({ a: 20 }, { b: ["a"], c: ["b"] });
    const following = follow(cells);
    following.moved("a");
    await settled();
    assert.deepEqual(cells.runs, ["a"]);
    following.released();
    await settled();
    assert.deepEqual(cells.runs, ["a", "a checked", "b checked", "c checked"]);
    assert.deepEqual(cells.log.slice(-2), ["mark but ", "tell a"]);
    following.moved("a");
    await settled();
    assert.deepEqual(cells.runs.slice(4), ["a", "b", "c"]);
  });

  it("never tries what is known to take long", async () => {
    const cells = new Cells({ a: 20, b: 3000 }, { b: ["a"] });
    const following = follow(cells);
    following.moved("a");
    following.released();
    await settled();
    assert.deepEqual(cells.runs, ["a", "a checked"]);
  });

  it("checks once more what ran while the hand was there, and that alone", async () => {
    const cells = new Cells({ a: 20, b: 30 }, { b: ["a"] });
    const following = follow(cells);
    following.moved("a");
    await settled();
    following.moved("a");
    await settled();
    following.released();
    await settled();
    assert.deepEqual(cells.runs, ["a", "b", "a", "b", "a checked", "b checked"]);
    following.released();
    await settled();
    assert.equal(cells.runs.length, 6);
    // What begins when the hand has let go is checked at once.
    cells.isSlow = true;
    following.moved("a");
    following.moved("a");
    following.released();
    for (let i = 0; i < 4; i++) {
      await settled();
      cells.finish();
    }
    await settled();
    assert.deepEqual(cells.runs.slice(6), ["a", "b", "a checked", "b checked"]);
  });

  it("lets a cell that takes long wait until the hand lets go", async () => {
    const cells = new Cells({ a: 1500 });
    const following = follow(cells);
    following.moved("a");
    await settled();
    assert.deepEqual(cells.log, ["mark but "]);
    following.released();
    await settled();
    assert.deepEqual(cells.runs, ["a checked"]);
  });

  it("doesn't run once more what has failed or was stopped", async () => {
    const cells = new Cells({ a: 20, b: 10 }, { b: ["a"] });
    cells.isWrong = true;
    const following = follow(cells);
    following.moved("a");
    await settled();
    following.released();
    await settled();
    assert.deepEqual(cells.runs, ["a"]);
    cells.isWrong = false;
    following.moved("a");
    following.released();
    await settled();
    assert.deepEqual(cells.runs, ["a", "a", "b", "a checked", "b checked"]);
  });

  it("writes the newest number at once, or with what the last one has led to, or before long", async () => {
    const cells = new Cells({ a: 20 });
    const following = follow(cells);
    const written: number[] = [];
    const hand = (value: number): void => following.pace(() => written.push(value));
    hand(1);
    assert.deepEqual(written, [1]);
    cells.isSlow = true;
    following.moved("a");
    await settled();
    for (const value of [2, 3, 4]) hand(value);
    assert.deepEqual(written, [1]);
    cells.finish();
    await settled();
    assert.deepEqual(written, [1, 4]);
    following.moved("a");
    await settled();
    hand(5);
    await new Promise((done) => setTimeout(done, 120));
    assert.deepEqual(written, [1, 4, 5]);
    hand(6);
    following.released();
    assert.deepEqual(written, [1, 4, 5, 6]);
    cells.finish();
  });

  it("does nothing when nothing was moved", async () => {
    const cells = new Cells({});
    const following = follow(cells);
    following.released();
    following.released();
    await settled();
    assert.deepEqual(cells.log, []);
    following.moved("a");
    await settled();
    assert.deepEqual(cells.runs, ["a"]);
  });
});
