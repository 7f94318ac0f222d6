import assert from "node:assert/strict";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { withoutImportMeta } from "../../../kernel/core/import-meta.js";
import ts from "../../../kernel/core/typescript.cjs";

/** The code, by default as a module that has its imports as they are. */
function written(source: string, module = ts.ModuleKind.ESNext): string {
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module, target: ts.ScriptTarget.ES2022 },
    transformers: { before: [withoutImportMeta] },
  });
  return outputText;
}

/** The value of an expression in this file, had Node loaded that as CommonJS. */
function valueOf(expression: string, filename = import.meta.filename): unknown {
  const code = written(expression).replace(/export \{\};\s*$/, "");
  const run = new Function("require", "__filename", "__dirname", `return ${code}`);
  return run(createRequire(filename), filename, path.dirname(filename));
}

describe("import.meta, written out", () => {
  it("says where the code stands", () => {
    assert.equal(valueOf("import.meta.url"), import.meta.url);
    assert.equal(valueOf("import.meta.filename"), import.meta.filename);
    assert.equal(valueOf("import.meta.dirname"), import.meta.dirname);
    assert.equal(valueOf("import.meta.url", "/a b/ü.js"), "file:///a%20b/%C3%BC.js");
    assert.equal(valueOf("[import.meta].map(({ dirname }) => dirname)[0]"), import.meta.dirname);
  });

  it("finds modules as Node does", () => {
    const resolved = (request: string): unknown => valueOf(`import.meta.resolve(${JSON.stringify(request)})`);
    for (const request of ["./none.js", "../core/", "/root.js", "https://a.b/c", "X-y+1.z:a", "node:fs"])
      assert.equal(resolved(request), new URL(request, import.meta.url).href);
    assert.equal(resolved("fs"), "node:fs");
    assert.equal(
      resolved("typescript"),
      pathToFileURL(createRequire(import.meta.filename).resolve("typescript")).href,
    );
    assert.throws(() => resolved("no-such-package"), /Cannot find module 'no-such-package'/);
    assert.throws(() => resolved("a/b:c"), /Cannot find module 'a\/b:c'/);
    assert.throws(() => resolved(".hidden"), /Cannot find module '.hidden'/);
  });

  it("has no comments of its file's, and none of its names are those that the file imports", () => {
    const comments = "\n/**/".repeat(100);
    const code = written(
      `${comments}\nimport { URL } from "node:url"; import.meta;\n${comments}\n1; URL;`,
      ts.ModuleKind.CommonJS,
    );
    assert.equal(code.split("/**/").length - 1, 200);
    assert.match(code, /new URL\(request, require\("node:url"\)/);
  });

  it("leaves all else as it is", () => {
    const source =
      "class A {\n    constructor() { new.target; }\n}\nconst meta = { import: 1 };\nmeta.import;\n";
    assert.equal(written(`${source}export {};`), `${source}export {};\n`);
    assert.match(
      written("function f() { return [() => import.meta.url]; }"),
      /return \[\(\) => \(\{\s+url: require/,
    );
  });
});
