import assert from "node:assert/strict";
import { CellExecutor, type Place } from "../../../kernel/core/cell-executor.js";
import {
  cellFunction,
  InterruptError,
  type Outcome,
  type Run,
  type Surroundings,
} from "../../../kernel/core/executor.js";
import { Runs } from "../../../kernel/core/runs.js";
import { Stacks } from "../../../kernel/core/stacks.js";
import type { Mode } from "../../../kernel/core/steps.js";
import { hostOf } from "../compiled.js";

/** An executor without signals and modules: interrupts are counted by hand. */
class Plain extends CellExecutor<string, string> {
  interrupts = 0;
  spent = 0;
  readonly events: string[] = [];
  refreshed: Promise<unknown> | undefined;
  show = (value: unknown): string | Promise<string> => JSON.stringify(value);

  readonly stacks: Stacks;

  constructor(stacks = new Stacks(hostOf())) {
    super(new Runs(), stacks, (value) => this.show(value));
    this.stacks = stacks;
  }
  undisturbed<T>(work: () => T): T {
    return work();
  }
  *prepare(): Generator<void, void> {}
  listen(): Promise<void> {
    this.events.push("listen");
    return Promise.resolve();
  }
  protected ask(): number {
    return this.interrupts;
  }
  protected evaluate(text: string, file: string): (surroundings: Surroundings) => () => unknown {
    this.events.push(file);
    return (0, eval)(text) as ReturnType<typeof this.evaluate>;
  }
  protected place(): Place {
    return {
      require: "require",
      __filename: "/here/cell.ts",
      __dirname: "/here",
      __import__: () => undefined,
    };
  }
  protected turn(): Promise<void> {
    return new Promise((resolve) => setImmediate(resolve));
  }
  protected override refresh(): Promise<unknown> | undefined {
    return this.refreshed;
  }
  protected override release(): void {
    this.events.push("release");
  }
  protected isOuterInterrupt(error: unknown): boolean {
    return error === "SIGINT";
  }
}

