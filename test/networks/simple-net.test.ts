import assert from "node:assert/strict";
import fc from "fast-check";
import {
  SimpleNet,
  argmax,
  createRandom,
  crossEntropyError,
  gradientDescent,
  matrix,
  numericalGradient,
  oneHot,
  softmax,
} from "../../lib/index.js";
import { matricesOf, repeatable } from "../arbitraries.js";
import { assertClose } from "../assert-close.js";
import { assertExplains } from "../bad-input.js";

const W = matrix([
  [0.47355232, 0.9977393, 0.84668094],
  [0.85557411, 0.03563661, 0.69422093],
]);
const x = [0.6, 0.9];
const t = [0, 0, 1];

/** A net of random size, a batch for it and one label per example. */
const nets = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([examples, inputs, classes]) =>
    fc.tuple(
      matricesOf(inputs, classes, 1),
      matricesOf(examples, inputs, 1),
      fc.array(fc.nat(classes - 1), { minLength: examples, maxLength: examples }),
    ),
  );

describe("SimpleNet", () => {
  it("gives the book's numbers", () => {
    const net = new SimpleNet({ W });
    assertClose(net.predict(x), [1.05414809, 0.63071653, 1.1328074], 5e-9);
    assertClose(net.loss(x, t), 0.92806829, 5e-9);
    const dW = [0.21924757, 0.14356243, -0.36281, 0.32887136, 0.21534364, -0.544215];
    assertClose(net.numericalGradient(x, t).data, dW, 1e-8);
    assertClose(numericalGradient((other) => net.loss(x, t, other), net.W).data, dW, 1e-8);
    assert.equal(String(net.predict(x)), "[1.05414809, 0.63071653, 1.1328074]");
    assert.equal(
      String(net.numericalGradient(x, t)),
      "[[0.21924757, 0.14356243, -0.36281],\n [0.32887136, 0.21534364, -0.544215]]",
    );
  });

  it("takes the target as a label, too, and examples as a batch", () => {
    const net = new SimpleNet({ W });
    assert.equal(net.loss(x, 2), net.loss(x, t));
    assert.deepEqual(net.gradient(x, 2), net.gradient(x, t));
    const X = matrix([x, [0.1, -0.3]]);
    assert.deepEqual(net.predict(X).row(0), net.predict(x));
    assertClose(net.loss(X, [2, 0]), (net.loss(x, 2) + net.loss([0.1, -0.3], 0)) / 2, 1e-15);
    assert.deepEqual(net.gradient(X, [2, 0]), net.gradient(X, oneHot([2, 0], 3)));
  });

  it("draws 2×3 weights from the generator that it is given", () => {
    const net = new SimpleNet({ random: createRandom(1) });
    assert.deepEqual(net.W.shape, [2, 3]);
    assert.deepEqual(new SimpleNet({ random: createRandom(1) }).W, net.W);
    assert.notDeepEqual(new SimpleNet({ random: createRandom(2) }).W, net.W);
    const random = createRandom(1);
    assert.deepEqual(
      [...net.W.data],
      Array.from({ length: 6 }, () => random.normal()),
    );
  });

  it("keeps a copy of the weights", () => {
    const own = W.copy();
    const net = new SimpleNet({ W: own });
    own.set(0, 0, 100);
    assert.deepEqual(net.W, W);
  });

  it("learns the example by descent on its weights", () => {
    const net = new SimpleNet({ W });
    const descent = gradientDescent((other) => net.loss(x, 0, other), net.W, {
      learningRate: 0.5,
      steps: 50,
    });
    assert.equal(argmax(net.predict(x)), 2);
    assert.equal(argmax(new SimpleNet({ W: descent.x }).predict(x)), 0);
    assert.ok(descent.value < 0.1);
    assert.deepEqual(net.W, W);
  });

  it("has equal gradients by formula and by small steps, and changes no argument", () => {
    fc.assert(
      fc.property(nets, ([weights, X, labels]) => {
        const before = [weights.copy(), X.copy(), [...labels]];
        const net = new SimpleNet({ W: weights });
        assertClose(net.gradient(X, labels).data, net.numericalGradient(X, labels).data, 1e-5);
        assertClose(
          net.gradient(X.row(0), labels[0]).data,
          net.numericalGradient(X.row(0), labels[0]).data,
          1e-5,
        );
        assert.equal(net.loss(X, labels), crossEntropyError(softmax(net.predict(X)), labels));
        assert.deepEqual([weights, X, labels], before);
        assert.deepEqual(net.W, weights);
      }),
      { ...repeatable, numRuns: 30 },
    );
  });

  it("ends a descent as diverged when the scores overflow", () => {
    const net = new SimpleNet({ W });
    const descent = gradientDescent(
      (other) => net.loss([1e200, 1e200], 0, other),
      matrix([
        [1, 0, 0],
        [0, 0, 0],
      ]),
      { learningRate: 1e308 },
    );
    assert.equal(descent.stopped, "steps");
    const run = gradientDescent(
      (other) => net.loss([1e3, 1e3], 0, other),
      matrix([
        [0, 0, 0],
        [0, 0, 0],
      ]),
      { learningRate: 1e305 },
    );
    assert.equal(run.stopped, "diverged");
  });

  it("gives the gradient of the guarded loss, also where the right class has hardly a chance", () => {
    // The loss is −log(p + 1e-7) with p = e⁻²⁰ / (1 + e⁻²⁰): its slope −p(1 − p) / (p + 1e-7) = −0.0202 for the first weight.
    const net = new SimpleNet({ W: matrix([[0, 20]]) });
    assertClose(net.gradient([1], 0).data, [-0.0201953, 0.0201953], 1e-6);
    assertClose(net.gradient([1], 0).data, net.numericalGradient([1], 0).data, 1e-9);
  });

  it("explains bad input", () => {
    const net = new SimpleNet({ W });
    assertExplains([
      [
        () => net.predict([1, 2, 3]),
        "RangeError",
        "SimpleNet: x must have one entry per row of W, got 3 entries and W (2, 3)",
      ],
      [() => net.predict(5 as never), "TypeError", "SimpleNet: x must be a vector or a matrix, got 5"],
      [() => net.gradient(5 as never, 0), "TypeError", "SimpleNet: x must be a vector or a matrix, got 5"],
      [
        () => net.predict(matrix([[1, NaN]])),
        "RangeError",
        "SimpleNet: x must hold finite numbers, got NaN at (0, 1)",
      ],
      [() => net.predict(x, 5 as never), "TypeError", "SimpleNet: W must be a Matrix, got 5"],
      [
        () => net.gradient(matrix([x]), [0, 1]),
        "RangeError",
        "SimpleNet: t must have one label per example, got 2 labels for 1 examples",
      ],
      [
        () => new SimpleNet(undefined as never),
        "TypeError",
        "SimpleNet: options must hold a Matrix W or a generator random, got undefined",
      ],
      [
        () => new SimpleNet({ random: {} } as never),
        "TypeError",
        "SimpleNet: options must hold a Matrix W or a generator random, got an object",
      ],
      [
        () => new SimpleNet({ W, random: createRandom(1) } as never),
        "TypeError",
        "SimpleNet: options must hold W or random, got both",
      ],
      [
        () => new SimpleNet({ W, seed: 1 } as never),
        "TypeError",
        'SimpleNet: options must be W or random, got "seed"',
      ],
      [() => new SimpleNet({ W: 5 } as never), "TypeError", "SimpleNet: W must be a Matrix, got 5"],
      [() => net.predict([]), "RangeError", "SimpleNet: x must not be empty, got length 0"],
      [
        () => new SimpleNet({ W: matrix([[1, NaN]]) }),
        "RangeError",
        "SimpleNet: W must hold finite numbers, got NaN at (0, 1)",
      ],
      [() => net.predict([NaN, 1]), "RangeError", "SimpleNet: x must hold finite numbers, got NaN at [0]"],
      [() => net.loss(x, 3), "RangeError", "crossEntropyError: t must be a label from 0 to 2, got 3"],
      [
        () => net.gradient(x, [1, 1, 0]),
        "RangeError",
        "SimpleNet: t must be one-hot, a single 1 and else 0, got [1, 1, 0]",
      ],
      [
        () => net.loss(x, [1, 0]),
        "RangeError",
        "crossEntropyError: y and a one-hot t must have the same shape, got (3) and (2)",
      ],
    ]);
  });
});
