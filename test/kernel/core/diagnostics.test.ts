import assert from "node:assert/strict";
import { CellCompiler } from "../../../kernel/core/compile.js";
import { describeDiagnostics } from "../../../kernel/core/diagnostics.js";
import { changingHost, hostOf, lastOf } from "../compiled.js";

const faulty = "export const a = 1;\nexport const b: number = 'x';\nexport type T = 1;\n";
const files = {
  "/notebooks/faulty.ts": faulty,
  "/notebooks/fine.ts": "export const fine = 1; await 1;",
  "/notebooks/loose.d.ts": "export const loose: number = 'x';",
  "/notebooks/breaks-off.ts": "export const = 1;",
  "/notebooks/through.ts": 'export * from "./faulty";',
  "/notebooks/further.ts": 'import { a } from "./through"; export const further = a;',
  "/notebooks/required.ts": 'import all = require("./faulty"); export const { a } = all;',
  "/notebooks/ending.ts":
    'import { fine } from "./fine.ts"; import { v } from "virtual"; export default [fine, v];',
  "/notebooks/tsconfig.json": "{}",
  "/notebooks/virtual.d.ts": 'declare module "virtual" { export const v: 1; }',
  "/notebooks/later.ts": 'export const later = () => import("./faulty");',
  "/notebooks/common.js": 'exports.all = require("./faulty");',
  "/notebooks/apart.js": 'const load = (name) => name; exports.all = load("./faulty"); load();',
  "/node_modules/careless/package.json": '{ "main": "index.ts" }',
  "/node_modules/careless/index.ts": faulty,
};

