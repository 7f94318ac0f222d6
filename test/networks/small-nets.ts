// Small networks and batches for them, and what they give by the plainest formulas.
import {
  Matrix,
  TwoLayerNet,
  createRandom,
  dot,
  sigmoid,
  softmax,
  type TwoLayerParameters,
  type Vector,
} from "../../lib/index.js";

export function smallNet(seed = 1, weightInitStd = 1): TwoLayerNet {
  return new TwoLayerNet({
    random: createRandom(seed),
    inputSize: 4,
    hiddenSize: 3,
    outputSize: 5,
    weightInitStd,
  });
}

/** Examples with zeros among their numbers, and labels from 0 to 4. */
export function batch(seed: number, rows = 6): [X: Matrix, labels: number[]] {
  const random = createRandom(seed);
  const X = new Matrix(rows, 4).map(() => (random.uniform() < 0.4 ? 0 : random.normal()));
  return [X, random.choice(5, rows)];
}

/** The prediction as the formula has it, out of the library's plain functions. */
export function predictPlainly({ W1, b1, W2, b2 }: TwoLayerParameters, X: Matrix): Matrix {
  const plus = (A: Matrix, b: Vector) => A.map((value, _, j) => value + b[j]);
  return softmax(plus(dot(sigmoid(plus(dot(X, W1), b1)), W2), b2));
}
