// What is wrong with a call, if anything is: a raw error, a number that isn't finite, a changed argument, or its cost.

import { Matrix } from "../../lib/index.js";
import { OwnError } from "./bad-inputs.js";

/** The limits of a call: milliseconds of this process at work, whatever else the machine does, and bytes. */
export const limits = { time: 2000, memory: 500e6 };

/** Calls `run`, and returns what is wrong with that; nothing if it gave an answer or explained itself. */
export async function judge(
  run: (...args: unknown[]) => unknown,
  args: unknown[],
  changes: boolean,
): Promise<string | undefined> {
  const before = changes ? "" : textOf(args);
  const finite = isFinite(args);
  const memory = used();
  const start = cpuTime();
  let wrong: string | undefined;
  try {
    const result = await run(...args);
    if (finite && typeof result !== "function" && !isFinite([result]))
      wrong = `gave ${textOf(result).slice(0, 100)} from finite input`;
  } catch (error) {
    wrong = judgeError(error);
  }
  const [time, more] = [cpuTime() - start, used() - memory];
  if (time > limits.time) wrong ??= `took ${time.toFixed()} ms`;
  if (more > limits.memory) wrong ??= `took ${(more / 1e6).toFixed()} MB`;
  if (!changes && textOf(args) !== before) wrong ??= "changed an argument";
  return wrong;
}

/** `functionName: expectation`; errors that an input throws by itself go through. */
function judgeError(error: unknown): string | undefined {
  // A class that is called as a function says so itself.
  if (error instanceof OwnError || /^Class constructor/.test(String(Object(error).message))) return undefined;
  if (!(error instanceof Error)) return `threw ${String(error)}`;
  if (error.message.length > 1000) return `threw an error of ${error.message.length} letters`;
  const explained = /^[A-Za-z][\w.]*: [^ ]/.test(error.message);
  return explained ? undefined : `threw a raw error: ${error.name}: ${error.message.slice(0, 150)}`;
}

function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function used(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Whether all numbers in a value are finite; a function may give anything, so it counts as one that isn't. */
function isFinite(value: unknown, depth: number = 0): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value === "function") return depth > 1;
  if (typeof value !== "object" || value === null || depth > 5) return true;
  if (ArrayBuffer.isView(value))
    return !(value instanceof Float64Array || value instanceof Float32Array) || value.every(Number.isFinite);
  try {
    if (value instanceof Matrix) return value.data.every(Number.isFinite);
    if (Array.isArray(value)) return value.slice(0, 1000).every((entry) => isFinite(entry, depth + 1));
    return Object.values(value).every((entry) => isFinite(entry, depth + 1));
  } catch {
    return false;
  }
}

/** A text that changes when a value does; what can't be looked at is left out. */
function textOf(value: unknown, depth: number = 0): string {
  try {
    if (typeof value === "object" && value !== null && depth < 5) {
      if (ArrayBuffer.isView(value))
        return value instanceof DataView ? "view" : (value as Uint8Array).slice(0, 2000).join();
      if (value instanceof Matrix) return `${value.shape}:${textOf(value.data)}`;
      if (Array.isArray(value)) {
        const entries = value.length > 2000 ? value.slice(0, 2000) : value;
        return `[${value.length}:${Array.from(entries as unknown[], (entry) => textOf(entry, depth + 1)).join()}]`;
      }
      return `{${Object.entries(value)
        .map(([key, entry]) => `${key}:${textOf(entry, depth + 1)}`)
        .join()}}`;
    }
    return Object.is(value, -0) ? "-0" : String(value);
  } catch {
    return "?";
  }
}
