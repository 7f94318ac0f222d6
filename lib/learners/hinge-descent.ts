// The way downhill of a linear support vector machine, step by step.

import { Matrix } from "../arrays/matrix.js";
import { multiplyInto } from "../arrays/products.js";
import { SparseRows } from "../arrays/sparse-rows.js";
import { Vector } from "../arrays/vector.js";
import { blocks, type ExampleReader } from "../examples/example-reader.js";
import type { LabelledSet } from "../examples/labelled-set.js";
import { Descender } from "../gradients/descender.js";
import { hinge } from "../losses/hinge-loss.js";

/** Weights on their way down; scores are (x − mean)·W + bias. */
export class HingeDescent {
  readonly W: Matrix;
  readonly bias: Vector;
  readonly #examples: LabelledSet;
  readonly #mean: Vector;
  readonly #slopes: Matrix;
  readonly #gradient: Matrix;
  readonly #batch: SparseRows = new SparseRows();
  readonly #transposed: SparseRows = new SparseRows();
  readonly #weights: Descender;
  readonly #biases: Descender;

  constructor(examples: LabelledSet, mean: Vector, batchSize: number) {
    const { reader, classes } = examples;
    const { inputs } = reader;
    this.W = new Matrix(inputs, classes);
    this.bias = new Vector(classes);
    this.#weights = new Descender(this.W.data);
    this.#biases = new Descender(this.bias);
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

    multiplyInto(this.#gradient, this.#transposed.fillTransposed(this.#batch), this.#slopes);
    // The two terms of the gradient have rates of their own, so they are multiplied in here and the step is taken whole.
    const weights = this.W.data;
    const move = this.#gradient.data;
    for (let j = 0, place = 0; j < this.#mean.length; j++)
      for (let k = 0; k < classes; k++, place++)
        move[place] = rate * (move[place] - this.#mean[j] * total[k]) + decay * weights[place];
    this.#weights.step(move, 1);
    this.#biases.step(total, biasRate);
    return loss / indices.length;
  }
}

/** The mean of the examples, and the mean of their squared distances from it. */
export function moments({ reader }: LabelledSet): { mean: Vector; variance: number } {
  const { length, inputs } = reader;
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

/** Visits all entries that are not 0, block by block: a large set of bytes is never held as 64-bit numbers. */
function forEachEntry(reader: ExampleReader, visit: (column: number, value: number) => void): void {
  const rows = new SparseRows();
  for (const indices of blocks(reader.length)) {
    reader.fill(rows, indices);
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
