// Stacks as a reader should meet them: in the lines of their own cells, without the kernel's frames and without this
// machine's folders. Holds for tracebacks and for every `error.stack` that a cell prints.

import type { Host, SourceMap } from "./host.js";
import { scopeName } from "./scope.js";

/** Code that came out of the compiler: what to call it, the text it was made from, and the way back. */
export interface Origin {
  label: string;
  source: string;
  /** A source map, as JSON. */
  map: string;
  /** Lines before the text in the file that was compiled. */
  linesBefore?: number;
  /** Lines before the compiled code in the file that runs. */
  linesOfHead?: number;
}

interface Registered extends Origin {
  file: string;
  /** The map, once it was needed. */
  read?: SourceMap;
}

/** One frame of a stack. Lines and columns count from 1. */
export interface Frame {
  /** The file or address of the code. */
  url: string;
  line: number | undefined;
  column: number | undefined;
  /** What was called, such as `Counter.add` or `new Counter`. */
  called?: string;
  isAsync?: boolean;
}

/** So many runs of one cell are remembered: what the last have left may still be called, and a cell may run for ever. */
const rememberedRuns = 10;

/** Knows where compiled code came from, and writes stacks. */
export class Stacks {
  readonly host: Host;
  readonly #origins = new Map<string, Registered>();
  /** What has each label, the newest last. */
  readonly #runs = new Map<string, Registered[]>();

  constructor(host: Host) {
    this.host = host;
  }

  /** Remembers where compiled code came from. `file` is its name in a stack. */
  register(file: string, origin: Origin): void {
    const registered = { ...origin, file };
    const others = (this.#runs.get(origin.label) ?? []).filter((other) => other.file !== file);
    for (const old of others.splice(0, others.length - rememberedRuns + 1)) this.#origins.delete(old.file);
    this.#runs.set(origin.label, [...others, registered]);
    this.#origins.set(file, registered);
  }

  /** The text of the newest code with a label. */
  sourceOf(label: string): string | undefined {
    return this.#runs.get(label)?.at(-1)!.source;
  }

  /** A stack in the reader's terms, in the form of V8's. */
  format(error: unknown, frames: readonly Frame[]): string {
    const lines = frames.map((frame) => this.#line(frame)).filter((line) => line !== undefined);
    return [header(error), ...lines].join("\n    at ");
  }

  #line({ url, line, column, called, isAsync }: Frame): string | undefined {
    const file = this.host.fileOf(url);
    if (file === undefined) return undefined;
    const place = this.#placeOf(file, line, column);
    const where = place ?? this.#shortName(file);
    const name = called?.replace(`${scopeName}.`, "");
    const prefix = isAsync ? "async " : "";
    return name ? `${prefix}${name} (${where})` : `${prefix}${where}`;
  }

  /** A place in a cell or a compiled module, as editors count. */
  #placeOf(file: string, line: number | undefined, column = 1): string | undefined {
    const origin = this.#origins.get(file);
    if (!origin || line === undefined) return undefined;
    origin.read ??= this.host.readSourceMap(origin.map);
    const found = origin.read.find(line - 1 - (origin.linesOfHead ?? 0), column - 1);
    return found && `${origin.label}, line ${found.line - (origin.linesBefore ?? 0) + 1}`;
  }

  /** A file of a package from its name on, any other relative to the notebook's folder. No lines: they would not last. */
  #shortName(file: string): string {
    const parts = file.replaceAll("\\", "/").split("/node_modules/");
    if (parts.length > 1) return parts.at(-1)!;
    const relative = this.host.path.relative(this.host.cwd, parts[0]);
    return relative.startsWith("../../..") ? this.host.path.basename(parts[0]) : relative;
  }
}

/** An error's name and message. */
export function header(error: unknown): string {
  try {
    return readable(Error.prototype.toString.call(error));
  } catch {
    return "Error";
  }
}

/** Names as the reader wrote them. */
export function readable(message: string): string {
  return message.replace(/\(0 , (__notebook__\.[^)]*)\)/g, "$1").replaceAll(`${scopeName}.`, "");
}
