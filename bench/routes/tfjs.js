// TensorFlow.js, with the gradient written out in its operations, as in the library: 32-bit floats, data as one tensor.

import * as tf from "@tensorflow/tfjs-core";
import { seconds } from "../seconds.js";

export async function trainWith(backend, { images, labels, batches, steps, batchSize, W1, b1, W2, b2 }) {
  tf.env().set("PROD", true); // keeps tfjs from advertising its other packages
  await tf.setBackend(backend);
  await tf.ready();
  const X = tf.tidy(() => tf.div(tf.tensor2d(Float32Array.from(images), [labels.length, 784]), 255));
  const T = tf.tidy(() => tf.cast(tf.oneHot(tf.tensor1d(Int32Array.from(labels), "int32"), 10), "float32"));
  const picks = Array.from({ length: steps }, (_, i) =>
    tf.tensor1d(batches.slice(i * batchSize, (i + 1) * batchSize), "int32"),
  );
  const first = () => [
    tf.tensor2d(Float32Array.from(W1), [784, 50]),
    tf.tensor1d(Float32Array.from(b1)),
    tf.tensor2d(Float32Array.from(W2), [50, 10]),
    tf.tensor1d(Float32Array.from(b2)),
  ];

  const step = ([W1, b1, W2, b2], pick) =>
    tf.tidy(() => {
      const [x, t] = [tf.gather(X, pick), tf.gather(T, pick)];
      const Z = tf.sigmoid(tf.add(tf.matMul(x, W1), b1));
      const Y = tf.softmax(tf.add(tf.matMul(Z, W2), b2));
      const loss = tf.neg(tf.mean(tf.log(tf.add(tf.sum(tf.mul(t, Y), 1), 1e-7))));
      const slopesY = tf.div(tf.sub(Y, t), batchSize);
      const slopesZ = tf.mul(tf.matMul(slopesY, W2, false, true), tf.mul(Z, tf.sub(1, Z)));
      const down = (parameter, slope) => tf.sub(parameter, tf.mul(slope, 0.1));
      const parameters = [
        down(W1, tf.matMul(x, slopesZ, true)),
        down(b1, tf.sum(slopesZ, 0)),
        down(W2, tf.matMul(Z, slopesY, true)),
        down(b2, tf.sum(slopesY, 0)),
      ];
      return { parameters, loss };
    });

  return {
    async train() {
      let parameters = first();
      const losses = [];
      const all = await seconds(() => {
        for (const pick of picks) {
          const next = step(parameters, pick);
          tf.dispose(parameters);
          parameters = next.parameters;
          losses.push(next.loss.dataSync()[0]);
          next.loss.dispose();
        }
      });
      tf.dispose(parameters);
      return { seconds: all / steps, check: losses };
    },
  };
}
