// What cells know of Node, and of the browser that they run in: no more than is there.

declare module "node:assert" {
  type Message = string | Error;
  function assert(value: unknown, message?: Message): asserts value;
  namespace assert {
    /** Throws unless the value is truthy. */
    function ok(value: unknown, message?: Message): asserts value;
    function fail(message?: Message): never;
    /** Throws unless both are the same by `Object.is`. */
    function strictEqual<T>(actual: unknown, expected: T, message?: Message): asserts actual is T;
    function notStrictEqual(actual: unknown, expected: unknown, message?: Message): void;
    /** Throws unless both are of the same kind and hold the same, however deep. */
    function deepStrictEqual<T>(actual: unknown, expected: T, message?: Message): asserts actual is T;
    function notDeepStrictEqual(actual: unknown, expected: unknown, message?: Message): void;
    /** Throws unless the function throws, and what it throws fits. */
    function throws(run: () => unknown, expected?: RegExp | Function | object, message?: Message): void;
    class AssertionError extends Error {
      readonly code: "ERR_ASSERTION";
    }
  }
  export = assert;
}
declare module "assert" {
  import assert = require("node:assert");
  export = assert;
}
declare module "tslab" {
  export interface Display {
    html(text: string): void;
    text(text: string): void;
    markdown(text: string): void;
    svg(text: string): void;
    raw(type: string, data: unknown): void;
  }
  /** Shows something below the running cell. */
  export const display: Display;
  /** A place below the running cell that can be written over. */
  export function newDisplay(): Display;
}

interface Console {
  log(...data: any[]): void;
  error(...data: any[]): void;
  warn(...data: any[]): void;
  info(...data: any[]): void;
  debug(...data: any[]): void;
  table(...data: any[]): void;
  dir(...data: any[]): void;
  trace(...data: any[]): void;
  time(label?: string): void;
  timeEnd(label?: string): void;
  clear(): void;
}
declare var console: Console;

type BufferEncoding = "utf8" | "utf-8" | "latin1" | "binary" | "hex" | "base64";
interface Buffer extends Uint8Array<ArrayBuffer> {
  toString(encoding?: BufferEncoding): string;
}
declare var Buffer: {
  from(text: string, encoding?: BufferEncoding): Buffer;
  from(bytes: ArrayLike<number> | ArrayBufferLike): Buffer;
  concat(pieces: readonly Uint8Array[]): Buffer;
};

declare function setTimeout(
  callback: (...given: any[]) => void,
  milliseconds?: number,
  ...given: any[]
): number;
declare function setInterval(
  callback: (...given: any[]) => void,
  milliseconds?: number,
  ...given: any[]
): number;
declare function clearTimeout(timer: number | undefined): void;
declare function clearInterval(timer: number | undefined): void;
declare function queueMicrotask(callback: () => void): void;
declare function structuredClone<T>(value: T): T;
declare function atob(text: string): string;
declare function btoa(text: string): string;
declare var performance: { now(): number; readonly timeOrigin: number };
declare var process: {
  readonly env: Record<string, string | undefined>;
  readonly stdout: { write(text: string): boolean };
  readonly stderr: { write(text: string): boolean };
};
declare class URL {
  constructor(address: string, base?: string | URL);
  href: string;
  origin: string;
  pathname: string;
  search: string;
  hash: string;
}
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(encoding?: string);
  decode(bytes: ArrayBufferView | ArrayBuffer): string;
}
declare class AbortController {
  readonly signal: AbortSignal;
  abort(reason?: unknown): void;
}
interface AbortSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
}
