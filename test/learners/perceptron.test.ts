import assert from "node:assert/strict";
import fc from "fast-check";
import { Perceptron, createRandom, matrix, trainPerceptron } from "../../lib/index.js";
import { repeatable } from "../arbitraries.js";
import { assertExplains } from "../bad-input.js";

const X = matrix([
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
]);

describe("Perceptron", () => {
  it("says 1 above its line", () => {
    const and = new Perceptron([0.5, 0.5], -0.7);
    assert.deepEqual(and.predict(X), [0, 0, 0, 1]);
    assert.equal(and.predict([1, 1]), 1);
    assert.equal(new Perceptron([1], 0).predict([0]), 0);
  });

  it("explains bad input", () => {
    assertExplains([
      [() => new Perceptron([], 0), "RangeError", "Perceptron: w must not be empty, got length 0"],
      [
        () => new Perceptron([NaN], 0),
        "RangeError",
        "Perceptron: w must hold finite numbers, got NaN at [0]",
      ],
      [() => new Perceptron([1], Infinity), "RangeError", "Perceptron: b must be finite, got Infinity"],
      [
        () => new Perceptron([1], 0).predict([1, 2]),
        "RangeError",
        "Perceptron: x must have one entry per weight, got 2 and 1",
      ],
      [
        () => new Perceptron([1], 0).predict([NaN]),
        "RangeError",
        "Perceptron: x must hold finite numbers, got NaN at [0]",
      ],
      [
        () => new Perceptron([1], 0).predict(5 as never),
        "TypeError",
        "Perceptron: x must be a vector, got 5",
      ],
      [
        () => new Perceptron([1e308, 1e308], 0).predict([1, 1]),
        "RangeError",
        "Perceptron: the result must stay finite, got Infinity",
      ],
    ]);
  });
});

describe("trainPerceptron(X, t)", () => {
  it("learns AND and OR by itself", () => {
    for (const t of [
      [0, 0, 0, 1],
      [0, 1, 1, 1],
    ]) {
      const { history, mistakes, converged } = trainPerceptron(X, t);
      assert.ok(converged);
      assert.deepEqual(history.at(-1)?.predict(X), t);
      assert.equal(history.length, mistakes.length);
      assert.ok(history.length < 10);
    }
  });

  it("goes Rosenblatt's way for AND, epoch by epoch", () => {
    // By hand, from zero weights: each mistake adds or takes off the example.
    const { history, mistakes } = trainPerceptron(X, [0, 0, 0, 1]);
    assert.deepEqual(
      history.map(({ w, b }) => [...w, b]),
      [
        [0, 0, 0],
        [1, 1, 1],
        [1, 2, 0],
        [1, 2, -1],
        [2, 2, -1],
        [1, 2, -2],
      ],
    );
    assert.deepEqual(mistakes, [1, 3, 2, 1, 2, 0]);
  });

  it("never learns XOR", () => {
    const { history, mistakes, converged } = trainPerceptron(X, [0, 1, 1, 0], { epochs: 1000 });
    assert.equal(converged, false);
    assert.equal(trainPerceptron(X, [0, 1, 1, 0]).history.length, 101, "100 epochs unless asked otherwise");
    assert.equal(history.length, 1001);
    assert.ok(mistakes.every((count) => count > 0));
  });

  it("starts where it is told and takes steps of the given size", () => {
    const start = new Perceptron([0.5, 0.5], -0.7);
    assert.deepEqual(trainPerceptron(X, [0, 0, 0, 1], { start }).history, [start]);
    const { history } = trainPerceptron(X, [0, 0, 0, 1], { learningRate: 0.25, epochs: 1 });
    assert.deepEqual([...history[1].w, history[1].b], [0.25, 0.25, 0.25]);
    assert.equal(trainPerceptron(X, [0, 0, 0, 1], { epochs: 0 }).history.length, 1);
    assert.ok(trainPerceptron(X, [0, 0, 0, 1], { epochs: 100_000 }).converged, "the most epochs");
  });

  it("separates whatever a line separates, and changes no argument", () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.double({ min: 0, max: 6, noNaN: true }), (seed, angle) => {
        const random = createRandom(seed);
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        const points = Array.from({ length: 30 }, () => [random.uniform(-1, 1), random.uniform(-1, 1)]);
        const apart = points.filter(([a, b]) => Math.abs(c * a + s * b - 0.1) > 0.1);
        const t = apart.map(([a, b]) => (c * a + s * b > 0.1 ? 1 : 0));
        const examples = matrix(apart);
        const before = [examples.copy(), [...t]];
        assert.ok(trainPerceptron(examples, t, { epochs: 1000 }).converged);
        assert.deepEqual([examples, t], before);
      }),
      repeatable,
    );
  });

  it("explains bad input", () => {
    const says = (rest: string): string => `trainPerceptron: ${rest}`;
    assertExplains([
      [
        () => trainPerceptron(X, [0, 1]),
        "RangeError",
        says("t must have one label per example, got 2 labels for 4 examples"),
      ],
      [() => trainPerceptron(X, [0, 0, 0, 2]), "RangeError", says("t[3] must be a label from 0 to 1, got 2")],
      [
        () => trainPerceptron(X, [0, 0, 0, -1]),
        "RangeError",
        says("t[3] must be a label from 0 to 1, got -1"),
      ],
      [
        () => trainPerceptron(X, [0, 0, 0, 1], { epochs: 0.5 }),
        "RangeError",
        says("epochs must be a whole number of at least 0, got 0.5"),
      ],
      [
        () => trainPerceptron(X, [0, 0, 0, 1], { epochs: 100_001 }),
        "RangeError",
        says("epochs must be at most 100000, got 100001"),
      ],
      [
        () => trainPerceptron(X, [0, 0, 0, 1], { start: [1, 2] as never }),
        "TypeError",
        says("start must be a Perceptron, got an array of length 2"),
      ],
      [() => trainPerceptron(5 as never, [0]), "TypeError", says("X must be a Matrix, got 5")],
      [
        () => trainPerceptron(X, [0, 0, 0, 1], { learningRate: 0 }),
        "RangeError",
        says("learningRate must be above 0, got 0"),
      ],
    ]);
  });
});
