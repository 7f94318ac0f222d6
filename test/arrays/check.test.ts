// What the public functions ask of their arguments; each of them is tested with its own messages beside it.
import assert from "node:assert/strict";
import { Matrix, matrix, Vector, vector } from "../../lib/index.js";
import {
  checkFinite,
  checkFlag,
  checkFunction,
  checkNumbers,
  checkOptions,
  checkPositive,
  checkPositiveOrZero,
  checkResult,
  checkRoom,
  checkWhole,
  describe as described,
} from "../../lib/arrays/check.js";
import {
  checkAllFinite,
  checkBytes,
  checkIndex,
  checkIndices,
  checkMatrix,
  checkNoNaN,
  checkSameShape,
  checkSomeIndices,
  checkVector,
  toRow,
  toVector,
} from "../../lib/arrays/check-arrays.js";
import { assertExplains } from "../bad-input.js";

describe("what an error says of a value", () => {
  it("is its text, its size or its kind", () => {
    const cases: [unknown, string][] = [
      ["5", '"5"'],
      [() => 0, "a function"],
      [1n, "1n"],
      [[1, 2], "an array of length 2"],
      [null, "null"],
      [undefined, "undefined"],
      [-0.5, "-0.5"],
      [true, "true"],
      [{}, "an object"],
      [{ shape: 5 }, "an object"],
      [{ shape: "ab" }, "an object"],
      [Object.create(null), "an object"],
      [new Date(0), "a Date"],
      [vector([1]), "a Vector of length 1"],
      [new Uint8Array(3), "a Uint8Array of length 3"],
      [new Int8Array(3), "an Int8Array of length 3"],
      [new Error("no"), "an Error"],
      [matrix([[1, 2]]), "a Matrix of shape (1, 2)"],
    ];
    for (const [value, text] of cases) assert.equal(described(value), text);
  });

  it("is short, and found of whatever can't be looked at", () => {
    assert.equal(described("x".repeat(199)), `"${"x".repeat(199)}…`);
    assert.equal(described("x".repeat(198)), `"${"x".repeat(198)}"`);
    assert.equal(described(10n ** 300n).length, 201);
    const unseen = Proxy.revocable([], {});
    unseen.revoke();
    for (const value of [unseen.proxy, { shape: [Symbol("s")] }, { length: Object.create(null) as object }])
      assert.equal(described(value), "an object");
  });
});

describe("checks of numbers and options", () => {
  it("let pass what lies on the boundary", () => {
    checkNumbers("f", "x", [NaN, Infinity, 0]);
    checkFinite("f", "x", -1.7e308);
    checkPositive("f", "x", 5e-324);
    checkPositiveOrZero("f", "x", 0);
    checkWhole("f", "x", 3, 3);
    checkWhole("f", "x", 2 ** 53 - 1, 0);
    checkRoom("f", "x", 5e7);
    checkResult("f", [0, 1.7e308]);
    for (const flag of [true, false, undefined]) checkFlag("f", "x", flag);
    checkOptions("f", { a: 1 }, ["a"]);
    checkOptions<{ a?: 1; b?: 1 }>("f", {}, ["a", "b"]);
    checkFunction("f", "x", () => 0);
  });

  it("explain bad input", () => {
    const options =
      (value: unknown, ...names: string[]) =>
      () =>
        checkOptions("f", value as object, names as never[]);
    assertExplains([
      [
        () => checkNumbers("f", "x", [0, "1"] as never),
        "TypeError",
        'f: x must hold numbers, got "1" at [1]',
      ],
      [() => checkFinite("f", "x", "1" as never), "TypeError", 'f: x must be a number, got "1"'],
      [() => checkFinite("f", "x", -Infinity), "RangeError", "f: x must be finite, got -Infinity"],
      [() => checkPositive("f", "x", 0), "RangeError", "f: x must be above 0, got 0"],
      [() => checkPositive("f", "x", NaN), "RangeError", "f: x must be finite, got NaN"],
      [() => checkPositiveOrZero("f", "x", -5e-324), "RangeError", "f: x must be 0 or more, got -5e-324"],
      [() => checkPositiveOrZero("f", "x", NaN), "RangeError", "f: x must be finite, got NaN"],
      [() => checkWhole("f", "x", "1" as never, 0), "TypeError", 'f: x must be a number, got "1"'],
      [() => checkWhole("f", "x", 2, 3), "RangeError", "f: x must be a whole number of at least 3, got 2"],
      [
        () => checkWhole("f", "x", 3.5, 3),
        "RangeError",
        "f: x must be a whole number of at least 3, got 3.5",
      ],
      [
        () => checkWhole("f", "x", 2 ** 53, 0),
        "RangeError",
        "f: x must be a whole number of at least 0, got 9007199254740992",
      ],
      [
        () => checkRoom("f", "x", 5e7 + 1),
        "RangeError",
        "f: x must make at most 50000000 numbers, got 50000001",
      ],
      [() => checkRoom("f", "x", NaN), "RangeError", "f: x must make at most 50000000 numbers, got NaN"],
      [() => checkResult("f", [0, NaN]), "RangeError", "f: the result must stay finite, got NaN"],
      [() => checkFlag("f", "x", 0), "TypeError", "f: x must be true or false, got 0"],
      [() => checkFunction("f", "x", {}), "TypeError", "f: x must be a function, got an object"],
      [options(null, "a"), "TypeError", "f: options must be an object with a, got null"],
      [
        options([], "a", "b"),
        "TypeError",
        "f: options must be an object with a or b, got an array of length 0",
      ],
      [
        options(new Map(), "a", "b", "c"),
        "TypeError",
        "f: options must be an object with a, b or c, got a Map",
      ],
      [options({ d: 1 }, "a", "b", "c"), "TypeError", 'f: options must be a, b or c, got "d"'],
    ]);
  });
});

