import assert from "node:assert/strict";
import { CellCompiler } from "../../../kernel/core/compile.js";
import { nodeHost } from "../../../kernel/node/host.js";

describe("what Shift-Tab shows of the language's own names", () => {
  const compiler = new CellCompiler(nodeHost(import.meta.dirname));

  function documentation(code: string): string {
    const declared = compiler.begin(
      "interface Twice extends Array<number> { push(...items: number[]): number }",
    );
    return compiler.inspect(declared, code, code.length) ?? "";
  }

  // Words of TypeScript's lib.*.d.ts and of @types/node, which are parsed without comments.
  for (const [code, words] of [
    ["Math.hypot", "the square root of the sum of squares of its arguments"],
    ["[1].map", "calls a defined callback function on each element"],
    ["[1].map((x) => x).flatMap", "calls a defined callback function on each element"],
    ["Promise.all", "creates a promise that is resolved with an array of results"],
    ['"a".padStart', "@param maxLength The length of the resulting string"],
    ["let twice: Twice; twice!.push", "appends new elements to the end of an array"],
    ["const root = Math.sqrt; root(2, ", "returns the square root of a number"],
    [
      'import { join } from "node:path"; join',
      "join all arguments together and normalize the resulting path",
    ],
    // From the last parts of a long file, which are parsed one by one.
    ['"a".trim', "removes the leading and trailing white space"],
    ["process.cwd", "returns the current working directory"],
  ]) {
    it(`has the words of ${code}`, () => {
      assert.ok(documentation(code).toLowerCase().includes(words.toLowerCase()), documentation(code));
    });
  }

  it("has them also where the name was used before anybody asked", () => {
    const declared = compiler.begin();
    assert.ok(compiler.compile(declared, "Number.parseFloat('1')").ok);
    assert.match(
      compiler.inspect(declared, "Number.parseFloat", 17) ?? "",
      /Converts a string to a floating-point/,
    );
  });
});
