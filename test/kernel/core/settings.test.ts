import assert from "node:assert/strict";
import type { Host } from "../../../kernel/core/host.js";
import { readSettings, type Settings } from "../../../kernel/core/settings.js";
import ts from "../../../kernel/core/typescript.cjs";
import { FilesInMemory } from "../files-in-memory.js";

const settingsOf = (texts: Record<string, string>, differently?: Partial<Host>): Settings =>
  readSettings(new FilesInMemory(texts, differently).host);
const configured = (compilerOptions: object, rest: object = {}): Settings =>
  settingsOf({ "/top/tsconfig.json": JSON.stringify({ compilerOptions, ...rest }) });

describe("readSettings(host)", () => {
  it("keeps what cells live by, whatever a tsconfig.json says of it", () => {
    const kept = {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.Preserve,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      esModuleInterop: true,
      resolveJsonModule: true,
      allowJs: true,
      skipLibCheck: true,
      preserveConstEnums: true,
      declaration: true,
      sourceMap: true,
      newLine: ts.NewLineKind.LineFeed,
      rootDir: "/",
      outDir: "/emitted",
      ignoreDeprecations: "6.0",
    };
    const otherwise = {
      ...{ target: "es2022", module: "commonjs", moduleResolution: "classic", esModuleInterop: false },
      ...{ resolveJsonModule: false, allowJs: false, skipLibCheck: false, preserveConstEnums: false },
      ...{ declaration: false, sourceMap: false, newLine: "crlf", rootDir: "./src", outDir: "./dist" },
      ...{ noUnusedLocals: true, composite: true, ignoreDeprecations: "5.0" },
    };
    const cells = { lib: ["lib.es2023.d.ts"], strict: true, useDefineForClassFields: true, typeRoots: [] };
    const all = { ...cells, jsx: ts.JsxEmit.React, ...kept };
    assert.deepEqual(configured({}).options, all);
    assert.deepEqual(configured(otherwise).options, all);
    const strictness = { strict: false, noImplicitAny: true, lib: ["lib.es5.d.ts"] };
    assert.deepEqual(configured({ ...strictness, lib: ["es5"] }).options, { ...all, ...strictness });
  });

  it("has fields of classes as the target has them, unless it is said how", () => {
    for (const [options, isDefined] of [
      [{}, true],
      [{ target: "es2021" }, false],
      [{ target: "es2022" }, true],
      [{ target: "esnext" }, true],
      [{ target: "es2021", useDefineForClassFields: true }, true],
      [{ useDefineForClassFields: false }, false],
    ] as const)
      assert.equal(configured(options).options.useDefineForClassFields, isDefined, JSON.stringify(options));
  });

  it("compiles JSX that would be left for others, as it can't run so", () => {
    for (const [said, jsx] of [
      ["react", ts.JsxEmit.React],
      ["react-jsx", ts.JsxEmit.ReactJSX],
      ["react-jsxdev", ts.JsxEmit.ReactJSXDev],
      ["preserve", ts.JsxEmit.ReactJSX],
      ["react-native", ts.JsxEmit.ReactJSX],
    ] as const) {
      const { options, saysJsx } = configured({ jsx: said });
      assert.deepEqual([options.jsx, saysJsx], [jsx, true], said);
    }
    assert.equal(configured({}).saysJsx, false);
  });

  it("looks for types in every folder upwards, for Node's in its own first unless a package.json asks for some", () => {
    const types = {
      "/top/node_modules/@types/a/index.d.ts": "",
      "/top/notebooks/node_modules/@types/b.d.ts": "",
    };
    const [above, here] = ["/top/node_modules/@types", "/top/notebooks/node_modules/@types"];
    const node = { "/top/node_modules/@types/node/package.json": "{}" };
    const rootsOf = (texts: Record<string, string>, typesFolder = "/own"): readonly string[] | undefined =>
      settingsOf({ ...types, ...texts }, { typesFolder }).options.typeRoots;
    const asking = (folder: string, asked = "@types/node"): Record<string, string> => ({
      [`${folder}/package.json`]: `{ "devDependencies": { "${asked}" : "1" } }`,
    });
    assert.deepEqual(rootsOf({}), ["/own", here, above]);
    assert.deepEqual(settingsOf(types).options.typeRoots, [here, above]);
    assert.deepEqual(rootsOf({ ...node, ...asking("/top") }), [here, above]);
    assert.deepEqual(rootsOf({ ...node, "/top/package.json": '{"dependencies":{"@types/node":"1"}}' }), [
      here,
      above,
    ]);
    assert.deepEqual(
      rootsOf({ ...node, ...asking("/top"), ...asking("/", "a"), ...asking("/top/notebooks", "a") }),
      [here, above],
      "whatever others ask for",
    );
    assert.deepEqual(rootsOf(node), ["/own", here, above], "it is there, but nobody asks for it");
    assert.deepEqual(rootsOf(asking("/top")), ["/own", here, above], "it is asked for, but not there");
    assert.deepEqual(rootsOf({ ...node, ...asking("/top", "@types/node-fetch") }), ["/own", here, above]);
    const config = { "/top/tsconfig.json": '{ "compilerOptions": { "typeRoots": ["./typings"] } }' };
    assert.deepEqual(rootsOf(config), ["/top/typings", "/own", here, above]);
  });

  it("knows which files declare something for all others", () => {
    const files: Record<string, [text: string, isForAll: boolean]> = {
      "a.d.ts": ["declare const a: 1;", true],
      "b.d.mts": ["declare const b: 1;", false], // not among the files that a tsconfig.json names by itself
      "sub/c.d.ts": ["declare const c: 1;", true],
      "d.d.ts": ["export declare const d: 1;", false],
      "e.d.ts": ["declare const e: 1;\n  export {};", false],
      "f.d.ts": ['import "a";\ndeclare const f: 1;', false],
      "g.d.ts": ["export {};\ndeclare global { var g: 1 }", true],
      "h.d.ts": ['import "a"; declare  module "h" {}', true],
      "i.d.ts": ["import 'a'; declare module'i' {}", true],
      "j.d.ts": ["export {}; declare module Inner {}", false],
      "k.d.ts": ["declare const important: 1; // export", true],
      "l.d.ts": ["exporters(); declare const l: 1;", true],
      "m.d.ts": ["export {}; undeclare global", false],
      "node_modules/n/index.d.ts": ["declare const n: 1;", false],
    };
    const texts = Object.entries(files).map(([name, [text]]) => [`/top/${name}`, text]);
    const { globals } = settingsOf({ "/top/tsconfig.json": "{}", ...Object.fromEntries(texts) });
    const expected = Object.keys(files).filter((name) => files[name][1]);
    assert.deepEqual(globals.toSorted(), expected.map((name) => `/top/${name}`).toSorted());
    const named = JSON.stringify({ files: ["o.ts", "p.d.cts", "p.d.mts", "r.d.tsx", "gone.d.ts"] });
    const own = {
      "/top/o.ts": "var o = 1;",
      "/top/p.d.cts": "declare var p: 1;",
      "/top/p.d.mts": "declare var q: 1;",
    };
    assert.deepEqual(
      settingsOf({ "/top/tsconfig.json": named, ...own }).globals,
      ["/top/p.d.cts", "/top/p.d.mts", "/top/gone.d.ts"],
      "of one that is not there the compiler says so itself",
    );
    assert.deepEqual(settingsOf({ "/top/a.d.ts": "declare const a: 1;" }).globals, []);
  });

  it("says what is wrong with a tsconfig.json, and where", () => {
    const base = { "/top/base.json": '{ "compilerOptions": {\n\n"strict": 3 } }' };
    for (const [text, mistake] of [
      ["{}", undefined],
      ['{ "files": [] }', undefined],
      ['{ "include": ["nothing/*"] }', undefined],
      [
        '{\n"files": {}, "compilerOptions": 3\n}',
        "../tsconfig.json, line 2: Compiler option 'files' requires a value of type Array",
      ],
      [
        '{\n"extends": "./base.json" }',
        "../base.json, line 3: Compiler option 'strict' requires a value of type boolean",
      ],
      [
        '{ "extends": "./tsconfig.json" }',
        "../tsconfig.json: Circularity detected while resolving configuration: /top/tsconfig.json -> /top/tsconfig.json",
      ],
      ['{ "compilerOptions": {},,\n"files": {} }', "../tsconfig.json, line 1: Property assignment expected"],
      ['{ "extends": "./nowhere" }', "../tsconfig.json, line 1: File './nowhere' not found"],
    ] as const) {
      const found = settingsOf({ ...base, "/top/tsconfig.json": text }).mistake;
      assert.equal(found, mistake && `${mistake}; what else it says counts`, text);
    }
    assert.equal(settingsOf({}).mistake, undefined);
  });

  it("does without a tsconfig.json that is there and can't be read", () => {
    const { host } = new FilesInMemory({
      "/top/tsconfig.json": '{ "compilerOptions": { "strict": false } }',
    });
    const { options, globals, mistake } = readSettings({
      ...host,
      sys: { ...host.sys, readFile: () => undefined },
    });
    assert.deepEqual([options.strict, globals, mistake], [true, [], undefined]);
  });

  it("notices when a tsconfig.json changes, one that it extends, or when a nearer one comes", () => {
    const files = new FilesInMemory({
      "/top/tsconfig.json": '{ "extends": ["./base.json", "./more", "shared"] }',
      "/top/base.json": "{}",
      "/top/more": "{}",
      "/top/node_modules/shared/package.json": '{ "tsconfig": "strict.json" }',
      "/top/node_modules/shared/strict.json": "{}",
      "/top/declared.d.ts": "declare const a: 1;",
    });
    const { stamp } = readSettings(files.host);
    for (const [name, matters] of [
      ["/top/tsconfig.json", true],
      ["/top/base.json", true],
      ["/top/more", true],
      ["/top/node_modules/shared/package.json", true],
      ["/top/node_modules/shared/strict.json", true],
      ["/top/declared.d.ts", false],
      ["/top/notebooks/tsconfig.json", true],
      ["/tsconfig.json", false],
    ] as const) {
      const before = stamp();
      assert.equal(stamp(), before);
      files.write(name, "{ }");
      assert.equal(stamp() !== before, matters, name);
    }
    const none = new FilesInMemory({});
    const { stamp: ofNone } = readSettings(none.host);
    const before = ofNone();
    none.write("/tsconfig.json", "{}");
    assert.notEqual(ofNone(), before);
  });
});
