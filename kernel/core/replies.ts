// Replies that say something about code without running it.

import type { Completions } from "./complete.js";
import { jupyterKind } from "./completion-kinds.js";
import type { Content } from "./outlet.js";

/** Where a cursor is in JavaScript's count: the protocol counts characters, JavaScript UTF-16 units. */
export function utf16(text: string, characterCount: number): number {
  return [...text].slice(0, characterCount).join("").length;
}

function characters(text: string, units: number): number {
  return [...text.slice(0, units)].length;
}

/** What `complete_request` is answered with. */
export function completionReply(code: string, { start, end, candidates }: Completions): Content {
  const span = { start: characters(code, start), end: characters(code, end) };
  const types = candidates.map(({ name, kind, signature }) => ({
    ...span,
    text: name,
    type: jupyterKind(kind),
    ...(signature && { signature }),
  }));
  return {
    status: "ok",
    matches: candidates.map(({ name }) => name),
    cursor_start: span.start,
    cursor_end: span.end,
    metadata: { _jupyter_types_experimental: types },
  };
}

/** What `inspect_request` is answered with. */
export function inspectionReply(text: string | undefined): Content {
  return { status: "ok", found: text !== undefined, data: text ? { "text/plain": text } : {}, metadata: {} };
}

/** What wants an answer gets one. */
export function unknownRequest(type: string): Content | undefined {
  if (!type.endsWith("_request")) return undefined;
  const evalue = `this kernel does not know ${type}`;
  return { status: "error", ename: "UnknownRequest", evalue, traceback: [`UnknownRequest: ${evalue}`] };
}
