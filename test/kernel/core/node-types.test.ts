import assert from "node:assert/strict";
import { NodeTypes, webAssemblyTypes } from "../../../kernel/core/node-types.js";
import ts from "../../../kernel/core/typescript.cjs";

describe("the types of Node", () => {
  const fileOf = (text: string, name = "/node_modules/p/index.d.ts"): ts.SourceFile =>
    ts.createSourceFile(name, text, ts.ScriptTarget.ES2022);
  const programOf = (...files: ts.SourceFile[]) => ({ getSourceFiles: () => files }) as unknown as ts.Program;
  const areNeeded = (...files: ts.SourceFile[]): boolean =>
    new NodeTypes().areNeededBy(programOf(...files), () => false);

  it("are needed by a file that mentions what only they declare", () => {
    for (const [text, expected] of [
      ["export declare const buffer: Buffer;", true],
      ["export declare function on(emitter: NodeJS.EventEmitter): void;", true],
      ['import { Readable } from "node:stream";', true],
      ['export { sep } from "path";', true],
      ['/// <reference types="node" />', true],
      ["export declare const page: URL, stop: AbortSignal;", true],
      ["export declare const a: number;", false],
      ["export declare const MyBuffer: number, urls: string[];", false],
      ['import { sep } from "paths";', false],
      ["/** Takes a Buffer. */ export declare const a: number; // or a URL", false],
      ["/**\n * Takes a Buffer.\n **/ export declare const a: Buffer; /* none */", true],
      ['export declare const home = "https://a.b"; export declare const a: Blob;', true],
      ["export declare const home = 'https://a.b'; export declare const a: Blob;", true],
      ["export type T = `x`; /* a *//* Blob */", false],
    ] as const)
      assert.equal(areNeeded(fileOf(text)), expected, text);
  });

  it("are needed by the others of a program, too, but by neither the library nor the kernel's own files", () => {
    const [plain, needing] = [fileOf("export {};"), fileOf("declare const buffer: Buffer;")];
    assert.equal(areNeeded(plain, needing), true);
    const library = fileOf("declare const a: Event;", "/node_modules/typescript/lib/lib.dom.d.ts");
    assert.equal(areNeeded(plain, library), false);
    const types = new NodeTypes();
    assert.equal(
      types.areNeededBy(programOf(needing), (file) => file === needing),
      false,
    );
    assert.equal(
      types.areNeededBy(programOf(needing), () => false),
      true,
      "it has not been searched",
    );
  });

  it("are looked for in each file once", () => {
    const types = new NodeTypes();
    const needing = fileOf("declare const buffer: Buffer;");
    assert.deepEqual(
      [1, 2].map(() => types.areNeededBy(programOf(needing), () => false)),
      [true, false],
    );
  });
});

describe("webAssemblyTypes(ofPages)", () => {
  it("takes WebAssembly's part from the library for pages, with the name that it needs from elsewhere", () => {
    const whole = "declare namespace WebAssembly {\n    interface Module {\n    }\n    var a: { b: 1 };\n}";
    for (const newLine of ["\n", "\r\n"]) {
      const pages = `interface Before {\n}\n\n${whole}\n\ndeclare namespace Other {\n}\n`.replaceAll(
        "\n",
        newLine,
      );
      const types = webAssemblyTypes(pages).replaceAll("\r\n", "\n");
      const file = ts.createSourceFile("a.d.ts", types, ts.ScriptTarget.ES2022);
      assert.equal(file.statements.length, 1);
      const names = [
        "interface Module {",
        "var a: { b: 1 };",
        "type BufferSource = ArrayBufferView<ArrayBuffer> | ArrayBuffer;",
      ];
      for (const name of names) assert.ok(types.includes(name), types);
      assert.ok(types.startsWith("declare namespace WebAssembly {\n") && types.endsWith("\n}"));
    }
    assert.equal(webAssemblyTypes("declare namespace Other {\n}\n"), "");
  });
});
