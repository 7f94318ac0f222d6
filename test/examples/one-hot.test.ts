import assert from "node:assert/strict";
import fc from "fast-check";
import { argmax, oneHot } from "../../lib/index.js";
import { repeatable } from "../arbitraries.js";
import { assertExplains } from "../bad-input.js";

describe("oneHot(labels, size)", () => {
  it("is 1 at the label and 0 elsewhere", () => {
    assert.equal(String(oneHot(2, 10)), "[0, 0, 1, 0, 0, 0, 0, 0, 0, 0]");
    assert.equal(String(oneHot([1, 0], 2)), "[[0, 1],\n [1, 0]]");
    assert.equal(String(oneHot(new Uint8Array([1]), 3)), "[[0, 1, 0]]");
    assert.equal(String(oneHot(0, 1)), "[1]");
  });

  it("is undone by argmax, and does not change its argument", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 1, maxLength: 20 }), (labels) => {
        const before = [...labels];
        assert.deepEqual(argmax(oneHot(labels, 10)), before);
        assert.deepEqual(labels, before);
      }),
      repeatable,
    );
  });

  it("explains bad input", () => {
    assertExplains([
      [() => oneHot(10, 10), "RangeError", "oneHot: labels must be a label from 0 to 9, got 10"],
      [() => oneHot([1, -1], 3), "RangeError", "oneHot: labels[1] must be a label from 0 to 2, got -1"],
      [() => oneHot([0.5], 3), "RangeError", "oneHot: labels[0] must be a label from 0 to 2, got 0.5"],
      [() => oneHot([], 3), "RangeError", "oneHot: labels must not be empty, got length 0"],
      [() => oneHot(0, 0), "RangeError", "oneHot: size must be a whole number of at least 1, got 0"],
      [() => oneHot(0, 1e9), "RangeError", "oneHot: size must make at most 50000000 numbers, got 1000000000"],
      [
        () => oneHot(new Uint8Array(60), 1e6),
        "RangeError",
        "oneHot: labels and size must make at most 50000000 numbers, got 60000000",
      ],
      [
        () => oneHot(new Float64Array(2) as never, 3),
        "TypeError",
        "oneHot: labels must be a list of labels, got a Float64Array of length 2",
      ],
      [() => oneHot(["1"] as never, 3), "TypeError", 'oneHot: labels[0] must be a number, got "1"'],
    ]);
  });
});
