import assert from "node:assert/strict";
import type { Host } from "../../../kernel/core/host.js";
import { Resolver } from "../../../kernel/core/resolve.js";
import ts from "../../../kernel/core/typescript.cjs";
import { FilesInMemory } from "../files-in-memory.js";

const options: ts.CompilerOptions = {
  module: ts.ModuleKind.Preserve,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowJs: true,
  resolveJsonModule: true,
};
const cell = "/top/notebooks/cell.ts";

/** A resolver, where each of the files holds nothing unless it is said what. */
function resolverOf(
  files: readonly string[] | Record<string, string>,
  more: ts.CompilerOptions = {},
  differently?: Partial<Host>,
): {
  resolver: Resolver;
  files: FilesInMemory;
  found: (request: string, from?: string) => string | undefined;
} {
  const texts = Array.isArray(files) ? Object.fromEntries(files.map((file: string) => [file, ""])) : files;
  const memory = new FilesInMemory(texts as Record<string, string>, differently);
  const resolver = new Resolver(memory.host, { ...options, ...more });
  const found = (request: string, from = cell): string | undefined =>
    resolver.resolve(request, from, ts.ModuleKind.ESNext).resolvedModule?.resolvedFileName;
  return { resolver, files: memory, found };
}

describe("Resolver.resolve(request, from)", () => {
  it("finds files of the reader's with endings that the compiler wants to have written out", () => {
    for (const ending of [".ts", ".tsx", ".js", ".jsx", ".d.ts", ".mts", ".cts", ".mjs", ".cjs", ".json"]) {
      const { found } = resolverOf([`/top/notebooks/a${ending}`, `/top/b${ending}`]);
      assert.equal(found("./a"), `/top/notebooks/a${ending}`);
      assert.equal(found("../b"), `/top/b${ending}`);
      assert.equal(found("/top/b"), `/top/b${ending}`);
      assert.deepEqual([found("./b"), found("b"), found(".b")], [undefined, undefined, undefined]);
    }
    const both = resolverOf(["/top/notebooks/a.mts", "/top/notebooks/a.json", "/top/notebooks/a.ts"]);
    assert.equal(both.found("./a"), "/top/notebooks/a.ts");
  });

  it("says the ending, which tells what kind of module it is", () => {
    const { resolver } = resolverOf(["/top/notebooks/a.cjs"]);
    assert.deepEqual(resolver.resolve("./a", cell), {
      resolvedModule: { resolvedFileName: "/top/notebooks/a.cjs", extension: ".cjs" },
    });
  });

  it("finds the file of a folder, also of its own and the one above", () => {
    const { found } = resolverOf(["/top/notebooks/index.ts", "/top/index.ts", "/top/notebooks/in/index.ts"]);
    assert.deepEqual(
      [".", "..", "./", "./in"].map((request) => found(request)),
      ["/top/notebooks/index.ts", "/top/index.ts", "/top/notebooks/index.ts", "/top/notebooks/in/index.ts"],
    );
    const further = resolverOf(["/top/notebooks.mts", "/top/.mts", "/top/...mts", "/top/notebooks/....mts"]);
    assert.equal(further.found("..."), undefined);
  });

  it("keeps to packages that it has found, and asks anew for what is the reader's own or not there yet", () => {
    const name = "/top/node_modules/p/index.d.ts";
    const { found, files } = resolverOf({ "/top/notebooks/a.js": "" });
    assert.deepEqual([found("p"), found("./a")], [undefined, "/top/notebooks/a.js"]);
    files.write(name, "export {};");
    files.write("/top/notebooks/a.ts", "");
    assert.deepEqual([found("p"), found("./a")], [name, "/top/notebooks/a.ts"]);
    files.write("/top/notebooks/node_modules/p/index.d.ts", "export {};");
    assert.equal(found("p"), name);
    assert.equal(found("p", "/top/notebooks/sub/cell.ts"), "/top/notebooks/node_modules/p/index.d.ts");
  });

  it("asks anew for a package of a workspace, whose sources are the reader's", () => {
    const { found, files } = resolverOf(["/top/node_modules/w/index.js", "/top/packages/w/index.js"]);
    files.host.sys.realpath = (file) => file.replace("/top/node_modules/w/", "/top/packages/w/");
    assert.equal(found("w"), "/top/packages/w/index.js");
    files.write("/top/node_modules/w/index.ts", "");
    files.write("/top/packages/w/index.ts", "");
    assert.equal(found("w"), "/top/packages/w/index.ts");
  });

  it("looks once for what is Node's own", () => {
    const { found, files } = resolverOf(["/top/node_modules/p/index.js"]);
    let asked = 0;
    const { fileExists } = files.host.sys;
    files.host.sys.fileExists = (file) => {
      asked++;
      return fileExists(file);
    };
    assert.equal(found("node:fs"), undefined);
    const once = asked;
    assert.equal(found("node:fs"), undefined);
    assert.equal(asked, once);
    found("fs");
    found("fs");
    assert.ok(asked > once);
  });

  it("tells apart from where, and how, a package is asked for", () => {
    const folders = resolverOf(["/top/x/node_modules/p/index.d.ts", "/top/x1/node_modules/p/index.d.ts"]);
    const [common] = [ts.ModuleKind.CommonJS as ts.ResolutionMode]; // 1
    for (const [folder, mode] of [
      ["x", common],
      ["x1", undefined],
    ] as const)
      assert.equal(
        folders.resolver.resolve("p", `/top/${folder}/cell.ts`, mode).resolvedModule?.resolvedFileName,
        `/top/${folder}/node_modules/p/index.d.ts`,
      );
    const { resolver } = resolverOf({
      "/top/node_modules/p/package.json":
        '{ "exports": { "import": "./e.mjs", "require": "./c.cjs" }, "name": "p" }',
      "/top/node_modules/p/e.d.mts": "",
      "/top/node_modules/p/c.d.cts": "",
    });
    for (const time of ["first", "second"])
      assert.deepEqual(
        [ts.ModuleKind.ESNext, ts.ModuleKind.CommonJS].map(
          (mode) => resolver.resolve("p", cell, mode as ts.ResolutionMode).resolvedModule?.resolvedFileName,
        ),
        ["/top/node_modules/p/e.d.mts", "/top/node_modules/p/c.d.cts"],
        time,
      );
  });

  it("takes a package from the kernel that the reader's folder doesn't have", () => {
    const asked: string[] = [];
    const bundled = (request: string): string | undefined => {
      asked.push(request);
      return request === "brought" ? "/kernel/host.js" : undefined;
    };
    const sub = resolverOf(
      ["/kernel/node_modules/brought/sub.d.ts"],
      {},
      { bundled: () => "/kernel/host.js" },
    );
    assert.equal(sub.found("brought/sub"), "/kernel/node_modules/brought/sub.d.ts");
    const own = ["/kernel/node_modules/brought/index.d.ts", "/kernel/node_modules/other/index.d.ts"];
    const { found } = resolverOf(own, {}, { bundled });
    assert.deepEqual([found("brought"), found("other")], [own[0], undefined]);
    assert.deepEqual([found("./brought"), asked], [undefined, ["brought", "other"]]);
    const theirs = "/top/node_modules/brought/index.d.ts";
    assert.equal(resolverOf([...own, theirs], {}, { bundled }).found("brought"), theirs);
  });
});

