// The types of Node are most of the start-up, so they join when something first needs them.

import { isLibrary } from "./source-files.js";
import type ts from "./typescript.cjs";

/** Known of `console` until @types/node joins. */
export const consoleTypes = `interface Console {
${["log", "error", "warn", "info", "debug", "table", "dir", "trace"].map((name) => `  ${name}(...data: any[]): void;`).join("\n")}
  time(label?: string): void;
  timeEnd(label?: string): void;
  clear(): void;
}
declare var console: Console;
`;

/**
 * WebAssembly, which Node has and @types/node leaves out.
 * @param ofPages - the compiler's library for pages, which has it among much else
 */
export function webAssemblyTypes(ofPages: string): string {
  const [whole = ""] = /declare namespace WebAssembly \{\r?\n[^]*?^\}/m.exec(ofPages) ?? [];
  return whole.replace("{", "{\n    type BufferSource = ArrayBufferView<ArrayBuffer> | ArrayBuffer;");
}

/** What in a declaration file may stand for something that only @types/node declares. */
const mentionsNode =
  /"node:|types="node"|\b(NodeJS|Buffer|URL|URLSearchParams|Abort\w+|Event\w*|Text(En|De)coder|Blob|File|FormData|Headers|Request|Response|WebSocket|\w+Stream|Message\w+|fetch|process|performance|crypto|set(Timeout|Interval|Immediate))\b|from "(fs|path|os|util|stream|events|url|http|https|crypto|zlib|buffer|child_process|worker_threads)"/;

const comments = /\/\*[^]*?\*\/|(?<![:"'/])\/\/(?!\/).*/g;

/** Finds out whether what is imported needs the types of Node. Each file is searched once. */
export class NodeTypes {
  readonly #searched = new WeakSet<ts.SourceFile>();

  /** @param isOwn - whether the kernel has made a file up */
  areNeededBy(program: ts.Program, isOwn: (file: ts.SourceFile) => boolean): boolean {
    return program.getSourceFiles().some((file) => {
      if (this.#searched.has(file) || isOwn(file)) return false;
      this.#searched.add(file);
      return !isLibrary(file.fileName) && mentionsNode.test(file.text.replaceAll(comments, ""));
    });
  }
}
