import assert from "node:assert/strict";

/** A call that must fail, the kind of its error and the whole message. */
export type BadInput = [call: () => unknown, name: "RangeError" | "TypeError", message: string];

/** Asserts that each call fails with exactly its message. */
export function assertExplains(cases: BadInput[]): void {
  for (const [call, name, message] of cases) assert.throws(call, { name, message });
}

/** A call that must fail with a RangeError of these words. */
export const outOfRange = (call: () => unknown, message: string): BadInput => [call, "RangeError", message];

/** A call that must fail with a TypeError of these words. */
export const wrongKind = (call: () => unknown, message: string): BadInput => [call, "TypeError", message];
