// What a page and its kernel say to each other.

import type { Buffers, Header } from "../core/request.js";
import type { Beside } from "../core/outlet.js";
import type { Files } from "./files.js";
import type { Addresses } from "./modules.js";

/** Where the kernel finds what it needs; absolute addresses. */
export interface Places {
  /** The types of what cells can import, as JSON: see `Files`. */
  types: string | Files;
  /** Where the modules are; on disk, code that gives a table of what loads each. */
  modules: Addresses | { code: string };
  /** The folder with the files of MNIST, if the page has them. */
  mnist?: string;
}

/** One of Jupyter's requests. */
export interface PageRequest {
  header: Pick<Header, "msg_id" | "msg_type">;
  content: Record<string, unknown>;
  metadata?: Record<string, unknown>;
  buffers?: Buffers;
}

/** What says that the session was interrupted: see interrupts.ts. */
export interface Signal {
  shared?: Int32Array;
  address?: string;
}

/** What an editor asks of the last of some cells, or the page of cells from the first on. */
export type Question =
  | { about: "cells"; sources: string[] }
  | { about: "completions" | "documentation"; sources: string[]; position: number };

export type ToKernel =
  | { kind: "start"; places: Places; signal: Signal }
  | { kind: "request"; request: PageRequest }
  | { kind: "ask"; id: string; question: Question }
  /** `signal`: what will say so the next time. */
  | { kind: "interrupt"; signal: Signal };

export type FromKernel =
  | { kind: "ready" }
  | { kind: "failed"; message: string }
  /** One of Jupyter's messages about a request, such as `stream` or `display_data`. */
  | { kind: "publish"; type: string; about: string; content: Record<string, unknown>; beside?: Beside }
  | { kind: "reply"; to: string; content: unknown };
