// Every export of the library with more than a hundred kinds of bad input, each in one place of a call. It must answer, or
// say in a sentence what is wrong. In each place: fuzz.long.test.ts.

import assert from "node:assert/strict";
import * as data from "../lib/data/index.js";
import * as figures from "../lib/figures/index.js";
import * as core from "../lib/index.js";
import { assertAnswers } from "./fuzz/assert-answers.js";
import { badInputs } from "./fuzz/bad-inputs.js";
import { coreCalls, dataCalls, figureCalls } from "./fuzz/calls.js";
import { fuzz } from "./fuzz/fuzz.js";

describe("bad input to every export", () => {
  // Begins while the tests of other files run.
  const reports = fuzz("somewhere", "core", "data", "figures");
  reports.catch(() => undefined); // the tests below say so

  it("is of at least a hundred kinds", () => assert.ok(badInputs.length >= 100));

  for (const [module, exports, calls] of [
    ["core", core, coreCalls],
    ["data", data, dataCalls],
    ["figures", figures, figureCalls],
  ] as const) {
    it(`is tried for all of them: ${module}`, () => {
      const called = new Set(calls.map(({ name }) => /^\w+/.exec(name)![0]));
      const functions = Object.entries(exports).filter(([, value]) => typeof value === "function");
      const missing = functions.map(([name]) => name).filter((name) => !called.has(name));
      assert.deepEqual(missing, []);
    });

    it(`is answered or explained: ${module}`, async () => assertAnswers((await reports)[module])).timeout(
      240_000,
    );
  }
});
