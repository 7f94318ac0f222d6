import assert from "node:assert/strict";
import fc from "fast-check";
import { Matrix, Vector, gradientDescent, matrix, softmax, vector } from "../../lib/index.js";
import { matricesOf, repeatable, vectors } from "../arbitraries.js";
import { assertClose } from "../assert-close.js";
import { assertExplains } from "../bad-input.js";

const bowl = (x: Vector): number => x[0] ** 2 + x[1] ** 2;
const bowlGradient = (x: Vector): number[] => [2 * x[0], 2 * x[1]];

describe("gradientDescent(f, initX)", () => {
  it("gives the chapter's three end points, printed to nine digits", () => {
    const end = (learningRate: number): string =>
      String(gradientDescent(bowl, [-3, 4], { learningRate, steps: 100 }).x);
    assert.equal(end(0.1), "[-6.11110793e-10, 8.14814391e-10]");
    assert.equal(end(10), "[-2.58983747e+13, -1.29524862e+12]");
    assert.equal(end(1e-10), "[-2.99999994, 3.99999992]");
  });

  it("takes 100 steps at rate 0.01 unless told otherwise", () => {
    const { x, path } = gradientDescent(bowl, [-3, 4]);
    assert.equal(path.length, 101);
    assertClose(x, [-3 * 0.98 ** 100, 4 * 0.98 ** 100], 1e-9);
  });

  it("tells the whole way, start and end included", () => {
    const { x, value, path, values, stopped } = gradientDescent(bowl, [-3, 4], {
      learningRate: 0.1,
      steps: 7,
    });
    assert.equal(stopped, "steps");
    assert.equal(path.length, 8);
    assert.deepEqual(path[0], vector([-3, 4]));
    assert.deepEqual(path[7], x);
    assert.deepEqual([...values], path.map(bowl));
    assert.equal(value, values[7]);
    assertClose(path[1], [-2.4, 3.2], 1e-10);
  });

  it("stays where it is with 0 steps", () => {
    const { x, value, path } = gradientDescent(bowl, [3, 4], { steps: 0 });
    assert.deepEqual([x, value, path], [vector([3, 4]), 25, [vector([3, 4])]]);
  });

  it("follows a gradient that is given by formula", () => {
    const calls: number[] = [];
    const f = (x: Vector): number => (calls.push(0), bowl(x));
    const { x } = gradientDescent(f, [-3, 4], { learningRate: 0.1, gradient: bowlGradient });
    assertClose(x, [-3 * 0.8 ** 100, 4 * 0.8 ** 100], 1e-20);
    assert.equal(calls.length, 101);
  });

  it("takes one gradient per step, and none where it stays", () => {
    for (const steps of [0, 1, 7]) {
      let calls = 0;
      const gradient = (x: Vector): number[] => (calls++, bowlGradient(x));
      gradientDescent(bowl, [-3, 4], { steps, gradient });
      assert.equal(calls, steps);
    }
  });

  it("lets an error of f's own through, also on the way", () => {
    const steep = (x: Vector): number => {
      if (x[0] > -2.9) throw new RangeError("too far");
      return bowl(x);
    };
    assert.throws(() => gradientDescent(steep, [-3, 4], { gradient: bowlGradient }), { message: "too far" });
  });

  it("descends on a matrix", () => {
    const goal = matrix([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    const distance = (W: Matrix): number =>
      W.data.reduce((total, w, i) => total + (w - goal.data[i]) ** 2, 0);
    const descent = gradientDescent(distance, new Matrix(2, 3), { learningRate: 0.3 });
    assert.ok(descent.x instanceof Matrix && descent.path[50] instanceof Matrix);
    assertClose(descent.x.data, goal.data, 1e-8);
    const gradient = (W: Matrix): Matrix => W.map((w, i, j) => 2 * (w - goal.at(i, j)));
    assertClose(
      gradientDescent(distance, new Matrix(2, 3), { learningRate: 0.3, gradient }).x.data,
      goal.data,
      1e-8,
    );
  });

  it("stops where a run leaves the finite numbers, and says so", () => {
    const options = { learningRate: 10, steps: 1000, gradient: bowlGradient };
    const { x, value, path, values, stopped } = gradientDescent(bowl, [-3, 4], options);
    assert.equal(stopped, "diverged");
    assert.ok(path.length > 100 && path.length < 200);
    assert.ok(values.every(Number.isFinite) && path.every((point) => point.every(Number.isFinite)));
    assert.equal(values.length, path.length);
    assert.deepEqual([x, value], [path.at(-1), values.at(-1)]);

    const ends = (f: (x: Vector) => number, slope: (x: Vector) => number, learningRate: number): string =>
      gradientDescent(f, [1], { learningRate, gradient: (z) => [slope(z)] }).stopped;
    // The value, the point and the gradient in turn are the first to go, then a loss that says so by an error.
    assert.equal(
      ends(
        ([a]) => a ** 4,
        ([a]) => 4 * a ** 3,
        1,
      ),
      "diverged",
    );
    assert.equal(
      ends(
        ([a]) => a,
        () => 2,
        1e308,
      ),
      "diverged",
    );
    assert.equal(
      ends(
        ([a]) => Math.abs(a),
        ([a]) => 1 / a,
        1,
      ),
      "diverged",
    );
    assert.equal(
      ends(
        ([a]) => softmax([a * 1e10, 0])[0],
        () => 1,
        1e300,
      ),
      "diverged",
    );
  });

  it("stands still where h is lost in the rounding of x", () => {
    const { x, stopped } = gradientDescent(bowl, [1e14, 0]);
    assert.deepEqual([x[0], stopped], [1e14, "steps"]);
  });

  it("goes down a bowl from anywhere, and leaves initX as it was", () => {
    fc.assert(
      fc.property(vectors(100), matricesOf(2, 2, 100), (x, X) => {
        const before = [x.slice(), X.copy()];
        const { values } = gradientDescent((z) => z.reduce((total, v) => total + v * v, 0), x, {
          learningRate: 0.1,
          steps: 20,
        });
        for (let i = 1; i < values.length; i++) assert.ok(values[i] <= values[i - 1] + 1e-12);
        gradientDescent((Z) => Z.at(0, 0) ** 2 + Z.at(1, 1) ** 2, X, { steps: 5 });
        assert.deepEqual([x, X], before);
      }),
      repeatable,
    );
  });

  it("hands out points that share nothing", () => {
    const start = vector([-3, 4]);
    const { x, path } = gradientDescent(bowl, start, { steps: 3 });
    x.fill(9);
    path[0].fill(9);
    assert.deepEqual(start, vector([-3, 4]));
    assert.notDeepEqual(path[3], x);
    const careless = (z: Vector): number[] => {
      const slopes = bowlGradient(z);
      z.fill(7);
      return slopes;
    };
    assert.deepEqual(
      gradientDescent(bowl, start, { gradient: careless }).x,
      gradientDescent(bowl, start, { gradient: bowlGradient }).x,
    );
    const emptying = (z: Vector): number => {
      const value = bowl(z);
      z.fill(0);
      return value;
    };
    assert.deepEqual(
      gradientDescent(emptying, start, { gradient: bowlGradient }).x,
      gradientDescent(bowl, start, { gradient: bowlGradient }).x,
    );
  });

  it("says diverged where x is so large that a difference measures nothing", () => {
    const run = gradientDescent(bowl, [-3, 4], { learningRate: 10 });
    assert.equal(run.stopped, "diverged");
    // Where the book's hundred steps end as well, since from there on no step moves any more.
    assertClose(run.x, [-2.58983747e13, -1.29524862e12], 1e5);
    assert.throws(() => gradientDescent(bowl, [-4e20, 4e20]), {
      name: "RangeError",
      message: "gradientDescent: x must be small enough that h moves it, got [-4e+20, 4e+20]",
    });
  });

  it("goes on where h moves x to one side only, as beside a power of two", () => {
    // Beside 2⁴⁰ the doubles lie 2⁻¹² apart, towards 0 half as far: 1e-4 is lost outwards, and not inwards.
    for (const x of [2 ** 40, -(2 ** 40)])
      assert.equal(gradientDescent(([a]: Vector) => a, [x], { steps: 1 }).stopped, "steps");
  });

  it("explains bad input", () => {
    const says = (rest: string): string => `gradientDescent: ${rest}`;
    assertExplains([
      [
        () => gradientDescent((W: Matrix) => W.at(0, 0), matrix([[1, NaN]])),
        "RangeError",
        says("initX must hold finite numbers, got NaN at (0, 1)"),
      ],
      [
        () => gradientDescent(bowl, 5 as never),
        "TypeError",
        says("initX must be a vector or a matrix, got 5"),
      ],
      [() => gradientDescent(5 as never, [1]), "TypeError", says("f must be a function, got 5")],
      [() => gradientDescent(() => "1" as never, [1]), "TypeError", says('f must return a number, got "1"')],
      [
        () => gradientDescent(bowl, [1, 2], { gradient: 5 as never }),
        "TypeError",
        says("gradient must be a function, got 5"),
      ],
      [
        () => gradientDescent(bowl, [1, 2], { gradient: () => matrix([[1, 2]]) as never }),
        "TypeError",
        says("gradient must return what x is, got a Matrix of shape (1, 2)"),
      ],
      [
        () =>
          gradientDescent((W: Matrix) => W.at(0, 0), matrix([[1, 2]]), { gradient: () => [1, 2] as never }),
        "TypeError",
        says("gradient must return what x is, got an array of length 2"),
      ],
      [
        () => gradientDescent(bowl, [1, 2], { gradient: () => 5 as never }),
        "TypeError",
        says("gradient must be a vector, got 5"),
      ],
      [() => gradientDescent(bowl, []), "RangeError", says("initX must not be empty, got length 0")],
      [
        () => gradientDescent(bowl, [NaN, 1]),
        "RangeError",
        says("initX must hold finite numbers, got NaN at [0]"),
      ],
      [
        () => gradientDescent(bowl, [1, 2], { learningRate: 0 }),
        "RangeError",
        says("learningRate must be above 0, got 0"),
      ],
      [
        () => gradientDescent(bowl, [1, 2], { learningRate: -0.1 }),
        "RangeError",
        says("learningRate must be above 0, got -0.1"),
      ],
      [
        () => gradientDescent(bowl, [1, 2], { learningRate: NaN }),
        "RangeError",
        says("learningRate must be finite, got NaN"),
      ],
      [
        () => gradientDescent(bowl, [1, 2], { steps: 1.5 }),
        "RangeError",
        says("steps must be a whole number of at least 0, got 1.5"),
      ],
      [
        () => gradientDescent(bowl, [1, 2], { steps: 1e7 }),
        "RangeError",
        says("steps, with all points kept, must make at most 50000000 numbers, got 320000000"),
      ],
      [
        () => gradientDescent(bowl, [1, 2], { steps: -1 }),
        "RangeError",
        says("steps must be a whole number of at least 0, got -1"),
      ],
      [
        () => gradientDescent(() => NaN, [1, 2]),
        "RangeError",
        says("f must return a finite number, got NaN at x = [1, 2]"),
      ],
      [
        () => gradientDescent(([a]) => Math.sqrt(a), [0]),
        "RangeError",
        says("f must return a finite number, got NaN with x[0] - 0.0001"),
      ],
      [
        () => gradientDescent(bowl, [1, 2], { gradient: () => [1] }),
        "RangeError",
        says("x and its gradient must have the same shape, got (2) and (1)"),
      ],
      [
        () => gradientDescent(bowl, [1, 2], { gradient: () => [1, NaN] }),
        "RangeError",
        says("gradient must hold finite numbers, got NaN at [1]"),
      ],
    ]);
  });
});
