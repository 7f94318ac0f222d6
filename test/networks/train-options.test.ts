import assert from "node:assert/strict";
import { createRandom } from "../../lib/index.js";
import { readTrainOptions, type TrainOptions } from "../../lib/networks/train-options.js";
import { assertExplains } from "../bad-input.js";

const random = createRandom(1);

describe("readTrainOptions(options, examples)", () => {
  it("fills in what was left out: an epoch is as many steps as show as many examples as there are", () => {
    assert.deepEqual(readTrainOptions({ random }, 250), {
      random,
      steps: 1000,
      batchSize: 100,
      learningRate: 0.1,
      gradient: "analytic",
      accuracyEvery: 3,
      onProgress: undefined,
      signal: undefined,
    });
    assert.equal(readTrainOptions({ random }, 4).accuracyEvery, 1);
    assert.equal(readTrainOptions({ random, batchSize: 20 }, 2000).accuracyEvery, 100);
  });

  it("keeps what it is given", () => {
    const options: TrainOptions = {
      random,
      steps: 0,
      batchSize: 1,
      learningRate: 3,
      gradient: "numerical",
      accuracyEvery: 0,
      onProgress: () => undefined,
      signal: { aborted: false },
    };
    assert.deepEqual(readTrainOptions(options, 10), options);
  });

  it("explains bad input", () => {
    const given = (options: object | undefined) => () =>
      readTrainOptions((options && { random, ...options }) as TrainOptions, 10);
    const generator = "train: options must hold a generator random, got";
    assertExplains([
      [given(undefined), "TypeError", `${generator} undefined`],
      [given({ random: undefined }), "TypeError", `${generator} undefined`],
      [given({ random: {} }), "TypeError", `${generator} an object`],
      [
        given({ rate: 1 }),
        "TypeError",
        'train: options must be random, steps, batchSize, learningRate, gradient, accuracyEvery, onProgress or signal, got "rate"',
      ],
      [given({ steps: -1 }), "RangeError", "train: steps must be a whole number of at least 0, got -1"],
      [
        given({ steps: 1e9 }),
        "RangeError",
        "train: steps must make at most 50000000 numbers, got 1000000000",
      ],
      [given({ batchSize: 0 }), "RangeError", "train: batchSize must be a whole number of at least 1, got 0"],
      [
        given({ batchSize: 1e6 }),
        "RangeError",
        "train: batchSize, with 100 numbers for each example, must make at most 50000000 numbers, got 100000000",
      ],
      [given({ learningRate: 0 }), "RangeError", "train: learningRate must be above 0, got 0"],
      [
        given({ accuracyEvery: 0.5 }),
        "RangeError",
        "train: accuracyEvery must be a whole number of at least 0, got 0.5",
      ],
      [
        given({ gradient: "guess" }),
        "RangeError",
        'train: gradient must be "analytic" or "numerical", got "guess"',
      ],
      [given({ onProgress: 1 }), "TypeError", "train: onProgress must be a function, got 1"],
      [given({ signal: null }), "TypeError", "train: signal must be an AbortController's signal, got null"],
      [
        given({ signal: {} }),
        "TypeError",
        "train: signal must be an AbortController's signal, got an object",
      ],
    ]);
  });
});
