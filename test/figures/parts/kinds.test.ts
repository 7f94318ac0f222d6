import assert from "node:assert/strict";
import { Matrix } from "../../../lib/index.js";
import { altText } from "../../../lib/figures/parts/alt.js";
import { checkDrawable } from "../../../lib/figures/parts/drawable.js";
import * as kinds from "../../../lib/figures/parts/kinds.js";
import { markedPoints } from "../../../lib/figures/parts/marks.js";
import { checkFields, checkOptions, exactly, item } from "../../../lib/figures/parts/options.js";

const { between, labels, listOf, numbers, oneOf, optional, pixels, range, recordOf, whole } = kinds;

/** A kind, values of it, and others with what is said of them; the value is called "a". */
const cases = (): [kind: kinds.Kind, good: unknown[], bad: [value: unknown, rule: string][]][] => [
  [kinds.text, ["", "b"], [[5, "TypeError a must be a string, got 5"]]],
  [
    kinds.spoken,
    ["b"],
    [
      [" \n", "RangeError a must say in words what the figure shows, got an empty string"],
      [5, "TypeError a must be a string, got 5"],
    ],
  ],
  [kinds.flag, [true, false], [[0, "TypeError a must be true or false, got 0"]]],
  [kinds.finite, [-1, 0], [[NaN, "RangeError a must be finite, got NaN"]]],
  [kinds.positive, [1e-9], [[0, "RangeError a must be above 0, got 0"]]],
  [
    whole(1, 20),
    [1, 20],
    [
      [0, "RangeError a must be a whole number from 1 to 20, got 0"],
      [21, "RangeError a must be a whole number from 1 to 20, got 21"],
      [1.5, "RangeError a must be a whole number from 1 to 20, got 1.5"],
      ["2", 'TypeError a must be a number, got "2"'],
    ],
  ],
  [whole(2), [2, 1e9], [[1, "RangeError a must be a whole number of at least 2, got 1"]]],
  [
    between(1, 20),
    [1, 2.5, 20],
    [
      [0.9, "RangeError a must be from 1 to 20, got 0.9"],
      [20.1, "RangeError a must be from 1 to 20, got 20.1"],
      [Infinity, "RangeError a must be finite, got Infinity"],
    ],
  ],
  [
    pixels,
    [0.5, 10_000],
    [
      [10_001, "RangeError a must be at most 10000 pixels, got 10001"],
      [0, "RangeError a must be above 0, got 0"],
    ],
  ],
  [
    range,
    [[0, 1], Float64Array.of(-1, 0)],
    [
      [[1, 1], "RangeError a must go from a smaller to a larger number, got [1, 1]"],
      [[2, 1], "RangeError a must go from a smaller to a larger number, got [2, 1]"],
      [[-1e308, 1e308], "RangeError a must go from a smaller to a larger number, got [-1e+308, 1e+308]"],
      [[NaN, 1], "RangeError a[0] must be finite, got NaN"],
      [[1, Infinity], "RangeError a[1] must be finite, got Infinity"],
      [[1, 2, 3], "TypeError a must be [from, to], got an array of length 3"],
      ["ab", 'TypeError a must be [from, to], got "ab"'],
    ],
  ],
  [
    oneOf("log", "linear"),
    ["log", "linear"],
    [
      ["lin", 'RangeError a must be "log" or "linear", got "lin"'],
      [5, 'TypeError a must be "log" or "linear", got 5'],
    ],
  ],
  [kinds.callable, [Math.abs], [[5, "TypeError a must be a function, got 5"]]],
  [kinds.matrixKind, [new Matrix(1, 1)], [[[[1]], "TypeError a must be a Matrix, got an array of length 1"]]],
  [kinds.anything, [undefined, 5], []],
  [
    numbers,
    [[], [NaN, Infinity], Float32Array.of(1), { length: 1, 0: 5 }],
    [
      ["12", 'TypeError a must be a list of numbers, got "12"'],
      [{ length: -1 }, "TypeError a must be a list of numbers, got an Object of length -1"],
      [{ length: 1.5 }, "TypeError a must be a list of numbers, got an Object of length 1.5"],
      [null, "TypeError a must be a list of numbers, got null"],
      [(_: unknown) => _, "TypeError a must be a list of numbers, got a function"],
      [[1, "2"], 'TypeError a must hold numbers, got "2" at [1]'],
    ],
  ],
  [
    labels,
    [["b", 5], Uint8Array.of(1)],
    [
      ["ab", 'TypeError a must be a list of strings or numbers, got "ab"'],
      [["b", null], "TypeError a must hold strings or numbers, got null at [1]"],
    ],
  ],
  [
    listOf(kinds.text),
    [[], ["b"]],
    [
      [{ length: 0 }, "TypeError a must be an array, got an Object of length 0"],
      [["b", 5], "TypeError a[1] must be a string, got 5"],
    ],
  ],
  [
    recordOf(kinds.text),
    [{}, { b: "c" }],
    [
      [["b"], "TypeError a must be an object, got an array of length 1"],
      [null, "TypeError a must be an object, got null"],
      ["b", 'TypeError a must be an object, got "b"'],
      [{ b: "c", d: 5 }, "TypeError a.d must be a string, got 5"],
    ],
  ],
  [optional(kinds.text), [undefined, "b"], [[null, "TypeError a must be a string, got null"]]],
  [
    item({ x: kinds.finite, label: optional(kinds.text) }),
    [{ x: 1 }, { x: 1, label: "b", more: 5, lb: 5, labels2: 5, xy: 5 }],
    [
      [{ label: "b" }, "TypeError a.x must be a number, got undefined"],
      [[], "TypeError a must be an object with x, label, got an array of length 0"],
      [null, "TypeError a must be an object with x, label, got null"],
      ["b", 'TypeError a must be an object with x, label, got "b"'],
      ...["labels", "labe", "lable", "lebel", "ladel", "abel", "xlabel", "alabel"].map(
        (slip): [object, string] => [
          { x: 1, [slip]: "b" },
          `TypeError a must have its label as "label", got "${slip}"`,
        ],
      ),
    ],
  ],
  [
    exactly({ b: optional(kinds.text), c: optional(kinds.text) }),
    [{}, { b: "c" }],
    [
      [{ d: "e" }, 'TypeError options must be b or c, got "d"'],
      [{ b: 5 }, "TypeError a.b must be a string, got 5"],
    ],
  ],
  [
    markedPoints,
    [[{ x: 0, y: 0, side: "upper left" }], Array(100).fill({ x: 0, y: 0 })],
    [
      [Array(101).fill({ x: 0, y: 0 }), "RangeError a must be at most 100, got 101"],
      [
        [{ x: 0, y: 0, side: "left" }],
        'RangeError a[0].side must be "upper right" or "lower right" or "upper left" or "lower left", got "left"',
      ],
      [[{ x: 0 }], "TypeError a[0].y must be a number, got undefined"],
      [[{ x: 0, y: 0, color: 5 }], "TypeError a[0].color must be a string, got 5"],
    ],
  ],
];

