import assert from "node:assert/strict";
import { matrix, oneHot } from "../../lib/index.js";
import { readLabelledSet, readOneOrMany, shareRight } from "../../lib/examples/labelled-set.js";
import { assertExplains } from "../bad-input.js";

const X = matrix([
  [1, 2],
  [3, 4],
  [5, 6],
]);

describe("readLabelledSet(caller, X, t, expected)", () => {
  it("finds out how many classes there are, unless it is told", () => {
    const set = readLabelledSet("f", X, [0, 3, 1]);
    assert.deepEqual([set.reader.length, set.reader.inputs], [3, 2]);
    assert.deepEqual([set.labels, set.classes], [[0, 3, 1], 4]);
    assert.equal(readLabelledSet("f", X, oneHot([0, 1, 1], 5)).classes, 5);
    assert.equal(readLabelledSet("f", X, [0, 1, 1], { classes: 7 }).classes, 7);
  });

  it("explains bad input by the names that the caller has for it", () => {
    const names = { X: "xTrain", t: "tTrain" };
    assertExplains([
      [() => readLabelledSet("f", 5 as never, [0]), "TypeError", "f: X must be a matrix or images, got 5"],
      [
        () => readLabelledSet("f", X, [0, 0, -1]),
        "RangeError",
        "f: t[2] must be a label from 0 to 65535, got -1",
      ],
      [
        () => readLabelledSet("f", X, [0, 0, 0], { inputs: 3, names }),
        "RangeError",
        "f: xTrain must have 3 columns, got (3, 2)",
      ],
      [
        () => readLabelledSet("f", X, [0, 0, 2], { classes: 2, names }),
        "RangeError",
        "f: tTrain[2] must be a label from 0 to 1, got 2",
      ],
    ]);
  });
});

describe("readOneOrMany(caller, x, t, expected)", () => {
  const expected = { inputs: 2, classes: 3 };

  it("takes an example with its target as a set of one", () => {
    for (const t of [2, [0, 0, 1]]) {
      const { reader, labels, classes } = readOneOrMany("f", [1, 2], t, expected);
      assert.deepEqual([reader.length, reader.inputs, labels, classes], [1, 2, [2], 3]);
    }
    const { reader, labels, classes } = readOneOrMany("f", X, [0, 1, 0], expected);
    assert.deepEqual([reader.length, reader.inputs, labels, classes], [3, 2, [0, 1, 0], 3]);
  });

  it("explains bad input", () => {
    assertExplains([
      [() => readOneOrMany("f", [1], 0, expected), "RangeError", "f: x must have 2 columns, got (1, 1)"],
      [
        () => readOneOrMany("f", [1, 2], 3, expected),
        "RangeError",
        "f: t must be a label from 0 to 2, got 3",
      ],
      [
        () => readOneOrMany("f", matrix([[1]]), [0], expected),
        "RangeError",
        "f: x must have 2 columns, got (1, 1)",
      ],
      [
        () => readOneOrMany("f", X, [0, 1, 3], expected),
        "RangeError",
        "f: t[2] must be a label from 0 to 2, got 3",
      ],
    ]);
  });
});

describe("shareRight(guesses, labels)", () => {
  it("is the share of guesses that are right", () => {
    assert.equal(shareRight([0, 1, 2], [0, 1, 1]), 2 / 3);
    assert.equal(shareRight([1], Uint8Array.of(1)), 1);
  });
});
