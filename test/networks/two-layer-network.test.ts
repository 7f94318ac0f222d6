import assert from "node:assert/strict";
import { syntheticDigits } from "../../lib/data/index.js";
import {
  Matrix,
  TwoLayerNet,
  Vector,
  createRandom,
  crossEntropyError,
  matrix,
  oneHot,
  vector,
  type TwoLayerParameters,
} from "../../lib/index.js";
import { assertClose } from "../assert-close.js";
import { assertExplains } from "../bad-input.js";
import { batch, predictPlainly, smallNet } from "./small-nets.js";

/** A net in which all weights to one class have been overwritten. */
function brokenNet(value: number): TwoLayerNet {
  const net = smallNet();
  for (let j = 0; j < 3; j++) net.parameters.W2.set(j, 0, value);
  return net;
}

describe("new TwoLayerNet(options)", () => {
  it("has the sizes of a digit classifier unless told otherwise", () => {
    const net = new TwoLayerNet({ random: createRandom(1) });
    assert.deepEqual([net.inputSize, net.hiddenSize, net.outputSize], [784, 50, 10]);
    assert.deepEqual(net.parameters.W1.shape, [784, 50]);
    assert.deepEqual(net.parameters.W2.shape, [50, 10]);
    assert.ok([...net.parameters.b1, ...net.parameters.b2].every((bias) => bias === 0));
    const { data } = net.parameters.W1;
    const variance = data.reduce((total, weight) => total + weight ** 2, 0) / data.length;
    assertClose(Math.sqrt(variance), 0.01, 2e-4);
  });

  it("draws the same weights from the same seed, others from another", () => {
    assert.deepEqual(smallNet(1).parameters, smallNet(1).parameters);
    assert.notDeepEqual(smallNet(1).parameters, smallNet(2).parameters);
  });

  it("keeps a copy of the parameters that it is given", () => {
    const { parameters } = smallNet();
    const net = new TwoLayerNet({ parameters });
    net.parameters.b1[0] = 7;
    net.parameters.W1.set(0, 0, 7);
    assert.equal(parameters.b1[0], 0);
    assert.notEqual(parameters.W1.at(0, 0), 7);
  });

  it("explains bad input", () => {
    const random = createRandom(1);
    const { W1, b1, W2 } = smallNet().parameters;
    const withParameters = (parameters: object) =>
      new TwoLayerNet({ parameters: parameters as TwoLayerParameters });
    assertExplains([
      [
        () => new TwoLayerNet(undefined as never),
        "TypeError",
        "TwoLayerNet: options must hold a generator random, or parameters, got undefined",
      ],
      [
        () => new TwoLayerNet({ random, inputSize: 0 }),
        "RangeError",
        "TwoLayerNet: inputSize must be a whole number of at least 1, got 0",
      ],
      [
        () => new TwoLayerNet({ random, hiddenSize: 2.5 }),
        "RangeError",
        "TwoLayerNet: hiddenSize must be a whole number of at least 1, got 2.5",
      ],
      [
        () => new TwoLayerNet({ random, outputSize: NaN }),
        "RangeError",
        "TwoLayerNet: outputSize must be a whole number of at least 1, got NaN",
      ],
      [
        () => new TwoLayerNet({ random, weightInitStd: 0 }),
        "RangeError",
        "TwoLayerNet: weightInitStd must be above 0, got 0",
      ],
      [
        () => new TwoLayerNet({ random, inputSize: 1e5, hiddenSize: 1e4 }),
        "RangeError",
        "TwoLayerNet: inputSize and hiddenSize must make at most 50000000 numbers, got 1000000000",
      ],
      [
        () => new TwoLayerNet({ random, hiddenSize: 1e4, outputSize: 1e5 }),
        "RangeError",
        "TwoLayerNet: hiddenSize and outputSize must make at most 50000000 numbers, got 1000000000",
      ],
      [
        () => new TwoLayerNet({ random: {} } as never),
        "TypeError",
        "TwoLayerNet: options must hold a generator random, or parameters, got an object",
      ],
      [
        () => new TwoLayerNet({ random, hidden: 3 } as never),
        "TypeError",
        'TwoLayerNet: options must be random, inputSize, hiddenSize, outputSize or weightInitStd, got "hidden"',
      ],
      [
        () => new TwoLayerNet({ parameters: smallNet().parameters, hiddenSize: 3 } as never),
        "TypeError",
        'TwoLayerNet: options must be parameters, got "hiddenSize"',
      ],
      [
        () => withParameters(undefined as never),
        "TypeError",
        "TwoLayerNet: W1 must be a Matrix, got undefined",
      ],
      [
        () => withParameters({ W1: matrix([[1, NaN]]), b1, W2, b2: b1 }),
        "RangeError",
        "TwoLayerNet: W1 must hold finite numbers, got NaN at (0, 1)",
      ],
      [
        () => withParameters({ W1, b1: vector([1]), W2, b2: new Vector(5) }),
        "RangeError",
        "TwoLayerNet: W1 (n, h), b1 (h), W2 (h, m) and b2 (m) must fit each other, got W1 (4, 3), b1 (1), W2 (3, 5), b2 (5)",
      ],
      [
        () => withParameters({ W1, b1, W2: new Matrix(2, 5), b2: new Vector(5) }),
        "RangeError",
        "TwoLayerNet: W1 (n, h), b1 (h), W2 (h, m) and b2 (m) must fit each other, got W1 (4, 3), b1 (3), W2 (2, 5), b2 (5)",
      ],
      [() => withParameters({ W1, b1, W2 }), "TypeError", "TwoLayerNet: b2 must be a Vector, got undefined"],
      [
        () => withParameters({ W1, b1, W2, b2: vector([1, 2]) }),
        "RangeError",
        "TwoLayerNet: W1 (n, h), b1 (h), W2 (h, m) and b2 (m) must fit each other, got W1 (4, 3), b1 (3), W2 (3, 5), b2 (2)",
      ],
      [
        () => withParameters({ W1, b1, W2, b2: vector([0, 0, NaN, 0, 0]) }),
        "RangeError",
        "TwoLayerNet: b2 must hold finite numbers, got NaN at [2]",
      ],
    ]);
  });
});

