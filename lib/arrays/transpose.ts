// Rows and columns exchanged.

import type { Matrix } from "./matrix.js";

/** Writes Aᵀ to `transposed`, which has the shape for it. */
export function transposeInto(transposed: Matrix, { rows, cols, data }: Matrix): void {
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < cols; j++) transposed.data[j * rows + i] = data[i * cols + j];
}
