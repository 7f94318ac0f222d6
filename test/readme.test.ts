// The example that a newcomer copies first: it compiles under strict, and prints what it promises.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { inspect } from "node:util";
import ts from "typescript";
import { describeDiagnostics } from "../kernel/core/diagnostics.js";
import { checkCells } from "../kernel/node/check-cells.js";
import * as downhill from "../lib/index.js";

const top = new URL("../", import.meta.url);

for (const name of ["README.md", "README.ko.md"]) {
  const text = readFileSync(new URL(name, top), "utf8");
  const examples = [...text.matchAll(/^```ts\n([^]*?)^```$/gm)].map(([, code]) => code);

  describe(`the example in ${name}`, () => {
    it("compiles under strict", () => {
      assert.ok(examples.length > 0);
      const found = checkCells(examples, fileURLToPath(new URL("notebooks", top))).flat();
      assert.deepEqual(found.length > 0 ? describeDiagnostics(found, name).traceback : [], []);
    });

    it("prints what it promises", () => {
      const lines = examples.join("\n").split("\n");
      const promises = lines.flatMap((line) => / \/\/ => (.*)$/.exec(line)?.[1] ?? []);
      const code = lines
        .filter((line) => !line.startsWith("import "))
        .map((line) => line.replace(/^(.*);\s*\/\/ => .*$/, "printed.push(inspect($1));"))
        .join("\n");
      const printed: string[] = [];
      const body = ts.transpile(code, { target: ts.ScriptTarget.ES2022 });
      new Function("printed", "inspect", ...Object.keys(downhill), body)(
        printed,
        inspect,
        ...Object.values(downhill),
      );
      assert.ok(promises.length > 0);
      assert.deepEqual(printed, promises);
    });
  });
}
