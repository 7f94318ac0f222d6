// What the kernel's threads say to each other: cells run on the main one, sockets live on the wire's, and a third
// one does nothing but wait for signals.

import type { MessagePort } from "node:worker_threads";
import type { Header, Request } from "../core/request.js";
import type { Connection, Outgoing } from "./messages.js";

/** What the main thread hands to the wire when it starts it. */
export interface WireData {
  connection: Connection;
  /** Cells shared by the two threads: see `Slot`. */
  shared: Int32Array;
  /** Carries orders from the main thread, and requests to it. */
  mainPort: MessagePort;
  /** Carries the answers to `input_request`, read while the main thread waits. */
  inputPort: MessagePort;
  /** Tells of each SIGINT that no running code has taken. */
  signalPort: MessagePort;
}

/**
 * The meaning of the shared cells: how often a cell was interrupted, what a waiting `prompt` should do,
 * whether the sockets are closed, the last interrupt that the main thread knows of, and whether it is in the compiler,
 * where it must not be cut off.
 */
export const Slot = { interrupts: 0, input: 1, closed: 2, heard: 3, compiling: 4 } as const;

/** From the main thread: a message to send, text to print, or a question to answer in order. */
export type ToWire =
  | { kind: "send"; socket: "iopub" | "shell" | "control" | "stdin"; message: Outgoing }
  | { kind: "stream"; name: "stdout" | "stderr"; parent: Header | undefined; text: string }
  | { kind: "mark" }
  | { kind: "exit" };

/** To the main thread: a request, the answer to `mark`, or what was asked for on `control`. */
export type FromWire =
  | { kind: "request"; socket: "shell" | "control"; request: Request }
  | { kind: "mark" }
  | { kind: "interrupt"; count: number }
  | { kind: "exit" };
