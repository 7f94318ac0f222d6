// What the core needs from outside. Everything else in this folder knows neither Node nor a browser.

import type ts from "./typescript.cjs";

/** Paths with forward slashes: Node's `path.posix`, or what stands for it. */
export interface Paths {
  join(...parts: string[]): string;
  dirname(path: string): string;
  basename(path: string): string;
  relative(from: string, to: string): string;
}

/** A source map that was read: from a place in compiled code to the text it came from, both counted from 0. */
export interface SourceMap {
  find(line: number, column: number): { line: number; column: number } | undefined;
}

/** A file's text, or its bytes: a string or a `Buffer`. */
export interface Text {
  readonly length: number;
  indexOf(part: string, from: number): number;
  slice(start: number, end: number): Text;
  toString(): string;
}

/** Where the kernel is at home. */
export interface Host {
  /** The notebook's folder, with forward slashes: relative imports start here. */
  readonly cwd: string;
  /** The files, as the compiler wants them. */
  readonly sys: ts.System;
  readonly path: Paths;
  /** A file whose parts are to be decoded one by one, where to decode all of it would take long. */
  readText?(file: string): Text | undefined;
  /** What the kernel runs on, such as `Node 20.20.2`, and the compiler's version. */
  readonly versions: { runtime: string; typescript: string };
  /** Changes when a file does; nothing if there is no such file. */
  versionOf(file: string): string | undefined;
  /** A value as text. */
  inspect(value: unknown): string;
  base64(bytes: Uint8Array): string;
  readSourceMap(json: string): SourceMap;
  /** The file that a frame of a stack names; nothing if it is the kernel's own, or part of what it runs on. */
  fileOf(url: string): string | undefined;
  /**
   * A file of the kernel's from which a package is found that comes with the kernel, such as tslab; nothing for all
   * others. Asked for what the reader's own folder doesn't have.
   */
  bundled(request: string): string | undefined;
  /** A folder as `node_modules/@types` with Node's types, for readers who have none. */
  readonly typesFolder: string | undefined;
  /** Whether every loop is to ask if it was interrupted: where no signal ends it from outside. */
  readonly asksInLoops?: boolean;
}
