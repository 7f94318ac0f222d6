import fc from "fast-check";
import { Matrix, Vector } from "../lib/index.js";

/** The runs of a property are the same every time. */
export const repeatable: { seed: number } = { seed: 42 };

/**
 * A finite number between ±limit: three in four evenly spread, the fourth from all doubles, of which nearly half lie
 * beside 0.
 */
export function finite(limit: number): fc.Arbitrary<number> {
  const parts = 2 ** 30;
  const even = fc.integer({ min: -parts, max: parts }).map((part) => (part / parts) * limit);
  const any = fc.double({ min: -limit, max: limit, noNaN: true });
  return fc.oneof({ weight: 3, arbitrary: even }, { weight: 1, arbitrary: any });
}

/** A Vector of 1 to 8 finite numbers between ±limit. */
export function vectors(limit: number): fc.Arbitrary<Vector> {
  return fc.array(finite(limit), { minLength: 1, maxLength: 8 }).map((values) => new Vector(values));
}

/** A Matrix of 1 to 5 rows and columns with numbers between ±limit. */
export function matrices(limit: number): fc.Arbitrary<Matrix> {
  const size = fc.integer({ min: 1, max: 5 });
  return fc.tuple(size, size).chain(([rows, cols]) => matricesOf(rows, cols, limit));
}

/** A Matrix of the given shape with numbers between ±limit. */
export function matricesOf(rows: number, cols: number, limit: number): fc.Arbitrary<Matrix> {
  const count = rows * cols;
  return fc
    .array(finite(limit), { minLength: count, maxLength: count })
    .map((values) => new Matrix(rows, cols, new Vector(values)));
}

/** A batch of scores with one label per row. */
export function labelledScores(limit: number): fc.Arbitrary<[scores: Matrix, labels: number[]]> {
  return matrices(limit).chain((scores) =>
    fc.tuple(
      fc.constant(scores),
      fc.array(fc.nat(scores.cols - 1), { minLength: scores.rows, maxLength: scores.rows }),
    ),
  );
}
