import assert from "node:assert/strict";
import fc from "fast-check";
import { Matrix, Vector, matrix, numericalGradient, vector } from "../../lib/index.js";
import { finite, matrices, repeatable, vectors } from "../arbitraries.js";
import { assertClose } from "../assert-close.js";
import { assertExplains } from "../bad-input.js";

const bowl = (x: Vector): number => x[0] ** 2 + x[1] ** 2;

/** Polynomials of several variables, as a list of terms: coefficient · Π xₖ^powerₖ. */
const polynomials = vectors(2).chain((x) =>
  fc.tuple(
    fc.constant(x),
    fc.array(
      fc.record({
        coefficient: finite(5),
        powers: fc.array(fc.nat(3), { minLength: x.length, maxLength: x.length }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  ),
);

describe("numericalGradient(f, x)", () => {
  it("gives the chapter's three gradients", () => {
    assertClose(numericalGradient(bowl, [3, 4]), [6, 8], 1e-9);
    assertClose(numericalGradient(bowl, [0, 2]), [0, 4], 1e-9);
    assertClose(numericalGradient(bowl, [3, 0]), [6, 0], 1e-9);
    assert.deepEqual(
      [
        [3, 4],
        [0, 2],
        [3, 0],
      ].map((x) => String(numericalGradient(bowl, x))),
      ["[6, 8]", "[0, 4]", "[6, 0]"],
    );
  });

  it("calls f twice for each variable, at x with that one moved by ±h", () => {
    const places: number[][] = [];
    numericalGradient((x) => (places.push([...x]), bowl(x)), [3, 4], { h: 0.5 });
    assert.deepEqual(places.sort(), [
      [2.5, 4],
      [3, 3.5],
      [3, 4.5],
      [3.5, 4],
    ]);
  });

  it("gives a matrix of slopes for a function of a matrix", () => {
    const product = (W: Matrix): number => W.at(0, 0) * W.at(1, 2) + W.at(0, 1);
    const W = matrix([
      [2, 3, 4],
      [5, 6, 7],
    ]);
    const gradient = numericalGradient(product, W);
    assert.deepEqual(gradient.shape, [2, 3]);
    assertClose(gradient.data, [7, 1, 0, 0, 0, 2], 1e-9);
  });

  it("takes one variable, plain numbers and 32-bit floats", () => {
    assertClose(
      numericalGradient(([x]) => x ** 3, [2]),
      [12],
      1e-7,
    );
    assertClose(numericalGradient(bowl, new Float32Array([3, 4])), [6, 8], 1e-9);
  });

  it("agrees with the analytic gradient of random polynomials", () => {
    const term = (x: Vector, powers: number[]): number =>
      powers.reduce((product, n, k) => product * x[k] ** n, 1);
    fc.assert(
      fc.property(polynomials, ([x, terms]) => {
        const f = (z: Vector): number =>
          terms.reduce((total, t) => total + t.coefficient * term(z, t.powers), 0);
        const exact = x.map((value, k) =>
          terms.reduce((total, { coefficient, powers }) => {
            if (powers[k] === 0) return total;
            const others = powers.map((n, j) => (j === k ? 0 : n));
            return total + coefficient * powers[k] * value ** (powers[k] - 1) * term(x, others);
          }, 0),
        );
        const scale =
          1 +
          Math.max(
            ...exact.map(Math.abs),
            Math.abs(f(x)),
            ...terms.map((t) => Math.abs(t.coefficient) * 2 ** 24),
          );
        assertClose(numericalGradient(f, x), exact, 1e-8 * scale);
      }),
      repeatable,
    );
  });

  it("leaves x as it was, also when f throws", () => {
    fc.assert(
      fc.property(vectors(1e3), matrices(1e3), (x, X) => {
        const before = [x.slice(), X.copy()];
        numericalGradient((z) => z.reduce((total, value) => total + value * value, 0), x);
        numericalGradient((Z) => Z.at(0, 0), X);
        const fail = (): number => {
          throw new Error("f fails");
        };
        assert.throws(() => numericalGradient(fail, x), { message: "f fails" });
        assert.throws(() => numericalGradient(fail, X), { message: "f fails" });
        assert.deepEqual([x, X], before);
      }),
      repeatable,
    );
  });

  it("gives f a Vector or a Matrix of its own", () => {
    const x = vector([1, 2]);
    const X = matrix([[1, 2]]);
    numericalGradient((z) => (assert.ok(z instanceof Vector && z !== x && z.buffer !== x.buffer), 0), x);
    numericalGradient((Z) => (assert.ok(Z instanceof Matrix && Z !== X && Z.data !== X.data), 0), X);
  });

  it("takes another step, which a cubic shows: its central difference is 3x² + h²", () => {
    const cube = ([x0]: Vector): number => x0 ** 3;
    assertClose(numericalGradient(cube, [2], { h: 0.5 }), [12.25], 1e-12);
    assertClose(
      numericalGradient(([x]) => x ** 3, [2], { h: 0.25 }),
      [12.0625],
      1e-12,
    );
    assert.deepEqual(numericalGradient(cube, [2], { h: 1e-4 }), numericalGradient(cube, [2]));
  });

  it("takes an x that h moves to one side only, as beside a power of two", () => {
    // Beside 2⁴⁰ the doubles lie 2⁻¹² apart, towards 0 half as far: 1e-4 is lost outwards, and 2⁻¹³ is taken inwards.
    for (const x of [2 ** 40, -(2 ** 40)])
      assertClose(
        numericalGradient(([a]) => a, [x]),
        [2 ** -13 / 2e-4],
        1e-12,
      );
  });

  it("explains bad input", () => {
    const says = (rest: string): string => `numericalGradient: ${rest}`;
    const changing = (x: Vector): number => (x[1] = x[0] ** 2);
    assertExplains([
      [() => numericalGradient(bowl, [1, 2], { h: 0 }), "RangeError", says("h must be above 0, got 0")],
      [
        () => numericalGradient(bowl, [1, 2], { h: 1e308 }),
        "RangeError",
        says("h must be at most 8.988465674311579e+307, got 1e+308"),
      ],
      [
        () => numericalGradient(bowl, [1, 2], { step: 1 } as never),
        "TypeError",
        says('options must be h, got "step"'),
      ],
      [
        () => numericalGradient(bowl, [1, 1e20]),
        "RangeError",
        says("h must be large enough to move x, got 0.0001 beside 100000000000000000000 at [1]"),
      ],
      [() => numericalGradient(bowl, []), "RangeError", says("x must not be empty, got length 0")],
      [
        () => numericalGradient(bowl, [1, NaN]),
        "RangeError",
        says("x must hold finite numbers, got NaN at [1]"),
      ],
      [
        () => numericalGradient(() => 0, matrix([[1], [Infinity]])),
        "RangeError",
        says("x must hold finite numbers, got Infinity at (1, 0)"),
      ],
      [
        () => numericalGradient(([a, b]) => a + Math.log(b), [1, 5e-5]),
        "RangeError",
        says("f must return a finite number, got NaN with x[1] - 0.0001"),
      ],
      [
        () => numericalGradient(([a]) => 1 / (a - 1e-4), [0]),
        "RangeError",
        says("f must return a finite number, got Infinity with x[0] + 0.0001"),
      ],
      [
        () => numericalGradient((W) => Math.sqrt(W.at(0, 1)), matrix([[1, 0]])),
        "RangeError",
        says("f must return a finite number, got NaN with x(0, 1) - 0.0001"),
      ],
      [
        () => numericalGradient(([a]) => Math.sign(a) * 1.7e308, [0]),
        "RangeError",
        says("f must change by a finite number, got -1.7e+308 to 1.7e+308 around x[0]"),
      ],
      [
        () => numericalGradient((() => 1n) as never, [0]),
        "TypeError",
        says("f must return a number, got 1n with x[0] + 0.0001"),
      ],
      [
        () => numericalGradient(([a]) => (a > 0 ? "1" : 1) as never, [0]),
        "TypeError",
        says('f must return a number, got "1" with x[0] + 0.0001'),
      ],
      [
        () => numericalGradient(([a]) => (a < 0 ? "1" : 1) as never, [0]),
        "TypeError",
        says('f must return a number, got "1" with x[0] - 0.0001'),
      ],
      [() => numericalGradient(5 as never, [0]), "TypeError", says("f must be a function, got 5")],
      [() => numericalGradient(bowl, 5 as never), "TypeError", says("x must be a vector or a matrix, got 5")],
      [
        () => numericalGradient((x) => (x[0] = 7), [3, 4]),
        "TypeError",
        says("f must not change its argument, but it changed x[0]"),
      ],
      [
        () => numericalGradient(changing, [3, 4]),
        "TypeError",
        says("f must not change its argument, but it changed x[1]"),
      ],
    ]);
  });
});
