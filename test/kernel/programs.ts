// Programs spread over cells: each means what it means as one file, under `tsc` and in Node. The last cell is an
// expression, whose value is compared; where there are errors, their codes are.

export interface Program {
  says: string;
  cells: string[];
  /** The codes of the errors, in cells as in one file. */
  errors?: number[];
}

export const programs: Program[] = [
  { says: "values", cells: ["const a = 1", "let b = a + 1", "b++", "[a, b]"] },
  {
    says: "functions above their declaration",
    cells: ["const r = twice(2); function twice(x: number) { return 2 * x }", "r"],
  },
  { says: "a value before a comment", cells: ["const a = 1 // one", "a + 1 // two"] },
  { says: "a value before a comment of several lines", cells: ["2 /* two\n*/\n"] },
  { says: "a value before an empty line, and a comment", cells: ["3\n\n// three\n"] },
  { says: "var below its assignment", cells: ["early = 1; var early: number", "early"] },
  {
    says: "var below a function that assigns it",
    cells: ["set(); var late: number | undefined; function set() { late = 2 }", "late"],
  },
  { says: "closures over what changes", cells: ["let n = 0", "const add = () => ++n", "add(); add()", "n"] },

  // Exports mean nothing to a cell, but they are allowed.
  { says: "export { name }", cells: ["const loc = 1; export { loc }", "loc + 1"] },
  { says: "export { name as other }", cells: ["const loc = 2; export { loc as far }", "loc"] },
  {
    says: "export { function, class, type }",
    cells: [
      "function f() { return 3 } class C {} type T = number; export { f, C, type T }",
      "const t: T = f()",
      "t",
    ],
  },
  {
    says: "exported declarations",
    cells: ["export const a = 1; export let b = 2; export function c() { return 3 }", "[a, b, c()]"],
  },
  { says: "exported destructuring", cells: ["export const { x, y: [z] } = { x: 1, y: [2] }", "[x, z]"] },
  { says: "export default class, without a name", cells: ["export default class { static x = 1 }", "1"] },
  {
    says: "export default function, without a name",
    cells: ["export default function () { return 1 }", "1"],
  },
  { says: "export default class, with a name", cells: ["export default class A { v = 4 }", "new A().v"] },
  {
    says: "export default function, with a name",
    cells: ["export default function f() { return 5 }", "f()"],
  },
  {
    says: "export default of a value",
    cells: ["let calls = 0; const f = () => ++calls", "export default f()", "calls"],
  },
  { says: "export default async arrow", cells: ["export default async () => 1", "2"] },
  { says: "export enum", cells: ["export enum E { A = 3 }", "E.A"] },
  { says: "export … from", cells: ["export { sep } from 'node:path'", "1"] },
  { says: "export * from", cells: ["export * from 'node:os'", "1"] },
  {
    says: "export type",
    cells: ["export type T = string; export interface I { a: T }", "const i: I = { a: 'x' }", "i.a"],
  },

  // Namespaces and their aliases.
  {
    says: "a namespace",
    cells: ["namespace S { export const a = 1; export type T = number }", "const t: S.T = S.a", "t"],
  },
  {
    says: "an exported namespace, two cells later",
    cells: ["export namespace Q { export const z = 2 }", "1", "2", "Q.z"],
  },
  { says: "an alias in the same cell", cells: ["namespace S { export const a = 1 } import sa = S.a;", "sa"] },
  {
    says: "an alias in a later cell",
    cells: ["namespace S { export namespace T { export const a = 6 } }", "import st = S.T", "st.a + S.T.a"],
  },
  {
    says: "an alias of a type",
    cells: ["namespace S { export interface I { a: 1 } }", "import I = S.I", "const i: I = { a: 1 }", "i"],
  },
  {
    says: "a namespace of types alone",
    cells: ["namespace Only { export type T = 1 }", "const one: Only.T = 1", "one"],
  },
  {
    says: "a function with a namespace",
    cells: ["function f() { return f.n } namespace f { export const n = 7 }", "f()"],
  },

  // Variables that have no value yet.
  { says: "null first, a value later", cells: ["let best = null", "best = { score: 1 }", "best.score"] },
  { says: "undefined first, a value later", cells: ["let best = undefined", "best = [1]", "best.length"] },
  { says: "no value and no type first", cells: ["let best", "best = 'text'", "best.length"] },
  { says: "var with null", cells: ["var best = null", "best = 3", "best + 1"] },
  { says: "late assignment", cells: ["let x: number", "x = 5", "x + 1"] },
  {
    says: "a variable that only a function uses",
    cells: ["let timer: NodeJS.Timeout | 1; function stop() { return timer }", "timer = 1", "stop()"],
  },
  {
    says: "a variable that only a method uses",
    cells: ["let size: number; class A { get() { return size } }", "size = 4", "new A().get()"],
  },
  { says: "a variable used before it is assigned", cells: ["let x: number; x + 1", "1"], errors: [2454] },
  {
    says: "null with a type",
    cells: ["let best: { score: number } | null = null", "best = { score: 2 }", "best?.score"],
  },
  { says: "a value of another type", cells: ["let n = 1", "n = 'text'", "n"], errors: [2322] },

  // What a cell has found out holds in the next.
  {
    says: "const narrowed by throw",
    cells: [
      "const el = JSON.parse('\"text\"') as string | undefined; if (!el) throw new Error('no')",
      "el.length",
    ],
  },
  {
    says: "an exported const narrowed",
    cells: [
      "export const el = JSON.parse('\"text\"') as string | undefined; if (!el) throw new Error('no')",
      "el.length",
    ],
  },
  { says: "const narrowed by its value", cells: ["const v: string | number = 'text'", "v.length"] },
  {
    says: "const narrowed by typeof, from unknown",
    cells: [
      "const u: unknown = JSON.parse('3'); if (typeof u !== 'number') throw new Error('no')",
      "u.toFixed(1)",
    ],
  },
  {
    says: "const narrowed by instanceof",
    cells: [
      "class A { a = 1 } class B { b = 2 } const ab = [new A()][0] as A | B; if (!(ab instanceof A)) throw new Error('no')",
      "ab.a",
    ],
  },
  {
    says: "const narrowed by a tag",
    cells: [
      "type Shape = { kind: 'c'; r: number } | { kind: 's'; a: number }; const s = { kind: 'c', r: 2 } as Shape; if (s.kind !== 'c') throw new Error('no')",
      "s.r",
    ],
  },
  {
    says: "a destructured const narrowed",
    cells: [
      "const { w } = JSON.parse('{\"w\":\"x\"}') as { w?: string }; if (w === undefined) throw new Error('no')",
      "w.length",
    ],
  },
  {
    says: "const not narrowed",
    cells: ["const el = JSON.parse('\"text\"') as string | undefined", "el.length"],
    errors: [18048],
  },
  {
    says: "const narrowed in a branch alone",
    cells: ["const el = JSON.parse('\"text\"') as string | undefined; if (el) el.length", "el.length"],
    errors: [18048],
  },
  { says: "literal types", cells: ["const k = 'a'; let wide = 'a'", "const f = (x: 'a') => x", "f(k)"] },
  {
    says: "literal types that widen",
    cells: ["let wide = 'a'", "const f = (x: 'a') => x", "wide = wide + ''", "f(wide)"],
    errors: [2345],
  },
  { says: "as const", cells: ["const t = [1, 'a'] as const", "const n: 1 = t[0]", "n"] },

  // Classes.
  { says: "inheritance", cells: ["class A { a = 1 } ", "class B extends A { b = this.a + 1 }", "new B().b"] },
  { says: "private names", cells: ["class A { #x = 1; get x() { return this.#x } }", "new A().x"] },
  { says: "static blocks", cells: ["class A { static n: number; static { A.n = 2 } }", "A.n"] },
  {
    says: "abstract classes",
    cells: [
      "abstract class A { abstract f(): number }",
      "class B extends A { f() { return 1 } }",
      "new B().f()",
    ],
  },
  { says: "class expressions and their names", cells: ["const A = class {}", "A.name"] },
  {
    says: "generics",
    cells: ["class Box<T> { v: T; constructor(v: T) { this.v = v } }", "new Box('a').v.length"],
  },
  { says: "enums and their inverse", cells: ["enum E { A, B }", "[E.A, E[1]]"] },
  { says: "const enums", cells: ["const enum E { A = 4 }", "E.A"] },
  {
    says: "overloads",
    cells: [
      "function f(x: string): string; function f(x: number): number; function f(x: unknown) { return x }",
      "f('a').length + f(1)",
    ],
  },
  { says: "iterators", cells: ["function* g() { yield 1; yield 2 }", "[...g()]"] },
  {
    says: "type guards",
    cells: [
      "const isText = (x: unknown): x is string => typeof x === 'string'",
      "const u = JSON.parse('\"a\"') as unknown",
      "isText(u) ? u.length : 0",
    ],
  },
  {
    says: "assertion functions",
    cells: [
      "function assertText(x: unknown): asserts x is string { if (typeof x !== 'string') throw new Error('no') }",
      "const u = JSON.parse('\"a\"') as unknown; assertText(u)",
      "u.length",
    ],
  },
  { says: "satisfies", cells: ["const c = { a: 1 } satisfies Record<string, number>", "c.a"] },
  { says: "unique symbols", cells: ["const key = Symbol('k')", "const o = { [key]: 1 }", "o[key]"] },
  {
    says: "declared globals",
    cells: ["declare global { var shared: number | undefined }", "globalThis.shared = 8", "shared"],
  },

  // Decorators, those of the language.
  {
    says: "a decorator of a class",
    cells: [
      "function named(target: new () => object, context: ClassDecoratorContext) { Object.defineProperty(target, 'tag', { value: String(context.name) }) }",
      "@named class A {}",
      "(A as unknown as { tag: string }).tag",
    ],
  },
  {
    says: "a decorator of a method",
    cells: [
      "const calls: string[] = []",
      "function log(f: (...a: number[]) => number, context: ClassMethodDecoratorContext) { return function (this: unknown, ...a: number[]) { calls.push(String(context.name)); return f.apply(this, a) } }",
      "class A { @log add(a: number, b: number) { return a + b } }",
      "[new A().add(1, 2), calls]",
    ],
  },
  {
    says: "a decorator with arguments",
    cells: [
      "const by = (n: number) => (_: undefined, __: ClassFieldDecoratorContext) => (v: number) => v * n",
      "class A { @by(3) x = 2 }",
      "new A().x",
    ],
  },
  {
    says: "a decorator without types",
    cells: [
      "function d(target: any, context: any) { return context.kind === 'getter' ? () => 9 : target }",
      "class A { @d get x() { return 1 } }",
      "new A().x",
    ],
  },

  // Modules.
  {
    says: "a name called require",
    cells: [
      "import { createRequire } from 'node:module'; const require = createRequire(process.cwd() + '/x.js')",
      "typeof require('node:path').join",
    ],
  },
  { says: "a name called exports", cells: ["const exports = 3", "exports + 1"] },
  { says: "import.meta", cells: ["typeof import.meta.url"] },
  {
    says: "import.meta.resolve",
    cells: [
      "const { resolve } = import.meta",
      "const found = ['node:fs', 'fs', 'https://a.b/c'].map((request) => resolve(request))",
      "[...found, import.meta.resolve('./none.js').endsWith('/none.js'), resolve('typescript').startsWith('file:')]",
    ],
  },
  {
    says: "imported names",
    cells: [
      "import { join as j } from 'node:path'; import * as path from 'node:path'; import def from 'node:path'",
      "[j('a', 'b'), path.sep, def.sep]",
    ],
  },
  {
    says: "imported types",
    cells: [
      "import type { Stats } from 'node:fs'; import { type Dirent, existsSync } from 'node:fs'",
      "const s: Stats | Dirent | null = existsSync('/none') ? null : null",
      "s",
    ],
  },
  { says: "dynamic import", cells: ["const { sep } = await import('node:path')", "sep"] },
  {
    says: "await at the top",
    cells: ["const a = await Promise.resolve(1)", "a + (await Promise.resolve(2))"],
  },
  {
    says: "using",
    cells: ["let log = ''; { using r = { [Symbol.dispose]() { log += 'gone' } }; log += typeof r }", "log"],
  },

  // Errors are those of one file.
  { says: "an unknown name", cells: ["const a = 1", "b"], errors: [2304] },
  { says: "a constant assigned to", cells: ["const a = 1", "a = 2"], errors: [2588] },
  {
    says: "an argument of the wrong type",
    cells: ["function f(x: number) { return x }", "f('a')"],
    errors: [2345],
  },
  { says: "an untyped parameter", cells: ["const f = (x) => x", "1"], errors: [7006] },
  { says: "an export that doesn't exist", cells: ["export { nothing }", "1"], errors: [2304] },
  { says: "a statement that breaks off", cells: ["if (1)"], errors: [1109] },
];
