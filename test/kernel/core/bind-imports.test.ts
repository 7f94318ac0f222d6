import assert from "node:assert/strict";
import { bindImports } from "../../../kernel/core/bind-imports.js";

describe("bindImports(scope, names, read)", () => {
  it("gives names the values that their module has now", () => {
    const scope: Record<string, unknown> = {};
    const module: Record<string, number> = { one: 1, two: 2 };
    bindImports(scope, { one: "one", zwei: "two" }, (imported) => module[imported]);
    assert.deepEqual({ ...scope }, { one: 1, zwei: 2 });
    module.two = 22;
    assert.equal(scope.zwei, 22);
  });

  it("lets a later cell declare a name anew, or import it again", () => {
    const scope: Record<string, unknown> = {};
    bindImports(scope, { one: "one" }, () => 1);
    scope.one = 5;
    scope.one = 6;
    assert.deepEqual(Object.getOwnPropertyDescriptor(scope, "one"), {
      value: 6,
      writable: true,
      enumerable: true,
      configurable: true,
    });
    bindImports(scope, { one: "one" }, () => 7);
    assert.equal(scope.one, 7);
    bindImports(scope, { one: "one" }, () => 8);
    assert.equal(scope.one, 8);
  });
});
