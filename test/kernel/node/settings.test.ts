import assert from "node:assert/strict";
import { libraries } from "../../../kernel/core/libraries.js";
import { nodeHost } from "../../../kernel/node/host.js";
import { Notebook } from "../cells.js";

describe("the reader's tsconfig.json", () => {
  let notebook: Notebook;
  beforeEach(() => {
    notebook = new Notebook();
  });
  afterEach(() => notebook.remove());
  const configure = (options: object, rest: object = {}): void =>
    notebook.write("tsconfig.json", JSON.stringify({ compilerOptions: options, ...rest }));

  it("is not needed: then cells are checked strictly", async () => {
    assert.deepEqual(await notebook.wrong("const f = (x) => x"), [7006]);
    assert.deepEqual(await notebook.wrong("(undefined as string | undefined).length"), [2532]);
    assert.equal(notebook.mistake(), undefined);
  });
  it("says how strictly", async () => {
    configure({ strict: false });
    assert.deepEqual(
      await notebook.wrong("const f = (x) => x; const h = (x: string | undefined) => x.length"),
      [],
    );
    configure({ strict: false, noImplicitAny: true });
    assert.deepEqual(await notebook.wrong("const g = (x) => x"), [7006]);
    configure({ noUncheckedIndexedAccess: true });
    assert.deepEqual(await notebook.wrong("[1, 2][0].toFixed()"), [2532]);
  });
  it("doesn't hold cells to its style", async () => {
    configure({
      noUnusedLocals: true,
      noUnusedParameters: true,
      erasableSyntaxOnly: true,
      verbatimModuleSyntax: true,
      noEmit: true,
      module: "nodenext",
    });
    assert.equal(
      await notebook.run("enum E { a } const f = (x: number) => { const y = 1; return E.a }; f(1)"),
      "0",
    );
  });
  it("says where imports are, to the checker and to the loader", async () => {
    configure({ paths: { "@lib/*": ["./lib/*"], one: ["./lib/one.ts"] } });
    notebook.write("lib/one.ts", 'import { two } from "@lib/two"; export const one = two - 1;');
    notebook.write("lib/two.mts", "export const two = await Promise.resolve(2);");
    notebook.write("lib/two.ts", "export const two = await Promise.resolve(2);");
    assert.equal(
      await notebook.run('import { two } from "@lib/two"; import { one } from "one"; [one, two]'),
      "[ 1, 2 ]",
    );
    notebook.write("lib/two.ts", "export const two = 22;");
    assert.equal(await notebook.run("[one, two]"), "[ 21, 22 ]");
  });
  it("says where imports start, and what they end with", async () => {
    configure({ baseUrl: "./source", moduleSuffixes: [".node", ""] });
    notebook.write("source/deep/a.node.ts", "export const a = 1;");
    notebook.write("source/deep/a.ts", "export const a = 0;");
    assert.equal(
      await notebook.run('import { a } from "deep/a"; import { sep } from "node:path"; a + sep'),
      "'1/'",
    );
  });
  it("says which library", async () => {
    configure({ lib: ["es2022", "dom"] });
    assert.deepEqual(await notebook.wrong("[1].toSorted()"), [2550]);
    assert.deepEqual(await notebook.wrong("const f = () => document.title"), []);
  });
  it("extends others, and is read again when one changes", async () => {
    notebook.write("base.json", '{ "compilerOptions": { "strict": false } }');
    notebook.write("tsconfig.json", '{ "extends": "./base.json" }');
    assert.deepEqual(await notebook.wrong("const f = (x) => x"), []);
    notebook.write("base.json", '{ "compilerOptions": { "strict": true } }');
    assert.deepEqual(await notebook.wrong("const g = (x) => x"), [7006]);
    notebook.write(
      "notebooks/tsconfig.json",
      '{ "extends": "../tsconfig.json", "compilerOptions": { "noImplicitAny": false } }',
    );
    notebook.write("tsconfig.json", "{}");
    assert.deepEqual(await notebook.wrong("const h = (x) => x"), []);
  });
  it("brings global declarations and types along", async () => {
    notebook.install(
      "@types/global-thing",
      { types: "index.d.ts" },
      { "index.d.ts": "declare var thing: number | undefined;" },
    );
    notebook.write(
      "globals.d.ts",
      'declare const VERSION: string; declare module "virtual:x" { export const x: 1 }',
    );
    notebook.write("more.d.ts", "export {}; declare global { interface Array<T> { last?: T } }");
    configure({ types: ["global-thing"] });
    assert.deepEqual(
      await notebook.wrong("const f = () => [VERSION.length, thing?.toFixed(), [1].last, process.version]"),
      [],
    );
    configure({});
    assert.deepEqual(await notebook.wrong("const g = () => thing"), [2304]);
  });
  it("says which decorators", async () => {
    const source =
      "function d(target: object, name: string) { names.push(name) } const names: string[] = []; class A { @d m() {} @d f = 1 }; names.join()";
    assert.deepEqual(await notebook.wrong(source), [1241, 1240]);
    configure({ experimentalDecorators: true });
    assert.equal(await notebook.run(source), "'m,f'");
    notebook.write(
      "lib/d.ts",
      "export const names: string[] = []; function d(_: object, name: string): void { names.push(name) } export class A { @d m(): void {} @d f = 1 }",
    );
    assert.equal(
      await notebook.run('import { names as imported } from "../lib/d"; imported.join()'),
      "'m,f'",
    );
  });
  it("has decorators told what they decorate", async () => {
    configure({ experimentalDecorators: true, emitDecoratorMetadata: true });
    await notebook.run(
      "const told: unknown[] = []; Object.assign(Reflect, { metadata: (key: string, value: unknown) => () => void (key === 'design:type' && told.push(value)) })",
    );
    await notebook.run("class Earlier {} namespace Space { export class Inner {} }");
    await notebook.run('import { EventEmitter as Emitter } from "node:events"');
    assert.equal(
      await notebook.run(`import { Readable } from "node:stream";
function d(_: object, __: string) {}
class Here {}
class Decorated {
  @d a: Earlier = new Earlier(); @d b!: Emitter; @d c!: Readable; @d e: Here = new Here();
  @d f = ""; @d g: number = 1; @d h!: Space.Inner; @d i!: Earlier | string; @d j: Date = new Date();
}
told.splice(0).map((type) => (type as { name: string }).name).join()`),
      "'Earlier,EventEmitter,Readable,Here,Object,Number,Inner,Object,Date'",
    );
  });
  it("holds the reader's own files to it", async () => {
    configure({ strict: false });
    notebook.write("lib/loose.ts", "export function twice(x) { return x * 2 }");
    assert.equal(await notebook.run('import { twice } from "../lib/loose"; twice(2)'), "4");
  });
  for (const [what, text, sentence] of [
    [
      "breaks off",
      '{ "compilerOptions": { "strict": false,\n',
      /^\.\.\/tsconfig\.json, line 2: .*expected; what else it says counts$/,
    ],
    [
      "has an option that there is not",
      '{\n "compilerOptions": { "strict": false, "stirct": true } }',
      /line 2: Unknown compiler option 'stirct'/,
    ],
    [
      "has a value that there is not",
      '{ "compilerOptions": { "strict": false, "lib": ["es1999"] } }',
      /line 1: Argument for '--lib' option must be/,
    ],
    [
      "extends what is not there",
      '{ "extends": "./nowhere.json", "compilerOptions": { "strict": false } }',
      /nowhere.json/,
    ],
  ] as const) {
    it(`is said to be wrong, once, when it ${what}, and counts all the same`, async () => {
      notebook.write("tsconfig.json", text);
      assert.match(notebook.mistake() ?? "", sentence);
      assert.equal(notebook.mistake(), undefined);
      assert.deepEqual(await notebook.wrong("const f = (x) => x"), []);
      configure({});
      assert.equal(notebook.mistake(), undefined);
      assert.deepEqual(await notebook.wrong("const g = (x) => x"), [7006]);
    });
  }
});

