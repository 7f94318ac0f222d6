// The way downhill of a linear support vector machine, step by step.

import { type ExampleReader, range } from "../examples/example-reader.js";
import { hinge } from "../losses/hinge-loss.js";
import type { LabelledSet } from "../examples/labelled-set.js";
import { Matrix } from "../arrays/matrix.js";
import { multiplyInto, NonZeros } from "../arrays/non-zeros.js";
import { Vector } from "../arrays/vector.js";

/** Weights on their way down; scores are (x − mean)·W + bias. */
export class HingeDescent {
  readonly W: Matrix;
  readonly bias: Vector;
  readonly #examples: LabelledSet;
  readonly #mean: Vector;
  readonly #slopes: Matrix;
  readonly #gradient: Matrix;
  readonly #batch: NonZeros = new NonZeros();
  readonly #turned: NonZeros = new NonZeros();

  constructor(examples: LabelledSet, mean: Vector, batchSize: number) {
    const { inputs, classes } = examples;
    this.W = new Matrix(inputs, classes);
    this.bias = new Vector(classes);
    this.#examples = examples;
    this.#mean = mean;
    this.#slopes = new Matrix(batchSize, classes);
    this.#gradient = new Matrix(inputs, classes);
  }

  /** Takes a step, and returns the loss before it. */
  step(indices: number[], rate: number, decay: number, biasRate: number): number {
    const { classes, labels, reader } = this.#examples;
    const { data } = this.#slopes;
    reader.fill(this.#batch, indices);
    multiplyInto(this.#slopes, this.#batch, this.W);
    const shift = subtractProducts(this.bias, this.#mean, this.W);

    // Each score turns into the loss's slope there: ∓1 / n on the wrong side of the margin, 0 beyond it.
    const total = new Vector(classes);
    let loss = 0;
    for (let i = 0, place = 0; i < indices.length; i++) {
      for (let k = 0; k < classes; k++, place++) {
        const side = labels[indices[i]] === k ? 1 : -1;
        const cost = hinge(data[place] + shift[k], side);
        loss += cost;
        data[place] = cost > 0 ? -side / indices.length : 0;
        total[k] += data[place];
      }
    }

    multiplyInto(this.#gradient, this.#turned.fillTransposed(this.#batch), this.#slopes);
    const weights = this.W.data;
    const gradient = this.#gradient.data;
    for (let j = 0, place = 0; j < this.#mean.length; j++)
      for (let k = 0; k < classes; k++, place++)
        weights[place] -= rate * (gradient[place] - this.#mean[j] * total[k]) + decay * weights[place];
    for (let k = 0; k < classes; k++) this.bias[k] -= biasRate * total[k];
    return loss / indices.length;
  }
}

/** The mean of the examples, and the mean of their squared distances from it. */
export function moments({ reader, inputs }: LabelledSet): { mean: Vector; variance: number } {
  const { length } = reader;
  const mean = new Vector(inputs);
  forEachEntry(reader, (column, value) => (mean[column] += value / length));

  // In a second round, since the mean square less the squared mean would lose all digits far away from 0.
  const zeros = new Float64Array(inputs).fill(length);
  let variance = 0;
  forEachEntry(reader, (column, value) => {
    zeros[column]--;
    variance += (value - mean[column]) ** 2 / length;
  });
  for (let column = 0; column < inputs; column++) variance += (zeros[column] * mean[column] ** 2) / length;
  return { mean, variance };
}

/** Visits all entries that are not 0, a thousand rows at a time: a large set of bytes is never held as 64-bit numbers. */
function forEachEntry(reader: ExampleReader, visit: (column: number, value: number) => void): void {
  const rows = new NonZeros();
  for (let from = 0; from < reader.length; from += 1000) {
    reader.fill(rows, range(from, Math.min(1000, reader.length - from)));
    const { columns, values, starts } = rows;
    for (let place = 0; place < starts[rows.rows]; place++) visit(columns[place], values[place]);
  }
}

/** b − x·W, class by class. */
export function subtractProducts(b: Vector, x: Vector, { cols, data }: Matrix): Vector {
  const difference = new Vector(b);
  for (let j = 0, place = 0; j < x.length; j++)
    for (let k = 0; k < cols; k++, place++) difference[k] -= x[j] * data[place];
  return difference;
}
