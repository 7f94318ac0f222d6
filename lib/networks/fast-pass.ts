// The twin of TwoLayerPass that trains in the memory of a machine (lib/wasm). It computes the same to the last bit: every sum
// is added up in the same order, and exponentials and logarithms are JavaScript's in both.

import { Matrix } from "../arrays/matrix.js";
import { SparseRows } from "../arrays/sparse-rows.js";
import { Vector } from "../arrays/vector.js";
import type { RowsOfExamples } from "../examples/example-reader.js";
import { delta } from "../losses/cross-entropy-error.js";
import { type Machine, startMachine } from "../wasm/machine.js";
import type { TwoLayerParameters } from "./two-layer-parameters.js";
import { meanSurprise, sharesOfRows, sigmoidEach } from "./two-layer-pass.js";

/** Steps of training with batches of one size. */
export class FastPass {
  /** The examples, one per row; to be filled before `forward`. */
  readonly X: FastRows;
  readonly #machine: Machine;
  readonly #parameters: TwoLayerParameters;
  /** The machine's own parameters: what a step reads and changes is copied in and out. */
  readonly #copies: TwoLayerParameters;
  readonly #Z1: Vector;
  readonly #Y: Matrix;
  readonly #labels: Int32Array;
  readonly #losses: Vector;

  /**
   * A pass with a machine of its own.
   *
   * @param parameters - of the network: read at every pass; only `descend` changes them
   * @param batchSize - how many examples go through at once
   * @returns nothing where there is no machine, or too little memory for such a batch
   */
  static start(parameters: TwoLayerParameters, batchSize: number): FastPass | undefined {
    const { W1, W2 } = parameters;
    const bytes = 28 * batchSize * W1.rows + 24 * (batchSize + W1.rows + W2.cols) * (W1.cols + W2.cols);
    const machine = bytes < largestMemory ? startMachine() : undefined;
    return machine?.layOut(batchSize, W1.rows, W1.cols, W2.cols)
      ? new FastPass(machine, parameters, batchSize)
      : undefined;
  }

  /** Use `start`. */
  private constructor(machine: Machine, parameters: TwoLayerParameters, batchSize: number) {
    const { W1, b1, W2, b2 } = parameters;
    const { buffer } = machine.memory;
    const view = (address: { value: number }, { length }: Vector): Vector =>
      new Vector(buffer, address.value, length);
    this.#machine = machine;
    this.#parameters = parameters;
    this.#copies = {
      W1: new Matrix(W1.rows, W1.cols, view(machine.W1, W1.data)),
      b1: view(machine.b1, b1),
      W2: new Matrix(W2.rows, W2.cols, view(machine.W2, W2.data)),
      b2: view(machine.b2, b2),
    };
    this.X = new FastRows(machine, batchSize, W1.rows);
    this.#Z1 = new Vector(buffer, machine.Z1.value, batchSize * W1.cols);
    this.#Y = new Matrix(batchSize, W2.cols, new Vector(buffer, machine.Y.value, batchSize * W2.cols));
    this.#labels = new Int32Array(buffer, machine.labels.value, batchSize);
    this.#losses = new Vector(batchSize);
  }

  /** Takes the parameters as they are now, and carries the examples to their probabilities. */
  forward(): void {
    this.#copy(this.#copies, this.#parameters);
    this.X.forward();
    sigmoidEach(this.#Z1);
    this.#machine.score();
    sharesOfRows(this.#Y);
  }

  /** The loss of what `forward` left: the mean of −log(y + 1e-7) over the examples, in nats. */
  loss(labels: ArrayLike<number>): number {
    return meanSurprise(this.#Y, labels, this.#losses);
  }

  /** Finds the gradient of that loss, but for W1's, which `descend` takes row by row. */
  backward(labels: ArrayLike<number>): void {
    this.#labels.set(labels);
    this.#machine.backward(delta);
  }

  /** Moves the parameters a step against the gradient. */
  descend(learningRate: number): void {
    this.#machine.descend(learningRate);
    this.#copy(this.#parameters, this.#copies);
  }

  /** Copies the parameters; of W1 only the rows that a step reads and changes. */
  #copy(to: TwoLayerParameters, from: TwoLayerParameters): void {
    const { cols } = to.W1;
    for (const [begin, end] of this.X.litRuns())
      to.W1.data.set(from.W1.data.subarray(begin * cols, end * cols), begin * cols);
    to.b1.set(from.b1);
    to.W2.data.set(from.W2.data);
    to.b2.set(from.b2);
  }
}

/** Bytes that a machine may take: half of what it can address. */
const largestMemory = 2 ** 31;
/** Rows so few that they are copied along rather than skipped. */
const shortGap = 8;

/** The examples of a batch in a machine's memory: as bytes, or as their entries. */
class FastRows implements RowsOfExamples {
  readonly #machine: Machine;
  readonly #bytes: Uint8Array;
  readonly #lit: Uint8Array;
  readonly #levels: Float64Array;
  readonly #entries: SparseRows = new SparseRows();
  #asBytes = false;

  constructor(machine: Machine, batchSize: number, inputs: number) {
    const { buffer } = machine.memory;
    this.#machine = machine;
    this.#bytes = new Uint8Array(buffer, machine.bytes.value, batchSize * inputs);
    this.#lit = new Uint8Array(buffer, machine.lit.value, inputs);
    this.#levels = new Float64Array(buffer, machine.levels.value, 256);
  }

  /** Takes rows of a matrix. */
  fill(A: Matrix, indices: ArrayLike<number>): void {
    const { buffer } = this.#machine.memory;
    const { rows, starts, columns, values } = this.#entries.fill(A, indices);
    const count = starts[rows];
    new Int32Array(buffer, this.#machine.starts.value, rows + 1).set(starts.subarray(0, rows + 1));
    new Int32Array(buffer, this.#machine.columns.value, count).set(columns.subarray(0, count));
    new Float64Array(buffer, this.#machine.values.value, count).set(values.subarray(0, count));
    this.#machine.lightEntries();
    this.#asBytes = false;
  }

  /** Takes rows of bytes, each byte as the number that `levels` has for it. */
  fillFromBytes(
    bytes: Uint8Array,
    cols: number,
    indices: ArrayLike<number>,
    levels: ArrayLike<number>,
  ): void {
    for (let i = 0; i < indices.length; i++) {
      const from = indices[i] * cols;
      this.#bytes.set(bytes.subarray(from, from + cols), i * cols);
    }
    this.#levels.set(levels);
    this.#machine.lightBytes();
    this.#asBytes = true;
  }

  /** Multiplies the examples by W1 and adds b1. */
  forward(): void {
    if (this.#asBytes) this.#machine.forwardBytes();
    else this.#machine.forwardEntries();
  }

  /** Where the inputs begin and end that some example has an entry at. */
  *litRuns(): Generator<[begin: number, end: number], void, undefined> {
    const lit = this.#lit;
    let begin = 0;
    let end = 0;
    for (let k = 0; k < lit.length; k++) {
      if (lit[k] === 0) continue;
      if (end > 0 && k - end > shortGap) yield [begin, end];
      if (end === 0 || k - end > shortGap) begin = k;
      end = k + 1;
    }
    if (end > 0) yield [begin, end];
  }
}