describe("the kinds of values that figures are given", () => {
  it("let pass what is of them", () => {
    for (const [kind, good] of cases())
      for (const value of good) assert.doesNotThrow(() => kind("f", "a", value));
  });

  it("say what they expected and what they got", () => {
    for (const [kind, , bad] of cases())
      for (const [value, rule] of bad) {
        const [name, ...words] = rule.split(" ");
        const got = (error: Error) =>
          `${error.name} ${error.message}`.replace("NonFiniteError", "RangeError");
        assert.throws(
          () => kind("f", "a", value),
          (error: Error) => (assert.equal(got(error), `${name} f: ${words.join(" ")}`), true),
        );
      }
  });

  it("are asked of every option that is given, and of every field", () => {
    const all = { a: kinds.text, b: kinds.finite };
    assert.doesNotThrow(() => checkOptions("f", { a: undefined }, all as never));
    assert.throws(() => checkOptions("f", { b: "c" }, all as never), {
      message: 'f: b must be a number, got "c"',
    });
    assert.throws(() => checkFields("f", "a", { a: "b" }, all), {
      message: "f: a.b must be a number, got undefined",
    });
  });
});

describe("checkDrawable(caller, name, values)", () => {
  it("refuses what has no place on an axis, and leaves to others what is no finite number", () => {
    assert.doesNotThrow(() => checkDrawable("f", "y", [1e300, -1e300, NaN, Infinity, -Infinity]));
    for (const value of [1.1e300, -1.1e300])
      assert.throws(() => checkDrawable("f", "y", [0, value]), {
        name: "RangeError",
        message: `f: y must lie within ±1e300 to be drawn, got ${value} at [1]`,
      });
  });
});

describe("altText(given, make, cut)", () => {
  it("is what the caller says, or else what is drawn, with names in full that stand shortened", () => {
    assert.equal(
      altText("mine", () => assert.fail("not asked"), ["name"]),
      "mine",
    );
    assert.equal(
      altText(undefined, () => "A  line.\n"),
      "A line.",
    );
    assert.equal(
      altText(undefined, () => "A line.", ["one", "two"]),
      "A line. In full: one; two.",
    );
  });

  it("ends after 300 words or 4,000 characters", () => {
    const words = (count: number, length = 1) => Array(count).fill("a".repeat(length)).join(" ");
    const made = (text: string) => altText(undefined, () => text);
    assert.equal(made(words(300)), words(300));
    assert.equal(made(words(301)), `${words(299)}…`);
    assert.equal(made("a".repeat(4000)), "a".repeat(4000));
    assert.equal(made("a".repeat(4001)), `${"a".repeat(3999)}…`);
    assert.equal(made(words(100, 99)), `${words(40, 99).slice(0, 3999).trimEnd()}…`);
  });
});
