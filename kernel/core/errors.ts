// Errors as a reader should meet them: in the lines of their own cells, without the kernel's frames and without this
// machine's folders. Holds for tracebacks and for every `error.stack` that a cell prints.

import { SourceMap, type SourceMapPayload } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { inspect } from "node:util";
import { scopeName } from "./references.js";

/** Code that came out of the compiler: what to call it, the text it was made from, and the way back. */
interface Origin {
  label: string;
  source: string;
  map: SourceMap;
  /** Lines before the text in the file that was compiled. */
  linesBefore: number;
}

/** An error as the protocol wants it. */
export interface ErrorContent {
  ename: string;
  evalue: string;
  traceback: string[];
}

const origins = new Map<string, Origin>();
const kernelFolder = path.dirname(import.meta.dirname);
const red = (text: string): string => `\u001b[31m${text}\u001b[39m`;

/** Remembers where compiled code came from. `file` is its name in a stack. */
export function registerOrigin(
  file: string,
  label: string,
  source: string,
  map: string,
  linesBefore = 0,
): void {
  origins.set(file, { label, source, map: new SourceMap(JSON.parse(map) as SourceMapPayload), linesBefore });
}

/** Puts every stack that is made from now on into the reader's terms. */
export function installStackFormat(): void {
  Error.prepareStackTrace = (error, sites) =>
    [header(error), ...sites.flatMap((site) => frame(site) ?? [])].join("\n    at ");
}

/** A place in a cell or a compiled module, counted from 1 as editors do. */
interface Place {
  origin: Origin;
  line: number;
  column: number;
}

function placeOf(file: string, line: number | null, column: number | null): Place | undefined {
  const origin = origins.get(file);
  if (!origin || line === null) return undefined;
  const entry = origin.map.findEntry(line - 1, (column ?? 1) - 1);
  if (!("originalLine" in entry)) return undefined;
  return { origin, line: entry.originalLine - origin.linesBefore + 1, column: entry.originalColumn + 1 };
}

/** One frame of a stack, or nothing if it is the kernel's or Node's. */
function frame(site: NodeJS.CallSite): string | undefined {
  const url = site.getFileName() ?? "";
  if (url === "" || url.startsWith("node:") || url === "kernel") return undefined;
  const file = url.startsWith("file:") ? fileURLToPath(url) : url;
  if (file.startsWith(kernelFolder) || /\/node_modules\/(tslab|typescript)\//.test(file)) return undefined;
  const place = placeOf(file, site.getLineNumber(), site.getColumnNumber());
  const where = place ? `${place.origin.label}, line ${place.line}` : shortName(file);
  const name = site.getFunctionName()?.replace(`${scopeName}.`, "");
  const type = site.getTypeName();
  const full =
    name && site.isConstructor()
      ? `new ${name}`
      : name && site.isToplevel() === false && type && !name.includes(".") && type !== "Object"
        ? `${type}.${name}`
        : name;
  const called = site.isAsync() ? `async ${full ?? ""}`.trim() : full;
  return called && full ? `${called} (${where})` : site.isAsync() ? `async ${where}` : where;
}

/** A file of a package from its name on, any other relative to the notebook's folder. No lines: they would not last. */
function shortName(file: string): string {
  const parts = file.replaceAll("\\", "/").split("/node_modules/");
  if (parts.length > 1) return parts.at(-1)!;
  const relative = path.relative(process.cwd(), file).replaceAll("\\", "/");
  return relative.startsWith("../../..") ? path.basename(file) : relative;
}

function header(error: Error): string {
  try {
    return readable(Error.prototype.toString.call(error));
  } catch {
    return "Error";
  }
}

/** Names as the reader wrote them. */
function readable(message: string): string {
  return message.replace(/\(0 , (__notebook__\.[^)]*)\)/g, "$1").replaceAll(`${scopeName}.`, "");
}

/**
 * What a thrown value says, where, and how it came there.
 * @param outer - the errors that this one is a part of
 */
export function describeError(error: unknown, outer: readonly unknown[] = []): ErrorContent {
  try {
    return error instanceof Error ? describe(error, outer) : describeThrown(error);
  } catch (failure) {
    // A getter of its own, or the method that prints it, has failed in turn.
    return describeThrown(`a value that cannot be shown: ${header(failure as Error)}`);
  }
}

function describeThrown(value: unknown): ErrorContent {
  const evalue = typeof value === "string" ? value : inspect(value);
  return { ename: "Thrown", evalue, traceback: [`${red("Thrown")}: ${evalue}`] };
}

function describe(error: Error, outer: readonly unknown[]): ErrorContent {
  const ename = error.name;
  const evalue = readable(error.message);
  return { ename, evalue, traceback: [`${red(ename)}: ${evalue}`, ...details(error, [...outer, error])] };
}

function details(error: Error, chain: readonly unknown[]): string[] {
  // A worker's stack is not of our format.
  const frames = String(error.stack)
    .split("\n")
    .filter((line) => /^ {4}at /.test(line) && !/[ (]node:/.test(line));
  const own = frames
    .map((line) => /(?:\(|at (?:async )?)([^()]+), line (\d+)\)?$/.exec(line))
    .find((match) => match);
  const origin = own && [...origins.values()].findLast(({ label }) => label === own[1]);
  const lines = origin ? excerpt(origin.source, Number(own[2])) : [];
  const parts = error instanceof AggregateError ? error.errors : [];
  const caused = [error.cause, ...parts]
    .filter((cause) => cause !== undefined && !chain.includes(cause))
    .flatMap((cause) => ["", "caused by", ...describeError(cause, chain).traceback]);
  return [...lines, ...frames.map((line) => line.slice(2)), ...caused];
}

/** A line of a cell with its number; with a span, the place underlined. */
export function excerpt(source: string, line: number, start?: number, end?: number): string[] {
  const text = source.split("\n")[line - 1] ?? "";
  const number = String(line).padStart(4);
  const shown = `${number} | ${text}`;
  if (start === undefined) return [shown];
  const length = Math.max(1, Math.min(end ?? start + 1, text.length) - start);
  // Tabs stay tabs, so that the mark stands where the text does.
  const indent = text.slice(0, start).replaceAll(/[^\t]/g, " ");
  return [shown, `${" ".repeat(4)} | ${indent}${red("~".repeat(length))}`];
}
