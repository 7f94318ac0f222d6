import { checkMatrix } from "./check-arrays.js";
import { Matrix } from "./matrix.js";

/**
 * Returns the matrix with rows and columns exchanged: entry (i, j) of `A` becomes entry (j, i).
 *
 * @param A - shape (m, n)
 * @returns shape (n, m), which shares nothing with `A`
 * @throws {TypeError} if `A` is not a Matrix
 * @example
 * transpose(matrix([[1, 2, 3], [4, 5, 6]])) // => [[1, 4],
 *                                           //     [2, 5],
 *                                           //     [3, 6]]
 * Source: `np.transpose`, `A.T`
 */
export function transpose(A: Matrix): Matrix {
  checkMatrix("transpose", "A", A);
  const transposed = new Matrix(A.cols, A.rows);
  transposeInto(transposed, A);
  return transposed;
}

/** Writes Aᵀ to `transposed`, which has the shape for it. */
export function transposeInto(transposed: Matrix, { rows, cols, data }: Matrix): void {
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < cols; j++) transposed.data[j * rows + i] = data[i * cols + j];
}
