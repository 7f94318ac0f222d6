// Errors as the protocol wants them: what was thrown, where, and how it came there.

import { header, readable, type Stacks } from "./stacks.js";

/** An error as the protocol wants it. */
export interface ErrorContent {
  ename: string;
  evalue: string;
  traceback: string[];
}

const red = (text: string): string => `\u001b[31m${text}\u001b[39m`;

/**
 * What a thrown value says, where, and how it came there.
 * @param outer - the errors that this one is a part of
 */
export function describeError(error: unknown, stacks: Stacks, outer: readonly unknown[] = []): ErrorContent {
  try {
    return error instanceof Error ? describe(error, stacks, outer) : describeThrown(error, stacks);
  } catch (failure) {
    // A getter of its own, or the method that prints it, has failed in turn.
    return describeThrown(`a value that cannot be shown: ${header(failure)}`, stacks);
  }
}

function describeThrown(value: unknown, { host }: Stacks): ErrorContent {
  const evalue = typeof value === "string" ? value : host.inspect(value);
  return { ename: "Thrown", evalue, traceback: [`${red("Thrown")}: ${evalue}`] };
}

function describe(error: Error, stacks: Stacks, outer: readonly unknown[]): ErrorContent {
  const ename = error.name;
  const evalue = readable(error.message);
  const traceback = [`${red(ename)}: ${evalue}`, ...details(error, stacks, [...outer, error])];
  return { ename, evalue, traceback };
}

function details(error: Error, stacks: Stacks, chain: readonly unknown[]): string[] {
  // A worker's stack is not of our format.
  const frames = String(error.stack)
    .split("\n")
    .filter((line) => /^ {4}at /.test(line) && !/[ (]node:/.test(line));
  const own = frames
    .map((line) => /(?:\(|at (?:async )?)([^()]+), line (\d+)\)?$/.exec(line))
    .find((match) => match);
  const source = own ? stacks.sourceOf(own[1]) : undefined;
  const lines = source === undefined ? [] : excerpt(source, Number(own![2]));
  const parts = error instanceof AggregateError ? (error.errors as unknown[]) : [];
  const caused = [error.cause, ...parts]
    .filter((cause) => cause !== undefined && !chain.includes(cause))
    .flatMap((cause) => ["", "caused by", ...describeError(cause, stacks, chain).traceback]);
  return [...lines, ...frames.map((line) => line.slice(2)), ...ownProperties(error, stacks), ...caused];
}

/** What an error says beside its message, such as `{ code: 'ENOENT' }`, as Node prints it. */
function ownProperties(error: Error, { host }: Stacks): string[] {
  const own = Object.entries(Object.getOwnPropertyDescriptors(error)).filter(
    ([name, { enumerable }]) => enumerable && !["name", "message", "stack", "cause", "errors"].includes(name),
  );
  // Descriptors, so that no getter is called.
  return own.length > 0 ? host.inspect(Object.defineProperties({}, Object.fromEntries(own))).split("\n") : [];
}

/** A line of a cell with its number; with a span, the place underlined. */
export function excerpt(source: string, line: number, start?: number, end?: number): string[] {
  const text = source.split("\n")[line - 1] ?? "";
  const number = String(line).padStart(4);
  const shown = `${number} | ${text}`;
  if (start === undefined) return [shown];
  const length = Math.max(1, Math.min(end ?? start, text.length) - start);
  // Tabs stay tabs, so that the mark stands where the text does.
  const indent = text.slice(0, start).replaceAll(/[^\t]/g, " ");
  return [shown, `${" ".repeat(4)} | ${indent}${red("~".repeat(length))}`];
}
