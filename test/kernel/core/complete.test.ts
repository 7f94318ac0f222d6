import assert from "node:assert/strict";
import { browserHost } from "../../../kernel/browser/host.js";
import { CellCompiler } from "../../../kernel/core/compile.js";
import type { Completions } from "../../../kernel/core/complete.js";
import type { Declared } from "../../../kernel/core/declared.js";
import { standardTypes } from "../../../kernel/lite/standard-types.js";

const files = {
  ...standardTypes(),
  "/node_modules/drawn/index.d.ts": `export declare function plot(x: number): string;
export declare class Plot { size: number }
export declare enum PlotKind { line }
export interface PlotRow { x: number }
export type PlotRows = PlotRow[];
export declare const plotted: string[];
export declare namespace plots { const n: 1 }`,
  "/node_modules/drawn/deep/marks.d.ts": "export declare const mark: 1;",
  "/node_modules/@scope/pack/index.d.ts": "export declare const packed: 1;",
};

describe("the names that could stand at a place in a cell", () => {
  let compiler: CellCompiler;
  let declared: Declared;
  before(() => {
    compiler = new CellCompiler(browserHost(files, ""));
    const cell = compiler.compile(
      compiler.begin(),
      `const chosen = { alpha: 1, alphabet: "2", beta: 3 }, kindly = [1];
class Kindly { size = 1; grow(by: number) { return by } }
function kindle(logs: string[]) { return 7 }
function pick(name: keyof typeof chosen) { return chosen[name]; }
interface Kindred { a: 1 }
let unkind: any, größe = 1, tail__ = 1, __own = 1;`,
    );
    assert.ok(cell.ok);
    declared = cell.declared;
  });
  /** Completes where the bar is. */
  const at = (code: string): Completions => {
    const position = code.indexOf("|");
    return compiler.complete(declared, code.replace("|", ""), position);
  };
  const names = (code: string): string[] => at(code).candidates.map(({ name }) => name);
  /** The part of the text that they would replace. */
  const replaced = (code: string): string => {
    const { start, end } = at(code);
    return code.replace("|", "").slice(start, end);
  };
  const found = (code: string, name: string): (string | undefined)[] => {
    const { kind, signature } = at(code).candidates.find((candidate) => candidate.name === name)!;
    return [kind, signature];
  };

  it("are those that have what is written: first at their beginning, then but for capitals, then inside", () => {
    assert.deepEqual(names("kind|"), ["kindle", "kindly", "Kindly", "unkind"]);
    assert.deepEqual(names("let k: Kind|").slice(0, 2), ["Kindly", "Kindred"]);
    assert.deepEqual(names("chosen.|"), ["alpha", "alphabet", "beta"]);
    assert.deepEqual(names("chosen.alph|"), ["alpha", "alphabet"]);
    assert.deepEqual(names("chosen.HAB|"), ["alphabet"]);
    assert.deepEqual(names("chosen.nothing|"), []);
    assert.deepEqual(names("größ|"), ["größe"]);
    assert.deepEqual(names("({ beta: 1, Tango: 2, tap: 3, stay: 4, Taz: 5 }).ta|"), [
      "tap",
      "Tango",
      "Taz",
      "beta",
      "stay",
    ]);
  });

  it("are none in a comment, in a text, or where something is to be named", () => {
    for (const code of ["1; // kind|", "'kind|'", "const kind|"]) assert.deepEqual(names(code), [], code);
  });

  it("replace the word around the place, and no more", () => {
    for (const [code, word] of [
      ["1 + kind| + 2", "kind"],
      ["ki|nd", "kind"],
      ["|kind", "kind"],
      ["chosen.al|pha + 1", "alpha"],
      ["chosen.|", ""],
      ["grö|ße", "größe"],
      ["$a_1|b2", "$a_1b2"],
      ["1|", ""],
    ])
      assert.equal(replaced(code), word, code);
  });

  it("are none of the kernel's own", () => {
    const all = names("|");
    assert.ok(all.length > 50);
    assert.deepEqual(
      all.filter((name) => name.startsWith("__")),
      [],
    );
    assert.deepEqual(names("tail|"), ["tail__"]);
    assert.deepEqual(names("__ow|"), []);
  });

  it("say what they are, and of what type", () => {
    for (const [code, name, kind, signature] of [
      ["kindl|", "kindly", "const", "number[]"],
      ["kindl|", "kindle", "function", "(logs: string[]): number"],
      ["Kindl|", "Kindly", "class", "typeof Kindly"],
      ["let k: Kindr|", "Kindred", "interface", undefined],
      ["new Kindly().|", "size", "property", "number"],
      ["new Kindly().|", "grow", "method", "(by: number): number"],
      ["unki|", "unkind", "let", undefined],
      ["whil|", "while", "keyword", undefined],
    ])
      assert.deepEqual(found(code!, name!), [kind, signature], name);
  });

  it("say of imported names what they stand for", () => {
    const above =
      'import { plot, Plot, PlotKind, type PlotRow, type PlotRows, plotted, plots } from "drawn"; ';
    for (const [name, kind, signature] of [
      ["plot", "function", "(x: number): string"],
      ["Plot", "class", "typeof Plot"],
      ["PlotKind", "enum", "typeof PlotKind"],
      ["PlotRow", "interface", undefined],
      ["PlotRows", "type", undefined],
      ["plotted", "const", "string[]"],
      ["plots", "module", "typeof plots"],
    ])
      assert.deepEqual(found(`${above}${signature ? "" : "let x: "}${name}|`, name!), [kind, signature]);
  });

  it("are names too that are imported, but not there", () => {
    assert.deepEqual(found('import { missing } from "drawn"; missi|', "missing"), ["alias", undefined]);
  });

  it("have their types said only where a reader sees them", () => {
    const signed = at("|").candidates.filter(({ signature }) => signature !== undefined);
    assert.ok(signed.length > 10 && signed.length <= 50);
    assert.ok(
      at("|")
        .candidates.slice(50)
        .every((candidate) => !("signature" in candidate)),
    );
  });

  it("are keys inside of quotation marks, which they go on", () => {
    for (const [code, expected, word] of [
      ['chosen["alp|"]', ["alpha", "alphabet"], "alp"],
      ["chosen['|']", ["alpha", "alphabet", "beta"], ""],
      ["chosen[`be|`]", ["beta"], "be"],
      ['pick("be|', ["beta"], "be"],
      ['chosen["|alpha"]', ["alpha", "alphabet"], "alpha"],
      ['pick("alpha|bet")', ["alpha", "alphabet"], "alpha"],
    ] as const) {
      assert.deepEqual(names(code).toSorted(), expected, code);
      assert.equal(replaced(code), word, code);
    }
  });

  it("are modules where one is named, with the folders before them", () => {
    for (const [code, expected, word] of [
      ['import { plot } from "dra|"', ["drawn"], "dra"],
      ['import { plot } from "drawn/de|"', ["drawn/deep"], "drawn/de"],
      ['import { mark } from "drawn/deep/|"', ["drawn/deep/marks"], "drawn/deep/"],
      ["await import('dra|')", ["drawn"], "dra"],
      ['import "dra|', ["drawn"], "dra"],
      ['const d = require("dra|")', ["drawn"], "dra"],
      ['import { packed } from "@sc|"', ["@scope"], "@sc"],
      ['import { packed } from "@scope/pa|"', ["@scope/pack"], "@scope/pa"],
      ['import { plot } from "none|"', [], "none"],
    ] as const) {
      assert.deepEqual(names(code), expected, code);
      assert.equal(replaced(code), word, code);
    }
  });

  it("are what a module exports, inside of its import's braces", () => {
    assert.deepEqual(names('import { plott| } from "drawn"'), ["plotted"]);
    assert.deepEqual(found('import { PlotKi| } from "drawn"', "PlotKind"), ["enum", "typeof PlotKind"]);
    assert.deepEqual(found('import * as drawn from "drawn"; draw|', "drawn"), ["module", "typeof drawn"]);
  });
});
