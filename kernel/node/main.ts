// The kernel's entry point: `node main.js connection-file`. Takes requests from the wire one after the other and sends
// the answers back; loading the compiler and opening the sockets happen side by side.

import { readFileSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";
import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { Bundle } from "../core/display.js";
import type { Request } from "../core/request.js";
import { cacheFolder } from "./cache-folder.js";
import { loadTypeScript } from "./load-typescript.js";
import type { Connection } from "./messages.js";
import { Pace } from "./pace.js";
import { Slot, type FromWire, type ToWire, type WireData } from "./threads.js";

const connectionFile = process.argv[2];
if (!connectionFile) {
  process.stderr.write("usage: node main.js <connection file>, which is how Jupyter starts it\n");
  process.exit(2);
}
const connection = JSON.parse(readFileSync(connectionFile, "utf8")) as Connection;

const shared = new Int32Array(new SharedArrayBuffer(4 * Object.keys(Slot).length));
// A channel keeps what comes until somebody listens; the worker's own events would be lost while the compiler loads.
const orders = new MessageChannel();
const input = new MessageChannel();
const signals = new MessageChannel();
const workerData: WireData = {
  connection,
  shared,
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
  socket: "iopub" | "shell" | "control" | "stdin",
  type: string,
  parent: Request,
  content: object,
): void => {
  const identities = socket === "iopub" ? [type] : parent.identities;
  tell({
    kind: "send",
    socket,
    message: { identities, type, parent: parent.header, content: JSON.stringify(content) },
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
function ask(parent: Request, prompt: string): string {
  if (parent.content.allow_stdin !== true) throw new Error("prompt: this client does not take input");
  Atomics.store(shared, Slot.input, 0);
  send("stdin", "input_request", parent, { prompt, password: false });
  Atomics.wait(shared, Slot.input, 0);
  if (Atomics.load(shared, Slot.input) < 0) throw new InterruptError();
  return (receiveMessageOnPort(input.port1) as { message: string }).message;
}

const cwd = process.cwd();
const host = nodeHost(cwd);
const stacks = new Stacks(host);
const executor = new NodeExecutor<Request, Bundle | undefined>(cwd, stacks, shared, (value) =>
  bundleOf(value, host),
);
const pace = new Pace();
const session = new Session(stacks, executor, {
  publish: (type, parent, content) => send("iopub", type, parent, content),
  print(name, parent, text) {
    tell({ kind: "stream", name, parent: parent.header, text });
    pace.spend(parent, text.length);
  },
  ask,
});

installStackFormat(stacks);
onDisplay((content, update) => session.display(content, update === true));
console.clear = () => session.clear();
for (const name of ["stdout", "stderr"] as const) {
  const stream = process[name];
  const toTerminal = stream.write.bind(stream) as (...given: unknown[]) => boolean;
  const decoder = new StringDecoder();
  stream.write = ((data: string | Uint8Array, ...rest: unknown[]) => {
    const text = typeof data === "string" ? data : decoder.write(Buffer.from(data));
    if (!session.print(name, text)) return toTerminal(data, ...rest);
    const done = rest.find((given) => typeof given === "function");
    if (done) process.nextTick(done);
    return true;
  }) as typeof stream.write;
}
/** Ends the process after what the cells have printed has left. */
const exit = process.exit.bind(process);
process.exit = ((code) => {
  tell({ kind: "exit" });
  Atomics.wait(shared, Slot.closed, 0, 1000);
  return exit(code);
}) as typeof process.exit;
process.on("uncaughtException", (error) => session.uncaught(error));
process.on("unhandledRejection", (reason, promise) => session.uncaught(reason, promise));

/** What waits to be answered. */
const queue: { socket: "shell" | "control"; request: Request }[] = [];
let answering = false;
/** When the last answer was given, and how long after it nothing more is expected at once; milliseconds. */
let answered = performance.now();
const patience = 100;
let marked: (() => void) | undefined;

orders.port1.on("message", (message: FromWire) => {
  session.beginTurn();
  if (message.kind === "request") {
    queue.push(message);
    if (!answering) void answerAll();
  } else if (message.kind === "mark") marked?.();
  else if (message.kind === "interrupt") {
    session.interrupt(message.count);
    // Not at once: what runs before the event loop's next turn may be as endless as what has ended.
    setImmediate(() => Atomics.store(shared, Slot.heard, message.count));
  } else exit(0);
});

async function answerAll(): Promise<void> {
  answering = true;
  for (let next = queue.shift(); next; next = queue.shift()) {
    const waiting = await answer(next, (request) => session.answer(request));
    for (const later of waiting) await answer(later, abort);
  }
  answering = false;
  answered = performance.now();
}

type Queued = (typeof queue)[number];

/** Answers one request; gives back those that are not to be run, because it was a cell and failed. */
async function answer(
  { socket, request }: Queued,
  answered: (request: Request) => Promise<object | undefined>,
): Promise<Queued[]> {
  send("iopub", "status", request, { execution_state: "busy" });
  const content = await answered(request);
  // What has been sent by now is aborted, what comes after the reply is not.
  const waiting = session.takeAbort() ? await allThatWait() : [];
  if (content) send(socket, request.header.msg_type.replace(/_request$/, "_reply"), request, content);
  send("iopub", "status", request, { execution_state: "idle" });
  return waiting;
}

async function allThatWait(): Promise<Queued[]> {
  await new Promise<void>((resolve) => {
    marked = resolve;
    tell({ kind: "mark" });
  });
  return queue.splice(0);
}

/** The answer to a cell that is not to be run. Other requests are answered as ever. */
async function abort(request: Request): Promise<object | undefined> {
  return request.header.msg_type === "execute_request"
    ? { status: "aborted" }
    : await session.answer(request);
}

// A reader thinks before the first cell and between cells: time to load what the next ones are likely to import.
setImmediate(() => session.warmUp());
const preparation = session.prepare();
function prepare(): void {
  const isIdle = !answering && performance.now() - answered >= patience;
  if (!isIdle) setTimeout(prepare, patience);
  else if (!preparation.next().done) setImmediate(prepare);
  else keepTypeScript();
}
prepare();
