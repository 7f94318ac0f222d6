// What a session sends, and what it needs for that from outside.

import type { Bundle } from "./display.js";
import type { Buffers, Request } from "./request.js";

/** What travels beside a message's content. */
export interface Beside {
  metadata?: Record<string, unknown>;
  buffers?: Buffers;
}

/** What a session needs from outside. */
export interface Outlet {
  /** Publishes something about a request to all clients. */
  publish(type: string, parent: Request, content: object, beside?: Beside): void;
  /** Publishes text. */
  print(name: "stdout" | "stderr", parent: Request, text: string): void;
  /**
   * Asks the client that sent a request for a line of text, and waits for it.
   * @param asker - the function that asks, for the message if no client can answer
   */
  ask(asker: string, parent: Request, prompt: string): string;
}

/** What `display` and `newDisplay` of `import … from "tslab"` show. */
export interface Displayed {
  data: Bundle;
  metadata: object;
  transient: { display_id?: string };
}

/** The content of a message. */
export type Content = Record<string, unknown>;
