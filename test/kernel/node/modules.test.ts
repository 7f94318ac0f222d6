import assert from "node:assert/strict";
import { mkdirSync, symlinkSync } from "node:fs";
import { Notebook } from "../cells.js";

describe("imports of the reader's own files", () => {
  let notebook: Notebook;
  beforeEach(() => {
    notebook = new Notebook();
  });
  afterEach(() => notebook.remove());

  const typed = "interface A { n: number }\nconst a: A = { n: 1 };\nexport const n: number = a.n;\n";
  const plain = "export const n = 1;\n";
  const files: Record<string, string> = {
    ".ts": typed,
    ".tsx": typed,
    ".mts": typed,
    ".cts": typed,
    ".js": plain,
    ".jsx": plain,
    ".mjs": plain,
    ".cjs": "exports.n = 1;\n",
    ".json": '{ "n": 1 }\n',
  };
  for (const [ending, text] of Object.entries(files)) {
    it(`finds ${ending}, with its ending and without`, async () => {
      notebook.write(`lib/x${ending}`, text);
      assert.equal(await notebook.run(`import { n } from "../lib/x${ending}"; n.toFixed(1)`), "'1.0'");
      assert.equal(await notebook.run(`import { n as m } from "../lib/x"; m.toFixed(1)`), "'1.0'");
      assert.equal(await notebook.run(`(await import("../lib/x")).n.toFixed(1)`), "'1.0'");
    });
  }
  for (const [written, file] of [
    ["./x.js", "x.ts"],
    ["./x.js", "x.tsx"],
    ["./x.mjs", "x.mts"],
    ["./x.cjs", "x.cts"],
    ["./folder", "folder/index.ts"],
    ["./folder", "folder/index.tsx"],
    ["./folder", "folder/index.js"],
  ]) {
    it(`finds ${file} as ${written}`, async () => {
      notebook.write(`notebooks/${file}`, plain);
      assert.equal(await notebook.run(`import { n } from "${written}"; n`), "1");
    });
  }
  for (const ending of [".ts", ".tsx", ".mts", ".js", ".mjs"]) {
    it(`waits for ${ending} that awaits at its top, also one that is reached through another`, async () => {
      const waits = 'export const n = await new Promise((resolve) => setTimeout(() => resolve("late"), 5));';
      notebook.write(`notebooks/waits${ending}`, waits);
      const request = `./waits${ending}`;
      notebook.write("notebooks/through.ts", `export * from "${request}"; export const own = 1;`);
      assert.equal(await notebook.run(`import { n } from "${request}"; n`), "'late'");
      assert.equal(await notebook.run('import { n as m, own } from "./through"; [m, own]'), "[ 'late', 1 ]");
      assert.equal(await notebook.run('(await import("./through")).n'), "'late'");
      assert.equal(await notebook.run("[n, m]"), "[ 'late', 'late' ]");
      notebook.write(`notebooks/waits${ending}`, "export const n = await Promise.resolve('later');");
      assert.equal(await notebook.run("[n, m]"), "[ 'later', 'later' ]");
    });
  }
  it("says of what waits that it can't be required", async () => {
    notebook.write("notebooks/waits.mts", "export const n = await 1;");
    await assert.rejects(
      notebook.run('require("./waits.mts")'),
      /doesn't wait at its top level, got waits.mts/,
    );
  });

  for (const type of ["module", "commonjs"]) {
    it(`loads all kinds again that have changed, in a package of type ${type}`, async () => {
      notebook.write("package.json", JSON.stringify({ type }));
      const write = (n: number): void => {
        notebook.write("lib/a.js", `export const a = ${n};`);
        notebook.write("lib/b.mjs", `export const b = ${n};`);
        notebook.write("lib/c.cjs", `exports.c = ${n};`);
        notebook.write("lib/d.ts", `export const d: number = ${n};`);
        notebook.write("lib/e.json", `{ "e": ${n} }`);
      };
      write(1);
      const all =
        'export * from "./a.js"; export * from "./b.mjs"; import c from "./c.cjs"; export { c }; export { d } from "./d"; import e from "./e.json"; export { e };';
      notebook.write("lib/all.js", all);
      await notebook.run(
        'import * as all from "../lib/all.js"; import { a } from "../lib/a.js"; const f = () => [all.a, all.b, all.c.c, all.d, all.e.e, a]',
      );
      assert.equal(await notebook.run("f()"), "[ 1, 1, 1, 1, 1, 1 ]");
      write(2);
      assert.equal(await notebook.run("f()"), "[ 2, 2, 2, 2, 2, 2 ]");
      write(3);
      assert.equal(await notebook.run('import * as all from "../lib/all.js"; f()'), "[ 3, 3, 3, 3, 3, 3 ]");
    });
  }
  it("loads only what has changed, and what is built on it", async () => {
    notebook.write("lib/a.ts", "export const a = {};");
    notebook.write("lib/b.ts", 'import { a } from "./a"; export const b = { a };');
    notebook.write("lib/c.ts", 'import { a } from "./a"; export const c = { a };');
    await notebook.run(
      'import { a } from "../lib/a"; import { b } from "../lib/b"; import { c } from "../lib/c";',
    );
    await notebook.run("const [a1, b1, c1] = [a, b, c]");
    notebook.write("lib/b.ts", 'import { a } from "./a"; export const b = { a, more: 1 };');
    assert.equal(await notebook.run("[a === a1, b === b1 as object, c === c1]"), "[ true, false, true ]");
  });
  it("tries a module again that has failed", async () => {
    notebook.write("lib/a.ts", 'import { b } from "./b"; export const a = b;');
    notebook.write("lib/b.ts", 'export const b: number = Number(JSON.parse("no"));');
    await assert.rejects(notebook.run('import { a } from "../lib/a"; a'), SyntaxError);
    notebook.write("lib/b.ts", "export const b = 2;");
    assert.equal(await notebook.run('import { a } from "../lib/a"; a'), "2");
  });

  it("refuses for an error in a file only the cells that reach it", async () => {
    notebook.write("lib/a.ts", 'import { b } from "./b"; export const a = b;');
    notebook.write("lib/b.ts", "export const b = 1;");
    notebook.write("lib/c.ts", "export const c = 3;");
    await notebook.run('import { a } from "../lib/a"; import { c } from "../lib/c"; const f = () => c');
    notebook.write("lib/b.ts", "export const b: number = 'text';");
    assert.deepEqual(await notebook.wrong("1 + 3"), []);
    assert.deepEqual(await notebook.wrong("f() + c"), []);
    assert.deepEqual(await notebook.wrong("a"), [2322]);
    assert.deepEqual(await notebook.wrong('import { a as again } from "../lib/a"'), [2322]);
    assert.deepEqual(await notebook.wrong('await import("../lib/b")'), [2322]);
    notebook.write("lib/b.ts", "export const b = 2;");
    assert.equal(await notebook.run("a + f()"), "5");
  });
  it("lets a cell mend the file", async () => {
    notebook.write("lib/b.ts", "export const b: number = 'text';");
    assert.deepEqual(await notebook.wrong('import { b } from "../lib/b"'), [2322]);
    await notebook.run(
      'import { writeFileSync } from "node:fs"; writeFileSync("' +
        notebook.top +
        '/lib/b.ts", "export const b = 22;")',
    );
    assert.equal(await notebook.run('import { b } from "../lib/b"; b'), "22");
  });

  it("keeps circles, live names and hoisted functions as ES modules have them", async () => {
    notebook.write(
      "lib/even.ts",
      'import { odd } from "./odd"; export const even = (n: number): boolean => n === 0 || odd(n - 1); export let calls = 0; export function count() { calls++ }',
    );
    notebook.write(
      "lib/odd.js",
      'import { even, count } from "./even.ts"; count; export function odd(n) { return n !== 0 && even(n - 1) } export default class {}',
    );
    assert.equal(
      await notebook.run(
        'import { even, calls, count } from "../lib/even"; count(); [even(10), even(7), calls]',
      ),
      "[ true, false, 1 ]",
    );
    assert.equal(await notebook.run("count(); calls"), "2");
    await assert.rejects(
      notebook.run('import * as all from "../lib/even"; (all as { calls: number }).calls = 5'),
      TypeError,
    );
  });
  it("says what a JavaScript module lacks", async () => {
    notebook.write("lib/a.js", "export const a = 1;");
    notebook.write("lib/b.js", 'import { nothing } from "./a.js"; export const b = nothing;');
    await assert.rejects(
      notebook.run('import { b } from "../lib/b.js"; b'),
      /does not provide an export named 'nothing'/,
    );
  });
  it("knows CommonJS from both sides", async () => {
    notebook.write(
      "lib/c.cts",
      'import os = require("node:os"); class C { n = 1; eol = os.EOL } export = C;',
    );
    notebook.write(
      "lib/f.cjs",
      "module.exports = (x) => 2 * x; module.exports.two = 2; module.exports.later = () => import('./e.mjs');",
    );
    notebook.write(
      "lib/e.mjs",
      "import f, { two } from './f.cjs'; import * as all from './f.cjs'; export default f(two); export const same = all.default === f;",
    );
    notebook.write(
      "lib/r.cjs",
      "exports.e = require('./e.mjs').default; exports.json = require('./j.json'); exports.main = __filename.endsWith('r.cjs')",
    );
    notebook.write("lib/j.json", "[1, 2]");
    assert.equal(await notebook.run('import C from "../lib/c.cjs"; new C().n'), "1");
    assert.equal(
      await notebook.run(
        'import f from "../lib/f.cjs"; import e, { same } from "../lib/e.mjs"; [f(3), e, same, (await f.later()).same]',
      ),
      "[ 6, 4, true, true ]",
    );
    assert.equal(
      await notebook.run('import r from "../lib/r.cjs"; [r.e, r.json, r.main]'),
      "[ 4, [ 1, 2 ], true ]",
    );
    assert.equal(await notebook.run('require("../lib/r.cjs").e + require("../lib/e.mjs").default'), "8");
  });
  it("takes decorators as the language has them", async () => {
    notebook.write(
      "lib/d.ts",
      "const kinds: string[] = []; function d(_: unknown, context: DecoratorContext): void { kinds.push(context.kind) } @d class A { @d m(): void {} @d f = 1 } export const seen = [new A().f, ...kinds];",
    );
    assert.equal(
      await notebook.run('import { seen } from "../lib/d"; seen'),
      "[ 1, 'method', 'field', 'class' ]",
    );
  });
  it("knows itself by import.meta", async () => {
    notebook.write(
      "lib/m.ts",
      'export const { url, filename, dirname } = import.meta; export const other = import.meta.resolve("./o.js");',
    );
    notebook.write("lib/o.ts", "");
    const { top } = notebook;
    assert.equal(
      await notebook.run('import * as m from "../lib/m"; [m.url, m.filename, m.dirname, m.other].join()'),
      `'file://${top}/lib/m.ts,${top}/lib/m.ts,${top}/lib,file://${top}/lib/o.ts'`,
    );
  });
  it("names the line of a file in a stack", async () => {
    notebook.write(
      "lib/s.ts",
      "interface A {}\nexport function where() {\n  return new Error('x').stack;\n}\n",
    );
    notebook.write("lib/top.mjs", "\n\nthrow new Error('at the top');\n");
    assert.match((await notebook.run('import { where } from "../lib/s"; where()'))!, /s\.ts/);
    await assert.rejects(notebook.run('import "../lib/top.mjs"'), /at the top/);
  });
  it("finds sources of the other packages of a workspace, and what imports them", async () => {
    notebook.write("package.json", '{ "workspaces": ["packages/*"] }');
    notebook.write(
      "packages/ws/package.json",
      '{ "name": "ws", "main": "src/index.ts", "types": "src/index.ts" }',
    );
    notebook.write("packages/ws/src/index.ts", "export const ws = (n: number): number => n + 1;");
    mkdirSync(`${notebook.top}/node_modules`);
    symlinkSync("../packages/ws", `${notebook.top}/node_modules/ws`);
    assert.equal(await notebook.run('import { ws } from "ws"; ws(1)'), "2");
    notebook.write("packages/ws/src/index.ts", "export const ws = (n: number): number => n + 10;");
    assert.equal(await notebook.run("ws(1)"), "11");
  });
  it("resolves `imports` of the package", async () => {
    notebook.write("package.json", '{ "type": "module", "imports": { "#lib/*": "./lib/*.ts" } }');
    notebook.write("lib/a.ts", 'import { b } from "#lib/b"; export const a = b;');
    notebook.write("lib/b.ts", "export const b = 2;");
    assert.equal(await notebook.run('import { a } from "#lib/a"; a'), "2");
  });
});
