// What every executor must do, whatever it runs on: rules that neither need Node nor a test runner. Node's executor is
// held to them by node/execute.test.ts, that of the pages by a browser's.

import type { CellCompiler } from "../../kernel/core/compile.js";
import type { Executor, Outcome } from "../../kernel/core/executor.js";

/** An executor with a compiler before it, and nothing run yet. */
export interface Bench {
  executor: Executor<string, string>;
  /**
   * Compiles a cell after those before it, and runs it as `parent`'s.
   * @param interrupts - the last interrupt that doesn't mean it; by default that of now
   */
  run(source: string, parent?: string, interrupts?: number): Promise<Outcome<string>>;
  /** Has the session interrupted from outside after a while: what runs then may wait, or loop without end. */
  interruptIn(milliseconds: number): void;
  /** What cells have said with `say(text)` (see `declarations`), with the parent of the run that said it. */
  said: string[];
}

export function benchOf(
  executor: Executor<string, string>,
  compiler: CellCompiler,
  interruptIn: Bench["interruptIn"],
): Bench {
  let declared = compiler.begin(declarations);
  let count = 0;
  const said: string[] = [];
  executor.scope.say = (text: string) => said.push(`${executor.current?.parent}: ${text}`);
  return {
    executor,
    said,
    interruptIn,
    async run(source, parent = "reader", interrupts) {
      const cell = executor.undisturbed(() => compiler.compile(declared, source));
      if (!cell.ok) throw new Error(cell.diagnostics.map(({ message }) => message).join("\n"));
      const run = { parent, label: `Cell ${++count}`, interrupts: interrupts ?? executor.interrupts };
      await executor.listen();
      const outcome = await executor.run(cell, source, run);
      declared = outcome.ok ? cell.declared : cell.declaredWithout(outcome.missed);
      return outcome;
    },
  };
}

/** What the first cell is compiled after. */
const declarations = "declare function say(text: string): void;\n";

/** A cell's value as these rules compare it: primitives as JSON, objects by their kind. Given to the executor. */
export function show(value: unknown): string {
  return typeof value === "object" ? Object.prototype.toString.call(value) : JSON.stringify(value);
}

/** One rule: what it says, and a check that fails if it doesn't hold. */
export interface Rule {
  says: string;
  check(bench: Bench): Promise<void>;
}

const pause = "new Promise((resolve) => setTimeout(resolve, 20))";

