// The kernel's sockets, in a thread of their own: heartbeat, interrupt and shutdown are answered, and output
// leaves, while a cell keeps the main thread busy. Cells never run here.

import { writeSync } from "node:fs";
import { Session } from "node:inspector";
import { workerData } from "node:worker_threads";
import * as zmq from "zeromq";
import { kernelInfo } from "../core/kernel-info.js";
import type { Header, Request } from "../core/request.js";
import { readMessage, writeMessage, type Outgoing } from "./messages.js";
import { Slot, type FromWire, type ToWire, type WireData } from "./threads.js";
import { versions } from "./versions.js";

/**
 * How long, in milliseconds, and how much text, in characters, is collected before it is sent. More for a cell that
 * has already sent much: JupyterLab goes over a cell's whole text, 0.3 s for a million characters, when some is added.
 */
const collectTime = (sent: number): number => 20 + sent / 1000;
const collectSize = (sent: number): number => 65_536 + sent / 2;

/** How long, in milliseconds, the main thread may take to hear of an interrupt. */
const signalDelay = 50;

/** How long, in milliseconds, it may take to hear of one after what it was executing has been cut off. */
const recovery = 500;

await serve(workerData as WireData);

async function serve({ connection, shared, mainPort: main, inputPort, signalPort }: WireData): Promise<void> {
  // Without limits: a socket that has reached its limit would lose messages or refuse them.
  const unlimitedOut = { sendHighWaterMark: 0, linger: 1000 };
  const unlimited = { ...unlimitedOut, receiveHighWaterMark: 0 };
  const iopub = new zmq.XPublisher({ ...unlimitedOut, verbosity: "allSubs" });
  const shell = new zmq.Router(unlimited);
  const control = new zmq.Router(unlimited);
  const stdin = new zmq.Router(unlimited);
  const heartbeat = new zmq.Reply();
  const sockets = { iopub, shell, control, stdin };

  // One send at a time for each socket, in the order in which they were asked for.
  const tails = new Map<zmq.Writable, Promise<void>>();
  const send = (name: keyof typeof sockets, message: Outgoing): Promise<void> => {
    const socket: zmq.Writable = sockets[name];
    const frames = writeMessage(connection, message);
    const tail = (tails.get(socket) ?? Promise.resolve()).then(() => socket.send(frames)).catch(complain);
    tails.set(socket, tail);
    return tail;
  };

  // Text for one cell and stream is collected, so that 100,000 lines are a few messages.
  let sent = { to: "", size: 0 };
  let collected: { name: string; parent: Header | undefined; texts: string[]; size: number } | undefined;
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (!collected) return;
    const { name, parent, texts, size } = collected;
    sent.size += size;
    collected = undefined;
    const content = JSON.stringify({ name, text: texts.join("") });
    void send("iopub", { identities: ["stream"], type: "stream", parent, content });
  };
  const collect = (name: string, parent: Header | undefined, text: string): void => {
    if (collected && !(collected.name === name && collected.parent?.msg_id === parent?.msg_id)) flush();
    const to = parent?.msg_id ?? "";
    if (sent.to !== to) sent = { to, size: 0 };
    collected ??= { name, parent, texts: [], size: 0 };
    collected.texts.push(text);
    collected.size += text.length;
    if (collected.size >= collectSize(sent.size)) flush();
    else timer ??= setTimeout(flush, collectTime(sent.size));
  };
  const publish = (type: string, parent: Header | undefined, content: object, topic = type): void => {
    flush();
    void send("iopub", { identities: [topic], type, parent, content: JSON.stringify(content) });
  };

  /** Sends what is left and closes the sockets: a process that ends with open ones may crash. */
  const close = async (): Promise<void> => {
    flush();
    await Promise.all(tails.values());
    for (const socket of [...Object.values(sockets), heartbeat]) socket.close();
  };
  const exit = async (): Promise<void> => {
    // A main thread that is busy doesn't hear the request to end.
    setTimeout(() => process.kill(process.pid, "SIGKILL"), 1000);
    await close();
    main.postMessage({ kind: "exit" } satisfies FromWire);
  };
  const interrupt = (): void => {
    Atomics.add(shared, Slot.interrupts, 1);
    Atomics.store(shared, Slot.input, -1);
    Atomics.notify(shared, Slot.input);
    clearTimeout(patience);
    insist();
  };
  let patience: NodeJS.Timeout | undefined;
  /** Tells the main thread until it hears. If it doesn't, it is in a synchronous loop or waits for a child process. */
  const insist = (): void => {
    const count = Atomics.load(shared, Slot.interrupts);
    main.postMessage({ kind: "interrupt", count } satisfies FromWire);
    patience = setTimeout(() => {
      signalled = isDeaf();
      if (signalled) signal();
      if (Atomics.load(shared, Slot.heard) < count) insist();
    }, signalDelay);
  };
  const isDeaf = (): boolean =>
    Atomics.load(shared, Slot.heard) < Atomics.load(shared, Slot.interrupts) &&
    Atomics.load(shared, Slot.compiling) === 0;
  let signalled = false;
  let isCutOff = false;
  signalPort.on("message", () => {
    // Our own signal ends a step of a cell, and comes back when it finds none. What runs then is a callback, or an
    // async function that goes on: that is cut off.
    if (!signalled) interrupt();
    else if (isDeaf() && !isCutOff) {
      cutOff();
      // The next thing that runs is not to be hit.
      isCutOff = true;
      setTimeout(() => (isCutOff = false), recovery);
    }
    signalled = false;
  });

  /** Answers what must not wait for a running cell; everything else goes to the main thread. */
  const take = (socket: "shell" | "control", request: Request): void => {
    const type = request.header.msg_type;
    const reply = (content: string): void => {
      publish("status", request.header, { execution_state: "busy" });
      void send(socket, {
        identities: request.identities,
        type: type.replace(/_request$/, "_reply"),
        parent: request.header,
        content,
      });
      publish("status", request.header, { execution_state: "idle" });
    };
    if (type === "shutdown_request") {
      reply(JSON.stringify({ status: "ok", restart: request.content.restart === true }));
      void exit();
    } else if (type === "interrupt_request") {
      interrupt();
      reply(JSON.stringify({ status: "ok" }));
    } else if (type === "kernel_info_request" && socket === "control") {
      reply(JSON.stringify(kernelInfo(versions)));
    } else {
      main.postMessage({ kind: "request", socket, request } satisfies FromWire);
    }
  };
  const receive = async (socket: zmq.Router, handle: (request: Request) => void): Promise<void> => {
    for await (const frames of socket) {
      try {
        handle(readMessage(connection, frames));
      } catch (error) {
        complain(error);
      }
    }
  };

  main.on("message", (order: ToWire) => {
    if (order.kind === "stream") collect(order.name, order.parent, order.text);
    else if (order.kind === "send") {
      flush();
      void send(order.socket, order.message);
    } else if (order.kind === "mark") {
      // A turn of the event loop first, so that what has arrived by now is handed over before the answer.
      setImmediate(() => main.postMessage({ kind: "mark" } satisfies FromWire));
    } else {
      void close().then(() => {
        Atomics.store(shared, Slot.closed, 1);
        Atomics.notify(shared, Slot.closed);
      });
    }
  });

  const address = (port: number): string =>
    connection.transport === "ipc"
      ? `ipc://${connection.ip}-${port}`
      : `${connection.transport}://${connection.ip}:${port}`;
  // All have ended, in one way or the other, before a failure is told: a process that ends in the middle crashes.
  const bound = await Promise.allSettled([
    iopub.bind(address(connection.iopub_port)),
    shell.bind(address(connection.shell_port)),
    control.bind(address(connection.control_port)),
    stdin.bind(address(connection.stdin_port)),
    heartbeat.bind(address(connection.hb_port)),
  ]);
  const failed = bound.find((result) => result.status === "rejected");
  if (failed) {
    await close();
    const { message, address } = failed.reason as Error & { address: string };
    throw new Error(`${address}: ${message}`);
  }
  publish("status", undefined, { execution_state: "starting" });

  // Whoever subscribes is told when nothing more will be missed.
  void (async () => {
    for await (const [frame] of iopub) {
      if (frame[0] !== 1) continue;
      const subscription = frame.subarray(1).toString();
      publish("iopub_welcome", undefined, { subscription }, subscription);
    }
  })();
  void receive(shell, (request) => take("shell", request));
  void receive(control, (request) => take("control", request));
  void receive(stdin, (request) => {
    if (request.header.msg_type !== "input_reply") return;
    inputPort.postMessage(String(request.content.value));
    Atomics.store(shared, Slot.input, 1);
    Atomics.notify(shared, Slot.input);
  });
  void (async () => {
    for await (const frames of heartbeat) await heartbeat.send(frames);
  })();
  endWithTheClient();
}

