import assert from "node:assert/strict";
import { createRandom, Matrix, TwoLayerNet } from "../../lib/index.js";
import { type Examples, readExamples } from "../../lib/examples/example-reader.js";
import { FastPass } from "../../lib/networks/fast-pass.js";
import { TwoLayerPass } from "../../lib/networks/two-layer-pass.js";

const inputs = 40;
// Neighbors, a short gap, one of just eight inputs, one of nine, and the last input of all.
const lit = [1, 2, 5, 14, 24, 39];

/** Examples with something at the lit inputs alone. */
function numbers(seed: number, rows: number): number[] {
  const random = createRandom(seed);
  return Array.from({ length: rows * inputs }, (_, place) =>
    lit.includes(place % inputs) ? Math.floor(random.uniform(0, 256)) : 0,
  );
}

function kinds(rows: number): Examples[] {
  const data = Uint8Array.from(numbers(1, rows));
  return [
    { data, length: rows, normalize: true },
    { data, length: rows, normalize: false },
    new Matrix(rows, inputs).map((_, i, j) => data[i * inputs + j] / 100 - 1),
    new Matrix(rows, inputs).map((_, i, j) => data[i * inputs + j] / 100),
    {
      data: Uint8Array.from({ length: rows * inputs }, (_, place) => place % 256),
      length: rows,
      normalize: true,
    },
    { data: new Uint8Array(rows * inputs), length: rows, normalize: true },
  ];
}

describe("FastPass", () => {
  it("does what TwoLayerPass does, step by step and to the last bit, whatever is changed in between", () => {
    const batchSize = 6;
    for (const examples of kinds(10)) {
      const [net, twin] = [1, 2].map(
        () =>
          new TwoLayerNet({ random: createRandom(3), inputSize: inputs, hiddenSize: 7, weightInitStd: 0.3 }),
      );
      const [fast, plain] = [
        FastPass.start(net.parameters, batchSize)!,
        new TwoLayerPass(twin.parameters, batchSize),
      ];
      const reader = readExamples("f", "X", examples);
      const random = createRandom(4);
      for (let step = 0; step < 3; step++) {
        const indices = random.choice(10, batchSize);
        const labels = indices.map((index) => index % 10);
        const losses = [fast, plain].map((pass) => {
          reader.fill(pass.X, indices);
          pass.forward();
          const loss = pass.loss(labels);
          pass.backward(labels);
          pass.descend(0.7);
          return loss;
        });
        assert.equal(losses[0], losses[1]);
        assert.deepEqual(net.parameters, twin.parameters);
        for (const { W1, b1, W2, b2 } of [net.parameters, twin.parameters]) {
          W1.data[5 * 7] += 0.5;
          b1[1] -= 0.5;
          W2.set(2, 3, 1);
          b2[4] += 1;
        }
      }
    }
  });

  it("leaves batches that take 2 GB or more to TypeScript", () => {
    const { parameters } = new TwoLayerNet({ random: createRandom(1) });
    // 28 bytes for each of 784 inputs, and 24 for each of 60 units and classes, of each example.
    const most = Math.floor((2 ** 31 - 24 * (784 + 10) * 60) / (28 * 784 + 24 * 60));
    assert.equal(FastPass.start(parameters, most + 1), undefined);
  });
});