export const contract: Rule[] = [
  {
    says: "gives the value of the last expression, and nothing after a statement",
    async check({ run }) {
      same(await shown(run("1 + 2")), "3");
      same(await shown(run("const a = 1")), undefined);
      same(await shown(run("await Promise.resolve(a + 4)")), "5");
    },
  },
  {
    says: "keeps top-level names for later cells, as one value that all see",
    async check({ run, executor }) {
      await ok(run("let rate = 1; function twice() { return 2 * rate }"));
      await ok(run("rate = 5"));
      same(await shown(run("twice()")), "10");
      same(executor.scope.rate, 5);
    },
  },
  {
    says: "runs what awaits, in every form",
    async check({ run }) {
      same(await shown(run("const one = await Promise.resolve(1); one")), "1");
      const source = "let sum = 0; for await (const x of [Promise.resolve(2), 3]) sum += x; sum";
      same(await shown(run(source)), "5");
      same(await shown(run("async function later() { await null; return 7 } await later()")), "7");
    },
  },
  {
    says: "awaits nothing that a cell only ends with",
    async check({ run }) {
      same(await shown(run("Promise.resolve(1)")), "[object Promise]");
    },
  },
  {
    says: "gives the error of a cell, and which names had no value yet",
    async check({ run }) {
      const outcome = await failed(run('const before = 1; throw new Error("no"); const after = 2;'));
      same((outcome.error as Error).message, "no");
      same([...outcome.missed].join(), "after");
      same(await shown(run("before")), "1");
    },
  },
  {
    says: "lets a cell catch what it awaits",
    async check({ run }) {
      const source =
        'let caught = ""; try { await Promise.reject(new Error("x")) } catch (e) { caught = String(e) } caught';
      same(await shown(run(source)), '"Error: x"');
    },
  },
  {
    says: "names the cell and the line in a stack",
    async check({ run }) {
      const { error } = await failed(run('const fine = 1;\n\nthrow new Error("no")'));
      const { stack = "" } = error as Error;
      if (!stack.includes(", line 3")) throw new Error(`no line 3 in ${stack}`);
    },
  },
  {
    says: "interrupts a cell that waits",
    async check(bench) {
      const running = bench.run("await new Promise(() => undefined)");
      bench.interruptIn(100);
      same(((await failed(running)).error as Error).name, "InterruptError");
      same(await shown(bench.run("1")), "1");
    },
  },
  {
    says: "ends a cell that is interrupted again while it ends",
    async check(bench) {
      const before = bench.executor.interrupts;
      const running = bench.run("await new Promise(() => undefined)");
      bench.interruptIn(100);
      bench.interruptIn(100);
      bench.interruptIn(101);
      same(((await failed(running)).error as Error).name, "InterruptError");
      while (bench.executor.interrupts < before + 3) await later(1); // one that comes later would mean the next cell
      same(await shown(bench.run("1")), "1");
    },
  },
  {
    says: "does not begin a cell that an interrupt means which came before",
    async check(bench) {
      await ok(bench.run("let begun = false"));
      const before = bench.executor.interrupts;
      bench.interruptIn(0);
      await later(250);
      same(bench.executor.interrupts, before + 1);
      const outcome = await failed(bench.run("begun = true", "early", before));
      same((outcome.error as Error).name, "InterruptError");
      same(bench.executor.spent, before + 1);
      same(await shown(bench.run("begun")), "false");
    },
  },
  {
    says: "interrupts a loop that awaits",
    async check(bench) {
      bench.interruptIn(200);
      same(((await failed(bench.run("for (;;) await null"))).error as Error).name, "InterruptError");
    },
  },
  {
    says: "interrupts a loop that never waits",
    async check(bench) {
      await ok(bench.run("let n = 0"));
      bench.interruptIn(200);
      same(((await failed(bench.run("for (;;) n++"))).error as Error).name, "InterruptError");
      same(Number(await shown(bench.run("n"))) > 0, true);
    },
  },
  {
    says: "interrupts an async function that loops, and keeps names",
    async check(bench) {
      await ok(bench.run(`let turns = 0; async function spin() { for (;;) { turns++; await ${pause} } }`));
      const running = bench.run("await spin()");
      bench.interruptIn(100);
      same(((await failed(running)).error as Error).name, "InterruptError");
      const first = await shown(bench.run("turns"));
      await later(100);
      same(await shown(bench.run("turns")), first);
    },
  },
  {
    says: "clears timers when it is interrupted",
    async check(bench) {
      await ok(bench.run("let ticks = 0; const timer = setInterval(() => ticks++, 5)"));
      bench.interruptIn(50);
      await later(250);
      const first = await shown(bench.run("ticks"));
      await later(50);
      same(await shown(bench.run("ticks")), first);
    },
  },
  {
    says: "knows whose a timer's callback is",
    async check({ run, said }) {
      said.length = 0;
      await ok(run("setTimeout(() => say('late'), 300)", "first"));
      await ok(run("say('soon')", "second"));
      await later(500);
      same(said.join(), "second: soon,first: late");
    },
  },
  {
    says: "calls code of a cell's later, as a part of its run",
    async check({ run, executor, said }) {
      await ok(run("function speak() { say('again'); return 7 }", "first"));
      const first = { parent: "first", label: "Cell", interrupts: executor.interrupts };
      said.length = 0;
      same(executor.within(first, executor.scope.speak as () => number), 7);
      same(said.join(), "first: again");
      same(executor.current, undefined);
    },
  },
  {
    says: "knows nothing that is being executed once it is told so",
    async check({ run, executor }) {
      await ok(run("1"));
      executor.leave();
      same(executor.current, undefined);
    },
  },
  {
    says: "ends a run with an error from outside, once",
    async check({ run, executor }) {
      const running = run("await new Promise(() => undefined)", "mine");
      await later(50);
      const current = executor.failedRun(undefined);
      same(current?.parent, "mine");
      same(executor.fail(new Error("from outside"), current), true);
      same(((await failed(running)).error as Error).message, "from outside");
      same(executor.fail(new Error("again"), current), false);
    },
  },
];

function same(actual: unknown, expected: unknown): void {
  if (!Object.is(actual, expected)) throw new Error(`expected ${String(expected)}, got ${String(actual)}`);
}

async function ok(running: Promise<Outcome<string>>): Promise<void> {
  const outcome = await running;
  if (!outcome.ok) throw outcome.error;
}

async function shown(running: Promise<Outcome<string>>): Promise<string | undefined> {
  const outcome = await running;
  if (!outcome.ok) throw outcome.error;
  return outcome.shown;
}

async function failed(running: Promise<Outcome<string>>): Promise<Outcome<string> & { ok: false }> {
  const outcome = await running;
  if (outcome.ok) throw new Error("expected a cell that fails");
  return outcome;
}

const later = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
