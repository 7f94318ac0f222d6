// The worker's side of contract.test.ts: a browser's executor, and the rules that it is held to.

import { BrowserExecutor } from "../../kernel/browser/execute.js";
import type { Files } from "../../kernel/browser/files.js";
import { browserHost } from "../../kernel/browser/host.js";
import { Interrupts } from "../../kernel/browser/interrupts.js";
import type { Signal } from "../../kernel/browser/messages.js";
import { Modules } from "../../kernel/browser/modules.js";
import { CellCompiler } from "../../kernel/core/compile.js";
import { Stacks } from "../../kernel/core/stacks.js";
import ts from "../../kernel/core/typescript.cjs";
import { installStackFormat } from "../../kernel/core/v8-stacks.js";
import { benchOf, contract, show, type Bench } from "../kernel/executor-contract.js";

type ToWorker =
  { kind: "start"; signal: Signal } | { kind: "interrupt"; signal: Signal } | { kind: "check"; says: string };

const worker = globalThis as unknown as {
  postMessage(message: object): void;
  addEventListener(type: "message", listen: (event: { data: ToWorker }) => void): void;
};

const interrupts = new Interrupts();
let executor: BrowserExecutor<string, string>;
let bench: Bench;

async function start(): Promise<void> {
  const files = (await (await fetch("types.json")).json()) as Files;
  const host = browserHost(files, ts.version);
  const stacks = new Stacks(host);
  executor = new BrowserExecutor(stacks, new Modules({}), interrupts, show);
  installStackFormat(stacks);
  bench = benchOf(executor, new CellCompiler(host), (milliseconds) =>
    worker.postMessage({ kind: "interruptIn", milliseconds }),
  );
  worker.postMessage({ kind: "ready" });
}

async function check(says: string): Promise<void> {
  const rule = contract.find((one) => one.says === says)!;
  const failure = await rule.check(bench).then(
    () => undefined,
    (error: unknown) => String(error),
  );
  worker.postMessage({ kind: "checked", says, failure });
}

worker.addEventListener("message", ({ data }) => {
  if (data.kind === "check") void check(data.says);
  else if (data.kind === "start") {
    interrupts.follow(data.signal);
    void start();
  } else {
    const count = interrupts.heard();
    interrupts.follow(data.signal);
    executor.interrupt(count);
  }
});
