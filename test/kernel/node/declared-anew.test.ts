import assert from "node:assert/strict";
import { Notebook } from "../cells.js";

describe("a type that is declared anew", () => {
  let notebook: Notebook;
  beforeEach(() => {
    notebook = new Notebook();
  });
  afterEach(() => notebook.remove());

  for (const [kind, first, second] of [
    ["class", "class A { v = 1 } const old = new A()", "class A { extra = 2 }"],
    ["interface", "interface A { v: number } const old: A = { v: 1 }", "interface A { extra: number }"],
    ["type", "type A = { v: number }; const old: A = { v: 1 }", "type A = { extra: number }"],
  ]) {
    it(`leaves old values with their old type: ${kind}`, async () => {
      await notebook.run(first);
      await notebook.run("const olds = [old]; const get = (a: A) => a.v");
      await notebook.run(second);
      assert.deepEqual(await notebook.wrong("old.extra"), [2339]);
      assert.deepEqual(await notebook.wrong("olds[0].extra"), [2339]);
      assert.equal(await notebook.run("[old.v, olds[0].v, get(old)]"), "[ 1, 1, 1 ]");
      assert.deepEqual(await notebook.wrong("const a: A = old"), [2741]);
    });
  }
  it("is no matter for `require`, made of import.meta", async () => {
    await notebook.run(
      'import { createRequire } from "node:module"; const require = createRequire(import.meta.url)',
    );
    assert.equal(await notebook.run('require("node:path").sep'), "'/'");
  });
});
