import assert from "node:assert/strict";
import { runInThisContext } from "node:vm";
import { syntheticDigits } from "../../lib/data/index.js";
import {
  Matrix,
  TwoLayerNet,
  createRandom,
  matrix,
  oneHot,
  train,
  type TrainOptions,
  type TrainingProgress,
} from "../../lib/index.js";
import { assertClose } from "../assert-close.js";
import { assertExplains } from "../bad-input.js";

const xor = {
  xTrain: matrix([
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ]),
  tTrain: [0, 1, 1, 0],
};

function xorNet(): TwoLayerNet {
  const random = createRandom(1);
  return new TwoLayerNet({ random, inputSize: 2, hiddenSize: 4, outputSize: 2, weightInitStd: 1 });
}

function settings(options: Partial<TrainOptions> = {}): TrainOptions {
  return { random: createRandom(2), steps: 50, batchSize: 4, learningRate: 1, ...options };
}

describe("train(net, data, options)", () => {
  it("learns XOR, which no single line can part", async () => {
    const net = xorNet();
    const history = await train(net, xor, settings({ steps: 2000 }));
    assert.equal(history.stopped, "steps");
    assert.equal(history.losses.length, 2000);
    assert.ok(history.losses[1999] < 0.05);
    assert.deepEqual(history.accuracies.at(-1), { step: 2000, train: 1, test: undefined });
    assert.equal(net.accuracy(xor.xTrain, xor.tTrain), 1);
  });

  it("learns digits that it never saw", async () => {
    const digits = syntheticDigits({ train: 1000, test: 200 });
    const random = createRandom(1);
    const net = new TwoLayerNet({ random });
    const { accuracies } = await train(net, digits, {
      random,
      steps: 150,
      batchSize: 20,
      learningRate: 1,
    });
    assert.deepEqual(
      accuracies.map(({ step }) => step),
      [0, 50, 100, 150],
    );
    const last = accuracies[3];
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

  it("tells of its progress, at last that it is done", async () => {
    const told: TrainingProgress[] = [];
    const training = train(xorNet(), xor, settings({ onProgress: (progress) => told.push(progress) }));
    assert.equal(told.length, 0);
    assert.ok(Number.isNaN(training.progress.loss));
    const { losses, accuracies } = await training;
    const mean = losses.reduce((total, loss) => total + loss, 0) / 50;
    const { loss, ...rest } = told.at(-1)!;
    assertClose(loss, mean, 1e-12);
    assert.deepEqual(rest, {
      step: 50,
      steps: 50,
      accuracies: accuracies.at(-1),
      stopped: "steps",
    });
  });

  it("changes neither data nor options", async () => {
    const copy = { xTrain: xor.xTrain.copy(), tTrain: [...xor.tTrain] };
    const options = Object.freeze(settings());
    await train(xorNet(), copy, options);
    assert.deepEqual(copy, xor);
  });

  it("tells the mean loss of the last 100 batches at most", async () => {
    const told: TrainingProgress[] = [];
    const onProgress = (progress: TrainingProgress) => void told.push(progress);
    const { losses } = await train(xorNet(), xor, settings({ steps: 250, accuracyEvery: 50, onProgress }));
    for (const { step, loss } of told.filter(({ step }) => step > 0)) {
      const recent = losses.slice(Math.max(0, step - 100), step);
      assertClose(loss, recent.reduce((a, b) => a + b, 0) / recent.length, 1e-12);
    }
    assert.ok(told.some(({ step }) => step > 100));
  });

  it("takes no step if none is asked for", async () => {
    const net = xorNet();
    const history = await train(net, xor, settings({ steps: 0 }));
    assert.equal(history.losses.length, 0);
    assert.equal(history.stopped, "steps");
    assert.deepEqual(net.parameters, xorNet().parameters);
  });

  it("says so when the loss leaves the finite numbers", async () => {
    const net = xorNet();
    const onProgress = ({ step }: TrainingProgress) => {
      if (step >= 1) net.parameters.b2[0] = Infinity;
    };
    const history = await train(net, xor, settings({ steps: 1e6, accuracyEvery: 0, onProgress }));
    assert.equal(history.stopped, "diverged");
    assert.ok(history.losses.length >= 1 && history.losses.length < 1e6);
    assert.ok(history.losses.every(Number.isFinite));
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

describe("a training that is stopped", () => {
  /** A training that goes on for long, to be stopped after some steps. */
  function longTraining(options: Partial<TrainOptions> = {}): ReturnType<typeof train> {
    return train(xorNet(), xor, settings({ steps: 1e6, accuracyEvery: 0, ...options }));
  }

  it("ends at once when the signal says so, and keeps its history", async () => {
    const controller = new AbortController();
    const training = longTraining({ signal: controller.signal });
    setTimeout(() => controller.abort(), 60);
    const history = await training;
    assert.equal(history.stopped, "aborted");
    const taken = history.losses.length;
    assert.ok(taken > 0 && taken < 1e6);
    await new Promise((resume) => setTimeout(resume, 100));
    assert.equal(training.progress.step, taken);
  });

  it("goes on where it was when it is awaited again, as if it had never been stopped", async () => {
    const reference = await train(xorNet(), xor, settings({ steps: 20_000, accuracyEvery: 0 }));
    const signal = { aborted: false };
    const onProgress = () => void (signal.aborted = true);
    const options = { steps: 20_000, accuracyEvery: 0, signal, onProgress };
    const training = train(xorNet(), xor, settings(options));
    let stops = 0;
    for (; (await training).stopped === "aborted"; stops++) signal.aborted = false;
    assert.ok(stops > 0);
    assert.deepEqual(await training, reference);
  });

  it("takes no step under a signal that said so before", async () => {
    const training = longTraining({ signal: { aborted: true } });
    assert.equal((await training).stopped, "aborted");
    assert.equal((await training).losses.length, 0);
  });

  it("can be caught and followed like any promise, and begins only then", async () => {
    const training = train(xorNet(), xor, settings());
    await new Promise((resume) => setTimeout(resume, 10));
    assert.equal(training.progress.step, 0);
    let settled = false;
    assert.equal((await training.finally(() => void (settled = true))).stopped, "steps");
    assert.ok(settled);
    const failing = longTraining({
      onProgress: () => {
        throw new Error("enough");
      },
    });
    assert.equal(await failing.catch((error) => (error as Error).message), "enough");
  });

  it("ends with the loop that asks for its progress", async () => {
    const training = longTraining();
    for await (const { step, stopped } of training) {
      assert.ok(step > 0);
      assert.equal(stopped, undefined);
      break;
    }
    const { step } = training.progress;
    await new Promise((resume) => setTimeout(resume, 100));
    assert.equal(training.progress.step, step);
    assert.equal(training.history.losses.length, step);
    assert.equal(training.history.stopped, undefined);
  });

  it("stands still when its timer is cleared, as an interrupted kernel does, and can be taken up again", async () => {
    const training = train(xorNet(), xor, settings({ steps: 20_000, accuracyEvery: 0 }));
    const { setTimeout: original } = globalThis;
    const lost = new Promise<void>((resolve) => {
      globalThis.setTimeout = (() => resolve()) as never;
    });
    void training.then();
    await lost;
    globalThis.setTimeout = original;
    const { step } = training.progress;
    assert.ok(step > 0 && step < 20_000);
    const reference = await train(xorNet(), xor, settings({ steps: 20_000, accuracyEvery: 0 }));
    assert.deepEqual(await training, reference);
  });

  it("goes on after it was cut off in the middle of a measurement, as a kernel does with what never waits", async () => {
    // Nearly all of its time goes into measuring.
    const X = new Matrix(3000, 100).map((_, i, j) => Math.sin(100 * i + j + 1));
    const t = Array.from({ length: 3000 }, (_, i) => i % 10);
    const begin = () => {
      const net = new TwoLayerNet({
        random: createRandom(1),
        inputSize: 100,
        hiddenSize: 200,
        outputSize: 10,
      });
      return train(net, { xTrain: X, tTrain: t }, settings({ steps: 2, accuracyEvery: 1 }));
    };
    const training = begin();
    const scope = globalThis as { workOn?: () => unknown };
    scope.workOn = () => training[Symbol.asyncIterator]().next();
    for (const timeout of [2, 4, 6])
      try {
        runInThisContext("workOn()", { timeout });
      } catch (error) {
        assert.equal((error as NodeJS.ErrnoException).code, "ERR_SCRIPT_EXECUTION_TIMEOUT");
      }
    delete scope.workOn;
    assert.deepEqual(await training, await begin());
  });

  it("is the same training for all who wait for it at once", async () => {
    // More examples than are measured in one go, so that the one gets its turn while the other is measuring.
    const many = {
      xTrain: new Matrix(2500, 2).map((_, i, j) => (i >> j) & 1),
      tTrain: Array.from({ length: 2500 }, (_, i) => ((i & 1) ^ (i >> 1)) & 1),
    };
    const options = { steps: 20, accuracyEvery: 1 };
    const reference = await train(xorNet(), many, settings(options));
    const training = train(xorNet(), many, settings(options));
    assert.deepEqual(await Promise.all([training, training]), [reference, reference]);
  });

  it("can be taken up again after an error", async () => {
    const reference = await train(xorNet(), xor, settings());
    const { choice, ...rest } = createRandom(2);
    let calls = 0;
    const random = {
      ...rest,
      choice: ((range: number, size: number) => {
        if (++calls === 20) throw new Error("enough");
        return choice(range, size);
      }) as typeof choice,
    };
    const training = train(xorNet(), xor, settings({ random }));
    await assert.rejects(Promise.resolve(training), { message: "enough" });
    assert.deepEqual(await training, reference);
  });

  it("hands on what onProgress throws", async () => {
    const onProgress = () => {
      throw new Error("enough");
    };
    await assert.rejects(Promise.resolve(longTraining({ onProgress })), { message: "enough" });
  });
});
