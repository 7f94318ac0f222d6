// A name means one thing in a notebook, so that its cells can be run again in any order.

import assert from "node:assert/strict";
import { declaredNames } from "./code.js";
import { codeCells, notebooks } from "./notebooks.js";

/** The names that two cells declare with different meanings. */
function ambiguous(cells: string[]): string[] {
  const meanings = new Map<string, string>();
  return cells.flatMap((source, i) =>
    declaredNames(source).flatMap(({ name, from }) => {
      const meaning = from ?? `cell ${i + 1}`;
      const before = meanings.get(name) ?? meaning;
      meanings.set(name, before);
      return before === meaning ? [] : [`${name}: ${before} and ${meaning}`];
    }),
  );
}

describe("the names of the notebooks", () => {
  for (const notebook of notebooks) {
    it(`have one meaning each in ${notebook.name}`, () => {
      assert.deepEqual(ambiguous(codeCells(notebook).map(({ source }) => source.join(""))), []);
    });
  }

  it("are found in every kind of declaration", () => {
    assert.deepEqual(ambiguous(["const { a, b: [c] } = f()", "function a() {}", "class c {}"]), [
      "a: cell 1 and cell 2",
      "c: cell 1 and cell 3",
    ]);
    const imports = 'import { show, sum as total } from "downhill";';
    assert.deepEqual(ambiguous([imports, imports, "const total = 1"]), ['total: "downhill" and cell 3']);
    assert.deepEqual(ambiguous(["for (const i of [1]) f(i)", "const i = 2"]), []);
  });
});
