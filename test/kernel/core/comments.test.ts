import assert from "node:assert/strict";
import { CellCompiler } from "../../../kernel/core/compile.js";
import { hostOf } from "../compiled.js";

/** A package whose words stand in other files than its names. */
const files: Record<string, string> = {
  "index.d.ts": `export { value } from "./value"; export * from "./derived";
import type { Maker } from "./maker"; export declare const make: Maker; export declare const Made: Maker;
export interface Loop extends Loop { x: 1 }`,
  "value.d.ts": "/** Valued. */\nexport declare const value: 1;",
  "maker.d.ts":
    "export interface Maker {\n  /** Makes one. */\n  (n: number): string;\n  /** Builds one. */\n  new (n: number): object;\n}",
  "derived.d.ts": `import { Base, Shape } from "./base";
export declare class Derived extends Base { held: 1 }
export declare class Further extends Derived { held: 1 }
export interface Round extends Shape { grow(): void }`,
  "base.d.ts":
    "export declare class Base {\n  /** What it holds. */\n  held: number;\n}\nexport interface Shape {\n  /** Grows. */\n  grow(): void;\n}",
};

describe("the words of what other files declare", () => {
  // A package of its own for each: comments are read once.
  let packages = 0;
  const at = (source: string): string => {
    const name = `bare${++packages}`;
    const texts = Object.entries(files).map(([file, text]) => [`/node_modules/${name}/${file}`, text]);
    const compiler = new CellCompiler(hostOf(Object.fromEntries(texts)));
    const above = `import * as whole from "${name}"; import { value, make, Made, Derived, Further, type Loop, type Round } from "${name}";`;
    const cell = compiler.compile(compiler.begin(), above);
    assert.ok(cell.ok);
    const position = source.indexOf("|");
    return compiler.inspect(cell.declared, source.replace("|", ""), position) ?? "";
  };

  for (const [what, source, words] of [
    ["of what a name stands for", "val|ue", /Valued\.$/],
    ["of the signature that is called", "make(|", /Makes one\.$/],
    ["of the signature that constructs", "new Made(|", /Builds one\.$/],
    ["of the class that a class is derived from", "new Derived().hel|d", /What it holds\.$/],
    ["of the class that that is derived from", "new Further().hel|d", /What it holds\.$/],
    ["of the interface that an interface extends", "(null as never as Round).gro|w", /Grows\.$/],
    ["of nothing, where a whole module has none", "whol|e", /whole/],
    ["of nothing, where a type goes round", "let l: Loo|p;", /^interface Loop$/m],
    ["of nothing, where nothing declares a name", "({} as Record<'a', 1>).|a", /a: 1$/],
  ] as const)
    it(`are those ${what}: ${source}`, () => assert.match(at(source), words));
});
