// The numerical gradient of a whole network in less than a second. The plain way runs all examples through the whole
// network for each of 39,760 weights, twice. But a weight that moves changes little of what was computed before:
//   W1[i, j]  the sum of hidden unit j, by h times pixel i: that unit's answer, and through it the scores
//   b1[j]     the same, as if from a pixel that is always 1
//   W2[j, k]  the score of class k, by h times the answer of unit j
//   b2[k]     the same, as if from a unit that always answers 1
// The rest is kept. An example whose pixel is 0 doesn't notice the move at all and is left out: it adds exactly 0 to
// the difference. And where two of its pixels are equally bright, the difference is the same for both. What comes out is still (L(w + h) − L(w − h)) / 2h, with every example's loss computed after the move.

import { defaultStep } from "../gradients/numerical-gradient.js";
import type { TwoLayerParameters } from "./two-layer-parameters.js";
import type { TwoLayerPass } from "./two-layer-pass.js";
import { MovedExample } from "./moved-example.js";

const h = defaultStep;

/**
 * Fills the gradient of `pass` with difference quotients of the loss.
 *
 * @param parameters - of the network that `pass` belongs to; left as they are
 * @param pass - after `forward`
 * @param labels - the right class of each example
 */
export function incrementalGradient(
  parameters: TwoLayerParameters,
  pass: TwoLayerPass,
  labels: ArrayLike<number>,
): void {
  const { X, Z1, Y } = pass;
  const { W1, b1, W2, b2 } = pass.gradient;
  const [hiddenSize, classes] = parameters.W2.shape;
  const slopes = [W1.data, b1, W2.data, b2];
  for (const entries of slopes) entries.fill(0);

  const example = new MovedExample(parameters, pass);
  const pixels = new DistinctValues(X.cols);
  const differences = new Float64Array(X.cols);
  for (let n = 0; n < Y.rows; n++) {
    example.begin(n, labels[n]);
    const start = X.starts[n];
    const end = X.starts[n + 1];
    pixels.fill(X.values, start, end);
    for (let j = 0; j < hiddenSize; j++) {
      const answer = Z1.data[n * hiddenSize + j];
      example.lookAt(j);
      for (let kind = 0; kind < pixels.count; kind++)
        differences[kind] = example.sumDifference(h * pixels.values[kind]);
      for (let place = start; place < end; place++)
        W1.data[X.columns[place] * hiddenSize + j] += differences[pixels.kinds[place - start]];
      b1[j] += example.sumDifference(h);
      for (let k = 0; k < classes; k++) W2.data[j * classes + k] += example.scoreDifference(k, h * answer);
    }
    for (let k = 0; k < classes; k++) b2[k] += example.scoreDifference(k, h);
  }
  for (const entries of slopes)
    for (let place = 0; place < entries.length; place++) entries[place] /= 2 * h * Y.rows;
}

/** The different ones among some numbers. */
class DistinctValues {
  count = 0;
  /** Each of them once: the first `count`. */
  readonly values: Float64Array;
  /** For each number, where among `values` it stands. */
  readonly kinds: Int32Array;

  constructor(size: number) {
    this.values = new Float64Array(size);
    this.kinds = new Int32Array(size);
  }

  /** Takes the numbers from `start` up to `end`. */
  fill(numbers: Float64Array, start: number, end: number): void {
    const found = new Map<number, number>();
    for (let place = start; place < end; place++) {
      const value = numbers[place];
      let kind = found.get(value);
      if (kind === undefined) {
        kind = found.size;
        found.set(value, kind);
        this.values[kind] = value;
      }
      this.kinds[place - start] = kind;
    }
    this.count = found.size;
  }
}
