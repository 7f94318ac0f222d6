import assert from "node:assert/strict";
import { codeOf, compiled, hostOf } from "../compiled.js";

describe("a cell as JavaScript", () => {
  const host = hostOf();

  it("gives the value of its last expression, and of nothing else", () => {
    for (const [source, code] of [
      ["1; 2;", "1;\nreturn [2];"],
      ["1; 2; ; ;", "1;\nreturn [2];\n;\n;"],
      ["const a = 1;", "__notebook__.a = 1;"],
      ["({ a: 1 })", "return [({ a: 1 })];"],
      ["export = 5;", "5;"],
      ["", ""],
    ])
      assert.equal(codeOf(host, source), code);
  });

  it("copies the values of functions, classes, enums and namespaces into the scope: functions first", () => {
    assert.equal(
      codeOf(host, "f(); class A { } function f() { return A; } export default class { } export class B { }"),
      "__notebook__.f = f;\n(0, __notebook__.f)();\nclass A {\n}\n__notebook__.A = A;\n" +
        "function f() { return __notebook__.A; }\n(class {\n});\nclass B {\n}\n__notebook__.B = B;",
    );
    assert.match(codeOf(host, "enum E { a }"), /^var E;\n.*\n__notebook__\.E = E;$/s);
    assert.match(codeOf(host, "namespace N { export const x = 1; }"), /\n__notebook__\.N = N;$/);
    assert.equal(
      codeOf(host, "declare const y: number; interface I { } type T = 1; declare function f(): void;"),
      "",
    );
  });

  it("exports nothing", () => {
    const { code } = compiled(host, "export const a = `\n  export {};`;\nexport {};");
    assert.equal(code, "__notebook__.a = `\n  export {};`;\n//# sourceMappingURL=__cell__.js.map");
    for (const source of [
      "",
      "await 1;",
      "export {};",
      "type T = 1; export type { T };",
      "declare const a: 1; export = a;",
    ])
      assert.doesNotMatch(compiled(host, source).code, /export/, source);
  });

  it("runs at once, in steps between its awaits, or as one async function", () => {
    for (const [mode, ...sources] of [
      ["once", "1;", "async () => await 1;", "import('m' as string);"],
      [
        "steps",
        "await 1;",
        'import "./m";',
        'export * from "./m";',
        'import m = require("./m");',
        "if (1) { await 1; }",
      ],
      ["async", "for await (const x of [1]) x;", 'import "./m"; for await (const x of [1]) x;'],
    ])
      for (const source of sources) {
        const cell = compiled(hostOf({ "/notebooks/m.ts": "export const m = 1;" }), source);
        assert.equal(cell.mode, mode, source);
      }
  });

  it("says which values it declares, wherever they stand", () => {
    const names = (source: string): string =>
      compiled(hostOf({ "/notebooks/m.ts": "export const m = 1; export default 2;" }), source).names.join();
    assert.equal(
      names("const a = 1, { b: [c] } = { b: [1] }; function f() { const no = 1; } class A { } enum E { a }"),
      "f,a,c,A,E",
    );
    assert.equal(names("for (var i = 0; i < 1; i++) { var j = 1; let no = 2; }"), "i,j");
    assert.equal(names('import d, { m as n } from "./m"; import * as all from "./m";'), "d,n,all");
    assert.equal(names("interface I { } type T = 1; declare global { var g: 1 } export default 1;"), "");
  });

  it("maps its lines to those of the cell, and names the files whose imported names it uses", () => {
    const files = { "/notebooks/m.ts": "export const m = 1;", "/notebooks/n.ts": "export const n = 1;" };
    const above = 'import { m } from "./m"; import { n } from "./n"; import type { n as N } from "./n";';
    const { map, uses } = compiled(hostOf(files), above, "const a = 1;\n\nm + a;");
    assert.deepEqual(
      uses.map(({ fileName }) => fileName),
      ["/notebooks/m.ts"],
    );
    assert.deepEqual(compiled(hostOf(files), above, "1;").uses, []);
    const found = host.readSourceMap(map);
    // Before the cell stands a line of the kernel's.
    assert.deepEqual([found.find(0, 0)?.line, found.find(1, 0)?.line], [1, 3]);
    const spread = host.readSourceMap(compiled(host, "const a = 1,\n\n  b = 2;").map);
    assert.deepEqual([spread.find(0, 0)?.line, spread.find(1, 0)?.line], [1, 3]);
    const pattern = host.readSourceMap(compiled(host, "const a = 1;\n\nconst { length } = [a];").map);
    assert.equal(pattern.find(1, 0)?.line, 3);
  });
});