/** SIGINT for the kernel and the processes that it has started, as Ctrl-C in a terminal would send it. */
function signal(): void {
  if (process.platform === "win32") return; // it would end all
  try {
    process.kill(-process.pid, "SIGINT");
  } catch {
    process.kill(process.pid, "SIGINT"); // it belongs to somebody else's group
  }
}

/** Ends what the main thread is executing, with the debugger's means. No `catch` or `finally` of that code runs. */
function cutOff(): void {
  // Node stops at what this leaves behind, unless it is told not to.
  if (!process.execArgv.includes("--no-force-async-hooks-checks")) return;
  const debug = new Session();
  debug.connectToMainThread();
  debug.post("Runtime.terminateExecution", () => debug.disconnect());
}

/** A client that starts a kernel says who it is; when it is gone, nobody is left to end the kernel. */
function endWithTheClient(): void {
  if (!process.env.JPY_PARENT_PID || process.platform === "win32") return;
  const client = process.ppid;
  setInterval(() => {
    if (process.ppid !== client) process.kill(process.pid, "SIGKILL");
  }, 1000);
}

/** To the terminal, and directly: `console` in a thread waits for the main one. */
function complain(error: unknown): void {
  writeSync(2, `kernel: ${error instanceof Error ? error.message : String(error)}\n`);
}
