import assert from "node:assert/strict";
import { isInModulePackage, transpile, type Transpiled } from "../../../kernel/core/transpile.js";
import ts from "../../../kernel/core/typescript.cjs";
import { FilesInMemory } from "../files-in-memory.js";

type Module = Record<string, unknown>;
type Declare = (
  give: (name: string | Module, value?: unknown) => unknown,
  context: { meta: object; import: (request: string) => unknown },
) => { setters: ((module: Module) => void)[]; execute: () => unknown };

const { host } = new FilesInMemory({
  "/top/es/package.json": '{ "name": "es", "type" : "module" }',
  "/top/near/package.json": '{"type":"module"}',
  "/top/common/package.json": '{ "type": "commonjs", "typed": "module" }',
});
const target = ts.ScriptTarget.ES2022;
const transpiled = (file: string, source: string, options: ts.CompilerOptions = {}): Transpiled =>
  transpile(file, source, { target, ...options }, host);

/** What an ES module exports, where others export what they are given. */
async function exportsOf({ code, kind }: Transpiled, modules: Record<string, Module> = {}): Promise<Module> {
  assert.equal(kind, "es");
  const exports: Module = {};
  let [requests, declare]: [string[], Declare?] = [[]];
  const register = (...given: [string[], Declare]) => void ([requests, declare] = given);

  new Function("System", code)({ register });
  const { setters, execute } = declare!(
    (name, value) => (typeof name === "string" ? (exports[name] = value) : Object.assign(exports, name)),
    { meta: {}, import: (request) => Promise.resolve(modules[request]) },
  );
  requests.forEach((request, i) => setters[i](modules[request]));
  await execute();
  return exports;
}

/** What a CommonJS module exports, and what it has imported and required. */
function commonOf({ code, kind }: Transpiled): { exports: Module; imported: string[]; strict: boolean } {
  assert.equal(kind, "common");
  const module = { exports: {} as Module };
  const imported: string[] = [];
  const take = (...[request, ...more]: [string]): object => {
    imported.push(request, ...more);
    return { request };
  };

  new Function("module", "exports", "require", "__import__", code)(module, module.exports, take, take);
  return { exports: module.exports, imported, strict: code.startsWith('"use strict"') };
}

