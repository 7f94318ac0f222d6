// The kernel's sockets, in a thread of their own: heartbeat, interrupt and shutdown are answered, and output
// leaves, while a cell keeps the main thread busy. Cells never run here.

import { writeSync } from "node:fs";
import { workerData } from "node:worker_threads";
import type * as zmq from "zeromq";
import { kernelInfo } from "../core/kernel-info.js";
import type { Request } from "../core/request.js";
import { cutOff } from "./cut-off.js";
import { Interrupts } from "./interrupts.js";
import { endWithTheClient, kill, signal } from "./main-thread.js";
import { readMessage } from "./messages.js";
import { Outbox } from "./outbox.js";
import { answererOf } from "./requests.js";
import { SharedState } from "./shared-state.js";
import { Sockets } from "./sockets.js";
import { StreamCollector } from "./stream-collector.js";
import type { FromWire, ToWire, WireData } from "./threads.js";
import { versions } from "./versions.js";

const { connection, cells, mainPort, inputPort, signalPort } = workerData as WireData;
const state = new SharedState(cells);
const tell = (message: FromWire): void => mainPort.postMessage(message);
/** How many cells the main thread has not answered yet. */
let unanswered = 0;
/** Whether the main thread still loads the compiler. */
let isLoading = true;

const sockets = new Sockets();
const outbox = new Outbox(connection, sockets, complain);
const collector = new StreamCollector((name, parent, text) =>
  outbox.publish("stream", parent, { name, text }),
);
const interrupts = new Interrupts(state, {
  hasCells: () => unanswered > 0,
  tell: (count) => tell({ kind: "interrupt", count }),
  signal,
  cutOff: () => void cutOff(state),
});

mainPort.on("message", (order: ToWire) => {
  if (order.kind === "loaded") isLoading = false;
  else if (order.kind === "stream") collector.add(order.name, order.parent, order.text);
  else if (order.kind === "send") {
    collector.flush();
    if (order.message.type === "execute_reply") unanswered--;
    outbox.send(order.socket, order.message);
  } else if (order.kind === "mark") {
    // A turn of the event loop first, so that what has arrived by now is handed over before the answer.
    setImmediate(() => tell({ kind: "mark" }));
  } else void close().then(() => state.close());
});
signalPort.on("message", () => interrupts.signalled());

await sockets.bind(connection);
outbox.publish("status", undefined, { execution_state: "starting" });
void receive(sockets.iopub, welcome);
void receiveRequests(sockets.shell, (request) => take("shell", request));
void receiveRequests(sockets.control, (request) => take("control", request));
void receiveRequests(sockets.stdin, ({ header, content }) => {
  if (header.msg_type !== "input_reply") return;
  inputPort.postMessage(String(content.value));
  state.provideInput();
});
void receive(sockets.heartbeat, (frames) => sockets.heartbeat.send(frames));
endWithTheClient();

/** Answers what must not wait for a running cell; everything else goes to the main thread. */
function take(socket: "shell" | "control", request: Request): void {
  const answerer = answererOf(request.header.msg_type, socket, isLoading && unanswered === 0);
  if (answerer === "wire") void answer(socket, request);
  else {
    if (request.header.msg_type === "execute_request") unanswered++;
    tell({ kind: "request", socket, answerer, request: { ...request, interrupts: state.interrupts } });
  }
}

async function answer(socket: "shell" | "control", { identities, header, content }: Request): Promise<void> {
  const publishStatus = (execution_state: string): void => {
    collector.flush();
    outbox.publish("status", header, { execution_state });
  };
  publishStatus("busy");
  let reply: object = { status: "ok" };
  if (header.msg_type === "interrupt_request") await interrupts.interrupt();
  else if (header.msg_type === "kernel_info_request") reply = kernelInfo(versions);
  else reply = { status: "ok", restart: content.restart === true };
  const type = header.msg_type.replace(/_request$/, "_reply");
  outbox.send(socket, { identities, type, parent: header, content: JSON.stringify(reply) });
  publishStatus("idle");
  if (header.msg_type === "shutdown_request") await exit();
}

/** Sends what is left and closes the sockets. */
async function close(): Promise<void> {
  collector.flush();
  await outbox.close();
  sockets.close();
}

async function exit(): Promise<void> {
  setTimeout(kill, 1000); // a main thread that is busy doesn't hear the request to end
  await close();
  tell({ kind: "exit" });
}

/** Takes what comes on a socket until that is closed. What comes in the same moment ends in an error, which is nobody's. */
async function receive(
  socket: zmq.Readable & Pick<zmq.Socket, "closed">,
  handle: (frames: Buffer[]) => void | Promise<void>,
): Promise<void> {
  try {
    for await (const frames of socket) await handle(frames);
  } catch (error) {
    if (!socket.closed) throw error;
  }
}

function receiveRequests(socket: zmq.Router, handle: (request: Request) => void): Promise<void> {
  return receive(socket, (frames) => {
    try {
      handle(readMessage(connection, frames));
    } catch (error) {
      complain(error);
    }
  });
}

/** Whoever subscribes is told when nothing more will be missed. */
function welcome([frame]: Buffer[]): void {
  if (frame[0] !== 1) return;
  const subscription = frame.subarray(1).toString();
  outbox.publish("iopub_welcome", undefined, { subscription }, subscription);
}

/** To the terminal, and directly: `console` in a thread waits for the main one. */
function complain(error: unknown): void {
  writeSync(2, `kernel: ${error instanceof Error ? error.message : String(error)}\n`);
}
