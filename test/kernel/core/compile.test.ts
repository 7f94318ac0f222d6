import assert from "node:assert/strict";
import { cellTypes } from "../../../book/cell-types.js";
import { browserHost } from "../../../kernel/browser/host.js";
import { CellCompiler, type CompiledCell } from "../../../kernel/core/compile.js";
import type { Declared } from "../../../kernel/core/declared.js";
import { top } from "../../../scripts/setup.js";

describe("CellCompiler", () => {
  let compiler: CellCompiler;
  before(() => (compiler = new CellCompiler(browserHost(cellTypes(top), ""))));
  const compiled = (before: Declared, source: string): CompiledCell => {
    const cell = compiler.compile(before, source);
    assert.ok(cell.ok);
    return cell;
  };

  it("does not compile a cell again that has run", () => {
    const first = compiled(compiler.begin(), "const a = 1;\na;");
    const again = compiled(first.declared, "const a = 1;\na;");
    assert.equal(again.map, first.map);
    assert.equal(again.declared, first.declared);
    assert.notEqual(compiled(first.declared, "const a = 2;\na;").declared, first.declared);
  });

  it("keeps what a cell has declared when it fails the second time", () => {
    const source = "const b: number = Math.random();";
    const { declared } = compiled(compiler.begin(), source);
    const again = compiled(declared, source).declaredWithout(new Set(["b"]));
    assert.equal(compiler.compile(again, "b.toFixed();").ok, true);
    const never = compiled(compiler.begin(), source).declaredWithout(new Set(["b"]));
    assert.equal(compiler.compile(never, "b.toFixed();").ok, false);
  });

  it("compiles a cell anew that sees what it has not declared itself", () => {
    const class1 = compiled(compiler.begin(), "class P { a = 1; }").declared;
    const source = "const p = new P();\np;";
    const first = compiled(class1, source);
    const class2 = compiled(first.declared, "class P { b = 2; }").declared;
    assert.equal(compiler.compile(class2, "new P().b;").ok, true);
    const second = compiled(class2, source);
    assert.equal(compiler.compile(second.declared, "p.b;").ok, true);
    assert.equal(compiler.compile(second.declared, "p.a;").ok, false);
  });

  it("does not compile a cell again where all that it has to do with is declared alike", () => {
    const source = "const c = twice(1);\nc;";
    const twice = "const twice = (n: number) => 2 * n;";
    const other = compiled(compiler.begin(), "const other = 'x';").declared;
    const first = compiled(compiled(compiler.begin(), twice).declared, source);
    const second = compiled(compiled(other, twice).declared, source);
    assert.equal(second.map, first.map);
    assert.equal(compiler.compile(second.declared, "[c.toFixed(), other.length];").ok, true);
    const texts = compiled(compiler.begin(), "const twice = (n: number) => `${n}${n}`;").declared;
    assert.equal(compiler.compile(compiled(texts, source).declared, "c.toFixed();").ok, false);
  });

  it("compiles a cell anew where the names of its types are not declared", () => {
    const source = "const v = [1].map((n) => make(n));";
    const make = 'const make = (n: number): import("downhill").Vector => import.meta as never;';
    const withName = compiled(compiler.begin(), 'import { Vector } from "downhill";').declared;
    const named = compiled(compiled(withName, make).declared, source);
    const unnamed = compiled(compiled(compiler.begin(), make).declared, source);
    for (const { declared } of [named, unnamed])
      assert.equal(compiler.compile(declared, "v[0].nothing;").ok, false, "v is not any");
  });
});