describe("Resolver.ownFile(request, from)", () => {
  const ownOf = (
    request: string,
    files: readonly string[] | Record<string, string>,
    more?: ts.CompilerOptions,
  ): string | undefined => resolverOf(files, more).resolver.ownFile(request, cell);

  it("is the file that runs, where others only describe it", () => {
    const here = "/top/notebooks/";
    for (const [request, files, runs] of [
      ["./a", ["a.ts"], "a.ts"],
      ["./a", ["a.d.ts", "a.js"], "a.js"],
      ["./a", ["a.d.ts", "a.jsx"], "a.jsx"],
      ["./a", ["a.d.ts"], undefined],
      ["./a.d.x", ["a.d.x.d.ts", "a.d.x.js"], "a.d.x.js"],
      ["./a.mjs", ["a.d.mts", "a.mjs"], "a.mjs"],
      ["./a.cjs", ["a.d.cts", "a.cjs"], "a.cjs"],
      ["./a.mjs", ["a.d.mts", "a.js"], undefined],
      ["./a.css", ["a.d.css.ts", "a.css"], "a.css"],
      ["./b", ["a.ts"], undefined],
    ] as const) {
      const whole = files.map((file) => here + file);
      assert.equal(
        ownOf(request, whole, { allowArbitraryExtensions: true }),
        runs && here + runs,
        String(files),
      );
    }
  });

  it("may be that of the folder", () => {
    assert.equal(ownOf(".", ["/top/notebooks/index.ts"]), "/top/notebooks/index.ts");
    assert.equal(ownOf("..", ["/top/index.ts"]), "/top/index.ts");
  });

  it("is never one of a package", () => {
    const p = ["/top/node_modules/p/index.ts", "/top/node_modules/p/index.js", "/top/lib/q.ts"];
    assert.equal(ownOf("p", p), undefined);
    assert.equal(ownOf("p", p, { baseUrl: "/top/lib" }), undefined);
    assert.equal(ownOf("../node_modules/p/index", p), undefined);
  });

  it("is found by `imports` of the package, by `paths` and by `baseUrl`", () => {
    const lib = { "/top/lib/q.ts": "", "/top/package.json": '{ "imports": { "#q": "./lib/q.ts" } }' };
    assert.equal(ownOf("#q", lib), "/top/lib/q.ts");
    const paths = { paths: { q: ["./lib/q.ts"] }, pathsBasePath: "/top" };
    assert.equal(ownOf("q", lib, paths), "/top/lib/q.ts");
    assert.equal(ownOf("q", lib, { baseUrl: "/top/lib" }), "/top/lib/q.ts");
    assert.equal(ownOf("q", lib), undefined);
  });

  it("is not looked for where a request can mean packages only", () => {
    const { resolver } = resolverOf(["/top/q.ts"], {}, { bundled: () => "/top/x.ts" });
    const { resolver: linked, files } = resolverOf(["/top/node_modules/w/index.ts", "/top/w/index.ts"]);
    files.host.sys.realpath = (file) => file.replace("/node_modules/", "/");
    assert.deepEqual([resolver.ownFile("q", cell), linked.ownFile("w", cell)], [undefined, undefined]);
  });
});

