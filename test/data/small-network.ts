import type { Images } from "../../lib/data/images/images.js";
import type { Random } from "../../lib/arrays/random.js";

/**
 * Trains a network of one hidden layer (ReLU) on bytes and labels, and returns its accuracy on the test set, 0 to 1.
 * Plain stochastic gradient descent, written out here so that the data are judged apart from the library's networks.
 */
export function trainedAccuracy(
  train: { readonly images: Images; readonly labels: Uint8Array },
  test: { readonly images: Images; readonly labels: Uint8Array },
  random: Random,
  { hiddenSize = 32, epochs = 3, learningRate = 0.02 } = {},
): number {
  const pixels = train.images.height * train.images.width;
  const normal = (size: number, deviation: number) =>
    Float64Array.from({ length: size }, () => random.normal(0, deviation));
  const W1 = normal(pixels * hiddenSize, Math.sqrt(2 / 150));
  const b1 = new Float64Array(hiddenSize);
  const W2 = normal(hiddenSize * 10, Math.sqrt(1 / hiddenSize));
  const b2 = new Float64Array(10);
  const hidden = new Float64Array(hiddenSize);
  const scores = new Float64Array(10);

  function predict(x: Uint8Array): number {
    hidden.set(b1);
    scores.set(b2);
    x.forEach((ink, i) => {
      if (ink > 0) for (let j = 0; j < hiddenSize; j++) hidden[j] += (ink / 255) * W1[i * hiddenSize + j];
    });
    for (let j = 0; j < hiddenSize; j++) {
      hidden[j] = Math.max(0, hidden[j]);
      for (let k = 0; k < 10; k++) scores[k] += hidden[j] * W2[j * 10 + k];
    }
    return scores.indexOf(Math.max(...scores));
  }

  function learn(x: Uint8Array, label: number): void {
    const largest = scores[predict(x)];
    const exponentials = scores.map((score) => Math.exp(score - largest));
    const sum = exponentials.reduce((a, b) => a + b);
    const dScores = exponentials.map((value, k) => learningRate * (value / sum - (k === label ? 1 : 0)));
    const dHidden = hidden.map((value, j) =>
      value > 0 ? dScores.reduce((total, d, k) => total + d * W2[j * 10 + k], 0) : 0,
    );
    for (let k = 0; k < 10; k++) {
      b2[k] -= dScores[k];
      for (let j = 0; j < hiddenSize; j++) W2[j * 10 + k] -= hidden[j] * dScores[k];
    }
    for (let j = 0; j < hiddenSize; j++) b1[j] -= dHidden[j];
    x.forEach((ink, i) => {
      if (ink > 0) for (let j = 0; j < hiddenSize; j++) W1[i * hiddenSize + j] -= (ink / 255) * dHidden[j];
    });
  }

  const image = ({ data }: Images, i: number) => data.subarray(i * pixels, (i + 1) * pixels);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const i of random.choice(train.images.length, train.images.length, { replace: false })) {
      learn(image(train.images, i), train.labels[i]);
    }
  }
  const right = test.labels.reduce(
    (count, label, i) => count + (predict(image(test.images, i)) === label ? 1 : 0),
    0,
  );
  return right / test.labels.length;
}
