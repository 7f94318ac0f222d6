// The smallest problem that needs a hidden layer, and trainings on it.
import { createRandom, matrix, TwoLayerNet, type TrainOptions } from "../../lib/index.js";

export const xor = {
  xTrain: matrix([
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ]),
  tTrain: [0, 1, 1, 0],
};

export function xorNet(): TwoLayerNet {
  const random = createRandom(1);
  return new TwoLayerNet({ random, inputSize: 2, hiddenSize: 4, outputSize: 2, weightInitStd: 1 });
}

export function settings(options: Partial<TrainOptions> = {}): TrainOptions {
  return { random: createRandom(2), steps: 50, batchSize: 4, learningRate: 1, ...options };
}
