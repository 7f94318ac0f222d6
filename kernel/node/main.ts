// The kernel's entry point: `node main.js connection-file`. Takes requests from the wire one after the other and sends
// the answers back; loading the compiler and opening the sockets happen side by side.

import { readFileSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";
import { setImmediate, setTimeout } from "node:timers"; // cells may replace the global ones
import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { Bundle } from "../core/display.js";
import type { Beside } from "../core/outlet.js";
import type { Request } from "../core/request.js";
import { cacheFolder } from "./cache-folder.js";
import { allowCutOffs } from "./cut-off.js";
import { keepInterrupts, listenForGood } from "./listeners.js";
import { loadTypeScript } from "./load-typescript.js";
import type { Connection } from "./messages.js";
import type { Channel } from "./outbox.js";
import { Pace } from "./pace.js";
import { Queue } from "./queue.js";
import { SharedState } from "./shared-state.js";
import type { FromWire, ToWire, WireData } from "./threads.js";
import { collectAfter } from "./young-garbage.js";

const connectionFile = process.argv[2];
if (!connectionFile) {
  process.stderr.write("usage: node main.js <connection file>, which is how Jupyter starts it\n");
  process.exit(2);
}
const connection = JSON.parse(readFileSync(connectionFile, "utf8")) as Connection;

const state = new SharedState();
state.isShielded = true; // what is cut off while it loads stays broken
// A channel keeps what comes until somebody listens; the worker's own events would be lost while the compiler loads.
const orders = new MessageChannel();
const input = new MessageChannel();
const signals = new MessageChannel();
const workerData: WireData = {
  connection,
  cells: state.cells,
  mainPort: orders.port2,
  inputPort: input.port2,
  signalPort: signals.port2,
};
new Worker(new URL("./wire.js", import.meta.url), {
  workerData,
  transferList: [orders.port2, input.port2, signals.port2],
}).on("error", (error) => {
  process.stderr.write(`kernel: ${error.message}\n`);
  process.exit(1);
});
new Worker(new URL("./signals.js", import.meta.url), {
  workerData: signals.port1,
  transferList: [signals.port1],
}).unref();
const tell = (order: ToWire): void => orders.port1.postMessage(order);
const send = (
  socket: Channel,
  type: string,
  { identities, header }: Request,
  content: object,
  beside?: Beside,
): void => {
  const message = { type, parent: header, content: JSON.stringify(content), ...beside };
  tell({
    kind: "send",
    socket,
    message: { ...message, identities: socket === "iopub" ? [type] : identities },
  });
};

// The compiler takes longest to load; the sockets open meanwhile.
const keepTypeScript = loadTypeScript(cacheFolder());
const [
  { Session },
  { InterruptError },
  { Stacks },
  { installStackFormat },
  { bundleOf },
  { nodeHost },
  { NodeExecutor },
  { onDisplay },
] = await Promise.all([
  import("../core/session.js"),
  import("../core/executor.js"),
  import("../core/stacks.js"),
  import("../core/v8-stacks.js"),
  import("../core/display.js"),
  import("./host.js"),
  import("./execute.js"),
  import("./tslab.js"),
]);

/** Asks the client for a line, and waits with everything else until it comes. */
function ask(asker: string, parent: Request, prompt: string): string {
  if (parent.content.allow_stdin !== true) throw new Error(`${asker}: this client does not take input`);
  state.expectInput();
  send("stdin", "input_request", parent, { prompt, password: false });
  if (!state.waitForInput()) throw new InterruptError();
  return (receiveMessageOnPort(input.port1) as { message: string }).message;
}

const cwd = process.cwd();
const host = nodeHost(cwd);
const stacks = new Stacks(host);
const executor = new NodeExecutor<Request, Bundle | undefined>(cwd, stacks, state, (value) =>
  bundleOf(value, host, session.output.complain),
);
const pace = new Pace();
const session: InstanceType<typeof Session> = new Session(stacks, executor, {
  publish: (type, parent, content, beside) => send("iopub", type, parent, content, beside),
  print(name, parent, text) {
    tell({ kind: "stream", name, parent: parent.header, text });
    pace.spend(parent, text.length);
  },
  ask,
});

installStackFormat(stacks);
onDisplay((content, update) => session.output.display(content, update === true));
console.clear = () => session.output.clear();
for (const name of ["stdout", "stderr"] as const) {
  const stream = process[name];
  const toTerminal = stream.write.bind(stream) as (...given: unknown[]) => boolean;
  const decoder = new StringDecoder();
  stream.write = ((data: string | Uint8Array, ...rest: unknown[]) => {
    const text = typeof data === "string" ? data : decoder.write(Buffer.from(data));
    if (!session.output.print(name, text)) return toTerminal(data, ...rest);
    const done = rest.find((given) => typeof given === "function");
    if (done) process.nextTick(done);
    return true;
  }) as typeof stream.write;
}
const exit = process.exit.bind(process);
/** Ends the process. What it does at its end is not to be cut off. */
const end: typeof process.exit = (code) => {
  state.isShielded = true;
  return exit(code);
};
/** Ends it after what the cells have printed has left. */
process.exit = ((code) => {
  tell({ kind: "exit" });
  state.waitUntilClosed(1000);
  return end(code);
}) as typeof process.exit;
keepInterrupts();
listenForGood({
  uncaughtException: (error: unknown) => session.output.uncaught(error),
  unhandledRejection: (reason: unknown, promise: Promise<unknown>) =>
    session.output.uncaught(reason, promise),
});

let marked: () => void = () => undefined;
const queue = new Queue({
  answer: (request) => session.answer(request),
  takeAbort: () => session.takeAbort(),
  reply: ({ socket, request }, content) =>
    send(socket, request.header.msg_type.replace(/_request$/, "_reply"), request, content),
  publishStatus: (request, execution_state) => send("iopub", "status", request, { execution_state }),
  allArrived: () =>
    new Promise((resolve) => {
      marked = resolve;
      tell({ kind: "mark" });
    }),
});

function take(message: FromWire): void {
  session.beginTurn();
  if (message.kind === "request") queue.add(message);
  else if (message.kind === "mark") marked();
  else if (message.kind === "interrupt") {
    session.interrupt(message.count);
    // Not at once: what runs before the event loop's next turn may be as endless as what has ended.
    setImmediate(() => (state.heard = message.count));
  } else end(0);
}
allowCutOffs(state);
tell({ kind: "loaded" });
// What has come while all this was loading, before anything can be cut off.
for (let early = receiveMessageOnPort(orders.port1); early; early = receiveMessageOnPort(orders.port1))
  take(early.message as FromWire);
setImmediate(() => (state.isShielded = false));
orders.port1.on("message", take);

/**
 * Does work in small steps, between which everything else has its turn.
 *
 * @param patience - how long, in milliseconds, after an answer nothing more is expected at once
 */
function inSteps(steps: Generator<void, void>, patience: number, then: () => void): void {
  const goOn = (): void => inSteps(steps, patience, then);
  if (!(queue.idleTime > patience)) {
    setTimeout(goOn, patience);
    return;
  }
  const begin = performance.now();
  const { done } = steps.next();
  collectAfter(performance.now() - begin);
  if (done) then();
  else setImmediate(goOn);
}
// A reader thinks before the first cell and between cells: time to load what the next ones are likely to import.
inSteps(session.cells.warmUp(), 1, () => inSteps(session.cells.prepare(), 100, keepTypeScript));