const turn = (milliseconds = 2): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("CellExecutor", () => {
  const timers = { setTimeout, setInterval };
  let executor: Plain;
  beforeEach(() => (executor = new Plain()));
  afterEach(() => Object.assign(globalThis, timers));

  const runOf = (interrupts = executor.interrupts): Run<string> => ({
    parent: "me",
    label: "Cell 1",
    interrupts,
  });
  const start = (mode: Mode, code: string, names: string[] = [], run = runOf()): Promise<Outcome<string>> =>
    executor.run({ code, mode, names, map: "", declarations: "", uses: [] }, `source of ${code}`, run);
  const failed = async (...given: Parameters<typeof start>) => {
    const outcome = await start(...given);
    assert.ok(!outcome.ok);
    return outcome;
  };
  const waiting = "yield { promise: new Promise(() => undefined), line: 1 };";

  it("shows the value of a cell, however that runs", async () => {
    for (const [mode, code, shown] of [
      ["once", "return [1 + 2];", "3"],
      ["once", "return [undefined];", undefined],
      ["once", "1 + 2;", undefined],
      [
        "steps",
        "const a = yield { promise: Promise.resolve(2), line: 1 }; return [a + (yield { promise: 3, line: 2 })];",
        "5",
      ],
      ["steps", "", undefined],
      ["async", "return [await Promise.resolve(7)];", "7"],
      ["async", "await null;", undefined],
    ] as const)
      assert.deepEqual(await start(mode, code), { ok: true, shown }, code);
    assert.deepEqual(
      executor.events,
      Array.from({ length: 7 }, (_, i) => `cell-${i + 1}`),
    );
    assert.equal(executor.stacks.sourceOf("Cell 1"), "source of await null;");
  });

  it("waits for what shows the value, as a part of the run", async () => {
    executor.show = async () => {
      const parent = executor.current?.parent;
      await turn();
      return `shown for ${parent}`;
    };
    assert.deepEqual(await start("once", "return [1];"), { ok: true, shown: "shown for me" });
    executor.show = () => {
      throw new Error("no form");
    };
    assert.equal(((await failed("once", "return [1];")).error as Error).message, "no form");
  });

  it("gives a cell its surroundings", async () => {
    executor.scope.rate = 5;
    executor.interrupts = 3;
    const code = `return [[typeof exports, require, __filename, __dirname, __notebook__.rate, __import__("x"),
      __current__(), __run__, __turns__.count, this === undefined]];`;
    const { shown } = (await start("once", code)) as { shown: string };
    assert.deepEqual(JSON.parse(shown), [
      "object",
      "require",
      "/here/cell.ts",
      "/here",
      5,
      null,
      3,
      3,
      0,
      true,
    ]);
    const [source] = [
      cellFunction({ code: "1;", mode: "steps", map: "", declarations: "", names: [], uses: [] }),
    ];
    assert.equal(
      source,
      '(({ exports, require, __filename, __dirname, __notebook__, __import__, __current__, __check__, __run__, __turns__ }) => function* () {"use strict";\n1;\n})',
    );
  });

  it("says which run is being executed, and of what a cell calls later when that began", async () => {
    await start("once", "__notebook__.now = __current__; __notebook__.since = __current__();");
    executor.interrupts = 2;
    const { now, since } = executor.scope as { now: () => number; since: number };
    assert.deepEqual([since, now(), executor.within(runOf(1), now)], [0, 2, 1]);
    assert.equal(executor.current, undefined);
    assert.equal(
      executor.within(runOf(), () => executor.current?.parent),
      "me",
    );
    executor.within(runOf(), () => {
      executor.leave();
      assert.equal(executor.current, undefined);
    });
  });

  it("says which names have got no value when a cell fails", async () => {
    Object.assign(executor.scope, { kept: 1, again: 2 });
    Object.defineProperty(executor.scope, "live", { get: () => 1, configurable: true });
    Object.defineProperty(executor.scope, "changed", { get: () => 1, configurable: true });
    const code = `__notebook__.again = 3; __notebook__.nothing = undefined; __notebook__.same = NaN;
      Object.defineProperty(__notebook__, "changed", { get: () => 1 });
      throw "no";`;
    const { error, missed } = await failed("once", code, [
      "kept",
      "again",
      "nothing",
      "live",
      "changed",
      "never",
    ]);
    assert.equal(error, "no");
    assert.deepEqual([...missed], ["kept", "live", "never"]);
    assert.deepEqual([executor.spent, executor.events], [0, ["cell-1"]]);
  });

  it("adds the line of an await to the stack of what failed there, once", async () => {
    const thrower = (line: number) => `yield { promise: Promise.reject(__notebook__.error), line: ${line} };`;
    const error = new Error("late");
    executor.scope.error = error;
    const before = error.stack!;
    assert.equal((await failed("steps", thrower(3))).error, error);
    assert.equal(error.stack, `${before}\n    at async Cell 1, line 3`);
    await failed("steps", thrower(3));
    assert.equal(error.stack, `${before}\n    at async Cell 1, line 3`);
    for (const other of [
      Object.freeze(new Error("cold")),
      "text",
      undefined,
      { stack: "own" },
      Object.assign(new Error("x"), { stack: 5 }),
    ]) {
      const stack = (other as { stack?: unknown } | undefined)?.stack;
      executor.scope.error = other;
      assert.equal((await failed("steps", thrower(1))).error, other);
      assert.equal((other as { stack?: unknown } | undefined)?.stack, stack);
    }
  });

  it("lets a cell catch what it waits for", async () => {
    const code =
      'try { yield { promise: Promise.reject("x"), line: 1 }; } catch (e) { return ["caught " + e]; }';
    assert.deepEqual(await start("steps", code), { ok: true, shown: '"caught x"' });
  });

  it("asks what it is to wait for whether it is a promise, as a part of the run", async () => {
    executor.scope.whose = () => executor.current?.parent;
    const code =
      "let asker; yield { promise: { get then() { asker ??= __notebook__.whose(); } }, line: 1 }; return [asker];";
    assert.deepEqual(await start("steps", code), { ok: true, shown: '"me"' });
  });

  it("ends a cell that waits when it is interrupted, with what it has put into `finally`", async () => {
    for (const [mode, code] of [
      [
        "steps",
        `try { ${waiting} } catch { __notebook__.caught = true; } finally { __notebook__.ended = true; }`,
      ],
      ["async", "await new Promise(() => undefined);"],
    ] as const) {
      executor.events.length = 0;
      executor.spent = 0;
      const running = failed(mode, code, ["never"]);
      await turn();
      executor.interrupt(++executor.interrupts);
      const { error, missed } = await running;
      assert.ok(error instanceof InterruptError);
      assert.deepEqual([error.name, error.message], ["InterruptError", "the cell was interrupted"]);
      assert.deepEqual([...missed], ["never"]);
      assert.equal(executor.spent, executor.interrupts);
      assert.deepEqual(executor.events.slice(1), ["release", "listen"]);
    }
    assert.deepEqual([executor.scope.ended, executor.scope.caught], [true, undefined]);
  });

  it("clears all timers when it is interrupted, also if no cell runs", async () => {
    await start("once", "setTimeout(() => { __notebook__.late = true; }, 40);");
    executor.interrupt(++executor.interrupts);
    await turn(60);
    assert.equal(executor.scope.late, undefined);
    assert.deepEqual([executor.events, executor.spent], [["cell-1", "release"], 0]);
  });

  it("means no cell with an interrupt that came before it", async () => {
    executor.interrupts = 2;
    const running = start(
      "steps",
      "yield { promise: new Promise((resolve) => setTimeout(resolve, 5)), line: 1 }; return [1];",
    );
    await turn();
    executor.interrupt(2);
    assert.deepEqual(await running, { ok: true, shown: "1" });
    assert.deepEqual(executor.events, ["cell-1"]);
  });

  it("does not begin a cell that was interrupted before", async () => {
    executor.interrupts = 1;
    const { error } = await failed("once", "__notebook__.begun = true;", [], runOf(0));
    assert.ok(error instanceof InterruptError);
    assert.deepEqual([executor.scope.begun, executor.spent], [undefined, 1]);
  });

  it("ends what never lets a message in, where it asks", async () => {
    executor.scope.interrupt = () => ++executor.interrupts;
    for (const [mode, code] of [
      ["once", "for (;;) { __check__(__run__); __notebook__.interrupt(); }"],
      [
        "steps",
        "for (let n = 0; n < 9; n++) { __notebook__.turns = n; __notebook__.interrupt(); try { yield { promise: 1, line: 1 }; } catch { } }",
      ],
    ] as const) {
      assert.ok((await failed(mode, code)).error instanceof InterruptError);
      assert.equal(executor.spent, executor.interrupts);
    }
    assert.equal(executor.scope.turns, 0);
  });

  it("takes whatever a cell fails with after an interrupt for that, and what says that something outside was", async () => {
    executor.scope.interrupt = () => ++executor.interrupts;
    const { error } = await failed(
      "once",
      '__notebook__.interrupt(); throw new Error("the end of a process");',
    );
    assert.ok(error instanceof InterruptError);
    assert.ok((await failed("once", 'throw "SIGINT";')).error instanceof InterruptError);
    assert.equal((await failed("once", 'throw "SIGTERM";')).error, "SIGTERM");
  });

  it("waits for what has changed before it begins", async () => {
    executor.refreshed = turn().then(() => (executor.scope.fresh = 1));
    assert.deepEqual(await start("once", "return [__notebook__.fresh];"), { ok: true, shown: "1" });
    executor.refreshed = Promise.reject(new Error("can't load"));
    const { error } = await failed("once", "__notebook__.begun = true;");
    assert.equal((error as Error).message, "can't load");
    assert.equal(executor.scope.begun, undefined);
  });

  it("ends a run with an error from outside: that of the run, as long as it runs", async () => {
    const run = runOf();
    assert.equal(executor.fail(new Error("early"), run), false);
    const running = failed("steps", `try { ${waiting} } catch { __notebook__.caught = true; }`, [], run);
    await turn();
    assert.equal(executor.fail(new Error("other"), runOf()), false);
    assert.equal(executor.failedRun(undefined), run);
    assert.equal(executor.within(runOf(7), () => executor.failedRun(undefined))?.interrupts, 7);
    const error = new Error("from outside");
    assert.equal(executor.fail(error, run), true);
    assert.equal((await running).error, error);
    assert.equal(executor.scope.caught, undefined);
    assert.equal(executor.fail(new Error("again"), run), false);
    assert.equal(executor.failedRun(undefined), undefined);
  });

  it("hears of what fails at once after a cell's last statement", async () => {
    const run = runOf();
    executor.show = async () => {
      await Promise.resolve();
      setImmediate(() => executor.fail(new Error("at once"), run));
      return "shown";
    };
    assert.equal(((await failed("once", "return [1];", [], run)).error as Error).message, "at once");
  });
});
