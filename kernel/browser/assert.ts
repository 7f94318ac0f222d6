// `node:assert`, as far as notebooks check what they have computed with it.

import { inspect } from "node-inspect-extracted";

type Message = string | Error | undefined;

/** What a failed check throws. */
export class AssertionError extends Error {
  override name = "AssertionError";
  readonly code = "ERR_ASSERTION";
}

function refuse(message: Message, otherwise: string): never {
  throw message instanceof Error ? message : new AssertionError(message ?? otherwise);
}

export function ok(value: unknown, message?: Message): void {
  if (!value) refuse(message, "The expression evaluated to a falsy value");
}

export function fail(message?: Message): never {
  refuse(message, "Failed");
}

export function strictEqual(actual: unknown, expected: unknown, message?: Message): void {
  if (!Object.is(actual, expected))
    refuse(message, `Expected values to be strictly equal:\n\n${inspect(actual)} !== ${inspect(expected)}\n`);
}

export function notStrictEqual(actual: unknown, expected: unknown, message?: Message): void {
  if (Object.is(actual, expected))
    refuse(message, `Expected "actual" to be strictly unequal to: ${inspect(expected)}`);
}

export function deepStrictEqual(actual: unknown, expected: unknown, message?: Message): void {
  if (!isSame(actual, expected, new Map()))
    refuse(
      message,
      `Expected values to be strictly deep-equal:\n${inspect(actual)}\n\nshould equal\n\n${inspect(expected)}`,
    );
}

export function notDeepStrictEqual(actual: unknown, expected: unknown, message?: Message): void {
  if (isSame(actual, expected, new Map()))
    refuse(message, `Expected "actual" not to be strictly deep-equal to: ${inspect(expected)}`);
}

/** Runs a function that must throw something that fits: an error class, a pattern of its text, or properties. */
export function throws(run: () => unknown, expected?: unknown, message?: Message): void {
  try {
    run();
  } catch (error) {
    if (!fits(error, expected)) throw error;
    return;
  }
  refuse(message, "Missing expected exception.");
}

function fits(error: unknown, expected: unknown): boolean {
  if (expected === undefined) return true;
  if (expected instanceof RegExp) return expected.test(String(error));
  if (typeof expected === "function")
    return (expected.prototype !== undefined && error instanceof expected) || expected(error) === true;
  return Object.entries(expected as object).every(([key, value]) => {
    const own = (error as Record<string, unknown>)[key];
    return value instanceof RegExp ? value.test(String(own)) : isSame(own, value, new Map());
  });
}

/** @param seen - what is being compared with what further out: circles end there */
function isSame(one: unknown, other: unknown, seen: Map<unknown, unknown>): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return false;
  if (Object.getPrototypeOf(one) !== Object.getPrototypeOf(other)) return false;
  if (seen.get(one) === other) return true;
  seen.set(one, other);
  if (one instanceof Date) return one.getTime() === (other as Date).getTime();
  if (one instanceof RegExp) return String(one) === String(other);
  if (one instanceof Map || one instanceof Set) {
    const [entries, others] = [[...one], [...(other as Map<unknown, unknown>)]];
    return isSame(entries, others, seen);
  }
  const [keys, otherKeys] = [Object.keys(one), Object.keys(other)];
  if (keys.length !== otherKeys.length) return false;
  return keys.every(
    (key) => Object.hasOwn(other, key) && isSame(one[key as never], other[key as never], seen),
  );
}

/** What `import assert from "node:assert"` gives: callable itself. */
const assert = Object.assign(ok.bind(undefined), {
  AssertionError,
  deepStrictEqual,
  fail,
  notDeepStrictEqual,
  notStrictEqual,
  ok,
  strictEqual,
  throws,
});
export default assert;
