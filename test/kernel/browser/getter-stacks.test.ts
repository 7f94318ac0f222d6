import assert from "node:assert/strict";
import { framesOf } from "../../../kernel/browser/getter-stacks.js";

describe("framesOf(stack)", () => {
  it("reads Firefox's lines: the name, the address, the line and the column", () => {
    // Written by Firefox 153.
    const stack = "f@cell-3:3:8\n@http://localhost:8000/live/kernel-A1.js:12:345\nasync*q@cell-3:4:53\n";
    assert.deepEqual(framesOf(stack), [
      { url: "cell-3", line: 3, column: 8, called: "f", isAsync: false },
      {
        url: "http://localhost:8000/live/kernel-A1.js",
        line: 12,
        column: 345,
        called: undefined,
        isAsync: false,
      },
      { url: "cell-3", line: 4, column: 53, called: "q", isAsync: true },
    ]);
  });

  it("leaves names out that stand for a place", () => {
    assert.equal(framesOf("around/body<@cell-1:1:1")[0].called, undefined);
  });

  it("finds nothing in V8's form", () => {
    assert.deepEqual(framesOf("Error: a@b:1:2 is no place\n    at f (cell-1:1:2)"), []);
    assert.deepEqual(framesOf(""), []);
  });
});
