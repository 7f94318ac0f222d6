import assert from "node:assert/strict";
import { compiled, hostOf, lastOf } from "../compiled.js";

describe("what a cell declares for later ones", () => {
  const host = hostOf();
  /** Without the lines that make a module of it, and without the list of names. */
  const declared = (source: string): string =>
    compiled(host, source)
      .declarations.replace(/^export \{.*\n/gm, "")
      .trim();

  it("is what a constant has been narrowed to", () => {
    for (const [source, declarations] of [
      ['const v = "a" as string | undefined; if (!v) throw 1;', "declare const v: string;"],
      [
        'const v = JSON.parse("3") as unknown; if (typeof v !== "number") throw 1;',
        "declare const v: number;",
      ],
      ["const { w } = {} as { w?: string }; if (!w) throw 1;", "declare const w: string;"],
      [
        "const a = 1 as 1 | 2, b = [1] as number[] | string; if (a === 2 || typeof b === 'string') throw 1;",
        "declare const a: 1, b: number[];",
      ],
      ["const [t] = [Math.random() > 2 as boolean]; if (!t) throw 1;", "declare const t: true;"],
      ['export const v = "a" as string | undefined; if (!v) throw 1;', "export declare const v: string;"],
      // no narrower
      ['const v = "a" as string | undefined;', "declare const v: string | undefined;"],
      ['const v = "a" as string | undefined; if (v) v.length;', "declare const v: string | undefined;"],
      ['let v = "a" as string | undefined; if (!v) throw 1;', "declare let v: string | undefined;"],
      ["const v = 1 as 1 | 2; if (v === 1) throw 1; if (v === 2) throw 1;", "declare const v: 1 | 2;"],
      ["const v: unknown = 1;", "declare const v: unknown;"],
      ["const v = 1;", "declare const v = 1;"],
      [
        "namespace N { export const v = 'a' as string | undefined; } const v = 'b' as string | undefined; if (!v) throw 1;",
        "declare namespace N {\n    const v: string | undefined;\n}\ndeclare const v: string;",
      ],
    ])
      assert.equal(declared(source), declarations, source);
  });

  it("is narrowed to a type of any length", () => {
    const members = Array.from({ length: 40 }, (_, i) => `member${i}: { deep: ${i} }`).join("; ");
    const text = declared(`const v = {} as { ${members} } | undefined; if (!v) throw 1;`);
    assert.ok(text.includes("member20: { deep: 20; }; member21"), text);
    assert.ok(declared(`{ var v = {} as { ${members} }; }`).includes("member39: { deep: 39; };"));
  });

  it("may become anything where a variable without a type begins as nothing", () => {
    assert.equal(
      declared("let a, b = null, c = undefined, d: string, e = 1, f: null = null; var g, h = null;"),
      "declare let a: any, b: any, c: any, d: string, e: number, f: null;\ndeclare var g: any, h: any;",
    );
    assert.equal(
      declared("const a = null, b = undefined; let [c] = [null], d = (() => undefined)();"),
      "declare const a: null, b: undefined;\ndeclare let c: null, d: undefined;",
    );
    assert.equal(declared("let a = 1; let b = a;"), "declare let a: number;\ndeclare let b: number;");
    assert.equal(
      declared("let a = null; namespace N { export let a = null; }"),
      "declare let a: any;\ndeclare namespace N {\n    let a: null;\n}",
    );
  });

  it("is told also of what no other module could name", () => {
    for (const [source, next] of [
      ["const A = class { private x = 1; y = 2; };", "const y: number = new A().y;"],
      [
        "const make = () => { class Inner { #p = 1; y = 2; } return new Inner(); };",
        "const y: number = make().y;",
      ],
    ])
      assert.ok(lastOf(host, source, next).ok, source);
  });

  it("is what `var` declares in loops and blocks, too", () => {
    assert.equal(
      declared(
        'for (var q of ["a"]) { var r = { a: [q] }; } var top = 1; { var s: 1 | undefined; function inner() { var no = 1; } } if (1) { const own = 2; }',
      ),
      "declare var top: number;\n\ndeclare var q: string;\ndeclare var r: { a: string[]; };\ndeclare var s: 1 | undefined;",
    );
    assert.equal(
      declared("for (var i = 0, [j] = [1]; ; ) break;"),
      "declare var i: number;\ndeclare var j: number;",
    );
    assert.equal(declared("class A {} function f() {} enum E {}").includes("var"), false);
  });
});
