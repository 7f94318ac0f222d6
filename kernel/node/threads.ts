// What the kernel's threads say to each other: cells run on the main one, sockets live on the wire's, and a third
// one does nothing but wait for signals.

import type { MessagePort } from "node:worker_threads";
import type { Header, Request } from "../core/request.js";
import type { Connection, Outgoing } from "./messages.js";
import type { Channel } from "./outbox.js";
import type { Answerer } from "./requests.js";
import type { StreamName } from "./stream-collector.js";

/** What the main thread hands to the wire when it starts it. */
export interface WireData {
  connection: Connection;
  /** The memory of a `SharedState`. */
  cells: Int32Array;
  /** Carries orders from the main thread, and requests to it. */
  mainPort: MessagePort;
  /** Carries the answers to `input_request`, read while the main thread waits. */
  inputPort: MessagePort;
  /** Tells of each SIGINT that no running code has taken. */
  signalPort: MessagePort;
}

/** From the main thread: that it has loaded all, a message to send, text to print, or a question to answer in order. */
export type ToWire =
  | { kind: "loaded" }
  | { kind: "send"; socket: Channel; message: Outgoing }
  | { kind: "stream"; name: StreamName; parent: Header | undefined; text: string }
  | { kind: "mark" }
  | { kind: "exit" };

/** A request for the main thread. */
export interface Queued {
  socket: "shell" | "control";
  answerer: Exclude<Answerer, "wire">;
  request: Request;
}

/** To the main thread: a request, the answer to `mark`, or what was asked for on `control`. */
export type FromWire =
  ({ kind: "request" } & Queued) | { kind: "mark" } | { kind: "interrupt"; count: number } | { kind: "exit" };
