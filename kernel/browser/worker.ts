// The kernel in a Web Worker: a session on a worker's executor and on files in memory. Takes requests from the page one
// after the other.

import type { Analysis } from "../core/analysis.js";
import { bundleOf, type Bundle } from "../core/display.js";
import type { Request } from "../core/request.js";
import type { Beside } from "../core/outlet.js";
import { Session } from "../core/session.js";
import { Stacks } from "../core/stacks.js";
import ts from "../core/typescript.cjs";
import { installStackFormat } from "../core/v8-stacks.js";
import { Buffer } from "./buffer.js";
import { provideConsole } from "./console.js";
import { provideDisplay } from "./display.js";
import { BrowserExecutor } from "./execute.js";
import type { Files } from "./files.js";
import { installStackGetter } from "./getter-stacks.js";
import { browserHost } from "./host.js";
import { Interrupts } from "./interrupts.js";
import type { FromKernel, Places, Question, ToKernel } from "./messages.js";
import { Modules, type Addresses, type Loaders } from "./modules.js";

Object.assign(globalThis, { Buffer });
const interrupts = new Interrupts();
type Task =
  Extract<ToKernel, { kind: "ask" }> | (Extract<ToKernel, { kind: "request" }> & { interrupts: number });
const queue: Task[] = [];
let answering = false;
let session: Promise<Session> | undefined;
let running: Session | undefined;

const tell = (message: FromKernel): void => postMessage(message);

async function start({ types, modules, mnist }: Places): Promise<Session> {
  const files = typeof types === "string" ? ((await (await fetch(types)).json()) as Files) : types;
  const host = browserHost(files, ts.version);
  const stacks = new Stacks(host);
  const evaluate = eval; // in the worker's scope
  const loaders = "code" in modules ? (evaluate(String(modules.code)) as Loaders) : (modules as Addresses);
  const tslab = provideDisplay((content, update) => running?.output.display(content, update));
  const executor = new BrowserExecutor<Request, Bundle | undefined>(
    stacks,
    new Modules(loaders, { tslab: { ...tslab } }),
    interrupts,
    (value) => bundleOf(value, host, (sentence) => running?.output.complain(sentence)),
  );
  const publish = (type: string, { header }: Request, content: object, beside?: Beside): void =>
    tell({
      kind: "publish",
      type,
      about: header.msg_id,
      content: content as Record<string, unknown>,
      ...(beside && { beside }),
    });
  running = new Session(stacks, executor, {
    publish,
    print: (name, parent, text) => publish("stream", parent, { name, text }),
    ask(asker) {
      throw new Error(`${asker}: a page takes no input`);
    },
  });
  provideConsole(
    (name, text) => running?.output.print(name, text),
    () => running?.output.clear(),
    mnist ? { MNIST_MIRROR: mnist } : {},
  );
  installStackFormat(stacks);
  installStackGetter(stacks);
  Array.from(running.cells.warmUp(false));
  tell({ kind: "ready" });
  return running;
}

async function answerAll(): Promise<void> {
  if (answering) return;
  answering = true;
  for (let next = queue.shift(); next; next = queue.shift()) {
    const awake = await session!;
    if (next.kind === "ask") {
      tell({ kind: "reply", to: next.id, content: look(awake.cells.analysis, next.question) });
      continue;
    }
    awake.beginTurn();
    const content = await awake.answer({ ...next.request, interrupts: next.interrupts } as Request);
    awake.takeAbort(); // the page itself decides what runs after an error
    tell({ kind: "reply", to: next.request.header.msg_id, content });
  }
  answering = false;
}

function look(analysis: Analysis, question: Question): unknown {
  const { about, sources } = question;
  if (about === "cells") return analysis.of(sources);
  return about === "completions"
    ? analysis.complete(sources, question.position)
    : analysis.inspect(sources, question.position);
}

addEventListener("error", (event) => {
  running?.output.uncaught(event.error);
  event.preventDefault();
});
addEventListener("unhandledrejection", (event) => {
  running?.output.uncaught(event.reason, event.promise);
  event.preventDefault();
});
addEventListener("message", ({ data }: MessageEvent<ToKernel>) => {
  if (data.kind === "start") {
    interrupts.follow(data.signal);
    session = start(data.places);
    session.catch((error: Error) => tell({ kind: "failed", message: error.message }));
  } else if (data.kind === "request" && data.request.header.msg_type.startsWith("comm_") && running) {
    // At once, also while a cell waits.
    running.beginTurn();
    const { msg_id } = data.request.header;
    void running
      .answer(data.request as Request)
      .then((content) => tell({ kind: "reply", to: msg_id, content }));
  } else if (data.kind === "request" || data.kind === "ask") {
    queue.push(data.kind === "ask" ? data : { ...data, interrupts: interrupts.count });
    void answerAll();
  } else {
    const count = interrupts.heard();
    interrupts.follow(data.signal);
    running?.interrupt(count);
  }
});
