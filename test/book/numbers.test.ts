import assert from "node:assert/strict";
import { originOf } from "../../book/live/numbers/origins.js";
import { numbersIn } from "../../book/numbers.js";

const textsIn = (source: string): string[] =>
  numbersIn(source).map(({ from, to, negated }) => (negated ? "-" : "") + source.slice(from, to));

describe("numbersIn(source)", () => {
  it("finds every number that is computed with, in every way of writing", () => {
    assert.deepEqual(textsIn("f(10n, 0xFFn, .5, 5., 1e-4, 0b11, 1_000)[2];"), [
      ...["10n", "0xFFn", ".5", "5.", "1e-4", "0b11", "1_000", "2"],
    ]);
    assert.deepEqual(textsIn("x = 0B11 + 0O17n + 0Xfe + 1E3 + 1_000.5 + a[0] + b[-1];"), [
      ...["0B11", "0O17n", "0Xfe", "1E3", "1_000.5", "0", "-1"],
    ]);
    assert.deepEqual(textsIn("const x = `a ${3} 4`; enum E { A = 1 }"), ["3", "1"]);
  });

  it("finds none in strings, comments, names, regular expressions and types", () => {
    assert.deepEqual(textsIn("'1' + \"2\" + x3 + /4/ // 5\n/* 6 */ `7`;"), []);
    assert.deepEqual(textsIn("let a: 0 | 1 = b as [2, 3]; type T = A[4]; f<5>(a);"), []);
    assert.deepEqual(
      textsIn("type A = 1; type B = -1 | `x${2}`; interface C { 3: 4; d: -5 } let e: { 6: 7 };"),
      [],
    );
  });

  it("tells a minus of the number's own from a difference", () => {
    assert.deepEqual(textsIn("[-3, a - 4, +5, - 6]"), ["-3", "4", "5", "-6"]);
  });

  it("finds what there is in code that is not finished", () => {
    assert.deepEqual(textsIn("f(1, [2, "), ["1", "2"]);
    assert.deepEqual(textsIn(""), []);
  });
});

describe("originOf(source, numbers, place, before, numbersBefore)", () => {
  const origin = (source: string, place: number, before: string) =>
    originOf(source, numbersIn(source), place, before, numbersIn(before));

  it("finds a number that was moved, whatever happened to the others", () => {
    assert.equal(origin("f(7, 0.5)", 0, "f(1, 0.1)"), "1");
    assert.equal(origin("f(7, 0.5)", 1, "f(1, 0.1)"), "0.1");
    assert.equal(origin("f(-7)", 0, "f(-3)"), "3");
  });

  it("finds it above and below code that was written anew", () => {
    assert.equal(origin("f(7);\nnew code;", 0, "f(1);\ng(2);"), "1");
    assert.equal(origin("new code;\ng(9);", 0, "f(1);\ng(2);"), "2");
    assert.equal(origin("f(5, 6); g(9);", 2, "f(1); g(2);"), "2");
  });

  it("says nothing of a number that the reader wrote", () => {
    assert.equal(origin("other(3)", 0, "f(1)"), undefined);
    assert.equal(origin("3", 0, "no numbers"), undefined);
  });
});
