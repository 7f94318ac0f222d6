import assert from "node:assert/strict";
import fc from "fast-check";
import { add, allClose, equal, matrix, vector } from "../../lib/index.js";
import { repeatable, vectors } from "../arbitraries.js";
import { assertExplains } from "../bad-input.js";

describe("equal(a, b)", () => {
  it("compares shapes and entries", () => {
    const cases: [boolean, boolean][] = [
      [equal([1, 2], vector([1, 2])), true],
      [equal([1, 2], [1, 2.0000001]), false],
      [equal([1, 2], [1, 2, 3]), false],
      [equal([1, 2], matrix([[1, 2]])), false],
      [equal(matrix([[1, 2]]), matrix([[1], [2]])), false],
      [equal(matrix([[1, 2]]), matrix([[1, 2]])), true],
      [equal(1, 1), true],
      [equal(1, [1]), false],
      [equal([], []), true],
      [equal([0], [-0]), true],
      [equal([NaN], [NaN]), false],
    ];
    for (const [result, expected] of cases) assert.equal(result, expected);
  });

  it("explains bad input", () => {
    assertExplains([
      [() => equal("1" as never, 1), "TypeError", 'equal: a must be a number, a vector or a matrix, got "1"'],
      [() => equal([1], ["1"] as never), "TypeError", 'equal: b must hold numbers, got "1" at [0]'],
    ]);
  });
});

describe("equal and allClose of numbers", () => {
  it("compare them", () => {
    assert.ok(equal(1, 1) && allClose(1, 1));
    assert.ok(!equal(1, 2) && !allClose(1, 2));
  });

  it("hold at the tolerance itself, and where the sum of the two would overflow", () => {
    assert.ok(allClose(1.5, 1, { relative: 0.5, absolute: 0 }));
    assert.ok(allClose(1, 1.5, { relative: 0, absolute: 0.5 }));
    assert.ok(allClose(1.5e308, 1.5000001e308));
  });
});

describe("allClose(a, b)", () => {
  it("allows what np.allclose allows", () => {
    // np.allclose of NumPy 2.4, the first two also in its documentation
    const cases: [boolean, boolean][] = [
      [allClose([1e10, 1e-7], [1.00001e10, 1e-8]), false],
      [allClose([1e10, 1e-8], [1.00001e10, 1e-9]), true],
      [allClose(0.1 + 0.2, 0.3), true],
      [allClose([1, NaN], [1, NaN]), false],
      [allClose([1, Infinity], [1, Infinity]), true],
      [allClose([1, Infinity], [1, 1e308]), false],
      [allClose([1e308], [Infinity]), false],
      [allClose(matrix([[1]]), matrix([[1.1]]), { relative: 0.1 }), true],
      [allClose([0], [0.05], { absolute: 0.04 }), false],
      [allClose([0], [0.05], { absolute: 0.05 }), true],
    ];
    for (const [result, expected] of cases) assert.equal(result, expected);
  });

  it("holds for what differs by rounding, and no longer for what differs by more", () => {
    fc.assert(
      fc.property(vectors(1e6), (x) => {
        assert.ok(allClose(x, x));
        assert.ok(
          allClose(
            x.map((value) => value * (1 + 1e-9)),
            x,
          ),
        );
        assert.ok(!allClose(add(x, 100), x));
      }),
      repeatable,
    );
  });

  it("explains bad input", () => {
    assertExplains([
      [
        () => allClose([1], [1, 2]),
        "RangeError",
        "allClose: a and b must have the same shape, got (1) and (2)",
      ],
      [() => allClose(1, [1]), "RangeError", "allClose: a and b must have the same shape, got () and (1)"],
      [
        () => allClose(1, 1, { rtol: 1 } as never),
        "TypeError",
        'allClose: options must be relative or absolute, got "rtol"',
      ],
      [() => allClose(1, 1, { absolute: -1 }), "RangeError", "allClose: absolute must be 0 or more, got -1"],
      [
        () => allClose("1" as never, 1),
        "TypeError",
        'allClose: a must be a number, a vector or a matrix, got "1"',
      ],
      [() => allClose([1], ["1"] as never), "TypeError", 'allClose: b must hold numbers, got "1" at [0]'],
      [() => allClose(1, 1, { relative: -1 }), "RangeError", "allClose: relative must be 0 or more, got -1"],
      [
        () => allClose(1, 1, { rtol: 1 } as never),
        "TypeError",
        'allClose: options must be relative or absolute, got "rtol"',
      ],
    ]);
  });
});
