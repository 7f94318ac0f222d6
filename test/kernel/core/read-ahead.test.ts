import assert from "node:assert/strict";
import { readAhead } from "../../../kernel/core/read-ahead.js";
import { Resolver } from "../../../kernel/core/resolve.js";
import ts from "../../../kernel/core/typescript.cjs";
import { FilesInMemory } from "../files-in-memory.js";

const options: ts.CompilerOptions = {
  module: ts.ModuleKind.Preserve,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
};

/** The files that are read, in their order, and how many steps that takes. */
function reading(texts: Record<string, string>, ...roots: string[]): { read: string; steps: number } {
  const { host } = new FilesInMemory(
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [`/${name}`, text])),
  );
  const read: string[] = [];
  const steps = readAhead(
    roots.map((root) => `/${root}`),
    {
      options,
      path: host.path,
      resolver: new Resolver(host, options),
      host: {
        getDefaultLibLocation: () => "/lib",
        getSourceFile(name: string) {
          read.push(name.slice(1));
          const text = host.sys.readFile(name);
          return text === undefined ? undefined : ts.createSourceFile(name, text, ts.ScriptTarget.ES2022);
        },
      } as unknown as ts.CompilerHost,
    },
  );
  let count = 0;
  let before = 0;
  for (const step of steps) {
    assert.equal(step, undefined);
    assert.ok(read.length - before <= 1, "a file in a step");
    before = read.length;
    count++;
  }
  return { read: read.join(" "), steps: count };
}

describe("readAhead(roots, library)", () => {
  it("reads what declarations refer to in any way, each file once, and none in a step with another", () => {
    const inside = 'import { x } from "inside"; export * from "nowhere";';
    const text = `/// <reference path="../beside.d.ts" />
/// <reference types="typed" />
/// <reference types="untyped" />
/// <reference lib="es2020" />
import { a } from "./a";
import "./effect.js";
import b = require("./b");
import local = Space.inner;
export * from "./c";
export { d } from "p";
export { a };
declare namespace Space { export * as inner from "./d"; const one: 1; }
declare module "other" { ${inside} }
declare module "empty";
declare const e: import("./not-looked-for").E;`;
    const { read, steps } = reading(
      {
        "top/x/index.d.ts": text,
        "top/x/a.d.ts": 'import "./index";',
        "top/x/effect.d.ts": "",
        "top/x/b.d.ts": "",
        "top/x/c.d.ts": "",
        "top/x/d.d.ts": "",
        "top/x/not-looked-for.d.ts": "",
        "top/beside.d.ts": "",
        "node_modules/p/index.d.ts": "",
        "node_modules/inside/index.d.ts": "",
        "node_modules/@types/typed/index.d.ts": "",
        "lib/lib.es2020.d.ts": "",
      },
      "top/x/index.d.ts",
      "top/x/a.d.ts",
    );
    const files =
      "top/x/index.d.ts top/x/a.d.ts top/x/effect.d.ts top/x/b.d.ts top/x/c.d.ts node_modules/p/index.d.ts top/x/d.d.ts node_modules/inside/index.d.ts node_modules/@types/typed/index.d.ts top/beside.d.ts lib/lib.es2020.d.ts";
    assert.equal(read, files);
    assert.equal(
      steps,
      3 * files.split(" ").length,
      "to read it, to give it its symbols, to find what it refers to",
    );
  });

  it("goes no further where a file is not there, or is no declaration", () => {
    const { read, steps } = reading(
      { "a.ts": 'import "./b";', "b.d.ts": "" },
      "none.d.ts",
      "a.ts",
      "none.d.ts",
    );
    assert.deepEqual([read, steps], ["none.d.ts a.ts", 2]);
  });

  it("gives files their symbols", () => {
    const file = ts.createSourceFile("/a.d.ts", "declare const a: 1; export { a };", ts.ScriptTarget.ES2022);
    const { host } = new FilesInMemory({});
    const library = {
      host: { getSourceFile: () => file, getDefaultLibLocation: () => "" } as never,
      path: host.path,
      options,
      resolver: new Resolver(host, options),
    };
    Array.from(readAhead(["/a.d.ts"], library));
    assert.ok((file as unknown as { locals?: Map<string, unknown> }).locals?.has("a"));
  });
});
