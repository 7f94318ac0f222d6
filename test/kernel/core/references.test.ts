import assert from "node:assert/strict";
import { CellsInMemory } from "../cells-in-memory.js";

describe("a cell's names in its code", () => {
  let cells: CellsInMemory;
  before(() => {
    cells = new CellsInMemory({
      "/node_modules/m/index.d.ts":
        "export declare const one: number, two: number; export type T = 1; declare const all: { one: number }; export default all;",
    });
    cells.modules.m = { one: 1, two: 2, default: { one: 1 } };
  });
  beforeEach(() => cells.begin());
  /** The value of the last of some cells. */
  const valueOf = async (sources: readonly string[]): Promise<unknown> => {
    let value: unknown;
    for (const source of sources) value = await cells.run(source);
    return value;
  };

  for (const [says, sources, value] of [
    ["the last expression is the value, whatever stands behind it", ["const a = 1; a + 1;; // two"], 2],
    ["a declaration has none", ["1; const a = 1;"], undefined],
    ["an expression before the last has none", ["let a = 1; a++; if (a) a++"], undefined],
    ["a value is found by a later cell", ["let a = 1", "a += 1; var b = a", "[a, b]"], [2, 2]],
    [
      "types are nothing that runs",
      ["interface I { a: number } type T = I; const i: T = { a: 1 }", "(i as I).a"],
      1,
    ],
    ["what is only declared keeps its value", ["var given = 5", "declare const given: number; given"], 5],
    [
      "type arguments go",
      [
        "const f = <T>(x: T) => x; const g = f<number>; class B<T> { b?: T } class C extends B<number> { c = 1 }",
        "[g(1), new C().c]",
      ],
      [1, 1],
    ],
    [
      "a function can be called above its declaration, and by an earlier cell's",
      ["const r = f(); function f(): number { return g() } function g() { return 1 }", "[r, f()]"],
      [1, 1],
    ],
    [
      "one with overloads too",
      ["function f(x: 1): 1; function f(x: 2): 2; function f(x: number) { return x }", "[f(1), f(2)]"],
      [1, 2],
    ],
    [
      "a function is called without the scope as its this",
      ["function f(this: unknown) { return this === undefined }", "f() && f?.()"],
      true,
    ],
    [
      "also as a tag",
      [
        "function f(this: unknown, s: TemplateStringsArray, n: number) { return [this, s[0], n] } const n = 3",
        "f`a${n}`",
      ],
      [undefined, "a", 3],
    ],
    [
      "and with type arguments",
      [
        "const f = <T>(x: T, ...more: T[]) => [x, ...more]; const a = 2",
        "[...f<number>(1, a), ...f?.<number>(a)]",
      ],
      [1, 2, 2],
    ],
    [
      "a method keeps its this, and a call of nothing is none",
      [
        "const o = { a: 1, f() { return this.a } }; const none = undefined as (() => 1) | undefined",
        "[o.f(), none?.()]",
      ],
      [1, undefined],
    ],
    ["shorthands are names", ["const a = 1", "const o = { a }; o.a"], 1],
    ["and those of inner names stay", ["((b: number) => ({ b }))(2).b"], 2],
    [
      "shorthands are assigned to",
      ["let a = 1, b = 1", "({ a, b = a + 4 } = { a: 2 } as { a: number; b?: number })", "[a, b]"],
      [2, 6],
    ],
    [
      "inner names hide them",
      ["const a = 1", "{ const a = 2; var inner = a } const f = (a: number) => a; [inner, f(3), a]"],
      [2, 3, 1],
    ],
    [
      "properties of the same name are none",
      ["const a = 1; const o = { a: 2, b: { a: 3 } }", "[o.a, o.b.a, a]"],
      [2, 3, 1],
    ],
    ["a label is none", ["const a = 1; var n = 0; a: for (;;) { n++; break a }", "n"], 1],
    [
      "var in a block is one",
      ["{ var a = 1; let b = a } for (var i = 0; i < 3; i++) var last = i", "[a, i, last]"],
      [1, 3, 2],
    ],
    [
      "let in a block and in a loop is none",
      ["let a = 1; { let a = 2; a++ } for (let a = 5; a < 6; a++); for (const a of [7]);", "a"],
      1,
    ],
    [
      "several variables of a loop's head are",
      ["for (var i = 0, j = 5; i < j; i++, j--);", "[i, j]"],
      [3, 2],
    ],
    [
      "an exported name is a name",
      [
        "export const a = 1; export function f() { return a } export class C { static c = a }",
        "[f(), C.c, a]",
      ],
      [1, 1, 1],
    ],
    [
      "what a namespace exports stays its own",
      ["const a = 1; namespace N { export const a = 2; export const b = a }", "[N.a, N.b, a]"],
      [2, 2, 1],
    ],
    ["a namespace of types is no value", ["namespace N { export type T = 1 } const n: N.T = 1", "n"], 1],
    ["an enumeration is one", ["enum E { a = 1, b }", "E[E.b]"], "b"],
    ["a default export of a value runs", ["let n = 0; const f = () => ++n; export default f()", "n"], 1],
    [
      "a default export without a name runs what it does",
      ["let n = 0; class B { static b = 1 } export default class extends B { static { n = this.b } }", "n"],
      1,
    ],
    ["a default function without a name is nothing", ["export default function () {} 1"], 1],
    [
      "var without a value has none, whatever a name like it had",
      ["var a = 5", "var a: number | undefined", "a"],
      undefined,
    ],
    ["and one that is assigned above it keeps that", ["a = 5; var a: number", "a"], 5],
    [
      "what is exported and only declared keeps its value",
      ["var given = 5", "export declare const given: number; given"],
      5,
    ],
    ["also those with holes", ["const [, second] = [1, 2]", "second"], 2],
    [
      "patterns declare all of their names",
      ["const { a, b: [c, , d = 4], ...rest } = { a: 1, b: [3], e: 5 }", "[a, c, d, rest.e]"],
      [1, 3, 4, 5],
    ],
    [
      "functions have the names of their variables, whatever is around them",
      [
        "const f = (() => 1); const g = (() => 2) as () => number; const h = function () {} satisfies unknown; const K = (class {})",
        "[f.name, g.name, h.name, K.name]",
      ],
      ["f", "g", "h", "K"],
    ],
    [
      "shorthands are names of the same cell, too",
      ["const a = 1; export const b = 2; const o = { a, b }; [o.a, o.b]"],
      [1, 2],
    ],
    [
      "a function sees the class that is declared last",
      ["class A { v = 1 } const get = () => new A().v", "class A { v = 2 }", "get()"],
      2,
    ],
    [
      "a class knows itself that is a namespace, too",
      [
        "class A { static me = () => A } namespace A { export const n = 1 }",
        "const old = A",
        "class A { static other = 1 }",
        "old.me() === old",
      ],
      true,
    ],
    [
      "arguments are no name of a cell's",
      ["function f(..._: number[]) { return arguments.length }", "f(1, 2)"],
      2,
    ],
    [
      "decorators are told what they are told elsewhere",
      [
        "const seen: unknown[] = []; function d(_: unknown, { kind, name }: DecoratorContext) { seen.push(kind, ...(name ? [name] : [])) } @d class A { @d m() {} } export default @d class { }",
        "seen",
      ],
      ["method", "m", "class", "A", "class"],
    ],
  ] as const)
    it(says, async () => assert.deepEqual(await valueOf(sources), value));

  it("leave a promise to whoever shows it", async () => {
    const cell = "const p = Promise.resolve(1); p";
    assert.ok((await valueOf([cell])) === 1, "this notebook awaits it");
    assert.match(cells.compile(cell).code, /return \[__notebook__\.p\];/);
  });

  it("keep the class that a cell had, where a later one declares it anew", async () => {
    await valueOf(["class A { static me = () => A }", "const old = A"]);
    await cells.run("class A { static other = 1 }");
    assert.equal(await cells.run("old.me() === old"), true);
  });

  it("load modules as they are imported", async () => {
    for (const [source, ...loaded] of [
      ['import "m";', ["m", {}]],
      ['import all, { one as again } from "m";', ["m", { all: "default", again: "one" }]],
      ['import * as m from "m";', ["m", { m: "*" }]],
      ['import m = require("m");', ["m", { m: "=" }]],
      ['import type { one } from "m";'],
      ['import { one, two as zwei } from "m";', ["m", { one: "one", zwei: "two" }]],
      ['import { type two, T } from "m"; 1 as T'],
      ['export { one } from "m";', ["m", {}]],
      ['export * from "m";', ["m", {}]],
      ['export type { T } from "m";'],
      ['const name = "m"; await import(name);', ["m"]],
    ] as const) {
      cells.loaded.length = 0;
      await cells.run(source);
      assert.deepEqual(cells.loaded, loaded, source);
    }
    assert.equal(await cells.run("one + zwei + all.one + m.two"), 6);
  });

  it("wait at awaits of the cell's own top, each with its line", async () => {
    await cells.run(
      "const f = async () => { await 0; return 1 }\n\nconst a = await f();\nlet b = [a, await 2]",
    );
    assert.deepEqual(cells.lines, [3, 4]);
    assert.deepEqual(await cells.run("b"), [1, 2]);
    const caught = "let n = 0;\ntry { await Promise.reject(new Error('no')) } catch { n = await 7 }\nn";
    assert.equal(await cells.run(caught), 7);
    await cells.run("for await (const x of [1]) n = x * (await 1);");
    assert.deepEqual([cells.lines, await cells.run("n")], [[3, 4, 2, 2], 1]);
  });

  it("have loops ask whether they are to end, where no signal ends them", async () => {
    const asking = new CellsInMemory({}, { asksInLoops: true });
    const loop = "let n = 0; while (n < 4000) n++; for (let i = 0; i < 100; i++); n";
    assert.deepEqual([await asking.run(loop), asking.asked], [4000, 4]);
    assert.deepEqual([await cells.run(loop), cells.asked], [4000, 0]);
    const waiting = "await (async () => { for (const i of [1, 2, 3]) await i })();";
    await cells.run(waiting);
    assert.equal(cells.asked, 3);
    await cells.run("for await (const i of [1, 2]);");
    assert.equal(cells.asked, 5);
  });

  it("make a cell run at once, unless it waits or loads something", () => {
    for (const [source, mode] of [
      ["1", "once"],
      ["const a = 1; export { a as b }", "once"],
      ["const f = async () => { await 1 }", "once"],
      ["await 1", "steps"],
      ["import 'm'", "steps"],
      ["import m = require('m'); m", "steps"],
      ["export * from 'm'", "steps"],
      ["for await (const x of [1]) x", "async"],
    ])
      assert.equal(cells.compile(source).mode, mode, source);
  });

  it("may be imported from what has no file, or no types", async () => {
    const notebook = new CellsInMemory({
      "/top/tsconfig.json": "{}",
      "/top/globals.d.ts": 'declare module "virtual" { export const v: number }',
      "/node_modules/untyped/index.js": "exports.u = 1;",
    });
    Object.assign(notebook.modules, { virtual: { v: 1 }, untyped: { u: 2 } });
    await notebook.run('import { v } from "virtual"; import { u } from "untyped";');
    assert.deepEqual(await notebook.run("[v, u]"), [1, 2]);
  });

  it("say which of the reader's files the imports of earlier cells mean", async () => {
    const notebook = new CellsInMemory({
      "/top/notebooks/lib.ts": "export const a: number = 1;",
      "/top/notebooks/more.ts": "export const b: number = 2;",
    });
    Object.assign(notebook.modules, { "./lib": { a: 1 }, "./more": { b: 2 } });
    await notebook.run('import { a } from "./lib"; import * as more from "./more";');
    notebook.files.write("/top/notebooks/lib.ts", "export const a: number = 'text';");
    const codes = (source: string) => notebook.wrong(source).map(({ code }) => code);
    for (const source of ["1", "more.b", "const a = 2; a", "({ a: 1 })", "(a: number) => a"])
      assert.deepEqual(codes(source), [], source);
    for (const source of ["a", "const f = () => a", "({ a })", "await import('./lib')"])
      assert.deepEqual(codes(source), [2322], source);
  });
});
