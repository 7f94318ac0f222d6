import assert from "node:assert/strict";
import { Modules } from "../../../kernel/browser/modules.js";

const plain = { one: 1, change: () => undefined };

describe("Modules, which cells of a page import", () => {
  it("gives what is there already, loads by what a table says, and does it once", async () => {
    let loads = 0;
    const modules = new Modules({ later: () => Promise.resolve({ count: ++loads }) }, { plain });
    assert.equal(await modules.load("plain"), plain);
    assert.equal((await modules.load("later")).count, 1);
    assert.equal((await modules.load("later")).count, 1);
  });

  it("imports by address", async () => {
    const modules = new Modules({ made: "data:text/javascript,export const seven = 7;" });
    assert.equal((await modules.load("made")).seven, 7);
  });

  it("tries again what could not be loaded", async () => {
    let tries = 0;
    const load = () => (++tries === 1 ? Promise.reject(new Error("no network")) : Promise.resolve({ tries }));
    const modules = new Modules({ far: load });
    await assert.rejects(modules.load("far"), /no network/);
    assert.equal((await modules.load("far")).tries, 2);
  });

  it("says what there is when a module is not known", async () => {
    await assert.rejects(
      new Modules({ far: "x" }, { plain }).load("react"),
      /^Error: Cannot find module 'react': a page knows plain, far$/,
    );
  });

  it("puts names into the scope: single ones, all of them, and such as a later cell declares anew", async () => {
    const scope: Record<string, unknown> = {};
    const modules = new Modules({}, { plain });
    await modules.import(scope, "plain", { first: "one", all: "*" });
    assert.equal(scope.first, 1);
    assert.equal(scope.all, plain);
    scope.first = 2;
    assert.equal(scope.first, 2);
    await assert.rejects(
      modules.import(scope, "plain", { two: "two" }),
      /^SyntaxError: The requested module 'plain' does not provide an export named 'two'$/,
    );
  });
});
