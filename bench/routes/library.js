// What the library is asked to do, through the functions that readers call.

import { seconds } from "../seconds.js";

/**
 * The tasks of a route.
 * @param {typeof import("downhill")} library
 * @param {typeof import("downhill/data")} data - its other door
 * @param {any} inputs - see worker.js
 */
export function tasksOf(library, data, inputs) {
  const { createRandom, dot, gradientDescent, kNearestNeighbors } = library;
  const { Matrix, numericalGradient, train, TwoLayerNet, Vector } = library;
  const { Images, LabelTargets, loadMnist } = data;
  const { folder, images, labels, batches, steps, batchSize, mnist, W1, b1, W2, b2 } = inputs;
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
  const square = (size, seed) => {
    const random = createRandom(seed);
    return new Matrix(size, size).map(() => random.uniform());
  };
  /** A number of products of the same two matrices. */
  const product = (size, times) => {
    const [A, B] = [square(size, 1), square(size, 2)];
    return async () => {
      let C;
      const all = await seconds(() => {
        for (let i = 0; i < times; i++) C = dot(A, B);
      });
      return { seconds: all / times, check: [C.rows] };
    };
  };
  const reader = kNearestNeighbors(xTrain, tTrain, { k: 3 });
  const tasks = {
    async train() {
      let place = 0;
      const random = { choice: (_, size) => [...batches.subarray(place, (place += size))] };
      const options = { random, steps, batchSize, learningRate: 0.1, accuracyEvery: 0 };
      let history;
      const all = await seconds(async () => (history = await train(net(), { xTrain, tTrain }, options)));
      return { seconds: all / steps, check: [...history.losses] };
    },
    async loss() {
      let loss;
      const all = await seconds(() => (loss = net().loss(xTrain, tTrain)));
      return { seconds: all, check: [loss] };
    },
    async neighbors() {
      let found;
      const all = await seconds(() => (found = reader.neighbors(xTrain.batch(first))));
      return { seconds: all, check: found.map(([nearest]) => nearest) };
    },
    dot64: product(64, 100),
    dot256: product(256, 5),
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
    async mnistAgain() {
      let digits;
      const options = { directory: "", cache: folder, mirrors: [], normalize: true, oneHotLabel: true };
      const all = await seconds(async () => (digits = await loadMnist(options)));
      return { seconds: all, check: [digits.xTrain.length, digits.tTest.labels[9999]] };
    },
  };
}
