import assert from "node:assert/strict";
import { Runs } from "../../../kernel/core/runs.js";

describe("which run code belongs to", () => {
  const timers = { setTimeout, setInterval, setImmediate };
  let runs: Runs<string>;
  beforeEach(() => (runs = new Runs<string>([{ set: "setImmediate", clear: "clearImmediate", once: true }])));
  afterEach(() => {
    runs.clear();
    Object.assign(globalThis, timers);
  });
  const pause = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => timers.setTimeout(resolve, milliseconds));

  it("is that which is within it, also when it throws or calls another's", () => {
    const seen: unknown[] = [];
    const inner = (): number => seen.push(runs.current);
    runs.within("a", () => {
      runs.within("b", inner);
      runs.within(undefined, inner);
      inner();
    });
    assert.throws(() =>
      runs.within("c", () => {
        throw new Error("no");
      }),
    );
    assert.deepEqual([...seen, runs.current], ["b", undefined, "a", undefined]);
    assert.equal(
      runs.within("d", () => 5),
      5,
    );
  });

  it("is for a timer that which has set it", async () => {
    const seen: unknown[] = [];
    const note = (...given: unknown[]): void => void seen.push([runs.current, ...given]);
    runs.within("a", () => {
      setTimeout(note, 1, "timeout", 1);
      setImmediate(note, "immediate");
    });
    let turns = 0;
    const interval = runs.within("b", () =>
      setInterval(() => {
        note("interval");
        if (++turns === 2) clearInterval(interval);
      }, 1),
    );
    setTimeout(note, 1, "nobody's");
    while (seen.length < 5) await pause(1);
    await pause(10);
    const words = seen.map((entry) => (entry as unknown[]).join(" ")).toSorted();
    assert.deepEqual(words, [" nobody's", "a immediate", "a timeout 1", "b interval", "b interval"]);
    assert.equal(runs.current, undefined);
  });

  it("clears all timers of all runs at once, and no others", async () => {
    const seen: string[] = [];
    runs.within("a", () => {
      setTimeout(() => seen.push("timeout"), 1);
      setImmediate(() => seen.push("immediate"));
      setInterval(() => seen.push("interval"), 1);
    });
    setTimeout(() => seen.push("nobody's"), 1);
    runs.within("b", () => runs.clear());
    assert.equal(runs.current, undefined);
    await pause(15);
    assert.deepEqual(seen, ["nobody's"]);
  });

  it("clears an interval also that has come before", async () => {
    let turns = 0;
    runs.within("a", () => setInterval(() => turns++, 1));
    while (turns === 0) await pause(1);
    runs.clear();
    const before = turns;
    await pause(10);
    assert.equal(turns, before);
  });

  it("says whose a promise is that has failed, where promises are followed", () => {
    class Following extends Runs<string> {
      protected override ofPromise = (promise: Promise<unknown>): string | undefined =>
        promise === mine ? "mine" : undefined;
      begin(run: string): void {
        this.current = run;
      }
    }
    const mine = Promise.resolve();
    const own = new Following();
    own.begin("a");
    assert.equal(own.current, "a");
    assert.equal(own.takeFailed(mine), "mine");
    own.begin("b");
    assert.equal(own.takeFailed(Promise.resolve()), undefined);
    own.begin("c");
    assert.equal(own.takeFailed(undefined), "c");
  });

  it("says whose an error is that a timer's callback has thrown, once", () => {
    const callbacks: (() => void)[] = [];
    Object.assign(globalThis, { setTimeout: (callback: () => void) => callbacks.push(callback) });
    const own = new Runs<string>();
    own.within("a", () =>
      setTimeout(() => {
        throw new Error("no");
      }),
    );
    assert.throws(callbacks[0]);
    assert.deepEqual([own.takeFailed(undefined), own.takeFailed(undefined)], ["a", undefined]);
    own.within("b", () =>
      assert.equal(own.takeFailed(Promise.resolve()), "b", "of promises nothing is known here"),
    );
    own.within("c", () => {
      own.leave();
      assert.equal(own.current, undefined);
    });
  });

  it("leaves timer functions as they were in all else", () => {
    assert.equal(setTimeout.name, "setTimeout");
    assert.deepEqual(
      Object.getOwnPropertySymbols(setTimeout),
      Object.getOwnPropertySymbols(timers.setTimeout),
    );
    assert.throws(() => runs.within("a", () => setTimeout("text" as never, 1)), TypeError);
  });
});
