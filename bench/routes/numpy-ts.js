// numpy-ts, NumPy's functions in TypeScript: its products of matrices.

import * as np from "numpy-ts";
import { seconds } from "../seconds.js";

export function route() {
  const square = (size) =>
    np.array(
      Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => Math.sin(i * size + j))),
    );
  const product = (size, times) => {
    const [A, B] = [square(size), square(size)];
    return async () => {
      let C;
      const all = await seconds(() => {
        for (let i = 0; i < times; i++) C = np.matmul(A, B);
      });
      return { seconds: all / times, check: [C.shape[0]] };
    };
  };
  return { dot64: product(64, 100), dot256: product(256, 5) };
}
