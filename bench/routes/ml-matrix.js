// ml-matrix, a linear algebra library in plain JavaScript: 64-bit floats.

import { Matrix } from "ml-matrix";
import { seconds } from "../seconds.js";

export function route({ images, labels, batches, steps, batchSize, W1, b1, W2, b2 }) {
  const row = (index) =>
    Float64Array.from(images.subarray(784 * index, 784 * (index + 1)), (byte) => byte / 255);
  const X = new Matrix(Array.from(labels, (_, index) => row(index)));
  const T = Matrix.zeros(labels.length, 10);
  labels.forEach((label, i) => T.set(i, label, 1));

  const sigmoid = (A) => A.mul(-1).exp().add(1).pow(-1);
  const softmax = (A) => {
    A.subColumnVector(A.max("row")).exp();
    return A.divColumnVector(A.sum("row"));
  };

  const product = (size, times) => {
    const [A, B] = [Matrix.rand(size, size), Matrix.rand(size, size)];
    return async () => {
      let C;
      const all = await seconds(() => {
        for (let i = 0; i < times; i++) C = A.mmul(B);
      });
      return { seconds: all / times, check: [C.rows] };
    };
  };

  return {
    dot64: product(64, 100),
    dot256: product(256, 5),
    async train() {
      const parameters = [
        Matrix.from1DArray(784, 50, W1),
        Matrix.from1DArray(1, 50, b1),
        Matrix.from1DArray(50, 10, W2),
        Matrix.from1DArray(1, 10, b2),
      ];
      const [V1, c1, V2, c2] = parameters;
      const losses = [];
      const columns = Array.from({ length: 784 }, (_, j) => j);
      const digits = columns.slice(0, 10);
      const all = await seconds(() => {
        for (let i = 0; i < steps; i++) {
          const pick = [...batches.subarray(i * batchSize, (i + 1) * batchSize)];
          const [x, t] = [X.selection(pick, columns), T.selection(pick, digits)];
          const Z = sigmoid(x.mmul(V1).addRowVector(c1));
          const Y = softmax(Z.mmul(V2).addRowVector(c2));
          losses.push(
            -Matrix.mul(t, Y)
              .sum("row")
              .reduce((sum, p) => sum + Math.log(p + 1e-7), 0) / batchSize,
          );
          const slopesY = Matrix.sub(Y, t).div(batchSize);
          const slopesZ = slopesY.mmul(V2.transpose()).mul(Z).mul(Matrix.mul(Z, -1).add(1));
          const gradient = [
            x.transpose().mmul(slopesZ),
            Matrix.rowVector(slopesZ.sum("column")),
            Z.transpose().mmul(slopesY),
            Matrix.rowVector(slopesY.sum("column")),
          ];
          parameters.forEach((parameter, p) => parameter.sub(gradient[p].mul(0.1)));
        }
      });
      return { seconds: all / steps, check: losses };
    },
  };
}