describe("Resolver.resolveTypes(references, from)", () => {
  it("finds types by name, as settings and as files ask for them", () => {
    const { resolver } = resolverOf({
      "/top/node_modules/@types/a/package.json":
        '{ "name": "@types/a", "exports": { "import": { "types": "./e.d.ts" }, "require": { "types": "./c.d.ts" } } }',
      "/top/node_modules/@types/a/e.d.ts": "",
      "/top/node_modules/@types/a/c.d.ts": "",
      "/top/node_modules/@types/a/index.d.ts": "",
      "/top/node_modules/@types/b/index.d.ts": "",
    });
    const text =
      '/// <reference types="a" resolution-mode="require" />\n/// <reference types="a" resolution-mode="import" />\n/// <reference types="b" />\n/// <reference types="nobody" />';
    const file = ts.createSourceFile(cell, text, ts.ScriptTarget.ES2022);
    const namesOf = (references: readonly (string | ts.FileReference)[], of?: ts.SourceFile) =>
      resolver
        .resolveTypes(references, cell, undefined, options, of)
        .map(({ resolvedTypeReferenceDirective: found }) =>
          found?.resolvedFileName?.slice("/top/node_modules/@types".length),
        );
    for (const time of ["first", "second"])
      assert.deepEqual(
        namesOf(file.typeReferenceDirectives, file),
        ["/a/c.d.ts", "/a/e.d.ts", "/b/index.d.ts", undefined],
        time,
      );
    assert.deepEqual(namesOf(["b", "nobody"]), ["/b/index.d.ts", undefined]);
    assert.deepEqual(namesOf(file.typeReferenceDirectives.slice(2)), ["/b/index.d.ts", undefined]);
  });
});
