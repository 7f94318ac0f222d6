// What a newcomer writes first: digits, a network, a figure of what it has learned.

import { createRandom, numericalDiff, train, TwoLayerNet } from "downhill";
import { type Digits, syntheticDigits } from "downhill/data";
import { drawCurves, type Figure } from "downhill/figures";

/** What came of it: the accuracy on digits never seen, and how the loss fell. */
export interface Learned {
  accuracy: number;
  figure: Figure;
}

export async function learn(): Promise<Learned> {
  const digits: Digits = syntheticDigits({ train: 1000, test: 200 });
  const random = createRandom(1);
  const net = new TwoLayerNet({ random, inputSize: 784, hiddenSize: 20, outputSize: 10, weightInitStd: 0.1 });
  const { accuracies, losses } = await train(net, digits, {
    random,
    steps: 200,
    batchSize: 50,
    learningRate: 1,
  });
  const curve = { x: losses.map((_, step) => step), y: losses, label: "loss" };
  return {
    accuracy: accuracies.at(-1)!.test!,
    figure: drawCurves([curve], { xLabel: "step", yLabel: "nats" }),
  };
}

export const slope: number = numericalDiff((x) => 0.01 * x ** 2 + 0.1 * x, 5);
