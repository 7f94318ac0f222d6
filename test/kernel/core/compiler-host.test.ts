import assert from "node:assert/strict";
import { compilerHost } from "../../../kernel/core/compiler-host.js";
import { fileName } from "../../../kernel/core/declared.js";
import type { Host } from "../../../kernel/core/host.js";
import { Resolver } from "../../../kernel/core/resolve.js";
import { SourceFiles } from "../../../kernel/core/source-files.js";
import ts from "../../../kernel/core/typescript.cjs";
import { hostOf } from "../compiled.js";

describe("what the compiler sees of the world", () => {
  const files = { "/notebooks/a.ts": "export const a = 1;", "/notebooks/deep/b.ts": "export const b = 1;" };
  const options = { moduleResolution: ts.ModuleResolutionKind.Bundler, module: ts.ModuleKind.Preserve };
  const made = ts.createSourceFile("/notebooks/__cell__.ts", 'import "./a";', ts.ScriptTarget.ES2022, true);
  const seen = (change: (host: Host) => Host = (host) => host): ts.CompilerHost => {
    const host = change(hostOf(files));
    const own = new Map([[made.fileName, made]]);
    return compilerHost(host, own, new SourceFiles(host, options), new Resolver(host, options));
  };

  it("are the files of the host, and those that the kernel has made up", () => {
    const host = seen();
    for (const [file, isThere] of [
      ["/notebooks/a.ts", true],
      [made.fileName, true],
      ["/notebooks/none.ts", false],
    ] as const) {
      assert.equal(host.fileExists(file), isThere, file);
      assert.equal(host.getSourceFile(file, ts.ScriptTarget.ES2022) !== undefined, isThere, file);
    }
    assert.equal(host.getSourceFile(made.fileName, ts.ScriptTarget.ES2022), made);
    assert.equal(host.readFile("/notebooks/a.ts"), files["/notebooks/a.ts"]);
    assert.equal(host.getCurrentDirectory(), "/notebooks");
    assert.deepEqual(host.getDirectories!("/notebooks"), ["deep"]);
    assert.deepEqual(host.readDirectory!("/notebooks", [".ts"], [], []), Object.keys(files));
    assert.deepEqual(["/notebooks/deep", "/none"].map(host.directoryExists!), [true, false]);
  });

  it("is the language's library beside the compiler, however the host writes paths", () => {
    const library = "/node_modules/typescript/lib";
    const host = seen();
    assert.equal(host.getDefaultLibLocation!(), library);
    assert.equal(
      host.getDefaultLibFileName({ target: ts.ScriptTarget.ES2022 }),
      `${library}/lib.es2022.full.d.ts`,
    );
    const getExecutingFilePath = (): string => "C:\\types\\typescript.js";
    const elsewhere = seen((host) => ({ ...host, sys: { ...host.sys, getExecutingFilePath } }));
    assert.equal(elsewhere.getDefaultLibLocation!(), "C:/types");
  });

  it("are names as the file system tells them apart, and links as it follows them", () => {
    const host = seen();
    assert.equal(host.useCaseSensitiveFileNames(), true);
    assert.equal(host.getCanonicalFileName("/A.ts"), "/A.ts");
    const realpath = (path: string): string => `/real${path}`;
    const other = seen((host) => ({
      ...host,
      sys: { ...host.sys, useCaseSensitiveFileNames: false, realpath },
    }));
    assert.equal(other.useCaseSensitiveFileNames(), false);
    assert.equal(other.getCanonicalFileName("/A.ts"), "/a.ts");
    assert.equal(other.realpath!("/a.ts"), "/real/a.ts");
    const plain = seen((host) => ({ ...host, sys: { ...host.sys, realpath: undefined } }));
    assert.equal(plain.realpath!("/a.ts"), "/a.ts");
    assert.equal(host.getNewLine(), "\n");
  });

  it("are modules: what earlier cells have declared, where the compiler itself has named that, and those of the folder", () => {
    const host = seen();
    const found = (request: string): string | undefined => {
      const source = `import "${request}";`;
      const from = ts.createSourceFile(made.fileName, source, ts.ScriptTarget.ES2022, true);
      const [statement] = from.statements;
      const literal = (statement as ts.ImportDeclaration).moduleSpecifier as ts.StringLiteral;
      const [resolved] = host.resolveModuleNameLiterals!(
        [literal],
        from.fileName,
        undefined,
        options,
        from,
        undefined,
      );
      return resolved.resolvedModule?.resolvedFileName;
    };
    assert.equal(found("./__cell_3__"), fileName("/notebooks", 3));
    assert.equal(found("./a"), "/notebooks/a.ts");
    assert.equal(found("./none"), undefined);
    assert.ok(host.getModuleResolutionCache!());
  });
});
