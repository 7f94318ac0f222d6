// What leaves the kernel: one message at a time on each socket, in the order in which they were given.

import type { Header } from "../core/request.js";
import { writeMessage, type Connection, type Outgoing } from "./messages.js";

/** A socket, as far as it is needed here. */
export interface Sender {
  send(frames: (Uint8Array | string)[]): Promise<void>;
}

/** The sockets that messages leave by. */
export type Channel = "iopub" | "shell" | "control" | "stdin";

/** Sends messages. */
export class Outbox {
  readonly #connection: Connection;
  readonly #sockets: Readonly<Record<Channel, Sender>>;
  readonly #complain: (error: unknown) => void;
  /** The last message of each socket. */
  readonly #tails = new Map<Channel, Promise<void>>();
  #isClosed = false;

  /** @param complain - told of a message that could not be sent; those after it are sent all the same */
  constructor(
    connection: Connection,
    sockets: Readonly<Record<Channel, Sender>>,
    complain: (error: unknown) => void,
  ) {
    this.#connection = connection;
    this.#sockets = sockets;
    this.#complain = complain;
  }

  send(channel: Channel, message: Outgoing): void {
    if (this.#isClosed) return;
    const frames = writeMessage(this.#connection, message);
    const before = this.#tails.get(channel) ?? Promise.resolve();
    const sent = before.then(() => this.#sockets[channel].send(frames)).catch(this.#complain);
    this.#tails.set(channel, sent);
  }

  /** Tells all clients. */
  publish(type: string, parent: Header | undefined, content: object, topic = type): void {
    this.send("iopub", { identities: [topic], type, parent, content: JSON.stringify(content) });
  }

  /** Waits until all that was given has been sent. What comes from now on is for nobody. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(this.#tails.values());
  }
}
