import assert from "node:assert/strict";
import { setTimeout as later } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { CellCompiler } from "../../../kernel/core/compile.js";
import { Stacks } from "../../../kernel/core/stacks.js";
import { installStackFormat } from "../../../kernel/core/v8-stacks.js";
import { NodeExecutor } from "../../../kernel/node/execute.js";
import { nodeHost } from "../../../kernel/node/host.js";
import { SharedState } from "../../../kernel/node/shared-state.js";
import { benchOf, contract, show, type Bench } from "../executor-contract.js";

/** Interrupts as the wire does, in the memory of a `SharedState`: tells the main thread, and sends a signal if that hears nothing. */
const fromOutside = `
  const { parentPort, workerData: cells } = require("node:worker_threads");
  parentPort.on("message", (milliseconds) => setTimeout(() => {
    const count = Atomics.add(cells, 0, 1) + 1;
    parentPort.postMessage(count);
    insist(count);
  }, milliseconds));
  const insist = (count) => setTimeout(() => {
    if (Atomics.load(cells, 1) >= count) return;
    if (Atomics.load(cells, 3) === 0) { // else it is shielded
      Atomics.add(cells, 6, 1);
      process.kill(process.pid, "SIGINT");
    }
    insist(count);
  }, 50);`;

/** One for all rules: executors follow timers and promises for the whole process. */
function makeBench(): Bench & { state: SharedState; stop(): Promise<unknown> } {
  const host = nodeHost(import.meta.dirname);
  const stacks = new Stacks(host);
  const state = new SharedState();
  const executor = new NodeExecutor<string, string>(host.cwd, stacks, state, show);
  installStackFormat(stacks);
  const outside = new Worker(fromOutside, { eval: true, workerData: state.cells });
  outside.on("message", (interrupts: number) => {
    executor.interrupt(interrupts);
    setImmediate(() => (state.heard = interrupts));
  });
  const bench = benchOf(executor, new CellCompiler(host), (milliseconds) =>
    outside.postMessage(milliseconds),
  );
  return { ...bench, state, stop: () => outside.terminate() };
}

describe("NodeExecutor", () => {
  const { prepareStackTrace } = Error;
  const timers = { setTimeout, setInterval, setImmediate };
  const { nextTick } = process;
  // Not before the tests run: it loads TypeScript in a way of its own, and mocha has more to load.
  let bench: ReturnType<typeof makeBench>;
  const takeSignal = (): void => void bench.state.takeSignal();
  before(() => {
    bench = makeBench();
    process.on("SIGINT", takeSignal);
  });
  after(async () => {
    await bench.stop();
    process.off("SIGINT", takeSignal);
    Error.prepareStackTrace = prepareStackTrace;
    Object.assign(globalThis, timers);
    process.nextTick = nextTick;
  });
  for (const { says, check } of contract) it(says, () => check(bench));

  it("lets a signal of the kernel's own arrive, or get lost, before anything begins that it could hit", async () => {
    const { executor, state } = bench;
    state.sendSignal();
    const listening = executor.listen().then(() => state.isSignalled);
    assert.equal(await Promise.race([listening, later(20)]), undefined);
    state.takeSignal();
    assert.equal(await listening, false);
    state.sendSignal();
    await executor.listen();
    assert.equal(state.isSignalled, false);
  });
});
