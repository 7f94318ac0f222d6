import assert from "node:assert/strict";
import { codeOf, compiled, hostOf } from "../compiled.js";

describe("the imports of a cell", () => {
  const host = hostOf({
    "/node_modules/shelf/index.d.ts": `declare function shelf(): void;
export default shelf;
export declare const a: number, b: number;
export interface Only { x: 1 }
export declare namespace Space { const n: { m: 1 }; interface Row { x: 1 } }`,
    "/node_modules/assigned/index.d.ts": "declare const all: { a: 1 }; export = all;",
  });
  const promise = (call: string, line: number): string => `(yield { promise: ${call}, line: ${line} });`;

  it("are calls that are waited for, with the names that are values and what they are in the module", () => {
    const lines = [
      [
        'import shelf, { a, type Only, b as c } from "shelf";',
        '__import__("shelf", { shelf: "default", a: "a", c: "b" })',
      ],
      ['import * as all from "shelf";', '__import__("shelf", { all: "*" })'],
      ['import first, * as second from "shelf";', '__import__("shelf", { first: "default", second: "*" })'],
      ['import { default as third } from "shelf";', '__import__("shelf", { third: "default" })'],
      ['import "shelf";', '__import__("shelf", {})'],
      ['import required = require("assigned");', '__import__("assigned", { required: "=" })'],
      ['export * from "shelf";', '__import__("shelf", {})'],
      ['export { a as far } from "shelf";', '__import__("shelf", {})'],
    ];
    assert.equal(
      codeOf(host, lines.map(([source]) => source).join("\n")),
      lines.map(([, call], i) => promise(call, i + 1)).join("\n"),
    );
  });

  it("are nothing where all that they name are types", () => {
    const source = `import type { Only } from "shelf";
import type shelf from "shelf";
import { type Only as Again } from "shelf";
import { Only as Third } from "shelf";
import { type a } from "shelf";
import type all = require("assigned");
export type { Only as Fourth } from "shelf";
namespace Own { export interface Row { x: 1 } }
import Row = Own.Row;`;
    assert.equal(codeOf(host, source), "");
  });

  it("of a namespace's members are assignments", () => {
    const source = 'import { Space } from "shelf";\nimport n = Space.n;';
    const imported = promise('__import__("shelf", { Space: "Space" })', 1);
    assert.equal(codeOf(host, source), `${imported}\n__notebook__.n = __notebook__.Space.n;`);
    assert.equal(
      codeOf(host, "namespace A { export namespace B { export const c = 1 } }", "import c = A.B.c; c;"),
      "__notebook__.c = __notebook__.A.B.c;\nreturn [__notebook__.c];",
    );
  });

  it("are asked for by `import(…)`, which a cell may wait for or not", () => {
    assert.equal(codeOf(host, 'const later = import("shelf");'), '__notebook__.later = __import__("shelf");');
    const { code, mode } = compiled(host, 'const { a } = await import("shelf");');
    assert.equal(mode, "steps");
    assert.match(
      code,
      /^\(\{ a: __notebook__\.a \} = \(yield \{ promise: __import__\("shelf"\), line: 1 \}\)\);/,
    );
  });

  it("are awaited where the whole cell is one async function", () => {
    const { code, mode } = compiled(host, 'import { a } from "shelf"; for await (const x of [a]) x;');
    assert.equal(mode, "async");
    assert.match(code, /^await __import__\("shelf", \{ a: "a" \}\);\n/);
  });
});
