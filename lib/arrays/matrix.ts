// The two-dimensional array of the library: numbers in one row-major Vector, one example or neuron per row.

import { checkFunction, checkNumbers, checkRoom, checkWhole, describe, gather, isIterable } from "./check.js";
import { formatMatrix, inspect } from "./format.js";
import { operatorError } from "./operator-error.js";
import { isVector, Vector } from "./vector.js";

/**
 * A matrix of 64-bit floats, row-major: the entry of row i and column j is `data[i * cols + j]`.
 *
 * @example
 * const W = matrix([[1, 2, 3], [4, 5, 6]]);
 * W.shape // => [ 2, 3 ]
 * W.at(1, 0) // => 4
 * W.row(1) // => [4, 5, 6]
 */
export class Matrix {
  readonly rows: number;
  readonly cols: number;
  /** All entries, row after row; changing it changes the matrix. */
  readonly data: Vector;

  /**
   * @param rows - number of rows, at least 1
   * @param cols - number of columns, at least 1
   * @param data - the rows · cols entries, row after row: kept, not copied; zeros if left out
   * @throws {RangeError} if a size is not a whole number of at least 1, `data` has another length, or there would be
   *   more than 50 million entries
   */
  constructor(rows: number, cols: number, data: Vector = new Vector(checkedSize(rows, cols))) {
    if (!isVector(data)) throw new TypeError(`Matrix: data must be a Vector, got ${describe(data)}`);
    if (data.length !== checkedSize(rows, cols))
      throw new RangeError(`Matrix: data must have ${rows} · ${cols} entries, got ${data.length}`);
    this.rows = rows;
    this.cols = cols;
    this.data = data;
  }

  /** `[rows, cols]`. */
  get shape(): [rows: number, cols: number] {
    return [this.rows, this.cols];
  }

  /**
   * Returns the entry of row i and column j, both counted from 0.
   *
   * @throws {RangeError} if there is no such row or column
   */
  at(i: number, j: number): number {
    return this.data[this.offset("at", i, j)];
  }

  /**
   * Sets the entry of row i and column j, both counted from 0.
   *
   * @throws {RangeError} if there is no such row or column
   * @throws {TypeError} if `value` is not a number
   */
  set(i: number, j: number, value: number): void {
    if (typeof value !== "number")
      throw new TypeError(`Matrix.set: value must be a number, got ${describe(value)}`);
    this.data[this.offset("set", i, j)] = value;
  }

  /**
   * Returns row i, counted from 0, as a view: a change of the one shows in the other.
   *
   * @throws {RangeError} if there is no such row
   */
  row(i: number): Vector {
    const start = this.offset("row", i, 0);
    return this.data.subarray(start, start + this.cols);
  }

  /**
   * Returns a matrix of `f(value, i, j)` for every entry.
   *
   * @throws {TypeError} if `f` is not a function or gives something else than a number
   */
  map(f: (value: number, i: number, j: number) => number): Matrix {
    checkFunction("Matrix.map", "f", f);
    const { rows, cols, data } = this;
    const mapped = new Vector(data.length);
    for (let i = 0; i < rows; i++)
      for (let j = 0; j < cols; j++) {
        const value = f(data[i * cols + j], i, j);
        if (typeof value !== "number")
          throw new TypeError(`Matrix.map: f must return a number, got ${describe(value)} at (${i}, ${j})`);
        mapped[i * cols + j] = value;
      }
    return new Matrix(rows, cols, mapped);
  }

  /** Returns a matrix with the same entries that shares nothing with this one. */
  copy(): Matrix {
    return new Matrix(this.rows, this.cols, new Vector(this.data));
  }

  /** Walks over the rows, each a view. */
  *[Symbol.iterator](): Generator<Vector, void, undefined> {
    for (let i = 0; i < this.rows; i++) yield this.row(i);
  }

  /** Returns the text that a cell prints: one row per line. */
  toString(): string {
    return formatMatrix(this.rows, this.cols, this.data);
  }

