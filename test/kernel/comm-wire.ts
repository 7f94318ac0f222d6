// Where comms send to, without a session: keeps what has left.

import type { CommMessage, CommOutlet } from "../../kernel/core/comms.js";

interface Sent {
  type: string;
  content: object;
  message: CommMessage;
}

export class CommWire implements CommOutlet {
  #sent: Sent[] = [];
  /** How many functions were handed over to be called later. */
  handedOver = 0;

  publish(type: string, content: object, message: CommMessage): void {
    this.#sent.push({ type, content, message });
  }

  later<A extends unknown[]>(part: (...args: A) => unknown): (...args: A) => void {
    this.handedOver++;
    return (...args) => void part(...args);
  }

  /** What has left since this was last asked. */
  take(): Sent[] {
    const sent = this.#sent;
    this.#sent = [];
    return sent;
  }
}
