import assert from "node:assert/strict";
import fc from "fast-check";
import { matrix, sum, vector } from "../../../lib/index.js";
import { finite, repeatable } from "../../arbitraries.js";
import { assertExplains } from "../../bad-input.js";
import { assertClose } from "../../assert-close.js";

describe("sum(values)", () => {
  it("adds in NumPy's order, to the last digit", () => {
    // np.sum(1 / np.arange(1, n + 1)) and np.sum(np.full(n, 0.1)), NumPy 2.4
    const harmonic: [number, number][] = [
      [7, 2.5928571428571425],
      [8, 2.7178571428571425],
      [9, 2.8289682539682537],
      [128, 5.433147092589173],
      [129, 5.440899030573669],
      [300, 6.282663880299504],
      [2000, 8.178368103610282],
    ];
    for (const [n, expected] of harmonic)
      assert.equal(sum(Array.from({ length: n }, (_, i) => 1 / (i + 1))), expected);
    const tenths: [number, number][] = [
      [8, 0.8],
      [9, 0.9],
      [20, 2.0000000000000004],
      [129, 12.899999999999999],
      [1000, 100.00000000000001],
    ];
    for (const [n, expected] of tenths) assert.equal(sum(new Array<number>(n).fill(0.1)), expected);
  });

  it("adds up vectors and matrices of any size", () => {
    assert.equal(sum([]), 0);
    assert.equal(sum(vector([4])), 4);
    assert.equal(
      sum(
        matrix([
          [1, 2],
          [3, 4],
        ]),
      ),
      10,
    );
    assert.ok(Number.isNaN(sum([1, NaN])));
  });

  it("equals the exact sum of whole numbers", () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 600 }), (values) => {
        assert.equal(sum(values), Number(values.reduce((total, value) => total + BigInt(value), 0n)));
      }),
      repeatable,
    );
  });

  it("does not change its argument", () => {
    fc.assert(
      fc.property(fc.array(finite(1e3), { maxLength: 20 }), (values) => {
        const before = [...values];
        assertClose(
          sum(values),
          values.reduce((a, b) => a + b, 0),
          1e-9,
        );
        assert.deepEqual(values, before);
      }),
      repeatable,
    );
  });

  it("explains bad input", () => {
    assertExplains([
      [() => sum("" as never), "TypeError", 'sum: values must be a vector or a matrix, got ""'],
      [() => sum([1, "2"] as never), "TypeError", 'sum: values must hold numbers, got "2" at [1]'],
    ]);
  });
});