describe("net.predict(x)", () => {
  it("is softmax(sigmoid(X W1 + b1) W2 + b2)", () => {
    const net = smallNet();
    const [X] = batch(1);
    assertClose(net.predict(X).data, predictPlainly(net.parameters, X).data, 1e-15);
    assert.deepEqual(net.predict(X.row(2)), net.predict(X).row(2));
    assert.deepEqual(net.predict([...X.row(2)]), net.predict(X).row(2));
  });

  it("goes through sets of any size a part at a time", () => {
    const net = smallNet();
    const [X] = batch(1, 2345);
    assertClose(net.predict(X).data, predictPlainly(net.parameters, X).data, 1e-15);
  });

  it("takes images as their batch of numbers", () => {
    const { xTrain, tTrain } = syntheticDigits({ train: 20, test: 1 });
    const net = new TwoLayerNet({ random: createRandom(1), weightInitStd: 0.1 });
    const all = Array.from({ length: 20 }, (_, i) => i);
    assert.deepEqual(net.predict(xTrain), net.predict(xTrain.batch(all)));
    assert.equal(net.loss(xTrain, tTrain), net.loss(xTrain.batch(all), tTrain.batch(all)));
    assert.deepEqual(net.gradient(xTrain, tTrain), net.gradient(xTrain.batch(all), tTrain.batch(all)));
    const raw = syntheticDigits({ train: 20, test: 1, normalize: false }).xTrain;
    assert.deepEqual(net.predict(raw), net.predict(raw.batch(all)));
  });

  it("explains bad input", () => {
    const net = smallNet();
    assertExplains([
      [() => net.predict(new Matrix(2, 3)), "RangeError", "TwoLayerNet: x must have 4 columns, got (2, 3)"],
      [() => net.predict([1, 2]), "RangeError", "TwoLayerNet: x must have 4 columns, got (1, 2)"],
      [() => net.predict([]), "RangeError", "TwoLayerNet: x must not be empty, got length 0"],
      [
        () => net.predict([1, NaN, 0, 0]),
        "RangeError",
        "TwoLayerNet: x must hold finite numbers, got NaN at (0, 1)",
      ],
      [
        () => net.predict(syntheticDigits({ train: 1, test: 1 }).xTrain),
        "RangeError",
        "TwoLayerNet: x must be images of 4 pixels each, got 784 bytes in 1 images",
      ],
      [
        () => brokenNet(NaN).predict([1, 2, 3, 4]),
        "RangeError",
        "TwoLayerNet: W2 must hold finite numbers, got NaN at (0, 0)",
      ],
      [
        () => brokenNet(NaN).gradient([1, 2, 3, 4], 0),
        "RangeError",
        "TwoLayerNet: W2 must hold finite numbers, got NaN at (0, 0)",
      ],
      [
        () => brokenNet(NaN).numericalGradient([1, 2, 3, 4], 0),
        "RangeError",
        "TwoLayerNet: W2 must hold finite numbers, got NaN at (0, 0)",
      ],
      [
        () => brokenNet(1.7e308).predict([1, 2, 3, 4]),
        "RangeError",
        "TwoLayerNet: scores must be finite, got parameters too large for that",
      ],
      [
        // Both units answer 0 to the first example and 1 to the second, whose score overflows.
        () =>
          new TwoLayerNet({
            parameters: {
              W1: matrix([[1000, 1000]]),
              b1: new Vector(2),
              W2: matrix([[1e308], [1e308]]),
              b2: new Vector(1),
            },
          }).predict(matrix([[-1], [1]])),
        "RangeError",
        "TwoLayerNet: scores must be finite, got parameters too large for that",
      ],
      [
        () => net.predict(Uint8Array.of(1, 2, 3, 4) as never),
        "TypeError",
        "TwoLayerNet: x must be a matrix or images, got a Uint8Array of length 4",
      ],
    ]);
  });
});

