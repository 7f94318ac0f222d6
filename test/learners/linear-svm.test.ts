import assert from "node:assert/strict";
import {
  createRandom,
  hingeLoss,
  LinearSvm,
  linearSvm,
  Matrix,
  matrix,
  oneHot,
  type Random,
  vector,
} from "../../lib/index.js";
import { assertClose } from "../assert-close.js";
import { assertExplains } from "../bad-input.js";
import { reference } from "../data/features/reference.js";

const X = matrix([
  [0, 0],
  [0, 1],
  [3, 0],
  [3, 1],
]);
const t = [0, 0, 1, 1];

describe("linearSvm(X, t, options)", () => {
  it("puts the widest margin between two classes", () => {
    // By hand: the line x₀ = 1.5 is equally far from both, and scores of ±1 at distance 1.5 need a weight of 2/3.
    const svm = linearSvm(X, t, {
      random: createRandom(1),
      steps: 3000,
      batchSize: 20,
      learningRate: 0.1,
      regularization: 0.01,
    });
    assertClose(svm.W.data, [-2 / 3, 2 / 3, 0, 0], 0.05);
    assertClose(svm.b, [1, -1], 0.05);
    assert.equal(svm.predict([2, 5]), 1);
    assert.deepEqual(svm.predict(X), t);
    assert.equal(svm.accuracy(X, [0, 0, 1, 0]), 0.75);
  });

  it("takes the steps that a hand can take", () => {
    // All four examples in each step, whose mean squared distance from their mean (1.5, 0.5) is 2.5: a rate of 1 / 2.5. The
    // first step, from 0, has a slope of 1.5; after it all scores are 0.9 on their right side, so that the second has the
    // same slope, and half of 0.6 is taken off.
    const all = { choice: () => [0, 1, 2, 3] } as unknown as Random;
    const settings = { random: all, batchSize: 4, learningRate: 1, regularization: 0.5 };
    const one = linearSvm(X, t, { ...settings, steps: 1 });
    assertClose(one.W.data, [-0.6, 0.6, 0, 0], 1e-15);
    assertClose(one.b, [0.9, -0.9], 1e-15);
    // Of two steps the second half is the second.
    const two = linearSvm(X, t, { ...settings, steps: 2 });
    assertClose(two.W.data, [-0.9, 0.9, 0, 0], 1e-15);
    assertClose(two.b, [1.35, -1.35], 1e-15);
    assertClose(two.losses, [2, 0.2], 1e-15);
  });

  it("comes within 0.2 % of the minimum that OpenCV finds", () => {
    const { points, labels, c, weights, bias } = reference.learners;
    const examples = matrix(points);
    const { rows, cols, data } = examples;
    const mean = Array.from({ length: cols }, (_, j) =>
      [...examples].reduce((total, row) => total + row[j] / rows, 0),
    );
    const variance = data.reduce((total, value, i) => total + (value - mean[i % cols]) ** 2 / rows, 0);
    // OpenCV weighs the sum of the losses by c, the library the squares by λ, for examples of variance 1.
    const regularization = 1 / (rows * c * variance);
    const svm = linearSvm(examples, labels, {
      random: createRandom(1),
      steps: 3000,
      learningRate: 1,
      regularization,
    });
    const cost = (w: ArrayLike<number>, b: number): number => {
      const scores = [...examples].map((row) => row.reduce((total, value, j) => total + value * w[j], b));
      const squares = Array.from(w).reduce((total, value) => total + value ** 2, 0);
      return (
        0.5 * squares +
        c *
          rows *
          hingeLoss(
            matrix(scores.map((y) => [y, -y])),
            labels.map((label) => 1 - label),
          ) *
          0.5
      );
    };
    const found = cost(
      [0, 1, 2].map((j) => svm.W.at(j, 1)),
      svm.b[1],
    );
    const least = cost(weights, bias);
    assert.ok(found < 1.002 * least && found > 0.999 * least, `${found} beside ${least}`);
    assertClose(
      [0, 1, 2].map((j) => svm.W.at(j, 1)),
      weights,
      0.03,
    );
    assertClose(svm.b[1], bias, 0.03);
  });

  it("gives the same answers wherever the examples stand and whatever their unit", () => {
    const moved = X.map((value) => 1000 * value + 500);
    const [svm, other] = [X, moved].map((examples) =>
      linearSvm(examples, t, { random: createRandom(2), batchSize: 20 }),
    );
    assertClose(other.scores(moved).data, svm.scores(X).data, 1e-6);
    assertClose(other.losses, svm.losses, 1e-6);
  });

  it("parts examples that lie far away from 0 and close together", () => {
    const far = X.map((value) => value + 1e9);
    assert.equal(linearSvm(far, t, { random: createRandom(2), batchSize: 20 }).accuracy(far, t), 1);
  });

  it("keeps the loss of each mini-batch, which begins at one per class", () => {
    const { losses } = linearSvm(X, t, { random: createRandom(1), steps: 200 });
    assert.equal(losses.length, 200);
    assert.equal(losses[0], 2);
    assert.ok(losses[199] < 0.2);
  });

  it("takes images, repeats itself with the same seed, and changes no argument", () => {
    const data = Uint8Array.from([0, 0, 255, 255, 0, 10, 240, 255]);
    const images = { data, length: 4, normalize: true };
    const labels = Uint8Array.from([0, 1, 0, 1]);
    const [one, again] = [1, 2].map(() =>
      linearSvm(images, { labels }, { random: createRandom(3), steps: 100 }),
    );
    assert.equal(one.accuracy(images, labels), 1);
    assert.deepEqual(one.W, again.W);
    assert.deepEqual([...data, ...labels], [0, 0, 255, 255, 0, 10, 240, 255, 0, 1, 0, 1]);
  });

  it("explains bad input", () => {
    const random = createRandom(1);
    const svm = linearSvm(X, t, { random, steps: 1 });
    const far = X.map((value) => value + 1e9);
    const steep = linearSvm(
      X.map((value) => value / 1000),
      t,
      { random, steps: 1 },
    );
    const says = (rest: string): string => `linearSvm: ${rest}`;
    assertExplains([
      [
        () => linearSvm(X, [0], { random }),
        "RangeError",
        says("t must have one label per example, got 1 labels for 4 examples"),
      ],
      [
        () => linearSvm(matrix([[1], [1]]), [0, 1], { random }),
        "RangeError",
        says("X must hold different examples, got only equal ones"),
      ],
      [
        () => linearSvm(X, t, { random, batchSize: 0 }),
        "RangeError",
        says("batchSize must be a whole number of at least 1, got 0"),
      ],
      [() => svm.predict([null] as never), "TypeError", "LinearSvm: x must hold numbers, got null at [0]"],
      [
        () => svm.accuracy(X, [0]),
        "RangeError",
        "LinearSvm.accuracy: t must have one label per example, got 1 labels for 4 examples",
      ],
      [
        () => linearSvm(X, t, { random, steps: 0 }),
        "RangeError",
        says("steps must be a whole number of at least 1, got 0"),
      ],
      [
        () => linearSvm(X, t, { random, steps: 1e9 }),
        "RangeError",
        says("steps must make at most 50000000 numbers, got 1000000000"),
      ],
      [
        () => linearSvm(X, t, { random, batchSize: 1e6 }),
        "RangeError",
        says(
          "batchSize, with 100 numbers for each example, must make at most 50000000 numbers, got 100000000",
        ),
      ],
      [
        () => linearSvm(new Matrix(2, 1000), [0, 65535], { random }),
        "RangeError",
        says("inputs and classes must make at most 50000000 numbers, got 65536000"),
      ],
      [
        () => linearSvm(X, t, { random, learningRate: 0 }),
        "RangeError",
        says("learningRate must be above 0, got 0"),
      ],
      [
        () => linearSvm(matrix([[1e-160], [0]]), [0, 1], { random }),
        "RangeError",
        says("X must scatter measurably, got a mean squared distance of 2.5e-321"),
      ],
      [
        () => linearSvm(far, oneHot(t, 3), { random, steps: 1, learningRate: 1e300 }),
        "RangeError",
        says("learningRate and regularization must leave the weights finite, got 1e+300 and 0.0001"),
      ],
      [
        () => steep.scores(matrix([[-1e308, 0]])),
        "RangeError",
        "LinearSvm.scores: the result must stay finite, got Infinity",
      ],
      [
        () => linearSvm(X, t, { random, regularization: 0 }),
        "RangeError",
        says("regularization must be above 0, got 0"),
      ],
      [
        () => linearSvm(X, t, { random, lambda: 1 } as { random: typeof random }),
        "TypeError",
        says('options must be random, steps, batchSize, learningRate or regularization, got "lambda"'),
      ],
      [
        () => linearSvm(X, t, { random, learningRate: 1e6, regularization: 1 }),
        "RangeError",
        says("learningRate and regularization must leave the weights finite, got 1000000 and 1"),
      ],
      [
        () => linearSvm(matrix([[1e200], [0]]), [0, 1], { random }),
        "RangeError",
        says("X must scatter measurably, got a mean squared distance of Infinity"),
      ],
      [
        () => linearSvm(X, t, {} as { random: typeof random }),
        "TypeError",
        says("random must be made by createRandom, got undefined"),
      ],
      [
        () => linearSvm(5 as unknown as Matrix, t, { random }),
        "TypeError",
        says("X must be a matrix or images, got 5"),
      ],
      [() => svm.predict([1]), "RangeError", "LinearSvm.scores: X must have 2 columns, got (1, 1)"],
    ]);
  });
});