describe("transpile(file, source, options, host)", () => {
  it("tells ES modules from others as Node does, and by what a file says itself", () => {
    for (const [file, source, kind] of [
      ["a.mts", "1", "es"],
      ["a.mjs", "1", "es"],
      ["a.cts", "export const a = 1", "common"],
      ["a.cjs", "1", "common"],
      ["a.ts", "export const a = 1", "es"],
      ["a.ts", 'import "x"', "es"],
      ["a.ts", "import.meta", "es"],
      ["a.js", "await 1", "es"],
      ["a.ts", "async () => await 1", "common"],
      ["a.ts", "1", "common"],
      ["a.mtsx", "1", "common"],
      ["x.cts/a.ts", "export const a = 1", "es"],
      ["near/a.ts", "1", "es"],
      ["es/sub/a.ts", "1", "es"],
      ["es/sub/a.cts", "1", "common"],
      ["common/a.ts", "1", "common"],
      ["es/a.ts", 'import x = require("x"); x', "common"],
      ["es/a.ts", "export = 1", "common"],
      ["a.ts", "export default 1", "es"],
      ["a.ts", "namespace N { export const a = 1 } import x = N.a; export { x }", "es"],
    ])
      assert.equal(transpiled(`/top/${file}`, source).kind, kind, `${file}: ${source}`);
    assert.equal(isInModulePackage("/top/es/a/b/c.js", host), true);
    assert.equal(isInModulePackage("/a.js", host), false);
  });

  it("leaves an ES module to whoever links it, with its exports, and waiting where it waits", async () => {
    const source = `import { a } from "./a"; import b, * as all from "b";
export const sum: number = a + (await Promise.resolve(b as number)); export { a as again };
export const later = async () => (await import("./a")).a; export default Object.keys(all).length;`;
    const modules = { "./a": { a: 1 }, b: { default: 2 } };
    const { later, ...exports } = await exportsOf(transpiled("/top/m.ts", source), modules);
    assert.deepEqual(exports, { sum: 3, again: 1, default: 1 });
    assert.equal(await (later as () => Promise<number>)(), 1);
  });

  it("has a CommonJS one load by `require` and `import(…)` what the loader gives it", async () => {
    const source = `import x = require("x"); export = { x, later: () => import("./y", { with: {} }), url: typeof import.meta.url };`;
    const { exports, imported } = commonOf(
      transpiled("/top/c.cts", source.replace(", url: typeof import.meta.url", "")),
    );
    assert.deepEqual(exports.x, { request: "x" });
    assert.deepEqual(await (exports.later as () => unknown)(), { request: "./y" });
    assert.deepEqual(imported, ["x", "./y"]);
    const meta = transpiled("/top/c.cts", "export const path = import.meta.filename;");
    assert.match(meta.code, /filename: __filename/);
    const interop = 'import x from "x"; export const all = x;';
    assert.deepEqual(commonOf(transpiled("/top/c.cts", interop)).exports.all, { request: "x" });
    const outer = transpiled(
      "/top/c.cts",
      "export const f = () => import('./z').then(String, () => import('./w'));",
    );
    assert.equal(outer.code.match(/__import__\("\.\/[zw]"\)|__import__\('\.\/[zw]'\)/g)?.length, 2);
  });

  it("is strict where TypeScript is", () => {
    assert.equal(commonOf(transpiled("/top/a.ts", "exports.a = 1")).strict, true);
    assert.equal(commonOf(transpiled("/top/x.js/a.ts", "exports.a = 1")).strict, true);
    for (const file of ["/top/a.js", "/top/a.cjs", "/top/a.jsx"])
      assert.equal(commonOf(transpiled(file, "exports.a = 1")).strict, false, file);
  });

  it("gives a map to the source, and no word of it in the code", () => {
    const { code, map } = transpiled("/top/a.ts", "\n\nexport const a: number = 1;\n");
    const { sources, mappings } = JSON.parse(map) as { sources: string[]; mappings: string };
    assert.deepEqual([sources.length, mappings.length > 0], [1, true]);
    assert.ok(!code.includes("sourceMappingURL") && code.endsWith(");\n"), code);
    const own = "\nexports.a = `\n//# sourceMappingURL=own`;\nexports.b = 1;";
    assert.deepEqual(commonOf(transpiled("/top/a.js", own)).exports, {
      a: "\n//# sourceMappingURL=own",
      b: 1,
    });
  });

  it("says what JavaScript imports by name, which nobody has checked", () => {
    const source = `import { a, b as c } from "x"; import d, { e } from "x"; export { f as g, h } from "y";
import * as i from "z"; import j from "w"; export * from "v"; import "u"; export * as k from "t"; export { a }; a(c, d, e, i, j);`;
    const names = { x: ["a", "b", "e"], y: ["f", "h"] };
    assert.deepEqual(Object.fromEntries(transpiled("/top/a.js", source).names), names);
    assert.deepEqual(Object.fromEntries(transpiled("/top/a.jsx", source).names), names);
    assert.deepEqual(Object.fromEntries(transpiled("/top/a.mjs", source).names), names);
    for (const file of ["/top/a.ts", "/top/a.cjs"]) assert.equal(transpiled(file, source).names.size, 0);
  });

  it("keeps to the reader's settings", async () => {
    const decorated =
      "function d(...given: unknown[]) { seen = given.length } let seen = 0; class A { @d m() {} } export { seen };";
    for (const [options, given] of [
      [{}, 2],
      [{ experimentalDecorators: true }, 3],
    ] as const)
      assert.equal((await exportsOf(transpiled("/top/a.ts", decorated, options))).seen, given);
    const fields =
      "class B { set x(_: number) { calls++ } } class A extends B { x = 1 } let calls = 0; new A(); export { calls };";
    for (const useDefineForClassFields of [true, false])
      assert.equal(
        (await exportsOf(transpiled("/top/a.ts", fields, { useDefineForClassFields }))).calls,
        useDefineForClassFields ? 0 : 1,
      );
    const told = { experimentalDecorators: true, emitDecoratorMetadata: true };
    const typed = "function d(..._: unknown[]) {} export class A { @d m(n: number) {} }";
    assert.match(transpiled("/top/a.ts", typed, told).code, /design:paramtypes", \[Number\]/);
    assert.doesNotMatch(transpiled("/top/a.ts", typed, { experimentalDecorators: true }).code, /design:/);
  });
});

describe("JSX of the reader's own files", () => {
  const element = (kind: string) => (type: unknown, props: unknown) => [kind, type, props];
  const runtime = { jsx: element("jsx"), jsxs: element("jsxs"), Fragment: "Fragment" };
  const modules = {
    "tiny/jsx-runtime": runtime,
    "tiny/jsx-dev-runtime": { jsxDEV: element("jsxDEV"), Fragment: "Fragment" },
    tiny: { createElement: element("createElement"), own: 1 },
    "./other": { jsx: "other" },
    "react/jsx-runtime": { jsx: element("react") },
    "other/jsx-runtime": { jsx: "other" },
  };
  const valueOf = async (source: string, options: ts.CompilerOptions = {}): Promise<unknown> => {
    const jsx = { jsx: ts.JsxEmit.ReactJSX, jsxImportSource: "tiny", ...options };
    return (await exportsOf(transpiled("/top/a.tsx", source, jsx), modules)).default;
  };

  it("calls the functions of a runtime", async () => {
    for (const [source, value] of [
      ["export default <b />", ["jsx", "b", {}]],
      [
        "export default <b><i /><i /></b>",
        [
          "jsxs",
          "b",
          {
            children: [
              ["jsx", "i", {}],
              ["jsx", "i", {}],
            ],
          },
        ],
      ],
      ["export default <></>", ["jsx", "Fragment", {}]],
      ['const p = { a: 1 }; export default <b {...p} key="k" />', ["createElement", "b", { a: 1, key: "k" }]],
      [
        'import { own } from "tiny"; import { jsx } from "./other"; export default [<b />, own, jsx]',
        [["jsx", "b", {}], 1, "other"],
      ],
      ['import { jsx } from "other/jsx-runtime"; export default [<b />, jsx]', [["jsx", "b", {}], "other"]],
    ] as const)
      assert.deepEqual(await valueOf(source), value, source);
    const own =
      "function f() { return { setters: [1] } } export default [<b />, f().setters, { _jsx: 2 }._jsx]";
    assert.deepEqual(await valueOf(own), [["jsx", "b", {}], [1], 2]);
    assert.deepEqual(await valueOf("export default <b />", { jsxImportSource: undefined }), [
      "react",
      "b",
      {},
    ]);
    const common = transpiled("/top/c.tsx", "exports.f = () => <b />", {
      jsx: ts.JsxEmit.ReactJSX,
      jsxImportSource: "tiny",
    });
    assert.deepEqual(commonOf(common).imported, ["tiny/jsx-runtime"]);
    const said = await valueOf("/** @jsxImportSource tiny */ export default <b />", {
      jsxImportSource: "none",
    });
    assert.deepEqual(said, ["jsx", "b", {}]);
    const dev = (await valueOf("export default <b />", { jsx: ts.JsxEmit.ReactJSXDev })) as unknown[];
    assert.deepEqual(dev, ["jsxDEV", "b", {}]);
  });

  it("calls the functions that settings and comments name", async () => {
    const h = "const h = (...given: unknown[]) => ['h', ...given]; const F = 1;";
    const classic = {
      jsx: ts.JsxEmit.React,
      jsxImportSource: undefined,
      jsxFactory: "h",
      jsxFragmentFactory: "F",
    };
    assert.deepEqual(await valueOf(`${h} export default <b />`, classic), ["h", "b", null]);
    assert.deepEqual(await valueOf(`${h} export default <></>`, classic), ["h", 1, null]);
    const named = { jsx: ts.JsxEmit.React, jsxImportSource: undefined, reactNamespace: "R" };
    assert.deepEqual(
      await valueOf(
        "const R = { createElement: (...given: unknown[]) => given }; export default <b />",
        named,
      ),
      ["b", null],
    );
    assert.deepEqual(await valueOf(`/** @jsxRuntime classic */ /** @jsx h */ ${h} export default <b />`), [
      "h",
      "b",
      null,
    ]);
  });
});
