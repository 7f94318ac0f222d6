import assert from "node:assert/strict";
import { cellText, constantsAtEnd, parseCell } from "../../../kernel/core/cell-file.js";
import ts from "../../../kernel/core/typescript.cjs";

describe("cellText(source)", () => {
  const behind = (source: string): string => {
    const { text, end } = cellText(source);
    return text.slice(end);
  };

  it("makes a module of a cell, which exports its names and ends with its constants", () => {
    const source = "const a = 1, { b } = { b: 2 }; let c = 3; function f() {} type T = 1;";
    const { text, start, end, kind } = cellText(source);
    assert.equal(text, `export {};\n${source}\nexport {f, a, b, c, T};\n[a, b];`);
    assert.equal(text.slice(start, end), source);
    assert.equal(kind, ts.ScriptKind.TS);
  });

  it("begins with what JSX means", () => {
    const { text, start } = cellText("<a/>;", "/** @jsx h */");
    assert.equal(text, "/** @jsx h */export {};\n<a/>;\nexport {};\n[];");
    assert.equal(text.slice(start, start + 4), "<a/>");
  });

  it("doesn't export again what the cell exports, nor what has no name", () => {
    for (const [source, added] of [
      ["export const a = 1; const b = 2;", "\nexport {b};\n[a, b];"],
      ["const a = 1; export { a };", "\nexport {};\n[a];"],
      ["export const a = 1, b = 2; export let c = 3;", "\nexport {};\n[a, b];"],
      ["const a = 1; export { a as b };", "\nexport {a};\n[a];"],
      ["export default class {}", "\nexport {};\n[];"],
      ["declare global { var g: 1 } const a = 1;", "\nexport {a};\n[a];"],
      ["", "\nexport {};\n[];"],
    ])
      assert.equal(behind(source), added, source);
  });

  it("knows constants: what neither `let`, `using` nor `var` declares, nor a class", () => {
    for (const [source, constants] of [
      ["const a = 1;", "[a];"],
      ["let a = 1; var b = 2; class C {} enum D {} function f() {}", "[];"],
      ["const [a, { b }] = [1, { b: 2 }];", "[a, b];"],
      ["using a = null;", "[];"],
      ["await using a = null;", "[];"],
      ["for (const a of [1]) {}", "[];"],
      ["declare const a: 1;", "[a];"],
      ["const a = 1; type a = 1;", "[a];"],
    ])
      assert.equal(behind(source).split("\n").at(-1), constants, source);
  });

  it("puts nothing behind a cell that breaks off", () => {
    for (const source of ["if (1) {", "const a = ", "f(", "`", "/* "])
      assert.equal(behind(source), "", source);
  });

  it("keeps what it adds out of an `if` that is left open", () => {
    assert.equal(behind("if (1) 2; else"), "");
    assert.equal(behind("const a = 1; if (a)\n  a"), "\nexport {a};\n[a];");
  });
});

describe("parseCell(text)", () => {
  const { TS, TSX } = ts.ScriptKind;
  it("takes for JSX what makes sense only so", () => {
    for (const [source, kind] of [
      ["<p>a</p>;", TSX],
      ["<a/>;", TSX],
      ["const a = <T,>(x: T) => <p>{x}</p>;", TSX],
      ["1;", TS],
      ["<string>x;", TS],
      ["<T>(x: T) => x;", TS],
      ["const a = <string>'</p>';", TS],
      // neither makes sense of these
      ["const = 1;", TS],
      ["const = 1; // </", TS],
      ["a <", TS],
    ] as const)
      assert.equal(parseCell(source).kind, kind, source);
    assert.equal(parseCell("<p>a</p>;").file.statements.length, 1);
  });
});

describe("constantsAtEnd(file)", () => {
  const parsed = (text: string): ts.SourceFile =>
    ts.createSourceFile("cell.ts", text, ts.ScriptTarget.ES2022);
  const names = (text: string): string =>
    constantsAtEnd(parsed(text))
      .map(({ text }) => text)
      .join();
  it("are the names that the last statement lists", () => {
    assert.equal(names("1;\n[a, b];"), "a,b");
    assert.equal(names("[a, 1, ...b];"), "a");
    for (const text of ["", "[];", "f(a);", "const a = [b];", "[a]; 1;"])
      assert.equal(constantsAtEnd(parsed(text)).length, 0, text);
  });
});
