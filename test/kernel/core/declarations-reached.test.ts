import assert from "node:assert/strict";
import { declarationsWithout } from "../../../kernel/core/declarations-reached.js";

/** What a cell declares that failed halfway, without the empty lines. */
const reached = (text: string, ...missed: string[]): string =>
  declarationsWithout(text, new Set(missed))
    .split("\n")
    .filter((line) => line.trim() !== "")
    .join("\n");

describe("declarationsWithout(text, missed)", () => {
  it("is all that was declared, if nothing was missed", () => {
    const text = "declare const a = 1, b = 2;\nexport { a, b };\n";
    assert.equal(declarationsWithout(text, new Set()), text);
    assert.equal(reached(text, "c"), text.trim());
  });

  for (const [text, missed, rest] of [
    ["declare const a = 1;", "a", ""],
    ["declare const a = 1, b: string;", "a", "declare const b: string;"],
    ["declare let a: 1, b: 2, c: 3;", "b", "declare let a: 1;\ndeclare let c: 3;"],
    ["declare var a: 1, b: 2;", "b", "declare var a: 1;"],
    ["declare function f(): void;\ndeclare function g(): 1;", "f", "declare function g(): 1;"],
    ["declare class A {\n}\ndeclare class B {\n}", "A", "declare class B {\n}"],
    ["declare enum E {\n}\ndeclare enum F {\n}", "F", "declare enum E {\n}"],
    ["declare namespace N {\n}\ndeclare namespace M {\n}", "N", "declare namespace M {\n}"],
    ["type a = 1;\ninterface b {\n}", "a", "type a = 1;\ninterface b {\n}"],
    ['import a from "m";', "a", ""],
    ['import a from "m";', "b", 'import a from "m";'],
    ['import a, * as b from "m";', "a", 'import * as b from "m";'],
    ['import a, * as b from "m";', "b", 'import a from "m";'],
    ['import a, { b, c as d } from "m";', "b", 'import a, { c as d } from "m";'],
    ['import a, { b, c as d } from "m";', "d", 'import a, { b } from "m";'],
    ['import { b, c as d } from "m";', "c", 'import { b, c as d } from "m";'],
    ['import { b } from "m";', "b", ""],
    ['import type { b, e } from "m";', "b", 'import type { e } from "m";'],
    ['import "m";', "b", ""],
    ["export { a, b };", "a", "export { b };"],
    ["export { a as z, b };", "a", "export { b };"],
    ["export { a as z, b };", "z", "export { a as z, b };"],
    ['export { a } from "m";', "a", 'export { a } from "m";'],
    ['export * from "m";', "a", 'export * from "m";'],
    ["export default a;", "a", "export default a;"],
  ])
    it(`without ${missed} is ${JSON.stringify(rest)}, of ${JSON.stringify(text)}`, () =>
      assert.equal(reached(text, missed), rest));
});
