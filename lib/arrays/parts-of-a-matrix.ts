// Columns and blocks of rows. A single row is `A.row(i)`, a view; these are copies.

import { checkMatrix } from "./check-arrays.js";
import { describe } from "./check.js";
import { Matrix } from "./matrix.js";
import { Vector } from "./vector.js";

/**
 * Returns a column of a matrix.
 *
 * @param A - shape (m, n)
 * @param j - which column, from 0 to n − 1
 * @returns length m; it shares nothing with `A`
 * @throws {RangeError} if there is no such column
 * @throws {TypeError} if `A` is not a Matrix
 * @example
 * column(matrix([[1, 2], [3, 4]]), 1) // => [2, 4]
 * Source: `A[:, j]` in NumPy
 */
export function column(A: Matrix, j: number): Vector {
  checkMatrix("column", "A", A);
  const { rows, cols, data } = A;
  if (!(Number.isInteger(j) && j >= 0 && j < cols))
    throw new RangeError(`column: j must be a column of (${rows}, ${cols}), got ${describe(j)}`);
  const entries = new Vector(rows);
  for (let i = 0; i < rows; i++) entries[i] = data[i * cols + j];
  return entries;
}

/**
 * Returns some rows of a matrix, from one up to, but without, another.
 *
 * @param A - shape (m, n)
 * @param from - the first row, from 0
 * @param to - the row after the last, at most m; the end of the matrix if left out
 * @returns shape (to − from, n); it shares nothing with `A`
 * @throws {RangeError} if there are no such rows
 * @throws {TypeError} if `A` is not a Matrix
 * @example
 * rows(matrix([[1, 2], [3, 4], [5, 6]]), 0, 2) // => [[1, 2],
 *                                              //     [3, 4]]
 * Source: `A[from:to]` in NumPy
 */
export function rows(A: Matrix, from: number, to?: number): Matrix {
  checkMatrix("rows", "A", A);
  const end = to ?? A.rows;
  if (!(Number.isInteger(from) && Number.isInteger(end) && from >= 0 && from < end && end <= A.rows))
    throw new RangeError(
      `rows: from and to must be 0 <= from < to <= ${A.rows}, got ${describe(from)} and ${describe(end)}`,
    );
  return new Matrix(end - from, A.cols, A.data.slice(from * A.cols, end * A.cols));
}
