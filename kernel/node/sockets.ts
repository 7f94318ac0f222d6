// The five sockets of a kernel, where the connection file says.

import * as zmq from "zeromq";
import type { Connection } from "./messages.js";

export class Sockets {
  // Without limits: a socket that has reached its limit would lose messages or refuse them.
  static readonly #unlimitedOut = { sendHighWaterMark: 0, linger: 1000 };
  static readonly #unlimited = { ...Sockets.#unlimitedOut, receiveHighWaterMark: 0 };

  readonly iopub = new zmq.XPublisher({ ...Sockets.#unlimitedOut, verbosity: "allSubs" });
  readonly shell = new zmq.Router(Sockets.#unlimited);
  readonly control = new zmq.Router(Sockets.#unlimited);
  readonly stdin = new zmq.Router(Sockets.#unlimited);
  readonly heartbeat = new zmq.Reply();

  /** @throws {Error} if an address is taken: names it */
  async bind(connection: Connection): Promise<void> {
    const { transport, ip } = connection;
    const address = (port: number): string => `${transport}://${ip}${transport === "ipc" ? "-" : ":"}${port}`;
    // All have ended, in one way or the other, before a failure is told: a process that ends in the middle crashes.
    const bound = await Promise.allSettled([
      this.iopub.bind(address(connection.iopub_port)),
      this.shell.bind(address(connection.shell_port)),
      this.control.bind(address(connection.control_port)),
      this.stdin.bind(address(connection.stdin_port)),
      this.heartbeat.bind(address(connection.hb_port)),
    ]);
    const failed = bound.find((result) => result.status === "rejected");
    if (!failed) return;
    this.close();
    const { message, address: taken } = failed.reason as Error & { address: string };
    throw new Error(`${taken}: ${message}`);
  }

  /** A process that ends with open sockets may crash. */
  close(): void {
    for (const socket of [this.iopub, this.shell, this.control, this.stdin, this.heartbeat]) socket.close();
  }
}