describe("new LinearSvm(parts)", () => {
  it("makes a machine of what another has learned", () => {
    const { W, b, losses } = linearSvm(X, t, { random: createRandom(1) });
    assert.deepEqual(new LinearSvm({ W, b, losses }).predict(X), t);
  });

  it("explains bad input", () => {
    const parts = { W: matrix([[1, 2]]), b: vector([1, 2]), losses: vector([]) };
    const broken = (change: object) => () => new LinearSvm({ ...parts, ...change });
    assertExplains([
      [() => new LinearSvm(undefined as never), "TypeError", "LinearSvm: W must be a Matrix, got undefined"],
      [broken({ b: [1, 2] }), "TypeError", "LinearSvm: b must be a Vector, got an array of length 2"],
      [broken({ losses: 3 }), "TypeError", "LinearSvm: losses must be a Vector, got 3"],
      [
        broken({ W: matrix([[1, NaN]]) }),
        "RangeError",
        "LinearSvm: W must hold finite numbers, got NaN at (0, 1)",
      ],
      [
        broken({ b: vector([1, NaN]) }),
        "RangeError",
        "LinearSvm: b must hold finite numbers, got NaN at [1]",
      ],
      [
        broken({ b: vector([1]) }),
        "RangeError",
        "LinearSvm: b must have one bias per class, got (1) and W (1, 2)",
      ],
    ]);
  });
});