describe("the library of JavaScript", () => {
  it("is that of the engine", async () => {
    const notebook = new Notebook();
    try {
      for (const [name, source] of Object.entries({
        isWellFormed: '"a".isWellFormed()',
        groupBy: "Object.groupBy([1], String)",
        withResolvers: "Promise.withResolvers()",
        union: "new Set([1]).union(new Set([2]))",
        fromAsync: "Array.fromAsync([1])",
        escape: 'RegExp.escape("a")',
      })) {
        const owners: object[] = [String.prototype, Object, Promise, Set.prototype, Array, RegExp];
        const isThere = owners.some((owner) => name in owner);
        assert.deepEqual(await notebook.wrong(source), isThere ? [] : [2550], name);
      }
    } finally {
      notebook.remove();
    }
  });
  it("has WebAssembly, which Node has and its types leave out", async () => {
    const notebook = new Notebook();
    try {
      await notebook.run(
        "const bytes = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]); const module = await WebAssembly.compile(bytes)",
      );
      assert.equal(
        await notebook.run(
          "const all: WebAssembly.Exports = new WebAssembly.Instance(module).exports; Object.keys(all).length",
        ),
        "0",
      );
      assert.deepEqual(
        await notebook.wrong("const no: number = WebAssembly.validate(new Uint8Array())"),
        [2322],
      );
      notebook.write("tsconfig.json", '{ "compilerOptions": { "lib": ["es2023", "dom"] } }');
      assert.equal(await notebook.run("WebAssembly.validate(new Uint8Array())"), "false");
    } finally {
      notebook.remove();
    }
  });
  it("has what comes with an engine, and no more", () => {
    const host = nodeHost(import.meta.dirname);
    const names = [
      "ArrayBuffer",
      "Map",
      "Object",
      "Promise",
      "RegExp",
      "Atomics",
      "String",
      "Set",
      "Intl",
      "Array",
      "Date",
      "Error",
      "Uint8Array",
    ];
    const old = Object.fromEntries(names.map((name) => [name, { prototype: {} }]));
    assert.deepEqual(libraries(host, old), ["lib.es2023.d.ts"]);
    const newer = { ...old, Object: { groupBy: 1 }, Iterator: { prototype: { map: 1 } } };
    assert.deepEqual(libraries(host, newer), [
      "lib.es2023.d.ts",
      "lib.es2024.object.d.ts",
      "lib.es2025.iterator.d.ts",
    ]);
  });
});
