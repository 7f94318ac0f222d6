import assert from "node:assert/strict";
import vm from "node:vm";
import { Stacks } from "../../../kernel/core/stacks.js";
import { installStackFormat } from "../../../kernel/core/v8-stacks.js";
import { nodeHost } from "../../../kernel/node/host.js";

describe("every stack in V8", () => {
  const { prepareStackTrace } = Error;
  beforeEach(() => {
    const stacks = new Stacks(nodeHost("/here"));
    // The second line of what runs is the first of what was written.
    const map = JSON.stringify({ version: 3, sources: ["b.ts"], names: [], mappings: ";AAAA,SAAS" });
    stacks.register("/here/b.js", { label: "Cell 1", source: "", map });
    installStackFormat(stacks);
  });
  afterEach(() => (Error.prepareStackTrace = prepareStackTrace));
  /** The frames of a stack that code makes in a file of its own, without those of this test. */
  const framesOf = async (code: string): Promise<string[]> => {
    const stack = (await vm.runInThisContext(code, { filename: "/here/a.js" })) as string;
    return stack
      .split("\n    at ")
      .slice(1)
      .filter((frame) => frame.includes("a.js"));
  };

  for (const [says, code, frames] of [
    ["a function", "(function f() { return new Error().stack; })()", ["f (a.js)", "a.js"]],
    ["what has no name", "(() => new Error().stack)()", ["a.js", "a.js"]],
    [
      "a constructor",
      "class A { constructor() { this.s = new Error().stack; } }; new A().s",
      ["new A (a.js)", "a.js"],
    ],
    ["a method", "(new (class B { m() { return new Error().stack; } })()).m()", ["B.m (a.js)", "a.js"]],
    [
      "a static method",
      "(class C { static m() { return new Error().stack; } }).m()",
      ["Function.m (a.js)", "a.js"],
    ],
    ["a method of a plain object", "({ m() { return new Error().stack; } }).m()", ["m (a.js)", "a.js"]],
    [
      "a function that waits",
      "(async function f() { await null; return new Error().stack; })()",
      ["f (a.js)"],
    ],
    [
      "who waits for it",
      "(async function g() { return await (async function f() { await null; return new Error().stack; })(); })()",
      ["f (a.js)", "async g (a.js)"],
    ],
  ] as const)
    it(`names ${says}`, async () => assert.deepEqual(await framesOf(code), frames));

  it("has the lines of what the reader wrote", () => {
    const stack = vm.runInThisContext("\nnew Error().stack", { filename: "/here/b.js" }) as string;
    assert.match(stack, /^Error\n {4}at Cell 1, line 1\n/);
  });

  it("has nothing of what is the engine's own", () => {
    const code = "[1].map(() => new Error().stack)[0]";
    const stack = vm.runInThisContext(code, { filename: "/here/a.js" }) as string;
    assert.match(stack, /^Error\n {4}at a\.js\n {4}at a\.js\n/);
  });

  it("has no name for code that is evaluated", () => {
    const stack = vm.runInThisContext('eval("new Error().stack")', { filename: "/here/a.js" }) as string;
    assert.doesNotMatch(stack, /eval/);
  });
});
