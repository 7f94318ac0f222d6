import assert from "node:assert/strict";
import { syntheticDigits } from "../../lib/data/index.js";
import { Matrix, TwoLayerNet, createRandom, matrix, oneHot, train } from "../../lib/index.js";
import { assertClose } from "../assert-close.js";
import { assertExplains } from "../bad-input.js";
import { settings, xor, xorNet } from "./xor.js";

describe("train(net, data, options)", () => {
  it("learns XOR, which no single line can part", async () => {
    const net = xorNet();
    const history = await train(net, xor, settings({ steps: 2000, accuracyEvery: 1000 }));
    assert.equal(history.stopped, "steps");
    assert.equal(history.losses.length, 2000);
    assert.ok(history.losses[1999] < 0.05);
    assert.deepEqual(history.accuracies.at(-1), { step: 2000, train: 1, test: undefined });
    assert.equal(net.accuracy(xor.xTrain, xor.tTrain), 1);
  });

  it("learns digits that it never saw", async () => {
    const digits = syntheticDigits({ train: 600, test: 100 });
    const random = createRandom(1);
    const net = new TwoLayerNet({ random });
    const { accuracies } = await train(net, digits, {
      random,
      steps: 180,
      batchSize: 20,
      learningRate: 1,
    });
    assert.deepEqual(
      accuracies.map(({ step }) => step),
      [0, 30, 60, 90, 120, 150, 180],
    );
    const last = accuracies[6];
    assert.ok(last.train > 0.9 && last.test! > 0.9, `${last.train}, ${last.test}`);
    assert.equal(last.train, net.accuracy(digits.xTrain, digits.tTrain));
    assert.equal(last.test, net.accuracy(digits.xTest, digits.tTest));
  });

  it("takes the steps w ← w − learningRate · ∂L/∂w, on batches from the generator", async () => {
    const [net, byHand] = [xorNet(), xorNet()];
    const random = createRandom(2);
    const losses = [1, 2, 3].map(() => {
      const indices = random.choice(4, 2);
      const X = matrix(indices.map((i) => xor.xTrain.row(i)));
      const t = indices.map((i) => xor.tTrain[i]);
      const loss = byHand.loss(X, t);
      const gradient = byHand.gradient(X, t);
      const { W1, b1, W2, b2 } = byHand.parameters;
      W1.data.forEach((_, i) => (W1.data[i] -= 0.5 * gradient.W1.data[i]));
      b1.forEach((_, i) => (b1[i] -= 0.5 * gradient.b1[i]));
      W2.data.forEach((_, i) => (W2.data[i] -= 0.5 * gradient.W2.data[i]));
      b2.forEach((_, i) => (b2[i] -= 0.5 * gradient.b2[i]));
      return loss;
    });
    const history = await train(net, xor, settings({ steps: 3, batchSize: 2, learningRate: 0.5 }));
    assert.deepEqual([...history.losses], losses);
    assert.deepEqual(net.parameters, byHand.parameters);
  });

  it("does the same with numerical gradients, nearly", async () => {
    const [analytic, numerical] = [xorNet(), xorNet()];
    await train(analytic, xor, settings());
    await train(numerical, xor, settings({ gradient: "numerical" }));
    assert.notDeepEqual(numerical.parameters, analytic.parameters);
    assertClose(numerical.parameters.W1.data, analytic.parameters.W1.data, 1e-5);
  });

  it("comes out the same from the same seeds, and whatever the form of the data", async () => {
    const losses = async (data: Parameters<typeof train>[1]) =>
      (await train(xorNet(), data, settings())).losses;
    const expected = await losses(xor);
    assert.deepEqual(await losses(xor), expected);
    assert.deepEqual(await losses({ ...xor, tTrain: oneHot(xor.tTrain, 2) }), expected);
    const images = { data: Uint8Array.of(0, 0, 0, 255, 255, 0, 255, 255), length: 4, normalize: true };
    assert.deepEqual(
      await losses({ xTrain: images, tTrain: { labels: Uint8Array.of(0, 1, 1, 0) } }),
      expected,
    );
  });

  it("guesses as the network does, the first of classes that are equally likely", async () => {
    const net = xorNet();
    net.parameters.W2.data.fill(0);
    const { accuracies } = await train(
      net,
      { ...xor, xTest: xor.xTrain, tTest: [0, 0, 0, 1] },
      settings({ steps: 0 }),
    );
    assert.deepEqual(accuracies, [{ step: 0, train: 0.5, test: 0.75 }]);
  });

  it("says diverged where a loss on the test examples is not finite", async () => {
    const net = xorNet();
    net.parameters.W1.data.set([10, 10, 10, 10, -10, -10, -10, -10]);
    const data = { ...xor, xTest: matrix([[1e308, 1e308]]), tTest: [0] };
    const { stopped, losses, accuracies } = await train(net, data, settings());
    assert.deepEqual([stopped, losses.length, accuracies], ["diverged", 0, []]);
  });

  it("measures accuracies as often as it is asked", async () => {
    const at = async (accuracyEvery: number) =>
      (await train(xorNet(), xor, settings({ steps: 5, accuracyEvery }))).accuracies.map(({ step }) => step);
    assert.deepEqual(await at(2), [0, 2, 4, 5]);
    assert.deepEqual(await at(5), [0, 5]);
    assert.deepEqual(await at(100), [0, 5]);
    assert.deepEqual(await at(0), []);
  });

  it("changes neither data nor options", async () => {
    const copy = { xTrain: xor.xTrain.copy(), tTrain: [...xor.tTrain] };
    const options = Object.freeze(settings());
    await train(xorNet(), copy, options);
    assert.deepEqual(copy, xor);
  });

  it("takes no step if none is asked for", async () => {
    const net = xorNet();
    const history = await train(net, xor, settings({ steps: 0 }));
    assert.equal(history.losses.length, 0);
    assert.equal(history.stopped, "steps");
    assert.deepEqual(net.parameters, xorNet().parameters);
  });

  it("says so as well when it is the last step that makes the parameters leave them", async () => {
    const net = xorNet();
    net.parameters.b2.fill(-1.7e308);
    const history = await train(net, xor, settings({ steps: 1, learningRate: 1e308 }));
    assert.ok(!net.parameters.b2.every(Number.isFinite));
    assert.equal(history.stopped, "diverged");
    assert.equal(history.losses.length, 1);
    assert.deepEqual(
      history.accuracies.map(({ step }) => step),
      [0],
    );
  });

  it("explains bad input", () => {
    const call = (data: object, options: object) => () =>
      train(xorNet(), { ...xor, ...data }, { ...settings(), ...options });
    assertExplains([
      [
        () => train({} as never, xor, settings()),
        "TypeError",
        "train: net must be a TwoLayerNet, got an object",
      ],
      [
        () => train(xorNet(), undefined as never, settings()),
        "TypeError",
        "train: xTrain must be a matrix or images, got undefined",
      ],
      [call({ xTrain: new Matrix(4, 3) }, {}), "RangeError", "train: xTrain must have 2 columns, got (4, 3)"],
      [
        call({ tTrain: [0, 1] }, {}),
        "RangeError",
        "train: tTrain must have one label per example, got 2 labels for 4 examples",
      ],
      [
        call({ tTrain: new Matrix(4, 3) }, {}),
        "RangeError",
        "train: a one-hot tTrain must have the shape (4, 2), got (4, 3)",
      ],
      [
        call({ xTest: xor.xTrain }, {}),
        "TypeError",
        "train: tTest must be labels, a one-hot matrix or targets, got undefined",
      ],
      [
        () => train(xorNet(), xor, {} as never),
        "TypeError",
        "train: options must hold a generator random, got undefined",
      ],
      [call({}, { steps: 1.5 }), "RangeError", "train: steps must be a whole number of at least 0, got 1.5"],
      [
        call({}, { batchSize: 0 }),
        "RangeError",
        "train: batchSize must be a whole number of at least 1, got 0",
      ],
      [call({}, { learningRate: -1 }), "RangeError", "train: learningRate must be above 0, got -1"],
      [
        call({}, { accuracyEvery: NaN }),
        "RangeError",
        "train: accuracyEvery must be a whole number of at least 0, got NaN",
      ],
      [
        call({}, { gradient: "guess" }),
        "RangeError",
        'train: gradient must be "analytic" or "numerical", got "guess"',
      ],
      [call({}, { onProgress: 1 }), "TypeError", "train: onProgress must be a function, got 1"],
      [call({ tTest: [0] }, {}), "TypeError", "train: xTest must be a matrix or images, got undefined"],
    ]);
  });
});
