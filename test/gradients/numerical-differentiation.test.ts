import assert from "node:assert/strict";
import fc from "fast-check";
import { numericalDiff, tangentLine } from "../../lib/index.js";
import { assertClose } from "../assert-close.js";
import { assertExplains } from "../bad-input.js";

const curve = (x: number): number => 0.01 * x ** 2 + 0.1 * x;

describe("numericalDiff(f, x)", () => {
  it("gives the chapter's slopes to the last digit", () => {
    assert.equal(numericalDiff(curve, 5), 0.1999999999990898);
    assert.equal(numericalDiff(curve, 10), 0.2999999999986347);
    assert.equal(
      numericalDiff((x0) => x0 * x0 + 4.0 ** 2.0, 3.0),
      6.00000000000378,
    );
    assert.equal(
      numericalDiff((x1) => 3.0 ** 2.0 + x1 * x1, 4.0),
      7.999999999999119,
    );
  });

  it("loses everything to rounding when h is far too small", () => {
    assert.equal(numericalDiff(curve, 5, { h: 10e-50, method: "forward" }), 0);
  });

  it("errs by about h · f″/2 ahead and far less in the middle", () => {
    const cube = (x: number): number => x ** 3;
    assertClose(numericalDiff(cube, 1, { h: 1e-3, method: "forward" }) - 3, 3e-3, 1e-5);
    assertClose(numericalDiff(cube, 1, { h: 1e-3 }) - 3, 1e-6, 1e-9);
  });

  it("agrees with the derivative of random polynomials", () => {
    const coefficient = fc.double({ min: -10, max: 10, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(coefficient, { maxLength: 5 }),
        fc.double({ min: -3, max: 3, noNaN: true }),
        (c, x) => {
          const f = (t: number): number => c.reduceRight((sum, ci) => sum * t + ci, 0);
          const slope = c.reduce((sum, ci, i) => sum + (i === 0 ? 0 : i * ci * x ** (i - 1)), 0);
          assertClose(numericalDiff(f, x), slope, 1e-4);
        },
      ),
      { seed: 1 },
    );
  });

  it("explains bad input", () => {
    const square = (x: number): number => x * x;
    assert.throws(() => numericalDiff(5 as never, 1), {
      name: "TypeError",
      message: "numericalDiff: f must be a function, got 5",
    });
    assert.throws(() => numericalDiff(square, NaN), {
      name: "RangeError",
      message: "numericalDiff: x must be finite, got NaN",
    });
    assert.throws(() => numericalDiff(square, "3" as never), {
      name: "TypeError",
      message: 'numericalDiff: x must be a number, got "3"',
    });
    assert.throws(() => numericalDiff(square, 1, { h: 0 }), {
      name: "RangeError",
      message: "numericalDiff: h must be above 0, got 0",
    });
    assert.throws(() => numericalDiff(Math.atan, 1, { h: 1e308 }), {
      name: "RangeError",
      message: "numericalDiff: h must be at most 8.988465674311579e+307, got 1e+308",
    });
    assert.throws(() => numericalDiff(square, 1, { method: "backward" as never }), {
      name: "RangeError",
      message: 'numericalDiff: method must be "central" or "forward", got "backward"',
    });
    assert.throws(() => numericalDiff(Math.log, 0), {
      name: "RangeError",
      message: "numericalDiff: f must return a finite number, got NaN at x = -0.0001",
    });
    assert.throws(() => numericalDiff(() => "1" as never, 0), {
      name: "TypeError",
      message: 'numericalDiff: f must return a number, got "1"',
    });
    assert.throws(() => numericalDiff((x) => Math.sign(x) * 1.7e308, 0), {
      name: "RangeError",
      message:
        "numericalDiff: f must change by a finite number per unit of x, got -1.7e+308 to 1.7e+308 with h = 0.0001",
    });
    assert.throws(() => numericalDiff(Math.sign, 0, { method: "forward", h: 1e-320 }), {
      name: "RangeError",
      message: "numericalDiff: f must change by a finite number per unit of x, got 0 to 1 with h = 1e-320",
    });
  });
});

describe("tangentLine(f, x)", () => {
  it("touches the curve at x with its slope", () => {
    const tangent = tangentLine(curve, 5);
    assert.equal(tangent(5), curve(5));
    assertClose(tangent(7) - tangent(5), 0.4, 1e-11);
  });

  it("takes the settings of numericalDiff", () => {
    assert.equal(tangentLine(curve, 5, { h: 10e-50, method: "forward" })(100), curve(5));
    assert.throws(() => tangentLine(curve, 5, { h: -1 }), {
      message: "tangentLine: h must be above 0, got -1",
    });
  });

  it("explains bad input, and a line that leaves the finite numbers", () => {
    const line = tangentLine((x) => 1e300 * x, 0);
    assertExplains([
      [
        () => tangentLine((x) => (x === 0 ? NaN : x), 0),
        "RangeError",
        "tangentLine: f must return a finite number, got NaN at x = 0",
      ],
      [() => line([1] as never), "TypeError", "tangentLine: t must be a number, got an array of length 1"],
      [() => line(1e10), "RangeError", "tangentLine: the result must stay finite, got Infinity"],
    ]);
  });
});