describe("checks of arrays and places in them", () => {
  it("copy vectors of every kind", () => {
    const given = [1, 2];
    for (const values of [given, new Float32Array(given), new Float64Array(given), vector(given)]) {
      const copy = toVector("f", "x", values);
      assert.ok((copy as unknown) !== values);
      assert.deepEqual(copy, vector(given));
      assert.deepEqual(toRow("f", "x", values), matrix([given]));
    }
  });

  it("let pass what lies on the boundary", () => {
    checkIndex("f", 0, 3);
    checkIndex("f", 2, 3);
    for (const indices of [[], [1], new Uint8Array(1), { length: 0 }]) checkIndices("f", indices);
    checkSomeIndices("f", [1]);
    checkBytes("f", "x", new Uint8Array(0));
    checkVector("f", "x", vector([]));
    checkNoNaN("f", "x", vector([Infinity]));
    checkSameShape("f", "a and b", matrix([[1, 2]]), matrix([[3, 4]]));
  });

  it("explain bad input", () => {
    const [x, A] = [vector([0, NaN]), vector([0, 1, 2, 3, Infinity, NaN])];
    const A2 = matrix([[1, 2]]);
    const inherits = Object.create(Vector.prototype) as Vector;
    const indices = "f: indices must be a list of numbers, got";
    const place = "f: an index must be a whole number from 0 to 2, got";
    assertExplains([
      [() => toVector("f", "x", 5 as never), "TypeError", "f: x must be a vector, got 5"],
      [() => toVector("f", "x", 5 as never, "a sound"), "TypeError", "f: x must be a sound, got 5"],
      [() => toVector("f", "x", ["1"] as never), "TypeError", 'f: x must hold numbers, got "1" at [0]'],
      [() => toVector("f", "x", []), "RangeError", "f: x must not be empty, got length 0"],
      [() => toRow("f", "x", 5 as never, "a sound"), "TypeError", "f: x must be a sound, got 5"],
      [() => checkMatrix("f", "A", x), "TypeError", "f: A must be a Matrix, got a Vector of length 2"],
      [() => checkVector("f", "x", A2), "TypeError", "f: x must be a Vector, got a Matrix of shape (1, 2)"],
      [() => checkVector("f", "x", inherits), "TypeError", "f: x must be a Vector, got an object"],
      [() => new Matrix(1, 1, inherits), "TypeError", "Matrix: data must be a Vector, got an object"],
      [() => checkBytes("f", "x", x), "TypeError", "f: x must be a Uint8Array, got a Vector of length 2"],
      [() => checkIndex("f", 3, 3), "RangeError", `${place} 3`],
      [() => checkIndex("f", -1, 3), "RangeError", `${place} -1`],
      [() => checkIndex("f", 0.5, 3), "RangeError", `${place} 0.5`],
      [() => checkIndices("f", null as never), "TypeError", `${indices} null`],
      [() => checkIndices("f", "01" as never), "TypeError", `${indices} "01"`],
      [() => checkIndices("f", inherits), "TypeError", `${indices} an object`],
      [() => checkIndices("f", {} as never), "TypeError", `${indices} an object`],
      [() => checkIndices("f", { length: -1 }), "TypeError", `${indices} an Object of length -1`],
      [() => checkSomeIndices("f", 5 as never), "TypeError", `${indices} 5`],
      [() => checkSomeIndices("f", []), "RangeError", "f: indices must not be empty, got length 0"],
      [() => checkAllFinite("f", "x", x), "RangeError", "f: x must hold finite numbers, got NaN at [1]"],
      [
        () => checkAllFinite("f", "A", A, 3),
        "RangeError",
        "f: A must hold finite numbers, got Infinity at (1, 1)",
      ],
      [() => checkNoNaN("f", "x", x), "RangeError", "f: x must not hold NaN, got NaN at [1]"],
      [() => checkNoNaN("f", "A", A, 3), "RangeError", "f: A must not hold NaN, got NaN at (1, 2)"],
      [
        () => checkSameShape("f", "a and b", x, matrix([[1, 2]])),
        "RangeError",
        "f: a and b must have the same shape, got (2) and (1, 2)",
      ],
    ]);
  });
});
