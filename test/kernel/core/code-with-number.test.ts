import assert from "node:assert/strict";
import { browserHost } from "../../../kernel/browser/host.js";
import { codeWithNumber, type Compiled } from "../../../kernel/core/moved-number.js";
import ts from "../../../kernel/core/typescript.cjs";

const { readSourceMap } = browserHost({}, "");

/** A cell's code and its map, as the compiler makes them of a cell's file: one line, and then the source. */
function compiled(source: string): Compiled {
  const { outputText, sourceMapText } = ts.transpileModule(`export {};\n${source}`, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, sourceMap: true },
  });
  return { code: outputText.replace(/\n?export \{\};[^]*/, ""), map: sourceMapText! };
}
/** The code for another source. */
const moved = (before: string, source: string): string | undefined =>
  codeWithNumber(compiled(before), before, source, readSourceMap);

describe("codeWithNumber(compiled, before, source, readMap)", () => {
  it("takes a number in each way that it can be written, and what is none for none", () => {
    const written =
      "0 7 10 1.5 5. .5 1e5 1E-12 1.5e+3 1_000 1_0.2_5 0xFF 0Xa_b 0o17 0b101 0B1 12n 0x1Fn".split(" ");
    for (const text of written) {
      assert.equal(moved("f(3);", `f(${text});`), `f(${text});`, text);
      if (!/[-+]/.test(text)) assert.equal(moved(`f(${text}, 0);`, "f(3, 0);"), "f(3, 0);", text);
    }
    const none = "-1 +1 08 012 0x 0xG 0b12 0o18 1e 1e+ 1.2.3 . .e5 1x x1 _1 n 1nn 1.5.n 1e5e5".split(" ");
    for (const text of ["", ...none]) assert.equal(moved("f(3);", `f(${text});`), undefined, text);
  });

  it("finds the number wherever it was changed, longer or shorter", () => {
    for (const [before, after] of [
      ["f(12, 12);", "f(12, 1);"],
      ["f(12, 12);", "f(2, 12);"],
      ["f(11, 2);", "f(111, 2);"],
      ["f(1, 1);", "f(1, 11);"],
      ["f(1.25, 1);", "f(1.5, 1);"],
      ["f(1000);", "f(10);"],
      ["1;", "12;"],
      ["[1,2,3][2];", "[1,2,3][0];"],
    ])
      assert.equal(moved(before, after)?.replaceAll(" ", ""), after.replaceAll(" ", ""), after);
    assert.equal(
      moved("const a: number = 1;\n\n  f<1>(a,  22);", "const a: number = 1;\n\n  f<1>(a,  5);"),
      "const a = 1;\nf(a, 5);",
    );
  });

  it("gives the code as it is, where nothing differs", () => {
    assert.equal(moved("enum E { a = 1 }", "enum E { a = 1 }"), compiled("enum E { a = 1 }").code);
  });

  it("gives nothing where more differs than a number that the code computes with", () => {
    for (const [before, after] of [
      ["f(1);", "g(1);"],
      ["f(1, 2);", "f(3, 4);"],
      ["f(1, 2);", "f(1 + 2);"],
      ["f(1);", "f(1) ;"],
      ["f(1);", "f(1"],
      ["f(1 );", "f(12 + 3 );"],
      ["f('1');", "f('2');"],
      ["f(`1${x}`);", "f(`2${x}`);"],
      ["f(/1/);", "f(/2/);"],
      ["f(a1);", "f(a2);"],
      ["f(1); // 1", "f(1); // 2"],
      ["let a: 1 | 2 = 1;", "let a: 1 | 3 = 1;"],
      ["type T = 1;", "type T = 2;"],
      ["enum E { a = 1 }", "enum E { a = 2 }"],
      ["declare const a = 1; f(1);", "declare const a = 2; f(1);"],
      ["declare const a: 1; f(1);", "declare const a: 2; f(1);"],
    ])
      assert.equal(moved(before, after), undefined, after);
  });

  it("reads the map of a cell once", () => {
    const cell = compiled("f(1, 2);");
    let read = 0;
    const count = (json: string): ReturnType<typeof readSourceMap> => {
      read++;
      return readSourceMap(json);
    };
    assert.equal(codeWithNumber(cell, "f(1, 2);", "f(3, 2);", count), "f(3, 2);");
    assert.equal(codeWithNumber(cell, "f(1, 2);", "f(1, 3);", count), "f(1, 3);");
    assert.equal(read, 1);
  });
});
