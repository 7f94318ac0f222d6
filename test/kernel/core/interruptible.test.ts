import assert from "node:assert/strict";
import { isUsing, topLevelAwait } from "../../../kernel/core/interruptible.js";
import ts from "../../../kernel/core/typescript.cjs";
import { codeOf, compiled, hostOf } from "../compiled.js";

const parse = (text: string): ts.SourceFile =>
  ts.createSourceFile("cell.ts", text, ts.ScriptTarget.ES2022, true);

describe("topLevelAwait(cell)", () => {
  for (const [expected, ...sources] of [
    [
      undefined,
      "1;",
      "async function f() { await 1; }",
      "class A { x = async () => await 1; }",
      "using a = b;",
    ],
    [undefined, "class A { static { await: 1; } }", "for (const x of y) { const z = 1; }"],
    ["await", "await 1;", "if (x) { f(await 1); }", "await 1; function f() { for await (const x of y); }"],
    ["await", "async function f() { await using x = 1; } await f();"],
    [
      "other",
      "for await (const x of y);",
      "await 1; for await (const x of y); await 2;",
      "await using a = b;",
    ],
    ["other", "{ await using a = await b; await 1; }"],
  ] as const)
    for (const source of sources)
      it(`${expected}: ${source}`, () => assert.equal(topLevelAwait(parse(source)), expected));
});

describe("isUsing(list)", () => {
  it("knows what is disposed of", () => {
    for (const [source, expected] of [
      ["using a = b;", true],
      ["await using a = b;", true],
      ["const a = b;", false],
      ["let a = b;", false],
      ["var a = b;", false],
    ] as const) {
      const [statement] = parse(source).statements;
      assert.equal(isUsing((statement as ts.VariableStatement).declarationList), expected, source);
    }
  });
});

describe("the loops of a cell", () => {
  const [host, asking] = [hostOf(), { ...hostOf(), asksInLoops: true }];
  /** Without line breaks and what indents. */
  const flat = (code: string): string => code.replace(/\s+/g, " ");

  it("ask at each turn in async functions, whether they have been interrupted since those began", () => {
    const begin = "const __run__ = __current__();";
    const body = "{ __check__(__run__); break; }";
    for (const [source, code] of [
      ["async function f() { for (;;) break; }", `async function f() { ${begin} for (;;) ${body} }`],
      [
        "async function f() { if (1) { while (1) break; } }",
        `async function f() { ${begin} if (1) { while (1) ${body} } }`,
      ],
      [
        "class A { async m() { do break; while (1); } }",
        `class A { async m() { ${begin} do ${body} while (1); } }`,
      ],
      [
        "async () => { for (const x of [1]) { break; } };",
        `return [async () => { ${begin} for (const x of [1]) { __check__(__run__); { break; } } }];`,
      ],
      [
        "async () => { for (const x in {}) break; };",
        `return [async () => { ${begin} for (const x in {}) ${body} }];`,
      ],
      ["export async function f() { for (;;) break; }", `async function f() { ${begin} for (;;) ${body} }`],
      [
        "async () => { a: for (const x of [1]) { continue a; } };",
        `{ ${begin} a: for (const x of [1]) { __check__(__run__); { continue a; } } }`,
      ],
      // no loop of their own
      ["async function f() { await 1; }", "async function f() { await 1; }"],
      ["async () => { () => { for (;;) break; }; };", "return [async () => { () => { for (;;) break; }; }];"],
      [
        "async () => { class B { x = () => { for (;;) break; }; } };",
        "return [async () => { class B { x = () => { for (;;) break; }; } }];",
      ],
    ])
      assert.ok(flat(codeOf(host, source)).includes(code), `${source}\n${codeOf(host, source)}`);
  });

  it("ask nothing elsewhere, where a signal ends them", () => {
    for (const source of [
      "for (;;) break;",
      "function f() { while (1) break; }",
      "class A { static { for (;;) break; } x = () => { for (;;) break; }; get y() { for (;;) break; return 1; } }",
      "export function f() { for (;;) break; }",
      "await 1; for (const x of [1]) await x;",
      "async function f() { function g() { for (;;) break; } }",
    ])
      assert.doesNotMatch(codeOf(host, source), /__check__|__run__|__turns__/, source);
  });

  it("ask at each turn at the top of a cell that is one async function", () => {
    const { code, mode } = compiled(host, "for await (const x of [1]) x;\nfor (;;) break;");
    assert.equal(mode, "async");
    assert.equal(
      flat(code).replace(/ \/\/#.*/, ""),
      "for await (const x of [1]) { __check__(__run__); x; } for (;;) { __check__(__run__); break; }",
    );
  });

  it("ask once in a thousand turns where no signal ends them", () => {
    const question = "if ((++__turns__.count & 1023) === 0) __check__(__current__());";
    for (const [source, code] of [
      ["for (;;) break;", `for (;;) { ${question} break; }`],
      ["function f() { while (1) break; }", `while (1) { ${question} break; }`],
      ["a: { break a; }", "a: { break a; }"],
      ["a: for (const x of [1]) { continue a; }", `a: for (const x of [1]) { ${question} { continue a; } }`],
      ["await 1; do { break; } while (1);", `do { ${question} { break; } } while (1);`],
      [
        "async function f() { for (;;) break; }",
        "{ const __run__ = __current__(); for (;;) { __check__(__run__); break; } }",
      ],
    ])
      assert.ok(flat(codeOf(asking, source)).includes(code), codeOf(asking, source));
  });
});