describe("net.loss(x, t) and net.accuracy(X, t)", () => {
  it("is the cross-entropy of the prediction, whatever the form of the targets", () => {
    const net = smallNet();
    const [X, labels] = batch(1);
    const expected = crossEntropyError(net.predict(X), labels);
    for (const t of [labels, Uint8Array.from(labels), oneHot(labels, 5), { labels: Uint8Array.from(labels) }])
      assert.equal(net.loss(X, t), expected);
    assert.equal(net.loss(X.row(0), labels[0]), net.loss(X.row(0), oneHot(labels[0], 5)));
  });

  it("counts the right guesses", () => {
    const net = smallNet();
    const [X] = batch(1, 4);
    const guesses = Array.from(net.predict(X), (row) => row.indexOf(Math.max(...row)));
    assert.equal(net.accuracy(X, guesses), 1);
    assert.equal(net.accuracy(X, [...guesses.slice(0, 3), (guesses[3] + 1) % 5]), 0.75);
    const { W1, b1, W2, b2 } = net.parameters;
    const undecided = new TwoLayerNet({ parameters: { W1, b1, W2: new Matrix(W2.rows, W2.cols), b2 } });
    assert.equal(undecided.accuracy(X, [0, 4, 0, 1]), 0.5, "of equal probabilities the first is the guess");
  });

  it("explains bad input", () => {
    const net = smallNet();
    const [X, labels] = batch(1);
    assertExplains([
      [
        () => net.loss(X, [1, 2]),
        "RangeError",
        "TwoLayerNet: t must have one label per example, got 2 labels for 6 examples",
      ],
      [
        () => net.accuracy(X, labels.slice(1)),
        "RangeError",
        "TwoLayerNet: t must have one label per example, got 5 labels for 6 examples",
      ],
      [
        () => net.accuracy(X, [...labels.slice(1), 5]),
        "RangeError",
        "TwoLayerNet: t[5] must be a label from 0 to 4, got 5",
      ],
      [
        () => net.gradient(X, [...labels.slice(1), 5]),
        "RangeError",
        "TwoLayerNet: t[5] must be a label from 0 to 4, got 5",
      ],
      [() => net.accuracy(5 as never, [0]), "TypeError", "TwoLayerNet: x must be a matrix or images, got 5"],
      [
        () => net.gradient(X, new Matrix(6, 4)),
        "RangeError",
        "TwoLayerNet: a one-hot t must have the shape (6, 5), got (6, 4)",
      ],
      [
        () => net.loss(X, undefined as never),
        "TypeError",
        "TwoLayerNet: t must be labels, a one-hot matrix or targets, got undefined",
      ],
    ]);
  });
});

describe("net.save() and TwoLayerNet.load(bytes)", () => {
  it("give the same network again", () => {
    const net = smallNet();
    assert.deepEqual(TwoLayerNet.load(net.save()).parameters, net.parameters);
  });
});
