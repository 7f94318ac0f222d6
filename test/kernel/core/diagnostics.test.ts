import assert from "node:assert/strict";
import { describeDiagnostics } from "../../../kernel/core/diagnostics.js";

describe("describeDiagnostics(diagnostics, label)", () => {
  const source = "const fine = 1;\nconst wrong: number = 'text';";
  const first = { code: 2322, message: "No.\n  Since.", line: 1, column: 6, start: 22, length: 5, source };
  const mark = `\u001b[31m~~~~~\u001b[39m`;
  const shown = ["   2 | const wrong: number = 'text';", `     |       ${mark}`];

  it("says what is wrong, where, and shows it", () => {
    assert.deepEqual(describeDiagnostics([first], "Cell 3"), {
      ename: "TypeScriptError",
      evalue: "TS2322: No.",
      traceback: ["TS2322: No.\n  Since.", "Cell 3, line 2, column 7", ...shown],
    });
  });

  it("counts what else is wrong, and shows all of it", () => {
    const other = { ...first, code: 7006, message: "Nor this.", file: "../lib/a.ts" };
    const { evalue, traceback } = describeDiagnostics([first, other, other], "Cell 3");
    assert.equal(evalue, "TS2322: No. (and 2 more)");
    assert.deepEqual(traceback.slice(4, 8), ["TS7006: Nor this.", "../lib/a.ts, line 2, column 7", ...shown]);
    assert.equal(traceback.length, 12);
  });
});