describe("what is wrong with a cell", () => {
  const host = hostOf(files);
  const wrong = (...cells: string[]) => lastOf(host, ...cells).diagnostics;

  it("stands in its own lines, in UTF-16 units", () => {
    const source = "const a = '🙂';\nconst b: number = a;";
    assert.deepEqual(wrong(source), [
      {
        code: 2322,
        message: "Type 'string' is not assignable to type 'number'.",
        line: 1,
        column: 6,
        start: 22,
        length: 1,
        source,
      },
    ]);
    const places = (...cells: string[]) => wrong(...cells).map(({ line, column }) => [line, column]);
    assert.deepEqual(places("nobody"), [[0, 0]]);
    assert.deepEqual(places("let x = 1;", "\n x = '';"), [[1, 1]]);
    assert.deepEqual(places("(\n"), [
      [0, 1],
      [1, 0],
    ]);
  });

  it("is told with its reasons", () => {
    const [{ message }] = wrong("const f: (x: string) => void = (x: number) => x;");
    assert.deepEqual(message.split("\n").slice(1, 3), [
      "  Types of parameters 'x' and 'x' are incompatible.",
      "    Type 'string' is not assignable to type 'number'.",
    ]);
  });

  it("is that JSX has no meaning, in words of the kernel's own, where nothing gives it one", () => {
    assert.deepEqual(
      wrong("<a/>;").map(({ message }) => message.slice(0, 44)),
      ["JSX needs a runtime: import one from an inst"],
    );
    assert.deepEqual(
      wrong("/** @jsx h */ <a/>;").map(({ message }) => message),
      ["This JSX tag requires 'h' to be in scope, but it could not be found."],
    );
  });

  it("is a variable that is used before it has a value, if no later cell can give it one", () => {
    for (const source of [
      "let x: number; const f = () => x;",
      "let x: number; const f = () => [x];",
      "let x: { a: 1 }; const f = () => x.a;",
      "let x: number; class A { m() { return x; } p = x; }",
      "var x: number; function f() { return () => [1, x]; }",
    ])
      assert.deepEqual(wrong(source), [], source);
    for (const source of [
      "let x: number; x;",
      "let x: number; if (1) { [x]; }",
      "function f() { let x: number; return () => x; }",
      "{ let x: number; (() => x)(); }",
    ])
      assert.deepEqual(
        wrong(source).map(({ message }) => message),
        ["Variable 'x' is used before being assigned."],
        source,
      );
  });

  it("is whatever else is wrong with a variable, in functions too", () => {
    assert.deepEqual(
      wrong("let x = 1; const f = () => { x = ''; };").map(({ code }) => code),
      [2322],
    );
  });

  it("is nothing that a module may not do, but a cell may", () => {
    for (const source of [
      "const a = 1; export = a;",
      "export const a = 1; export { a };",
      "const x = await 1; export { x };",
      "const exports = 1, require = 2;",
      'import fine = require("./fine"); fine.fine;',
    ]) {
      assert.deepEqual(wrong(source), [], source);
      assert.deepEqual(wrong(source, "1;"), [], source);
    }
    assert.deepEqual(wrong("const a = 1; export = a;", "const b: number = a;"), []);
  });

  it("is what it imports and nobody has", () => {
    assert.deepEqual(
      wrong('import { a } from "./nowhere";').map(({ code, column }) => [code, column]),
      [[2307, 18]],
    );
  });

  describe("in files", () => {
    const found = [
      {
        code: 2322,
        message: undefined,
        line: 1,
        column: 13,
        start: 33,
        length: 1,
        file: "faulty.ts",
        source: faulty,
      },
    ];
    const inFiles = (...cells: string[]) => wrong(...cells).map((one) => ({ ...one, message: undefined }));

    for (const source of [
      'import { a } from "./faulty";',
      'import type { a } from "./faulty";',
      'import "./faulty";',
      'export { a } from "./faulty";',
      'import all = require("./faulty");',
      'import { fine } from "./fine"; import("./faulty");',
      'import "./through";',
      'import "./further";',
      'import "./required";',
      'import "./later";',
      'import "./common";',
      'const a: import("./faulty").T = 1;',
    ])
      it(`is told of those that it reaches: ${source}`, () => assert.deepEqual(inFiles(source), found));

    it("is told where it uses a name that an earlier cell has imported", () => {
      const changing = { ...files, "/notebooks/changing.ts": "export const n: number = 1;" };
      const [compiler, set] = compilerOf(changing);
      const cell = compiler.compile(compiler.begin(), 'import { n } from "./changing"; const other = 1;');
      assert.ok(cell.ok);
      set("/notebooks/changing.ts", "export const n: number = 'x';");
      const count = (source: string) => compiler.compile(cell.declared, source).diagnostics.length;
      assert.deepEqual([count("other + 1;"), count("n + 1;"), count("other + 2;")], [0, 1, 0]);
      set("/notebooks/changing.ts", "export const n: number = 2;");
      assert.equal(count("n + 1;"), 0);
    });

    it("is told of a file that a change in another has made wrong, until it is mended", () => {
      const [compiler, set] = compilerOf({
        "/notebooks/one.ts": 'import { two } from "./two"; export const one: number = two;',
        "/notebooks/two.ts": "export const two = 1;",
      });
      let turn = 0;
      const wrongIn = () =>
        compiler
          .compile(compiler.begin(), `import { one } from "./one"; one + ${turn++};`)
          .diagnostics.map(({ file }) => file);
      assert.deepEqual(wrongIn(), []);
      set("/notebooks/two.ts", "export const two = 'x';");
      assert.deepEqual(wrongIn(), ["one.ts"]);
      assert.deepEqual(wrongIn(), ["one.ts"]);
      set("/notebooks/two.ts", "export const two = 2;");
      assert.deepEqual(wrongIn(), []);
      set("/notebooks/one.ts", "export const one = nobody;");
      assert.deepEqual(wrongIn(), ["one.ts"]);
    });

    it("is told of what breaks off in one", () => {
      assert.deepEqual(
        wrong('import "./breaks-off";').map(({ code, file }) => [code, file]),
        [
          [1134, "breaks-off.ts"],
          [1134, "breaks-off.ts"],
        ],
      );
    });

    it("is not told of packages, of declaration files, nor of what a cell doesn't reach", () => {
      for (const source of [
        'import { a } from "careless";',
        'import { loose } from "./loose";',
        'import { fine } from "./fine";',
        'import "./ending";',
        'import { v } from "virtual";',
        'import "./apart";',
        'const load = (name: string) => name; load("./faulty");',
      ])
        assert.deepEqual(wrong(source), [], source);
    });
  });
});

/** A compiler, and what changes one of its files. */
function compilerOf(files: Record<string, string>): [CellCompiler, (name: string, text: string) => void] {
  const [host, set] = changingHost(files);
  return [new CellCompiler(host), set];
}

describe("describeDiagnostics(diagnostics, label)", () => {
  const source = "const fine = 1;\nconst wrong: number = 'text';";
  const first = { code: 2322, message: "No.\n  Since.", line: 1, column: 6, start: 22, length: 5, source };
  const mark = `\u001b[31m~~~~~\u001b[39m`;
  const shown = ["   2 | const wrong: number = 'text';", `     |       ${mark}`];

  it("says what is wrong, where, and shows it", () => {
    assert.deepEqual(describeDiagnostics([first], "Cell 3"), {
      ename: "TypeScriptError",
      evalue: "TS2322: No.",
      traceback: ["TS2322: No.\n  Since.", "Cell 3, line 2, column 7", ...shown],
    });
  });

  it("counts what else is wrong, and shows all of it", () => {
    const other = { ...first, code: 7006, message: "Nor this.", file: "../lib/a.ts" };
    const { evalue, traceback } = describeDiagnostics([first, other, other], "Cell 3");
    assert.equal(evalue, "TS2322: No. (and 2 more)");
    assert.deepEqual(traceback.slice(4, 8), ["TS7006: Nor this.", "../lib/a.ts, line 2, column 7", ...shown]);
    assert.equal(traceback.length, 12);
  });
});
