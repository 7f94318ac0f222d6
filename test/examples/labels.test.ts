import assert from "node:assert/strict";
import { matrix } from "../../lib/index.js";
import { type Targets, toLabel, toLabels } from "../../lib/examples/labels.js";
import { assertExplains } from "../bad-input.js";

describe("toLabel(caller, t, classes)", () => {
  it("takes a label or a one-hot vector", () => {
    assert.equal(toLabel("f", 2, 3), 2);
    assert.equal(toLabel("f", [1, 0, 0], 3), 0);
    assert.equal(toLabel("f", new Float32Array([0, 0, 1]), 3), 2);
  });

  it("explains bad input", () => {
    const oneHot = (t: number[]): [() => unknown, "RangeError", string] => [
      () => toLabel("f", t, t.length),
      "RangeError",
      `f: t must be one-hot, a single 1 and else 0, got [${t.join(", ")}]`,
    ];
    assertExplains([
      [() => toLabel("f", 3, 3), "RangeError", "f: t must be a label from 0 to 2, got 3"],
      [() => toLabel("f", "1" as never, 3), "TypeError", 'f: t must be a one-hot vector or a label, got "1"'],
      [() => toLabel("f", [], 3), "RangeError", "f: t must not be empty, got length 0"],
      [
        () => toLabel("f", [1, 0], 3),
        "RangeError",
        "f: y and a one-hot t must have the same shape, got (3) and (2)",
      ],
      oneHot([0, 0]),
      oneHot([1, 1]),
      oneHot([0.5, 0]),
      oneHot([1, 0.5]),
      oneHot([NaN, 1]),
    ]);
  });
});

describe("toLabels(caller, name, t, examples, classes)", () => {
  it("takes labels of any kind, one-hot rows, and targets that keep their labels", () => {
    const labels = [2, 0];
    const rows = matrix([
      [0, 0, 1],
      [1, 0, 0],
    ]);
    const kept = { labels: Uint8Array.from(labels) };
    for (const t of [labels, Uint8Array.from(labels), Int16Array.from(labels), rows, kept])
      for (const classes of [undefined, 3])
        assert.deepEqual(Array.from(toLabels("f", "t", t, 2, classes)), labels);
    assert.deepEqual(toLabels("f", "t", [65535], 1), [65535]);
  });

  it("explains bad input", () => {
    const given = (t: unknown, classes?: number) => () => toLabels("f", "tTrain", t as Targets, 2, classes);
    const kind = "f: tTrain must be labels, a one-hot matrix or targets, got";
    assertExplains([
      [given([0, 3], 3), "RangeError", "f: tTrain[1] must be a label from 0 to 2, got 3"],
      [given([65536, 0]), "RangeError", "f: tTrain[0] must be a label from 0 to 65535, got 65536"],
      [given([0, -1]), "RangeError", "f: tTrain[1] must be a label from 0 to 65535, got -1"],
      [given([0, 0.5]), "RangeError", "f: tTrain[1] must be a label from 0 to 65535, got 0.5"],
      [given([0, "1"]), "TypeError", 'f: tTrain[1] must be a number, got "1"'],
      [given([]), "RangeError", "f: tTrain must not be empty, got length 0"],
      [given([0]), "RangeError", "f: tTrain must have one label per example, got 1 labels for 2 examples"],
      [given(new Float64Array(2)), "TypeError", `${kind} a Float64Array of length 2`],
      [given(new Float32Array(2)), "TypeError", `${kind} a Float32Array of length 2`],
      [given(new DataView(new ArrayBuffer(2))), "TypeError", `${kind} a DataView`],
      [given({}), "TypeError", `${kind} an object`],
      [given(null), "TypeError", `${kind} null`],
      [given(matrix([[0, 1]])), "RangeError", "f: a one-hot tTrain must have the shape (2, 2), got (1, 2)"],
      [
        given(matrix([[1], [1]]), 2),
        "RangeError",
        "f: a one-hot tTrain must have the shape (2, 2), got (2, 1)",
      ],
      [
        given(
          matrix([
            [1, 0],
            [1, 1],
          ]),
        ),
        "RangeError",
        "f: tTrain must be one-hot, a single 1 and else 0 in each row, got [1, 1] in row 1",
      ],
    ]);
  });
});
