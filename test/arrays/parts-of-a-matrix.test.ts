import assert from "node:assert/strict";
import fc from "fast-check";
import { column, matrix, rows, transpose, vector } from "../../lib/index.js";
import { matrices, repeatable } from "../arbitraries.js";
import { assertExplains } from "../bad-input.js";

const A = matrix([
  [1, 2, 3],
  [4, 5, 6],
]);

describe("column(A, j), rows(A, from, to) and transpose(A)", () => {
  it("take out what they say", () => {
    assert.deepEqual(column(A, 2), vector([3, 6]));
    assert.deepEqual(rows(A, 1), matrix([[4, 5, 6]]));
    assert.deepEqual(rows(A, 0, 1), matrix([[1, 2, 3]]));
    assert.deepEqual(
      transpose(A),
      matrix([
        [1, 4],
        [2, 5],
        [3, 6],
      ]),
    );
  });

  it("agree with each other, and share nothing with the matrix", () => {
    fc.assert(
      fc.property(matrices(1e6), (X) => {
        const before = X.copy();
        const T = transpose(X);
        assert.deepEqual(transpose(T), X);
        for (let j = 0; j < X.cols; j++) assert.deepEqual(column(X, j), T.row(j));
        const part = rows(X, 0, 1);
        assert.deepEqual(part.row(0), X.row(0));
        for (const copy of [T.data, part.data, column(X, 0)]) copy.fill(NaN);
        assert.deepEqual(X, before);
      }),
      repeatable,
    );
  });

  it("explain bad input", () => {
    assertExplains([
      [() => column(A, 3), "RangeError", "column: j must be a column of (2, 3), got 3"],
      [() => column(A, -1), "RangeError", "column: j must be a column of (2, 3), got -1"],
      [() => column([1, 2] as never, 0), "TypeError", "column: A must be a Matrix, got an array of length 2"],
      [() => rows([1, 2] as never, 0), "TypeError", "rows: A must be a Matrix, got an array of length 2"],
      [() => rows(A, 1, 1), "RangeError", "rows: from and to must be 0 <= from < to <= 2, got 1 and 1"],
      [() => rows(A, 0, 3), "RangeError", "rows: from and to must be 0 <= from < to <= 2, got 0 and 3"],
      [() => rows(A, 0.5), "RangeError", "rows: from and to must be 0 <= from < to <= 2, got 0.5 and 2"],
      [() => rows(A, -1), "RangeError", "rows: from and to must be 0 <= from < to <= 2, got -1 and 2"],
      [
        () => transpose(vector([1]) as never),
        "TypeError",
        "transpose: A must be a Matrix, got a Vector of length 1",
      ],
    ]);
  });
});
