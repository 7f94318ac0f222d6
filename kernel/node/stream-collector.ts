// Text that cells print, collected for a moment, so that 100,000 lines are a few messages.

import type { Header } from "../core/request.js";

export type StreamName = "stdout" | "stderr";

/**
 * How long, in milliseconds, and how much text, in characters, is collected before it is sent. More for a cell that
 * has already sent much: JupyterLab goes over a cell's whole text, 0.3 s for a million characters, when some is added.
 */
const collectTime = (sent: number): number => 20 + sent / 1000;
const collectSize = (sent: number): number => 65_536 + sent / 2;

/** Collects text of one cell and stream at a time. */
export class StreamCollector {
  readonly #send: (name: StreamName, parent: Header | undefined, text: string) => void;
  #collected: { name: StreamName; parent: Header | undefined; texts: string[]; size: number } | undefined;
  /** What a cell has sent by now, in characters. */
  #sent = { cell: "", size: 0 };
  #timer: NodeJS.Timeout | undefined;

  constructor(send: (name: StreamName, parent: Header | undefined, text: string) => void) {
    this.#send = send;
  }

  add(name: StreamName, parent: Header | undefined, text: string): void {
    const cell = parent?.msg_id ?? "";
    const { name: other, parent: otherParent } = this.#collected ?? { name, parent };
    if (other !== name || (otherParent?.msg_id ?? "") !== cell) this.flush();
    if (this.#sent.cell !== cell) this.#sent = { cell, size: 0 };
    const collected = (this.#collected ??= { name, parent, texts: [], size: 0 });
    collected.texts.push(text);
    collected.size += text.length;
    if (collected.size >= collectSize(this.#sent.size)) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), collectTime(this.#sent.size));
  }

  /** Sends what there is: anything else that is sent comes after it. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#collected) return;
    const { name, parent, texts, size } = this.#collected;
    this.#collected = undefined;
    this.#sent.size += size;
    this.#send(name, parent, texts.join(""));
  }
}
