// The library, through the functions that readers call.

import { gradientDescent, numericalGradient, train, TwoLayerNet, Matrix, Vector } from "downhill";
import { Images, LabelTargets, loadMnist } from "downhill/data";
import { seconds } from "../seconds.js";

export function route({ images, labels, batches, steps, batchSize, mnist, W1, b1, W2, b2 }) {
  const xTrain = new Images(images, { height: 28, width: 28 });
  const tTrain = new LabelTargets(labels);
  const parameters = {
    W1: new Matrix(784, 50, new Vector(W1)),
    b1: new Vector(b1),
    W2: new Matrix(50, 10, new Vector(W2)),
    b2: new Vector(b2),
  };
  const net = () => new TwoLayerNet({ parameters });
  const first = batches.subarray(0, batchSize);
  const bowl = (x) => x[0] ** 2 + x[1] ** 2;
  const tasks = {
    async train() {
      let place = 0;
      const random = { choice: (_, size) => [...batches.subarray(place, (place += size))] };
      const options = { random, steps, batchSize, learningRate: 0.1, accuracyEvery: 0 };
      let history;
      const all = await seconds(async () => (history = await train(net(), { xTrain, tTrain }, options)));
      return { seconds: all / steps, check: [...history.losses] };
    },
    async numericalGradient() {
      let gradient;
      const all = await seconds(
        () => (gradient = net().numericalGradient(xTrain.batch(first), tTrain.batch(first))),
      );
      return { seconds: all, check: [...gradient.W2.data] };
    },
    async gradient() {
      const x = new Vector([3, 4]);
      let gradient;
      const all = await seconds(() => {
        for (let i = 0; i < 1e6; i++) gradient = numericalGradient(bowl, x);
      });
      return { seconds: all / 1e6, check: [...gradient] };
    },
    async descent() {
      const start = new Vector([-3, 4]);
      let descent;
      const all = await seconds(() => {
        for (let i = 0; i < 1e4; i++)
          descent = gradientDescent(bowl, start, { learningRate: 0.1, steps: 100 });
      });
      return { seconds: all / 1e4, check: [...descent.x] };
    },
  };
  if (!mnist) return tasks;
  return {
    ...tasks,
    async mnist() {
      let digits;
      const options = { directory: mnist, normalize: true, oneHotLabel: true };
      const all = await seconds(async () => (digits = await loadMnist(options)));
      return { seconds: all, check: [digits.xTrain.length, digits.tTest.labels[9999]] };
    },
  };
}
