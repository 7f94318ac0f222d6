// Every export of the library with more than a hundred kinds of bad input, each in one place of a call. It must answer, or
// say in a sentence what is wrong. In each place: fuzz.long.test.ts.

import assert from "node:assert/strict";
import * as data from "../lib/data/index.js";
import * as exercises from "../lib/exercises/index.js";
import * as figures from "../lib/figures/index.js";
import * as core from "../lib/index.js";
import { assertAnswers } from "./fuzz/assert-answers.js";
import { badInputs } from "./fuzz/bad-inputs.js";
import { coreCalls, dataCalls, exerciseCalls, figureCalls } from "./fuzz/calls.js";
import { fuzz } from "./fuzz/fuzz.js";

type Callable = { prototype?: object };

/** What a class can be asked with arguments: its methods, and its static ones. */
function methodsOf(Class: Callable): string[] {
  // Those that do as the arrays of the language, and what a class has for itself.
  const others = ["slice", "subarray", "toSorted", "with", "offset"];
  return [Class.prototype, Class]
    .flatMap((owner) => Object.entries(Object.getOwnPropertyDescriptors(owner ?? {})))
    .filter(([name, { value }]) => name !== "constructor" && typeof value === "function" && value.length > 0)
    .map(([name]) => name)
    .filter((name) => !others.includes(name));
}

describe("bad input to every export", () => {
  // Begins while the tests of other files run.
  const reports = fuzz("somewhere", "core", "data", "exercises", "figures");
  reports.catch(() => undefined); // the tests below say so

  it("is of at least a hundred kinds", () => assert.ok(badInputs.length >= 100));

  for (const [module, exports, calls] of [
    ["core", core, coreCalls],
    ["data", data, dataCalls],
    ["exercises", exercises, exerciseCalls],
    ["figures", figures, figureCalls],
  ] as const) {
    it(`is tried for all of them: ${module}`, () => {
      const called = new Set(calls.flatMap(({ name }) => [/^\w+/.exec(name)![0], name]));
      const missing = Object.entries(exports as Record<string, unknown>)
        .filter(([, value]) => typeof value === "function")
        .flatMap(([name, value]) => [
          name,
          ...methodsOf(value as Callable).map((method) => `${name}.${method}`),
        ])
        .filter((name) => !called.has(name));
      assert.deepEqual(missing, []);
    });

    it(`is answered or explained: ${module}`, async () => assertAnswers((await reports)[module])).timeout(
      240_000,
    );
  }
});
