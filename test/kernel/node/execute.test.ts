import { Worker } from "node:worker_threads";
import { CellCompiler } from "../../../kernel/core/compile.js";
import { Stacks } from "../../../kernel/core/stacks.js";
import { installStackFormat } from "../../../kernel/core/v8-stacks.js";
import { NodeExecutor } from "../../../kernel/node/execute.js";
import { nodeHost } from "../../../kernel/node/host.js";
import { Slot } from "../../../kernel/node/threads.js";
import { contract, declarations as given, show, type Bench } from "../executor-contract.js";

/** Interrupts as the wire does: tells the main thread, and sends a signal if that hears nothing. */
const fromOutside = `
  const { parentPort, workerData: { shared, interrupts, heard } } = require("node:worker_threads");
  parentPort.on("message", (milliseconds) => setTimeout(() => {
    const count = Atomics.add(shared, interrupts, 1) + 1;
    parentPort.postMessage(count);
    setTimeout(() => Atomics.load(shared, heard) < count && process.kill(process.pid, "SIGINT"), 50);
  }, milliseconds));`;

/** One for all rules: executors follow timers and promises for the whole process. */
function makeBench(): Bench & { stop(): Promise<unknown> } {
  const host = nodeHost(import.meta.dirname);
  const stacks = new Stacks(host);
  const shared = new Int32Array(new SharedArrayBuffer(4 * Object.keys(Slot).length));
  const executor = new NodeExecutor<string, string>(host.cwd, stacks, shared, show);
  const compiler = new CellCompiler(host);
  installStackFormat(stacks);
  let declared = compiler.begin(given);
  let count = 0;
  const said: string[] = [];
  executor.scope.say = (text: string) => said.push(`${executor.current?.parent}: ${text}`);
  const outside = new Worker(fromOutside, {
    eval: true,
    workerData: { shared, interrupts: Slot.interrupts, heard: Slot.heard },
  });
  outside.on("message", (interrupts: number) => {
    executor.interrupt(interrupts);
    setImmediate(() => Atomics.store(shared, Slot.heard, interrupts));
  });
  return {
    executor,
    said,
    async run(source, parent = "reader") {
      const cell = compiler.compile(declared, source);
      if (!cell.ok) throw new Error(cell.diagnostics.map(({ message }) => message).join("\n"));
      const outcome = await executor.run(cell, source, parent, `Cell ${++count}`);
      declared = outcome.ok ? cell.declared : cell.declaredWithout(outcome.missed);
      return outcome;
    },
    interruptIn: (milliseconds) => outside.postMessage(milliseconds),
    stop: () => outside.terminate(),
  };
}

describe("NodeExecutor", () => {
  const { prepareStackTrace } = Error;
  const timers = { setTimeout, setInterval, setImmediate };
  const ignore = (): void => undefined;
  // Not before the tests run: it loads TypeScript in a way of its own, and mocha has more to load.
  let bench: ReturnType<typeof makeBench>;
  before(() => {
    bench = makeBench();
    process.on("SIGINT", ignore);
  });
  after(async () => {
    await bench.stop();
    process.off("SIGINT", ignore);
    Error.prepareStackTrace = prepareStackTrace;
    Object.assign(globalThis, timers);
  });
  for (const { says, check } of contract) it(says, () => check(bench));
});
