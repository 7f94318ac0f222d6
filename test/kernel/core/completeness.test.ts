import assert from "node:assert/strict";
import { completeness } from "../../../kernel/core/completeness.js";

describe("completeness(source)", () => {
  it("takes what can be compiled for complete, whether it has the right types or not", () => {
    for (const source of [
      "1 + 1",
      "",
      "const n: number = 'a'",
      "await f()",
      "import fs from 'fs'",
      "f(\n1)\n",
    ])
      assert.deepEqual(completeness(source), { status: "complete" }, source);
  });

  it("says that what can't be mended by typing on is invalid", () => {
    for (const source of ["const 5 = x", "const x = 5 5", "f(1, 2))", "const s = 'open", "f(1))) {"])
      assert.deepEqual(completeness(source), { status: "invalid" }, source);
  });

  it("waits for more where something is open, and indents what comes as its line, and more after a bracket", () => {
    for (const [source, indent] of [
      ["for (const x of []) {", "  "],
      ["f(", "  "],
      ["[", "  "],
      ["  if (a) {", "    "],
      ["{\n    a;", "    "],
      ["{\n\tb(", "\t  "],
      ["if (a) {\n  b();\n\n", "  "],
      ["{ a }; {b", ""],
      ["<div>", ""],
      ["1 + // more", ""],
      ["f(1, // more (", "  "],
      ["`open", ""],
      ["/* open", ""],
      ["type T =\n  | 'a'\n  |", "  "],
    ])
      assert.deepEqual(completeness(source), { status: "incomplete", indent }, source);
  });
});
