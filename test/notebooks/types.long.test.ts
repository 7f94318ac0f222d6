// The code of every notebook, with each solution after its stub, under the compiler's strict rules, cell after cell, as the
// kernel checks it when it runs. That of the Korean edition is the same but for words: see editions.test.ts and
// answers.long.test.ts.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describeDiagnostics } from "../../kernel/core/diagnostics.js";
import { checkCells } from "../../kernel/node/check-cells.js";
import { exercisesOf, solutionCode, sourceOf } from "./exercises.js";
import { codeCells, englishNotebooks, folder } from "./notebooks.js";

/** The first type error in a sequence of cells, as the kernel words it. */
function firstError(cells: string[], cwd: string): string | undefined {
  const found = checkCells(cells, cwd);
  const index = found.findIndex((diagnostics) => diagnostics.length > 0);
  if (index < 0) return undefined;
  return describeDiagnostics(found[index], `Cell ${index + 1}`).traceback.join("\n");
}

describe("the types of the notebooks", () => {
  // The cells import the built library: an old build would hide what a change has broken.
  before(() => {
    const top = fileURLToPath(new URL("../..", import.meta.url));
    const tsc = path.join(top, "node_modules", "typescript", "bin", "tsc");
    execFileSync(process.execPath, [tsc, "--build", "lib"], { cwd: top });
  });

  for (const notebook of englishNotebooks) {
    it(`hold in ${notebook.name}`, () => {
      const solutions = new Map(exercisesOf(notebook).map((exercise) => [exercise.stub, exercise]));
      const cells = codeCells(notebook).flatMap((cell) => {
        const exercise = solutions.get(cell);
        return exercise ? [sourceOf(cell), solutionCode(exercise)] : [sourceOf(cell)];
      });
      const error = firstError(cells, fileURLToPath(folder));
      assert.equal(error, undefined, error);
    });
  }

  it("are checked strictly, across cells", () => {
    const here = fileURLToPath(folder);
    assert.match(firstError(["const f = (x) => x"], here) ?? "", /TS7006/);
    assert.match(
      firstError(["let a: string | undefined = undefined as string | undefined", "a.length"], here) ?? "",
      /TS18048/,
    );
    assert.match(
      firstError(
        ['import { crossEntropyError } from "downhill"', 'crossEntropyError([0.1], [1], "mean")'],
        here,
      ) ?? "",
      /Cell 2, line 1/,
    );
  });
});