  /** Returns the rows as plain arrays, so that `matrix(JSON.parse(JSON.stringify(A)))` is a copy of `A`. */
  toJSON(): number[][] {
    return Array.from(this, (row) => row.toJSON());
  }

  /** Lets `${A}` print, and refuses `-A`, `A * 2` and `A < B`, which would give NaN or compare texts. */
  [Symbol.toPrimitive](hint: string): string {
    if (hint === "number") throw operatorError("Matrix", this);
    return this.toString();
  }

  static {
    Object.defineProperty(this.prototype, inspect, { value: this.prototype.toString });
  }

  private offset(caller: string, i: number, j: number): number {
    if (!(Number.isInteger(i) && i >= 0 && i < this.rows && Number.isInteger(j) && j >= 0 && j < this.cols))
      throw new RangeError(
        `Matrix.${caller}: row and column must lie inside (${this.rows}, ${this.cols}), got (${describe(i)}, ${describe(j)})`,
      );
    return i * this.cols + j;
  }
}

/**
 * Returns a Matrix holding a copy of the given rows.
 *
 * @param rows - at least one row; all of the same length, at least 1
 * @throws {RangeError} if there is no row, there are too many, or rows are empty or differ in length
 * @throws {TypeError} if an entry is not a number
 * @example
 * matrix([[1, 2], [3, 4]]) // => [[1, 2],
 *                          //     [3, 4]]
 * Source: `np.array` of a list of lists
 */
export function matrix(rows: Iterable<ArrayLike<number>>): Matrix {
  if (!isIterable(rows)) throw new TypeError(`matrix: rows must be a list of rows, got ${describe(rows)}`);
  if (Array.isArray(rows)) checkRoom("matrix", "rows", rows.length);
  const list = Array.isArray(rows) ? [...(rows as ArrayLike<number>[])] : gather("matrix", "rows", rows);
  list.forEach((row, i) => {
    if (typeof row?.length !== "number")
      throw new TypeError(`matrix: rows must be a list of rows, got ${describe(row)} at [${i}]`);
  });
  const cols = list[0]?.length ?? 0;
  if (!(cols > 0))
    throw new RangeError(`matrix: rows must not be empty, got ${list.length} rows of 0 numbers`);
  const result = new Matrix(list.length, cols);
  list.forEach((row, i) => {
    if (row.length !== cols)
      throw new RangeError(
        `matrix: rows must have the same length, got ${cols} in row 0 and ${row.length} in row ${i}`,
      );
    checkNumbers("matrix", `row ${i}`, row);
    result.data.set(row, i * cols);
  });
  return result;
}

/**
 * Returns zeros: a Vector of the given length, or a Matrix of the given shape.
 *
 * @param shape - the length, or `[rows, cols]`
 * @throws {RangeError} if a size is not a whole number of at least 1 (a Vector may have length 0), or there would be more
 *   than 50 million zeros
 * @example
 * zeros(3) // => [0, 0, 0]
 * zeros([2, 2]) // => [[0, 0],
 *               //     [0, 0]]
 * Source: `np.zeros`
 */
export function zeros(shape: number): Vector;
export function zeros(shape: readonly [rows: number, cols: number]): Matrix;
export function zeros(shape: number | readonly [rows: number, cols: number]): Vector | Matrix {
  if (typeof shape !== "number") {
    if (!Array.isArray(shape) || shape.length !== 2)
      throw new TypeError(`zeros: shape must be a length or [rows, cols], got ${describe(shape)}`);
    for (const size of shape as [number, number]) checkWhole("zeros", "shape", size, 1);
    checkRoom("zeros", "shape", shape[0] * shape[1]);
    return new Matrix(shape[0], shape[1]);
  }
  checkWhole("zeros", "shape", shape, 0);
  checkRoom("zeros", "shape", shape);
  return new Vector(shape);
}

function checkedSize(rows: number, cols: number): number {
  checkWhole("Matrix", "rows", rows, 1);
  checkWhole("Matrix", "cols", cols, 1);
  checkRoom("Matrix", "rows · cols", rows * cols);
  return rows * cols;
}
